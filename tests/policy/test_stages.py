"""Parameters and enforcement for one stage: the same on both engines, recorded in the audit, checked in the config."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sus_audit import bundled, evaluate, pipeline
from sus_audit.config import defaults, effective
from sus_audit.config.model import Config, RulesConfig, StageRules
from sus_audit.errors import UsageError
from sus_audit.model.audit import Audit, Severity, StageSettings, Status
from sus_audit.model.snapshot import Collection, Project, Snapshot
from sus_audit.policy import rules
from sus_audit.policy.engine import EmbeddedEngine
from sus_audit.policy.rules import Policies
from tests.laws.test_engines_agree import opa, plain
from tests.policy.test_rules import RULE, write

LIMITED = RULE.replace(
    'project.name == "bad"', 'count(project.resource_tags) > data.sus.config.parameters["house.well"].limit'
)
TAGS = [{"key": key, "value": "v"} for key in ("a", "b", "c", "d")]


def policies(folder: Path) -> Policies:
    """Load one house rule that fails a project with more tags than its parameter allows, and nothing else."""
    loaded = rules.load(bundled.path("policies"), [write(folder, LIMITED)])
    return Policies(rules=(loaded.rule("house.well"),), modules=loaded.modules)


def snapshot() -> Snapshot:
    """Return three projects with four tags each: in production, in development, undecided."""
    projects = {
        f"d/{name}": {"id": name, "domain_id": "d", "resource_tags": TAGS, **stage}
        for name, stage in {"dev": {"stage": "dev"}, "prod": {"stage": "prod"}, "unsure": {}}.items()
    }
    return Snapshot(
        collected_at="2026-11-01T00:00:00Z",
        collection=Collection(tool_version="0", classification_digest="", partition="aws"),
        projects=msgspec.convert(projects, dict[str, Project]),
        gaps={},
    )


def config(**settings: Any) -> Config:
    """Return the default config with settings of rules."""
    return msgspec.structs.replace(defaults(), rules=RulesConfig(**settings))


def judged(folder: Path, chosen: Config) -> tuple[Audit, Policies, dict[str, Any]]:
    """Judge the three projects; return the audit, and what it was judged with."""
    loaded = policies(folder)
    data = evaluate.config_data(chosen, effective(chosen), loaded, "2026-11-01T00:00:00Z")
    return evaluate.evaluate(snapshot(), data, loaded, EmbeddedEngine()).audit, loaded, data


STRICT = config(
    parameters={"house.well": {"limit": 5}},
    stages={"prod": StageRules(parameters={"house.well": {"limit": 3}})},
)


def test_each_project_is_judged_by_the_parameters_of_its_own_stage(tmp_path: Path) -> None:
    """Four tags are too many in production, and unknown where the stage is undecided; both limits are recorded."""
    audit, _, _ = judged(tmp_path, STRICT)

    assert [(item.resource, item.status, item.cause) for item in audit.verdicts] == [
        ("d/dev", Status.PASS, msgspec.UNSET),
        ("d/prod", Status.FAIL, None),
        ("d/unsure", Status.UNKNOWN, "unclassified"),
    ]
    assert audit.rules[0].parameters == {"limit": 5}
    assert audit.rules[0].stages == {"prod": StageSettings(parameters={"limit": 3}, enforcement=None)}


def test_advice_never_decides_the_exit_code(tmp_path: Path) -> None:
    """An advisory failure is shown and not counted; where the stage is undecided, the strictest level holds."""
    chosen = config(
        enforcement={"house.well": "advisory"}, stages={"prod": StageRules(enforcement={"house.well": "enforced"})}
    )
    audit, loaded, _ = judged(tmp_path, chosen)

    assert [(item.resource, item.status, item.enforcement) for item in audit.verdicts] == [
        ("d/dev", Status.FAIL, "advisory"),
        ("d/prod", Status.FAIL, "enforced"),
        ("d/unsure", Status.FAIL, "enforced"),
    ]
    assert pipeline.worst(audit, loaded, Severity.MEDIUM) == (2, 0)
    assert audit.rules[0].enforcement == "advisory"


@pytest.mark.go_tools
@pytest.mark.parametrize(
    "chosen",
    [STRICT, config(enforcement={"house.well": "advisory"}, stages=STRICT.rules.stages)],
    ids=["parameters", "both"],
)
def test_plain_opa_judges_by_stage_too(tmp_path: Path, chosen: Config) -> None:
    """With no Python: the same document from the same files."""
    _, loaded, data = judged(tmp_path, chosen)
    given = msgspec.json.encode(snapshot())
    (tmp_path / "snapshot.json").write_bytes(given)
    (tmp_path / "config.json").write_text(json.dumps(data))
    embedded = EmbeddedEngine().evaluate(loaded, given, data, lambda: None)
    answers = opa(tmp_path, "data.sus.main.by_rule", "-d", "config.json", "-d", "house")

    assert plain({"house.well": answers["house.well"]}) == plain(embedded)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (
            {"stages": {"production": StageRules()}},
            "rules.stages names production, which is no stage of classification.stages: prod, test, dev, sandbox.",
        ),
        ({"enforcement": {"house.wel": "advisory"}}, "There is no rule house.wel. Did you mean house.well?"),
        (
            {"stages": {"prod": StageRules(parameters={"house.well": {"limit": "3"}})}},
            "The parameter limit of house.well must be of type integer, not '3'.",
        ),
    ],
)
def test_what_does_not_exist_is_refused(tmp_path: Path, settings: dict[str, Any], says: str) -> None:
    """A stage, a rule, a parameter's type: a typing error must not mean less strictness."""
    with pytest.raises(UsageError) as caught:
        judged(tmp_path, config(**settings))

    assert str(caught.value).startswith(says)
