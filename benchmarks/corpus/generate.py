"""One estate from a seed: the scenarios, ordinary projects around them, ageing, and the labels."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpus import labels, tables
from benchmarks.corpus.company import Company
from benchmarks.corpus.initiatives import OWNER, initiative
from benchmarks.corpus.model import DOMAIN, Draft, ago
from benchmarks.corpus.scenarios import ALL
from benchmarks.corpus.scenarios.documents import undocument
from sus_audit.model.snapshot import Snapshot

TRAIN = (1, 2, 3, 4, 5)
HELD_OUT = (101, 102, 103, 104, 105, 106)
SEEDS = {"train": TRAIN, "heldout": HELD_OUT}
_ORDINARY = 130
_FIRST_HELD_OUT = 100
_AGED, _SILENT, _LONELY = 5, 4, 4
"""Of a hundred projects that no scenario needs as they are, how many are also quiet, undescribed, or one person's."""


@dataclass(frozen=True)
class Case:
    """What the corpus knows of one project."""

    scenario: str
    applies: frozenset[str]
    """The heuristics that truly apply."""
    contestable: frozenset[str]
    """The heuristics that are not counted for it."""
    near: frozenset[str]
    """The heuristics that its scenario resembles without being one."""
    worded: dict[str, bool]
    """Heuristic -> whether the word that gives the project away is rare."""
    group: str | None
    """The initiative that is spread over this project and others."""
    in_scope: bool


@dataclass(frozen=True)
class Estate:
    """A snapshot and the truth about its projects."""

    seed: int
    snapshot: Snapshot
    cases: dict[str, Case]
    """Project key -> what is known of it."""


def held_out(seed: int) -> bool:
    """Say whether a seed is for the final count only; such estates use words that no other holds."""
    return seed > _FIRST_HELD_OUT


def generate(seed: int) -> Estate:
    """Return the estate of a seed: the same seed gives the same bytes."""
    company = Company(seed, held_out(seed))
    drafts = [draft for scenario in ALL for _ in range(scenario.times) for draft in scenario.tell(company)]
    drafts += [_ordinary(company) for _ in range(_ORDINARY)]
    for draft in drafts:
        _happen(company, draft)
    drafts += _service_projects(company)
    for draft in drafts:
        _date(company, draft)
        if not draft.profile and draft.category is None:
            draft.profile = tables.profile_of(draft, company.unit_of(draft.team))
    stages = {account.id: account.stage for account in company.accounts.values()}
    cases = {f"{DOMAIN}/{draft.id}": _case(draft, stages) for draft in drafts}
    return Estate(seed, tables.snapshot(company, drafts), cases)


def _case(draft: Draft, stages: dict[str, str]) -> Case:
    applies = labels.applies(draft, stages)
    return Case(
        scenario=draft.truth.scenario,
        applies=applies,
        contestable=labels.contestable(draft) - applies,
        near=frozenset(draft.near),
        worded=dict(draft.worded),
        group=draft.truth.pipeline or draft.truth.workflow_of,
        in_scope=labels.in_scope(draft),
    )


def _ordinary(company: Company) -> Draft:
    draft = initiative(company)
    draft.truth.scenario = "ordinary"
    return draft


def _happen(company: Company, draft: Draft) -> None:
    """Let things happen to a project that its scenario does not forbid: whatever is true then is labelled."""
    dated = draft.updated or draft.never_updated or draft.row_changed_last is not None
    dated = dated or any(item.created for item in draft.environments)
    lively = "inactive" in draft.near or draft.truth.initiatives > 1 or draft.truth.scenario == "space_as_the_subject"
    young = draft.truth.proof and draft.age < labels.PROOF_DAYS
    if not dated and not lively and not young and company.chance(_AGED):
        draft.idle = company.days(188, 600)
        draft.age = max(draft.age, draft.idle + company.days(5, 200))
    if draft.truth.scenario in ("ordinary", *_PLAIN):
        if company.chance(_SILENT):
            undocument(company, draft, company.pick(("none", "generated", "meaningless", "technical")))
        if draft.truth.scenario == "ordinary" and company.chance(_LONELY):
            draft.members = [(company.pick(draft.team.people), OWNER)]


_PLAIN = ("one_person_alone", "nothing_has_changed", "two_tags_with_cost_centers", "regulated_where_it_belongs",
          "experiments_in_development", "experiments_blueprint_in_production")  # fmt: skip
"""Scenarios in which the description plays no part."""


def _service_projects(company: Company) -> list[Draft]:
    """Return the projects that DataZone makes for itself, which nobody describes or works in."""
    found = []
    for name, category in (("Domain administration", "ADMIN"), ("GenerativeAIModelGovernanceProject", None)):
        draft = initiative(company, stage="prod", name=name, regulated=False)
        draft.description, draft.category, draft.environments = None, category, []
        draft.tag("stage", "prod")
        draft.truth.scenario = "made_by_the_service"
        draft.members = [(company.pick(draft.team.people), OWNER)]
        draft.idle = company.days(200, 600)
        draft.age = draft.idle + 100
        found.append(draft)
    return found


def _date(company: Company, draft: Draft) -> None:
    """Give rows their dates: created first, changed since, and the last change where the draft wants it."""
    draft.created = ago(draft.age)
    open_ended = [item for item in draft.environments if item.created is None]
    for item in open_ended:
        item.created = ago(max(draft.idle, draft.age - company.days(0, 3)))
    changing = [item for item in draft.environments if item.updated is None and not item.untouched]
    for item in changing:
        assert item.created is not None
        since = (ago(0) - item.created).total_seconds() / 86400
        item.updated = ago(company.days(min(draft.idle, since), since))
    if draft.never_updated:
        return
    fixed = draft.updated is not None
    if not fixed:
        draft.updated = ago(company.days(draft.idle, draft.age))
    by_row = draft.row_changed_last
    if by_row is None:
        by_row = not changing or company.chance(50)
    if by_row or not changing:
        draft.updated = draft.updated if fixed else ago(draft.idle)
    else:
        company.pick(changing).updated = ago(draft.idle)
