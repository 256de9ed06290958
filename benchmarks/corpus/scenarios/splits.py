"""One initiative in several projects, and several initiatives that look like one."""

from __future__ import annotations

from benchmarks.corpus.company import Company, Topic
from benchmarks.corpus.initiatives import CONTRIBUTOR, OWNER, initiative, members, themed
from benchmarks.corpus.model import Draft, Environment, Team
from benchmarks.corpus.scenarios.base import (
    CHURN_AND_FRAUD,
    COMPLIANCE,
    DIMENSIONS,
    SILOS,
    STAGES,
    WORKFLOWS,
    Book,
)
from benchmarks.corpus.words import Word

_book = Book()
SCENARIOS = _book.scenarios
_ORDER = ("ingest", "transform", "train", "score", "serve")
_STAGE_LIKE = ("Lead Scoring", "Spend Analysis", "Regulatory Reporting")
"""Outcomes whose titles hold words that also name stages."""


def _siblings(company: Company, team: Team, names: list[str], topic: Topic, cost: str | None = None) -> list[Draft]:
    """Return projects of one team in the same accounts, under the same regulation, on one budget."""
    first = initiative(company, team=team, topic=topic, stage=company.pick(("prod", "dev", "dev")), budget=cost)
    goal = company.goal()
    shared = first.members
    way = company.draw.randrange(3)
    drafts: list[Draft] = []
    for place, name in enumerate(names):
        draft = initiative(
            company,
            team=team,
            topic=topic,
            goal=goal,
            stage=first.stage,
            name=name,
            regulated=first.regulated,
            budget=first.value("cost-center"),
        )
        draft.tags = list(first.tags)
        draft.truth.sensitivities = set(first.truth.sensitivities)
        draft.members = list(shared)
        if way == 1 and not draft.groups:
            # The same two people everywhere, and somebody else in each.
            others = [who for who in team.people if all(who != known for known, _ in shared)]
            draft.members = [*shared[:2], *((who, CONTRIBUTOR) for who in others[place : place + 1])]
        if draft.stage == "dev":
            draft.environments = [item for item in draft.environments if item.blueprint != "MLExperiments"]
            draft.truth.experiment = False
        drafts.append(draft)
    return drafts


def _named(company: Company, stem: str, words: list[str]) -> list[str]:
    """Return the names of siblings, all in one way of writing."""
    way = company.draw.randrange(8)
    if way == 0:
        return [f"{stem}-{word}".lower().replace(" ", "-") for word in words]
    if way == 1:
        return [f"{stem}_{word}".lower().replace(" ", "_") for word in words]
    if way == 2:
        return ["".join(part[0].upper() + part[1:] for part in f"{stem} {word}".split()) for word in words]
    if way == 3:
        return [f"{word} {stem}" for word in words]
    if way == 4:
        return [f"{stem}: {word}" for word in words]
    if way == 5:
        return [f"{stem} ({word})" for word in words]
    return [f"{stem} {word}" for word in words]


def _stage_words(company: Company, count: int, rare: bool) -> list[Word]:
    start = company.draw.randrange(len(_ORDER) - count + 1)
    return [company.words.word("stages", stage, rare=rare) for stage in _ORDER[start : start + count]]


def _pipeline(company: Company, count: int) -> list[Draft]:
    team = company.team()
    topic = company.topic(company.unit_of(team))
    words = _stage_words(company, count, company.words.rare(45))
    drafts = _siblings(company, team, _named(company, topic.stem, [word.text for word in words]), topic)
    for draft, word in zip(drafts, words, strict=True):
        draft.truth.pipeline = topic.stem
        draft.truth.parts = count
        draft.worded["split_by_pipeline_stage"] = word.rare
        if company.chance(60):
            draft.description = company.pick(
                (
                    f"{word.text} of {topic.phrase}, for everybody in {team.name}.",
                    f"The part of the {topic.stem} work that does the {word.text.lower()}.",
                    f"{topic.stem}: {word.text.lower()}, so that {team.name} has its figures by eight.",
                )
            )
    return drafts


@_book.positive("split_by_pipeline_stage", STAGES, times=3)
def two_stages_in_two_projects(company: Company) -> list[Draft]:
    """Two neighbouring stages of one pipeline, a project each."""
    return _pipeline(company, 2)


@_book.positive("split_by_pipeline_stage", STAGES, times=3)
def three_stages_in_three_projects(company: Company) -> list[Draft]:
    """Ingestion, transformation and analysis, or other neighbours, a project each."""
    return _pipeline(company, 3)


@_book.positive("split_by_pipeline_stage", STAGES, times=1)
def a_whole_pipeline_in_four_projects(company: Company) -> list[Draft]:
    """Four stages, a project each."""
    return _pipeline(company, 4)


@_book.negative("split_by_pipeline_stage", "split_by_workflow", seed=COMPLIANCE, times=4)
def lifecycles_of_one_initiative(company: Company) -> list[Draft]:
    """Development, test and production of one initiative: not stages of a pipeline, but of a release."""
    team = company.team()
    topic = company.topic(company.unit_of(team))
    goal = company.goal()
    stages = ["dev", "test", "prod"] if company.chance(60) else ["dev", "test"]
    words = [company.pick(company.words.all("lifecycles", stage)) for stage in stages]
    names = _named(company, f"{topic.stem} {goal.title}", words)
    drafts = _siblings(company, team, names, topic)
    account = company.unit_of(team).accounts
    for draft, stage in zip(drafts, stages, strict=True):
        draft.stage = stage
        draft.regulated = draft.regulated and stage == "prod"
        draft.tag("stage", stage)
        here = account["regulated"] if draft.regulated else account[stage]
        # Where dev and test share an account, nothing but the words tells them from stages.
        if stage == "test" and len(stages) == 2:
            here = account["dev"]
        draft.environments = [Environment(item.blueprint, here) for item in draft.environments]
    return drafts


@_book.negative("split_by_pipeline_stage", "split_by_workflow", seed=DIMENSIONS, times=3)
def the_same_outcome_in_other_regions(company: Company) -> list[Draft]:
    """EMEA and APAC have teams, budgets and customers of their own."""
    unit = company.unit()
    teams = company.draw.sample(unit.teams, 3)
    goal = company.goal()
    topics = [company.topic(unit) for _ in teams]
    subject = topics[0].stem.split(" ", 1)[1]
    names = [f"{topic.stem.split(' ', 1)[0]} {subject} {goal.title}" for topic in topics]
    return [
        initiative(
            company, team=team, topic=Topic(name, topics[0].phrase), goal=goal, name=name, budget=company.budget(unit)
        )
        for team, name in zip(teams, names, strict=True)
        if company.unused(name)
    ]


@_book.negative("split_by_pipeline_stage", seed=COMPLIANCE, times=3)
def stages_apart_for_compliance(company: Company) -> list[Draft]:
    """What is regulated lies apart from what is not, with another team: separation that the law asks for."""
    unit = company.unit(regulated=True)
    first, second = company.draw.sample(unit.teams, 2)
    topic = company.topic(unit)
    words = [word.text for word in _stage_words(company, 2, rare=False)]
    names = _named(company, topic.stem, words)
    return [
        initiative(
            company, team=team, topic=topic, stage="prod", name=name, regulated=regulated, budget=company.budget(unit)
        )
        for team, name, regulated in zip((first, second), names, (True, False), strict=True)
    ]


@_book.negative("split_by_pipeline_stage", seed=CHURN_AND_FRAUD, times=4)
def stage_words_with_another_meaning(company: Company) -> list[Draft]:
    """Two outcomes that share a word, and whose other words also name stages: trains, training courses, waste."""
    unit = company.unit()
    pair = company.pick(company.words.usable("near_siblings"))
    region = company.pick(company.words.all("regions"))
    names = [f"{region} {title}" for title in pair]
    teams = company.draw.sample(unit.teams, 2)
    drafts = []
    for team, name in zip(teams, names, strict=True):
        if company.unused(name):
            text = f"Tells the {team.name} office where {name} gets better or worse; measured by decisions taken."
            drafts.append(
                initiative(
                    company, team=team, name=name, description=text, topic=unit.topics[0], budget=company.budget(unit)
                )
            )
    return drafts


@_book.negative("split_by_pipeline_stage", seed=STAGES, times=4)
def a_whole_pipeline_in_one_project(company: Company) -> list[Draft]:
    """All stages in one project, as the article wants it; its name and its environments say so."""
    team = company.team()
    topic = company.topic(company.unit_of(team))
    words = [word.text for word in _stage_words(company, 3, rare=False)]
    draft = initiative(
        company,
        team=team,
        topic=topic,
        name=company.styled(topic.stem, company.pick((f"{words[0]} to {words[-1]}", words[1]))),
    )
    for item, word in zip(draft.environments, words, strict=False):
        item.name = f"{topic.stem} {word}"
    return [draft]


def _parts(company: Company, names: list[str], topic: Topic, team: Team, rare: list[bool]) -> list[Draft]:
    drafts = _siblings(company, team, names, topic)
    for draft, unusual in zip(drafts, rare, strict=True):
        draft.truth.workflow_of = topic.stem
        draft.truth.parts = len(names)
        draft.worded["split_by_workflow"] = unusual
    return drafts


@_book.positive("split_by_workflow", WORKFLOWS, times=4)
def workflows_of_one_initiative(company: Company) -> list[Draft]:
    """Audience segmentation, propensity modeling and campaign attribution, a project each."""
    team = company.team()
    topic = company.topic(company.unit_of(team))
    rare = company.words.rare(55)
    words = company.words.words(company.draw.randrange(3, 5), "workflows", team.unit, rare=rare)
    names = _named(company, topic.stem, [word.text for word in words])
    return _parts(company, names, topic, team, [word.rare for word in words])


@_book.positive("split_by_workflow", WORKFLOWS, times=2)
def numbered_workflows(company: Company) -> list[Draft]:
    """Pipeline 1, Pipeline 2 and Pipeline 3 of one initiative."""
    team = company.team()
    topic = company.topic(company.unit_of(team))
    word = company.words.word("workflow_counters", rare=company.words.rare(40))
    names = _named(company, topic.stem, [f"{word.text} {number}" for number in range(1, company.draw.randrange(4, 6))])
    return _parts(company, names, topic, team, [word.rare] * len(names))


@_book.negative("split_by_workflow", seed=DIMENSIONS, times=3)
def numbered_places(company: Company) -> list[Draft]:
    """Plants, stores or wards with numbers: each has a team, a budget and figures of its own."""
    unit = company.unit()
    kind = company.pick(company.words.all("stores"))
    goal = company.goal()
    topic = company.topic(unit)
    drafts = []
    for team in company.draw.sample(unit.teams, 3):
        name = f"{kind} {company.draw.randrange(10, 99)} {goal.title}"
        if company.unused(name):
            text = f"{goal.sentence(topic)}, for one {kind.lower()}; measured by {goal.measure}."
            drafts.append(
                initiative(
                    company, team=team, topic=topic, goal=goal, name=name, description=text, budget=company.budget(unit)
                )
            )
    return drafts


@_book.negative("split_by_workflow", "split_by_pipeline_stage", seed=CHURN_AND_FRAUD, times=3)
def outcomes_with_other_budgets(company: Company) -> list[Draft]:
    """Three outcomes on one subject: similar tools, other stakeholders, budget owners and sensitivities."""
    team = company.team()
    unit = company.unit_of(team)
    topic = company.topic(unit)
    goals = company.draw.sample([goal for goal in company.goals if goal.title not in _STAGE_LIKE], 3)
    drafts = []
    for goal, sensitivity in zip(goals, ("internal", "confidential", "restricted"), strict=True):
        draft = initiative(company, team=team, topic=topic, goal=goal, budget=company.budget(unit))
        draft.tag("data-classification", sensitivity)
        draft.truth.sensitivities = {sensitivity}
        draft.tag("owner", f"{unit.code.lower()}-{goal.title.split()[0].lower()}-office")
        drafts.append(draft)
    return drafts


@_book.negative("split_by_workflow", "split_by_pipeline_stage", seed=CHURN_AND_FRAUD, times=3)
def two_outcomes_of_one_team(company: Company) -> list[Draft]:
    """A team with two outcomes on one subject and on one budget, and the same tools for both."""
    team = company.team()
    unit = company.unit_of(team)
    topic = company.topic(unit)
    goals = company.draw.sample([goal for goal in company.goals if goal.title not in _STAGE_LIKE], 2)
    shared = members(company, team)
    drafts = [initiative(company, team=team, topic=topic, goal=goal, budget=team.cost_center) for goal in goals]
    for draft in drafts:
        draft.members = list(shared)
    return drafts


@_book.negative("split_by_workflow", "should_be_split", seed=WORKFLOWS, times=4)
def all_workflows_in_one_project(company: Company) -> list[Draft]:
    """One project with the workflows of its initiative side by side, as the article wants it."""
    team = company.team()
    topic = company.topic(company.unit_of(team))
    words = [word.text for word in company.words.words(3, "workflows", team.unit, rare=company.chance(50))]
    draft = initiative(company, team=team, topic=topic)
    said = f"{words[0]}, {words[1]} and {words[2]}"
    draft.description = f"{said} for {topic.phrase} in one place; measured by margin and complaints."
    draft.environments = [
        Environment(kind, draft.environments[0].account, name=name)
        for kind, name in zip(("Tooling", "Workflows", "EmrServerless"), words, strict=True)
    ]
    draft.truth.experiment = False
    return [draft]


@_book.negative("should_be_split", "split_by_workflow", seed=SILOS, times=5)
def one_outcome_with_and_in_its_name(company: Company) -> list[Draft]:
    """Profit and loss, health and safety: one outcome, one team."""
    draft = themed(company, company.pick(company.words.usable("joined_topics")))
    draft.members = company.pick((draft.members, [(draft.team.owners, OWNER), (draft.team.analysts, CONTRIBUTOR)]))
    return [draft]
