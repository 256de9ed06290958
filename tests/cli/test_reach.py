"""The command `reach`: what it reads, what it prints, and how it exits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sus_audit import pipeline
from sus_audit.policy.rules import Policies
from sus_audit.snapshot import encode
from tests.cli.conftest import CONFIG, Run
from tests.derive.estate import enabled
from tests.derive.reach_estate import AT_FIN, FIN, gap, unit, without
from tests.report.test_reach import estate

SNAPSHOT = "snapshot.json"


def write(gaps: list[dict[str, Any]] | None = None, **changed: Any) -> Any:
    """Write the snapshot, and return it as a value."""
    Path(SNAPSHOT).write_bytes(encode(estate(gaps, **changed)))
    return json.loads(Path(SNAPSHOT).read_text(encoding="utf-8"))


def test_what_is_known_is_printed(run: Run) -> None:
    """Exit 0."""
    write()
    result = run(
        "reach", "--snapshot", SNAPSHOT, "--principal", "fin-makers", "--account", FIN, "--region", "eu-west-1"
    )

    assert result.exit_code == 0, result.output
    assert "group fin-makers (dzd_a/fin-makers), business unit finance, by a grant on domain unit fin" in result.stdout
    assert "Who is in a group is not in the snapshot" in result.stdout
    assert result.stderr == ""


def test_what_is_not_known_is_listed_and_exits_4(run: Run) -> None:
    """Beside what is known, as JSON too."""
    hidden = gap("blueprint_configurations", "blueprint_configuration", AT_FIN, ["enabled_regions"])
    write([hidden], blueprint_configurations={AT_FIN: without(enabled(FIN), "enabled_regions")})
    as_text = run("reach", "--snapshot", SNAPSHOT)
    as_json = run("reach", "--snapshot", SNAPSHOT, "-f", "json")

    assert (as_text.exit_code, as_json.exit_code) == (4, 4)
    assert "the Regions of the blueprint configuration dzd_a/111122223333/bp1 (Throttled by AWS)" in as_text.stdout
    assert [item["cause"] for item in json.loads(as_json.stdout)["unknown"]] == ["throttled"]
    assert as_text.stderr == "Not everything is known: what is listed as not known may be possible too.\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "reach reads a snapshot and collects nothing: give --snapshot FILE; sus-audit collect writes one."),
        (["-c", CONFIG], "give --snapshot FILE"),
        (["--snapshot", "none.json"], "The snapshot none.json could not be read"),
        (["--snapshot", SNAPSHOT, "--principal", "fin-maker"], "Did you mean fin-makers"),
        (["--snapshot", SNAPSHOT, "--account", "finnance"], "Did you mean finance?"),
        (["--snapshot", SNAPSHOT, "--region", "here"], "here is no AWS Region"),
    ],
)
def test_bad_input(run: Run, arguments: list[str], says: str) -> None:
    """One sentence, exit 2."""
    write()
    result = run("reach", *arguments)

    assert result.exit_code == 2, result.output
    assert says in result.output
    assert result.stdout == ""


def test_a_snapshot_of_an_earlier_version_is_completed(run: Run) -> None:
    """The same answer, and the same verdicts."""
    document = write()
    whole = run("reach", "--snapshot", SNAPSHOT)
    run("audit", "--snapshot", SNAPSHOT, "-o", "whole", "-f", "json")
    del document["reach"]
    Path(SNAPSHOT).write_text(json.dumps(document), encoding="utf-8")
    earlier = run("reach", "--snapshot", SNAPSHOT)
    run("audit", "--snapshot", SNAPSHOT, "-o", "earlier", "-f", "json")

    assert (earlier.exit_code, earlier.output) == (whole.exit_code, whole.output)
    assert Path("earlier/audit.json").read_bytes() == Path("whole/audit.json").read_bytes()


def test_what_the_table_is_made_of_is_collected_whatever_the_rules_read() -> None:
    """Grants on units and on blueprints."""
    assert pipeline.policy_types(Policies(rules=(), modules=())) == {
        "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
        "CREATE_PROJECT_FROM_PROJECT_PROFILE",
    }


def test_the_config_classifies(run: Run) -> None:
    """Without a config, business units are the snapshot's own."""
    write()
    with Path(CONFIG).open("a") as config:
        config.write("    makers: {aliases: [fin-makers]}\n")
    result = run("reach", "--snapshot", SNAPSHOT, "-c", CONFIG)

    assert "group fin-makers (dzd_a/fin-makers), business unit makers" in result.stdout


def test_names_do_not_drive_the_terminal(run: Run) -> None:
    """Control characters are shown."""
    write(domain_units={"dzd_a/fin": unit("fin", None, []) | {"name": "f\x1b[2J"}})
    result = run("reach", "--snapshot", SNAPSHOT)

    assert "\x1b" not in result.output
    assert r"domain unit f\x1b[2J (dzd_a/fin)" in result.output
