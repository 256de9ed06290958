"""Ordinary projects: an initiative with an outcome, a team, a budget and environments where they belong."""

from __future__ import annotations

from benchmarks.corpus.company import Company, Goal, Topic, Unit
from benchmarks.corpus.model import Draft, Environment, Group, Person, Team, Truth

OWNER = "PROJECT_OWNER"
CONTRIBUTOR = "PROJECT_CONTRIBUTOR"
VIEWER = "PROJECT_CATALOG_VIEWER"
_STAGES = ("prod", "prod", "prod", "dev", "dev", "test")
_MORE = ("RedshiftServerless", "EmrServerless", "Workflows", "QuickSight")
_LONGEST_QUIET = 150
"""Days without change of a project that is no doubt active."""


def initiative(
    company: Company,
    *,
    unit: Unit | None = None,
    team: Team | None = None,
    stage: str | None = None,
    topic: Topic | None = None,
    goal: Goal | None = None,
    name: str | None = None,
    description: str | None = None,
    regulated: bool | None = None,
    budget: str | None = None,
) -> Draft:
    """Return a project governed well; what is not given is drawn."""
    team = team or company.team(unit)
    unit = company.unit_of(team)
    topic = topic or company.topic(unit)
    goal = goal or company.goal()
    stage = stage or company.pick(_STAGES)
    if regulated is None:
        regulated = unit.regulation is not None and company.chance(30)
    budget = budget or (team.cost_center if company.chance(60) else company.budget(unit))
    idle = company.days(0.5, _LONGEST_QUIET)
    draft = Draft(
        id=company.project_id(),
        name=name or company.styled(topic.stem, goal.title),
        description=description or describe(company, goal.sentence(topic), goal.measure, team),
        team=team,
        stage=stage,
        age=max(company.days(40, 900), idle + 5),
        idle=idle,
        regulated=regulated,
        truth=Truth(budgets={budget}),
    )
    if regulated and unit.regulation:
        draft.truth.regimes = {unit.regulation}
    _tag(company, draft, budget)
    draft.members = members(company, team)
    draft.environments = environments(company, draft)
    return draft


def describe(company: Company, does: str, measure: str, team: Team) -> str:
    """Return a text that says what a project is for."""
    way = company.draw.randrange(6)
    if way == 0:
        return f"{does}."
    if way == 1:
        return f"{does}. Success is measured by {measure}."
    if way == 2:
        return f"{does}; owned by {team.name}."
    if way == 3:
        return f"Goal: {measure}. {does}."
    return f"{does}; measured by {measure}."


def members(company: Company, team: Team) -> list[tuple[Person | Group, str]]:
    """Return a team's own people as members, by group, by name, or both."""
    way = company.draw.randrange(10)
    people = company.draw.sample(team.people, min(len(team.people), company.draw.randrange(3, 6)))
    found: list[tuple[Person | Group, str]]
    if way < 5:
        found = [(team.owners, OWNER), (team.analysts, CONTRIBUTOR)]
    elif way < 7:
        found = [(team.owners, OWNER), *((who, CONTRIBUTOR) for who in people[:3])]
    elif way == 7:
        found = [(people[0], OWNER), (people[1], OWNER), (team.analysts, CONTRIBUTOR)]
    else:
        found = [(who, OWNER if place < 2 else CONTRIBUTOR) for place, who in enumerate(people)]
    if company.chance(15):
        found.append((company.everyone, VIEWER))
    return found


def environments(company: Company, draft: Draft, more: int | None = None) -> list[Environment]:
    """Return the environments of a project, in the account of its unit and stage; `more` beyond what every one has."""
    account = home(company, draft)
    more = company.draw.randrange(4) if more is None else more
    kinds = ["Tooling", "DataLake", *company.draw.sample(_MORE, min(more, len(_MORE)))]
    if draft.stage == "dev" and company.chance(25):
        kinds.append("MLExperiments")
        draft.truth.experiment = True
    return [Environment(kind, account, untouched=company.chance(15)) for kind in kinds]


def home(company: Company, draft: Draft) -> str:
    """Return the account in which the environments of such a project belong."""
    accounts = company.unit_of(draft.team).accounts
    return accounts["regulated"] if draft.stage == "prod" and draft.regulated else accounts[draft.stage]


def documented(company: Company, draft: Draft, goal: Goal, topic: Topic) -> None:
    """Describe a project by its goal."""
    draft.description = describe(company, goal.sentence(topic), goal.measure, draft.team)


def themed(company: Company, theme: list[str], team: Team | None = None, stage: str | None = None) -> Draft:
    """Return a project about one of the topics that the vocabulary spells out: title, what it does, how measured."""
    title, does, measure = theme
    team = team or company.team()
    unit = company.unit_of(team)
    name = title
    while not company.unused(name):
        name = f"{company.pick(company.words.all('regions'))} {title}"
    text = describe(company, does, measure, team)
    return initiative(company, team=team, name=name, description=text, topic=unit.topics[0], stage=stage)


def _tag(company: Company, draft: Draft, budget: str) -> None:
    draft.tag("cost-center", budget)
    draft.tag("owner", draft.team.owners.name)
    if company.chance(85):
        draft.tag("stage", draft.stage)
    if company.chance(90):
        sensitivity = company.pick(("internal", "internal", "confidential", "confidential", "restricted", "public"))
        draft.tag("data-classification", sensitivity)
        draft.truth.sensitivities = {sensitivity}
    if company.chance(30):
        draft.tag("business-unit", draft.team.unit)
    regulation = company.unit_of(draft.team).regulation
    if draft.regulated and regulation:
        draft.tag("regulation", regulation)
    if company.chance(20):
        draft.tag(company.pick(company.words.all("initial_tags")), f"v{company.draw.randrange(1, 9)}")
