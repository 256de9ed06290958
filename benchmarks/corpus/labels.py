"""Which heuristics truly apply to a project. The rules are written out in fixtures/corpus/README.md.

A label follows from the truth about a project and from its dates, members and accounts; its name and its
description are never looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.corpus.model import Draft, ago

INACTIVE_DAYS = 180
PROOF_DAYS = 90
OWNERS = 2
WORKFLOWS = 3
_ACTIVE = ("ACTIVATED", "ASSIGNED")
_LEAVING = ("DELETING", "DELETE_FAILED")
_SERVICE = "GenerativeAIModelGovernanceProject"
OWNER = "PROJECT_OWNER"
READERS = ("PROJECT_CATALOG_VIEWER", "PROJECT_CATALOG_CONSUMER")


def in_scope(draft: Draft) -> bool:
    """Say whether the boundary of a project is judged at all."""
    return draft.status not in _LEAVING and draft.category != "ADMIN" and draft.name != _SERVICE


def applies(draft: Draft, accounts: Mapping[str, str]) -> frozenset[str]:
    """Return the heuristics that apply; `accounts` maps account ids to their stages."""
    if not in_scope(draft):
        return frozenset()
    return frozenset(name for name, asks in _QUESTIONS.items() if asks(draft, accounts))


def contestable(draft: Draft) -> frozenset[str]:
    """Return the heuristics on which two careful readers may differ: these verdicts are not counted."""
    found: set[str] = set()
    if not in_scope(draft):
        return frozenset()
    # Each stage of a pipeline is a pipeline of its own to some; three of them are three projects for one initiative.
    if draft.truth.pipeline is not None and draft.truth.parts >= WORKFLOWS:
        found.add("split_by_workflow")
    # Who works in a project may cost another unit's money, or may not.
    units = {group.unit for group, what in draft.groups if what not in READERS}
    if len(units) > 1 and len(draft.truth.budgets) < 2:
        found.add("mixed_cost_centers")
    # A text that names a person's own use is a purpose to one, and no outcome to another.
    if draft.truth.purpose == "personal":
        found.add("purpose_undocumented")
    if draft.truth.purpose == "stated" and _owned_by_tag(draft) != _owned_by_member(draft):
        found.add("purpose_undocumented")
    return frozenset(found)


def _personal_sandbox(draft: Draft, _: Mapping[str, str]) -> bool:
    return draft.truth.personal


def _split_by_pipeline_stage(draft: Draft, _: Mapping[str, str]) -> bool:
    return draft.truth.pipeline is not None


def _split_by_workflow(draft: Draft, _: Mapping[str, str]) -> bool:
    return draft.truth.workflow_of is not None


def _should_be_split(draft: Draft, _: Mapping[str, str]) -> bool:
    return draft.truth.initiatives > 1


def _mixed_regulations(draft: Draft, _: Mapping[str, str]) -> bool:
    return len(draft.truth.regimes) > 1 or {"public", "restricted"} <= draft.truth.sensitivities


def _mixed_cost_centers(draft: Draft, _: Mapping[str, str]) -> bool:
    return len(draft.truth.budgets) > 1


def _experimental_with_production(draft: Draft, accounts: Mapping[str, str]) -> bool:
    production = draft.stage == "prod" or any(accounts[item.account] == "prod" for item in draft.environments)
    return draft.truth.experiment and production


def _stale_proof_of_concept(draft: Draft, _: Mapping[str, str]) -> bool:
    # A young one that stands alone is advice of the same rule: it belongs in its parent project.
    return draft.truth.proof


def _no_dedicated_team(draft: Draft, _: Mapping[str, str]) -> bool:
    active = [who for who, what in draft.people if what == OWNER and who.status in _ACTIVE]
    return not draft.groups and len(active) < OWNERS


def _purpose_undocumented(draft: Draft, _: Mapping[str, str]) -> bool:
    ownerless = not _owned_by_tag(draft) and not _owned_by_member(draft)
    return draft.truth.purpose == "missing" or ownerless


def _inactive(draft: Draft, _: Mapping[str, str]) -> bool:
    moments = [draft.created, draft.updated]
    moments += [moment for item in draft.environments for moment in (item.created, item.updated)]
    return max(moment for moment in moments if moment is not None) < ago(INACTIVE_DAYS)


def _owned_by_tag(draft: Draft) -> bool:
    return bool(draft.value("owner"))


def _owned_by_member(draft: Draft) -> bool:
    return any(what == OWNER and (who.status in _ACTIVE) for who, what in draft.people) or any(
        what == OWNER for _, what in draft.groups
    )


_QUESTIONS: dict[str, Callable[[Draft, Mapping[str, str]], bool]] = {
    "personal_sandbox": _personal_sandbox,
    "split_by_pipeline_stage": _split_by_pipeline_stage,
    "split_by_workflow": _split_by_workflow,
    "should_be_split": _should_be_split,
    "mixed_regulations": _mixed_regulations,
    "mixed_cost_centers": _mixed_cost_centers,
    "experimental_with_production": _experimental_with_production,
    "stale_proof_of_concept": _stale_proof_of_concept,
    "no_dedicated_team": _no_dedicated_team,
    "purpose_undocumented": _purpose_undocumented,
    "inactive": _inactive,
}
HEURISTICS = tuple(_QUESTIONS)
WORDED = (
    "personal_sandbox", "split_by_pipeline_stage", "split_by_workflow", "experimental_with_production",
    "stale_proof_of_concept", "purpose_undocumented",
)  # fmt: skip
"""Heuristics that rest on words, at least in part."""
