"""The sample organization through the whole pipeline, over HTTP: good as it is, as bad as each violation says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from sus_audit import bundled, pipeline
from sus_audit.config import load as load_config
from sus_audit.emulator import environment, serve
from sus_audit.emulator.estate import expected, load, moment, patch_names, undecided
from sus_audit.model.audit import Audit, Status
from sus_audit.progress import Quiet

SAMPLE = bundled.path("estates") / "sample_organization.yaml"
CONFIG = bundled.path("estates") / "sus-audit.yaml"
KNOWN = expected(SAMPLE)
UNDECIDED = set(undecided(SAMPLE))


def _audit(monkeypatch: pytest.MonkeyPatch, patches: Iterable[str]) -> Audit:
    config = load_config(CONFIG)
    policies = pipeline.load_policies(config, CONFIG.parent)
    with serve(load(SAMPLE, patches)) as server:
        for name, value in environment(server).items():
            monkeypatch.setenv(name, value)
        snapshot = pipeline.collect(config, policies, Quiet())
    return pipeline.judge(snapshot, config, policies, moment(SAMPLE), Quiet()).audit


def _verdicts(audit: Audit, *statuses: Status) -> list[tuple[Any, ...]]:
    """List the verdicts; what rules that cannot be decided yet leave unknown is checked here, and left out."""
    assert not [item for item in audit.verdicts if item.rule in UNDECIDED and item.status is Status.PASS]
    return sorted(
        (item.rule, item.resource, item.status.value)
        for item in audit.verdicts
        if item.status in statuses and not (item.rule in UNDECIDED and item.status is Status.UNKNOWN)
    )


def test_the_sample_organization_is_governed_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing fails, nothing is unknown, and every rule has something that it passes."""
    audit = _audit(monkeypatch, [])
    assert _verdicts(audit, Status.FAIL, Status.UNKNOWN) == []
    assert {item.rule for item in audit.verdicts if item.status is Status.PASS} == {
        rule.id for rule in audit.rules if not rule.id.startswith(("change.", "waivers."))
    } - UNDECIDED
    # There are no waivers to judge, and no proposed change.
    idle = {rule.state for rule in audit.rules if rule.id.startswith(("change.", "waivers."))}
    assert idle == {"not_applicable"}


@pytest.mark.slow
@pytest.mark.parametrize("name", patch_names(SAMPLE))
def test_a_violation_alone_adds_exactly_its_own_verdicts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """No more and no less than its list says."""
    audit = _audit(monkeypatch, [name])
    assert _verdicts(audit, Status.FAIL, Status.UNKNOWN) == sorted(
        (item["rule"], item["resource"], item["status"]) for item in KNOWN if item["patch"] == name
    )


def test_all_violations_together_add_the_union(monkeypatch: pytest.MonkeyPatch) -> None:
    """None hides or causes another; several may add the same verdict."""
    audit = _audit(monkeypatch, patch_names(SAMPLE))
    assert _verdicts(audit, Status.FAIL, Status.UNKNOWN) == sorted(
        {(item["rule"], item["resource"], item["status"]) for item in KNOWN}
    )
