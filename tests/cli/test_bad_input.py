"""A user's mistake gets one full sentence, the right exit code, and no traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sus_audit.emulator.state import Fault
from tests.cli.conftest import CONFIG, Run, organization


def said(run: Run, code: int, *arguments: str) -> str:
    """Run, check the exit code and that there is no traceback; return what was said."""
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output


def test_no_credentials(run: Run) -> None:
    """What is missing, and what to set."""
    assert "credentials" in said(run, 1, "audit", "-c", CONFIG)


def test_wrong_credentials(run: Run) -> None:
    """AWS's own word for it, and what to do."""
    with organization():
        os.environ["AWS_ACCESS_KEY_ID"] = "AKIAWRONGWRONGWRONG0"
        text = said(run, 1, "collect", "-c", CONFIG)

    assert "InvalidClientTokenId" in text


def test_an_endpoint_that_nobody_serves(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The endpoint is named."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")

    assert "http://127.0.0.1:9" in said(run, 1, "collect", "-c", CONFIG)


def test_a_domain_role_that_cannot_be_assumed(run: Run) -> None:
    """Nothing could be collected at all."""
    with organization(Fault(operation="sts:AssumeRole", kind="deny")):
        assert "AssumeRole" in said(run, 1, "collect", "-c", CONFIG)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("version: 1\ndomain: []\n", "domains"),
        ("version: 1\nversion: 1\n", "version"),
        ("version: [1\n", "YAML"),
        ("- a\n", "sus-audit.yaml"),
    ],
)
def test_a_config_that_is_wrong(run: Run, text: str, says: str) -> None:
    """File, line and the nearest key."""
    Path(CONFIG).write_text(text)
    message = said(run, 2, "collect", "-c", CONFIG)

    assert message.startswith("Error: ")
    assert "sus-audit.yaml" in message
    assert says in message


def test_a_config_that_is_not_there(run: Run) -> None:
    """The path is named."""
    assert "The config none.yaml could not be read" in said(run, 2, "collect", "-c", "none.yaml")


def test_a_snapshot_that_breaks_the_schema(run: Run) -> None:
    """The JSON path is named."""
    Path("s.json").write_text('{"schema_version": "1.0", "collected_at": 3}')

    assert "s.json breaks the snapshot schema at $" in said(run, 2, "audit", "--snapshot", "s.json")


def test_a_rule_that_does_not_parse(run: Run) -> None:
    """File, line and column."""
    rule = Path("extra/house/well/well.rego")
    rule.parent.mkdir(parents=True)
    rule.write_text("package sus.rules.house.well\n\nscope contains\n")
    with Path(CONFIG).open("a") as config:
        config.write("rules: {folders: [extra]}\n")

    text = said(run, 2, "rules", "list", "-c", CONFIG)

    assert "extra/house/well/well.rego, line 4, column 1, is wrong" in text


def test_an_output_folder_that_cannot_be_written(run: Run) -> None:
    """Said before anything is collected."""
    Path("file").write_text("")

    assert "cannot be written to" in said(run, 2, "audit", "-c", CONFIG, "-o", "file/out")


def test_neither_config_nor_snapshot(run: Run) -> None:
    """What to give."""
    assert "Give -c CONFIG to collect from AWS, or --snapshot FILE" in said(run, 2, "audit")


def test_an_unknown_rule_is_answered_with_the_nearest(run: Run) -> None:
    """The nearest id is offered."""
    text = said(run, 2, "rules", "show", "profiles.static_for_prd")

    assert "Did you mean profiles.static_for_prod?" in text


@pytest.mark.parametrize("moment", ["yesterday", "2026-11-01T00:00:00"])
def test_a_time_that_is_none(run: Run, moment: str) -> None:
    """RFC 3339 with a zone."""
    assert "--as-of" in said(run, 2, "audit", "-c", CONFIG, "--as-of", moment)


def test_an_audit_that_is_none(run: Run) -> None:
    """A report needs an audit.json."""
    Path("a.json").write_text("{}")

    assert "a.json is not an audit that this version of sus-audit reads" in said(run, 2, "report", "a.json")


@pytest.mark.parametrize("name", ["snapshot", "audit", "config", "gate"])
def test_schemas_are_printed(run: Run, name: str) -> None:
    """As JSON Schema 2020-12."""
    assert "https://json-schema.org/draft/2020-12/schema" in said(run, 0, "schema", name)


def test_rules_are_listed_and_shown(run: Run) -> None:
    """Every rule stands in the list; a rule is shown with what to type."""
    assert "profiles.static_for_prod" in said(run, 0, "rules", "list")
    assert "aws datazone update-project-profile" in said(
        run, 0, "rules", "show", "profiles.static_for_prod", "--source"
    )
