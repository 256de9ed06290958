"""What does not belong in one project: unrelated initiatives, regulations, budgets, experiments beside production."""

from __future__ import annotations

from benchmarks.corpus.company import Company, Goal, Topic
from benchmarks.corpus.initiatives import CONTRIBUTOR, OWNER, VIEWER, initiative, themed
from benchmarks.corpus.model import Draft, Environment, ago
from benchmarks.corpus.scenarios.base import (
    CHURN_AND_FRAUD,
    COMPLIANCE,
    DIMENSIONS,
    EXPERIMENTS,
    INITIATIVE,
    SEPARATE,
    Book,
)

_book = Book()
SCENARIOS = _book.scenarios
_TERMS = {
    "HIPAA": ("PHI", "Protected Health Information", "HIPAA Minimum Necessary"),
    "PCI-DSS": ("Cardholder Data", "PCI Scope", "PCI-DSS SAQ D"),
    "GDPR": ("Personal Data", "GDPR Article 9"),
}


# ------------------------------------------------------------------------------------------ unrelated initiatives
def _two_goals(company: Company) -> tuple[Goal, Goal]:
    first = company.goal()
    return first, company.goal(first.title)


def _both(company: Company, first: tuple[Topic, Goal], second: tuple[Topic, Goal]) -> tuple[str, str]:
    """Return a name and a description that hold two initiatives."""
    (one, a), (two, b) = first, second
    name = company.styled(f"{one.stem} {a.title}", company.pick(("and", "&", "+")), f"{two.stem} {b.title}")
    does = a.sentence(one), b.sentence(two)
    text = company.pick((f"{does[0]}. {does[1]}.", f"{does[0]}; {does[1].lower()}.", f"1) {does[0]} 2) {does[1]}"))
    return name, text


@_book.positive("should_be_split", SEPARATE, times=8)
def two_business_units_in_one_project(company: Company) -> list[Draft]:
    """Two units own the project together, each for an initiative of its own, each in its own account."""
    mine, theirs = company.draw.sample(company.units, 2)
    team, other = company.team(mine), company.team(theirs)
    goals = _two_goals(company)
    topics = company.topic(mine), company.topic(theirs)
    name, text = _both(company, (topics[0], goals[0]), (topics[1], goals[1]))
    if company.chance(35):
        name = company.styled(
            company.pick((f"{mine.name.title()} and {theirs.name.title()}", "Shared", "Joint Data")),
            company.pick(("Analytics", "Hub", "Models")),
        )
        if not company.unused(name):
            name = f"{name} {len(company.people)}"
    draft = initiative(company, team=team, name=name, description=text, topic=topics[0], regulated=False)
    draft.members = [
        (team.owners, OWNER),
        (other.owners, OWNER),
        (team.analysts, CONTRIBUTOR),
        (other.analysts, CONTRIBUTOR),
    ]
    draft.truth.initiatives = 2
    if company.chance(60):
        account = theirs.accounts[draft.stage]
        draft.environments.append(Environment("RedshiftServerless", account, name=f"{topics[1].stem} {goals[1].title}"))
        draft.truth.budgets = {mine.cost_center, theirs.cost_center}
    draft.terms = [topics[0].stem.split(" ", 1)[1], topics[1].stem.split(" ", 1)[1]]
    return [draft]


@_book.positive("should_be_split", CHURN_AND_FRAUD, times=6)
def two_teams_of_one_unit_in_one_project(company: Company) -> list[Draft]:
    """Churn Prediction and Fraud Detection in one project: similar tools, two stakeholders, two budgets."""
    unit = company.unit()
    team, other = company.draw.sample(unit.teams, 2)
    goals = _two_goals(company)
    topics = company.topic(unit), company.topic(unit)
    name, text = _both(company, (topics[0], goals[0]), (topics[1], goals[1]))
    draft = initiative(company, team=team, name=name, description=text, topic=topics[0], budget=team.cost_center)
    draft.members = [(team.owners, OWNER), (other.owners, OWNER), *((who, CONTRIBUTOR) for who in other.people[:2])]
    draft.terms = [topic.stem.split(" ", 1)[1] for topic in topics]
    account = draft.environments[0].account
    draft.environments += [
        Environment("Workflows", account, name=f"{topic.stem} {goal.title}")
        for topic, goal in zip(topics, goals, strict=True)
    ]
    draft.truth.initiatives = 2
    draft.truth.budgets = {team.cost_center, other.cost_center}
    draft.tag("cost-center", company.pick((", ", "/", " + ", "; ")).join((team.cost_center, other.cost_center)))
    draft.tag("owner", f"{team.owners.name}, {other.owners.name}")
    return [draft]


@_book.positive("should_be_split", COMPLIANCE, times=6)
def two_rhythms_in_one_project(company: Company) -> list[Draft]:
    """Two initiatives with lifecycles of their own: one is released every week, the other was finished long ago."""
    unit = company.unit()
    team = company.team(unit)
    goals = _two_goals(company)
    topics = company.topic(unit), company.topic(unit)
    name, text = _both(company, (topics[0], goals[0]), (topics[1], goals[1]))
    draft = initiative(company, team=team, name=name, description=text, topic=topics[0])
    draft.age = company.days(500, 900)
    draft.idle = company.days(1, 6)
    draft.row_changed_last = False
    account = draft.environments[0].account
    finished = company.days(250, 400)
    draft.environments = [
        Environment(
            kind,
            account,
            name=f"{topics[0].stem} {kind}",
            created=ago(company.days(60, 120)),
            updated=ago(company.days(draft.idle, 12)),
        )
        for kind in ("Tooling", "Workflows")
    ] + [
        Environment(
            kind, account, name=f"{topics[1].stem} {kind}", created=ago(draft.age - 1), updated=ago(finished + place)
        )
        for place, kind in enumerate(("Tooling", "EmrServerless"))
    ]
    draft.truth.experiment = False
    draft.terms = [topic.stem.split(" ", 1)[1] for topic in topics]
    draft.truth.initiatives = 2
    return [draft]


@_book.negative("should_be_split", seed=INITIATIVE, times=5)
def several_groups_of_one_team(company: Company) -> list[Draft]:
    """A team in three groups, by what they may do."""
    draft = initiative(company)
    team = draft.team
    stewards = next(other for other in company.unit_of(team).teams if other.name == team.name)
    draft.members = [
        (team.owners, OWNER),
        (team.analysts, CONTRIBUTOR),
        *((who, "PROJECT_CATALOG_STEWARD") for who in stewards.people[:2]),
    ]
    return [draft]


@_book.negative("should_be_split", "mixed_cost_centers", seed=DIMENSIONS, times=5)
def readers_from_other_units(company: Company) -> list[Draft]:
    """Other business units read what the project publishes: consumers, not a second team."""
    draft = initiative(company)
    others = [unit for unit in company.units if unit.name != draft.team.unit]
    for unit in company.draw.sample(others, 2):
        draft.members.append((company.team(unit).analysts, company.pick((VIEWER, "PROJECT_CATALOG_CONSUMER"))))
    return [draft]


@_book.negative("should_be_split", seed=INITIATIVE, times=5)
def one_outcome_of_two_units(company: Company) -> list[Draft]:
    """One initiative with one owner and one budget, to which another unit lends people."""
    draft = initiative(company)
    other = company.team(company.pick([unit for unit in company.units if unit.name != draft.team.unit]))
    draft.members = [(draft.team.owners, OWNER), (draft.team.analysts, CONTRIBUTOR), (other.analysts, CONTRIBUTOR)]
    draft.description = f"{draft.description} {other.name} lends two people until the summer."
    return [draft]


@_book.negative("should_be_split", seed=INITIATIVE, times=5)
def one_outcome_with_quiet_parts(company: Company) -> list[Draft]:
    """One initiative: what it was built on has not changed for a year, what it runs on changes every week."""
    draft = initiative(company)
    draft.age, draft.idle, draft.row_changed_last = company.days(450, 800), company.days(1, 10), False
    draft.environments[0].created = draft.environments[0].updated = ago(draft.age - 1)
    return [draft]


# ---------------------------------------------------------------------------------------------------- regulations
def _two_regulations(company: Company) -> tuple[str, str]:
    return ("HIPAA", "PCI-DSS") if company.chance(70) else company.pick((("GDPR", "HIPAA"), ("PCI-DSS", "HIPAA")))


def _two_data_sets(company: Company, regulations: tuple[str, str]) -> Draft:
    """Return a project that holds data of two kinds, described as two."""
    unit = company.unit(regulation=company.pick(regulations))
    draft = initiative(company, unit=unit, regulated=False)
    said = {"HIPAA": "records of patients", "PCI-DSS": "card payments", "GDPR": "customers in the EU"}
    draft.description = f"{draft.description} Holds {said[regulations[0]]} and {said[regulations[1]]}."
    draft.truth.regimes = set(regulations)
    return draft


@_book.positive("mixed_regulations", COMPLIANCE, times=5)
def two_regulations_in_a_tag(company: Company) -> list[Draft]:
    """A tag that lists HIPAA and PCI DSS."""
    regulations = _two_regulations(company)
    draft = _two_data_sets(company, regulations)
    draft.tag("regulation", company.pick((", ", "; ", "+", "/")).join(regulations))
    return [draft]


@_book.positive("mixed_regulations", COMPLIANCE, times=5)
def a_regulation_beside_a_classification(company: Company) -> list[Draft]:
    """The classification says health data, the regulation says cards."""
    draft = _two_data_sets(company, ("HIPAA", "PCI-DSS"))
    first, second = company.pick((("PCI-DSS", "PHI"), ("HIPAA", "PCI"), ("pci_dss", "phi")))
    draft.tag("regulation", first)
    draft.tag("data-classification", second)
    draft.truth.sensitivities = set()
    return [draft]


@_book.positive("mixed_regulations", COMPLIANCE, times=4)
def a_regulation_beside_glossary_terms(company: Company) -> list[Draft]:
    """One regulation by tag, another by the glossary terms that the project carries."""
    first, second = _two_regulations(company)
    draft = _two_data_sets(company, (first, second))
    draft.tag("regulation", first)
    draft.terms = [company.pick(_TERMS[second]), "Revenue"]
    return [draft]


@_book.positive("mixed_regulations", COMPLIANCE, times=4)
def accounts_under_two_regulations(company: Company) -> list[Draft]:
    """One project with environments in the account for health data and in the one for cards."""
    draft = _two_data_sets(company, ("HIPAA", "PCI-DSS"))
    draft.stage = "prod"
    draft.tag("stage", "prod")
    unit = company.unit_of(draft.team)
    other = "HIPAA" if unit.regulation == "PCI-DSS" else "PCI-DSS"
    second = company.extra_account(unit, "prod", regulation=other)
    draft.regulated = True
    draft.tag("regulation", str(unit.regulation))
    draft.environments = [
        Environment("Tooling", unit.accounts["regulated"]),
        Environment("DataLake", second, name=f"DataLake {other}"),
    ]
    draft.truth.experiment = False
    return [draft]


@_book.positive("mixed_regulations", DIMENSIONS, times=4)
def public_beside_restricted(company: Company) -> list[Draft]:
    """What anybody may see lies beside what hardly anybody may."""
    draft = initiative(company, regulated=False)
    draft.truth.sensitivities = {"public", "restricted"}
    if company.chance(60):
        draft.tag(
            "data-classification", company.pick(("public, restricted", "restricted/public", "Restricted; Public"))
        )
    else:
        draft.tag("data-classification", "restricted")
        draft.terms = ["Public", "Restricted"]
    return [draft]


@_book.negative("mixed_regulations", seed=COMPLIANCE, times=6)
def regulated_where_it_belongs(company: Company) -> list[Draft]:
    """One regulation, named by tag, term and account alike."""
    unit = company.unit(regulated=True)
    draft = initiative(company, unit=unit, stage="prod", regulated=True)
    draft.terms = [company.pick(_TERMS[str(unit.regulation)])]
    if unit.regulation == "HIPAA":
        draft.tag("data-classification", "PHI")
        draft.truth.sensitivities = set()
    return [draft]


@_book.negative("mixed_regulations", seed=COMPLIANCE, times=4)
def a_regulation_that_is_denied(company: Company) -> list[Draft]:
    """Terms and tags that say which data are *not* here."""
    draft = initiative(company, unit=company.unit(regulation="PCI-DSS"), stage="prod", regulated=True)
    draft.terms = [company.pick(("No PHI", "Non-PHI", "Without PHI"))]
    return [draft]


@_book.negative("mixed_regulations", seed=COMPLIANCE, times=4)
def an_account_fit_for_two_regulations(company: Company) -> list[Draft]:
    """The account was certified for both; the project holds data under one."""
    unit = company.unit(regulation=company.pick(("HIPAA", "PCI-DSS")))
    draft = initiative(company, unit=unit, stage="prod", regulated=True)
    account = company.extra_account(unit, "prod", regulation="HIPAA, PCI-DSS")
    for item in draft.environments:
        item.account = account
    return [draft]


@_book.negative("mixed_regulations", seed=DIMENSIONS, times=4)
def neighbouring_sensitivities(company: Company) -> list[Draft]:
    """Internal and confidential data are handled alike."""
    draft = initiative(company, regulated=False)
    draft.tag(
        "data-classification", company.pick(("internal, confidential", "confidential, restricted", "public, internal"))
    )
    draft.truth.sensitivities = set()
    return [draft]


# -------------------------------------------------------------------------------------------------------- budgets
@_book.positive("mixed_cost_centers", DIMENSIONS, times=8)
def two_cost_centers_in_a_tag(company: Company) -> list[Draft]:
    """One tag, two cost centers."""
    draft = initiative(company)
    unit = company.unit_of(draft.team)
    other = company.pick(company.units) if company.chance(50) else unit
    first = draft.team.cost_center
    second = company.budget(other, first)
    way = company.draw.randrange(4)
    value = f"{first}{company.pick((', ', ';', '/', ' + ', ' and ', ' & ', '|'))}{second}"
    if way == 0:
        value = f"50% {first}, 50% {second}"
    draft.tag("cost-center", value)
    draft.truth.budgets = {first, second}
    return [draft]


@_book.positive("mixed_cost_centers", DIMENSIONS, times=6)
def two_tags_with_cost_centers(company: Company) -> list[Draft]:
    """A second tag was added instead of a second project."""
    draft = initiative(company)
    first = str(draft.value("cost-center"))
    second = company.budget(company.pick(company.units), first)
    draft.tag(
        company.pick(("cost-center-2", "CostCenter", "cost-centre", "cost_center", "secondary-cost-center")), second
    )
    draft.truth.budgets = {first, second}
    return [draft]


@_book.positive("mixed_cost_centers", SEPARATE, times=7)
def accounts_of_two_cost_centers(company: Company) -> list[Draft]:
    """Its environments are billed to accounts that other budgets pay for."""
    draft = initiative(company, regulated=False)
    unit = company.unit_of(draft.team)
    other = company.budget(unit, str(draft.value("cost-center")))
    account = company.extra_account(unit, draft.stage, cost_center=other)
    draft.environments[-1].account = account
    draft.truth.budgets = {unit.cost_center, other}
    return [draft]


@_book.negative("mixed_cost_centers", seed=DIMENSIONS, times=6)
def one_cost_center_said_twice(company: Company) -> list[Draft]:
    """Two tags, one cost center, written in two ways."""
    draft = initiative(company)
    said = str(draft.value("cost-center"))
    again = company.pick((said, said.lower(), said.replace("-", " "), said.replace("-", "")))
    draft.tag(company.pick(("CostCenter", "cost-centre", "cost_center")), again)
    return [draft]


@_book.negative("mixed_cost_centers", seed=DIMENSIONS, times=5)
def one_cost_center_in_several_parts(company: Company) -> list[Draft]:
    """One cost center whose number has parts: company, area, account."""
    draft = initiative(company)
    code = company.unit_of(draft.team).code
    number = company.draw.randrange(1000, 9999)
    value = company.pick(
        (f"{code}-{number}-{number % 90 + 10}", f"DE01/{number}00", f"{code}.{number}", f"{code}-{number} (until 2027)")
    )
    draft.tag("cost-center", value)
    draft.truth.budgets = {value}
    return [draft]


# ---------------------------------------------------------------------------------------------------- experiments
def _experiment(company: Company, draft: Draft, word_percent: int) -> bool | None:
    """Name a project or an environment of it by a word for experiments; return whether the word is rare."""
    if not company.chance(word_percent):
        return None
    word = company.words.word("experiments", rare=company.words.rare(75))
    if company.chance(50):
        draft.name = company.styled(draft.name.replace("_", " ").replace("-", " "), word.text)
    else:
        company.pick(draft.environments).name = company.pick((word.text, f"{word.text} {company.draw.randrange(1, 5)}"))
    draft.worded["experimental_with_production"] = word.rare
    return word.rare


@_book.positive("experimental_with_production", EXPERIMENTS, times=7)
def experiments_blueprint_in_production(company: Company) -> list[Draft]:
    """A production project has the blueprint for experiments, in the production account."""
    draft = initiative(company, stage="prod")
    draft.environments.append(Environment("MLExperiments", draft.environments[0].account))
    draft.truth.experiment = True
    _experiment(company, draft, 50)
    return [draft]


@_book.positive("experimental_with_production", EXPERIMENTS, times=9)
def research_in_the_production_account(company: Company) -> list[Draft]:
    """A research project in the account of production."""
    unit = company.unit()
    team, topic = company.team(unit), company.topic(unit)
    draft = initiative(company, team=team, topic=topic, stage="prod", regulated=False)
    draft.description = company.pick(
        (
            f"Tries new models for {topic.phrase} on live traffic.",
            f"Compares ways to model {topic.phrase} before one of them is built; runs beside production for its data.",
            f"Open-ended study of {topic.phrase}; measured by ideas that were taken up.",
        )
    )
    word = company.words.word("experiments", rare=company.words.rare(55))
    draft.name = company.styled(topic.stem, word.text)
    draft.worded["experimental_with_production"] = word.rare
    draft.truth.experiment = True
    if company.chance(40):
        draft.tag("stage", company.pick(("sandbox", "research", "experiment")))
    else:
        draft.untag("stage")
    if company.chance(40):
        draft.environments.append(Environment("MLExperiments", draft.environments[0].account))
    return [draft]


@_book.positive("experimental_with_production", EXPERIMENTS, times=6)
def environments_in_both_accounts(company: Company) -> list[Draft]:
    """One project with environments in the production account and in the one for experiments."""
    draft = initiative(company, stage="prod", regulated=False)
    account = company.unit_of(draft.team).accounts["sandbox"]
    draft.environments.append(Environment(company.pick(("MLExperiments", "EmrServerless", "Tooling")), account))
    draft.truth.experiment = True
    _experiment(company, draft, 50)
    return [draft]


@_book.negative("experimental_with_production", seed=EXPERIMENTS, times=5)
def experiments_in_development(company: Company) -> list[Draft]:
    """Experiments where they belong, in a project of development."""
    draft = initiative(company, stage="dev")
    draft.environments.append(Environment("MLExperiments", draft.environments[0].account, name="Model trials"))
    draft.truth.experiment = True
    return [draft]


@_book.negative("experimental_with_production", "personal_sandbox", seed=EXPERIMENTS, times=5)
def research_in_its_own_account(company: Company) -> list[Draft]:
    """A research project of a team, in the account for experiments; its production twin lives elsewhere."""
    team = company.team()
    topic = company.topic(company.unit_of(team))
    word = company.words.word("experiments", rare=company.words.rare(50))
    research = initiative(
        company,
        team=team,
        topic=topic,
        stage="sandbox",
        name=company.styled(topic.stem, word.text),
        budget=company.budget(company.unit_of(team)),
    )
    research.description = (
        f"Finds out which models of {topic.phrase} are worth building; measured by models taken over."
    )
    research.members = [(team.owners, OWNER), (team.analysts, CONTRIBUTOR)]
    research.environments.append(Environment("MLExperiments", research.environments[0].account))
    research.truth.experiment = True
    return [research, initiative(company, team=team, topic=topic, stage="prod")]


@_book.negative("experimental_with_production", seed=EXPERIMENTS, times=5)
def research_as_the_subject(company: Company) -> list[Draft]:
    """Production that reports on research or experiments."""
    draft = themed(company, company.pick(company.words.usable("experiment_topics")), stage="prod")
    draft.tag("stage", "prod")
    return [draft]


@_book.negative("experimental_with_production", seed=EXPERIMENTS, times=4)
def lifecycles_in_one_project(company: Company) -> list[Draft]:
    """Development and production of one initiative in one project, without any experiment."""
    draft = initiative(company, stage="prod", regulated=False)
    account = company.unit_of(draft.team).accounts["dev"]
    draft.environments.append(Environment("Tooling", account, name="Tooling dev"))
    return [draft]
