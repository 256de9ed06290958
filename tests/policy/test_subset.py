"""What the loader refuses, and the sentence it says; the Regal rule refuses the same."""

from __future__ import annotations

import importlib.util
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import regorus
import yaml

from sus_audit.errors import UsageError
from sus_audit.policy import subset, syntax

ROOT = Path(__file__).parents[2]
REGAL = ROOT / ".tools/bin/regal"
OPA = ROOT / ".tools/bin/opa"
HEAD = "package sus.rules.area.name\n\n"
CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("subset_cases.yaml").read_text(encoding="utf-8"))
REFUSED: list[dict[str, str]] = CASES["refused"]
ACCEPTED: list[str] = CASES["accepted"]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["source"])
def test_a_construct_that_an_audit_cannot_stand_on_is_refused_with_its_line(case: dict[str, str]) -> None:
    """The message names the file, the line, the construct and the reason."""
    with pytest.raises(UsageError) as caught:
        subset.check(Path("rule.rego"), f"{HEAD}{case['source']}\n")

    assert str(caught.value).startswith(f"rule.rego, {case['loader']}")


@pytest.mark.parametrize("source", ACCEPTED)
def test_what_only_looks_like_it_is_accepted(source: str) -> None:
    """Comments, strings, other names, and the same things where both engines agree."""
    subset.check(Path("rule.rego"), f"{HEAD}{source}\n")


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["source"])
def test_with_a_real_opa_only_the_network_clocks_chance_and_verdicts_are_refused(case: dict[str, str]) -> None:
    """What the embedded engine decides differently, or cannot even read, is the way out that the message names."""
    found = subset.faults(Path("rule.rego"), f"{HEAD}{case['source']}\n", embedded=False)

    assert bool(found) == ("which is refused" in case["loader"])


def test_what_the_embedded_engine_cannot_say_is_answered_with_the_way_out() -> None:
    """The construct and the OPA engine are named."""
    with pytest.raises(UsageError, match=r"or judge with a real OPA \(engine\.kind: opa\)\."):
        subset.check(Path("rule.rego"), f'{HEAD}x := uri.parse("https://example.com")\n')


def test_a_name_that_is_nothing_is_said_to_be_nothing() -> None:
    """The embedded engine would find out only when it judges."""
    with pytest.raises(UsageError, match=r"line 3, uses strings\.revers, which is neither a function nor a built-in"):
        subset.check(Path("rule.rego"), f'{HEAD}x := strings.revers("a")\n')


def test_a_network_call_inside_a_template_string_is_found() -> None:
    """What stands in its braces is code."""
    found = subset.faults(Path("r.rego"), f'{HEAD}x := $"a {{http.send(input.request)}}"\n', embedded=False)

    assert [fault.text for fault in found] == ["http.send, which is refused: it reaches the network."]


def test_a_rule_that_does_not_parse_is_placed_by_file_line_and_column() -> None:
    """The engine's own words, without its stack."""
    with pytest.raises(UsageError) as caught:
        syntax.parse(Path("broken.rego"), f"{HEAD}x := \n")

    message = str(caught.value)
    assert message.startswith("The rule broken.rego, line 4, column 1, is wrong: ")
    assert "backtrace" not in message


@pytest.mark.go_tools
def test_regal_refuses_the_same_in_the_same_lines(tmp_path: Path) -> None:
    """Each case alone, in a file of its own."""
    expected: dict[str, set[tuple[int, str]]] = {}
    for number, case in enumerate(REFUSED):
        name = f"refused{number:02}.rego"
        (tmp_path / name).write_text(f"{HEAD}{case['source']}\n", encoding="utf-8")
        expected[name] = {(int(case["loader"].split(",")[0].removeprefix("line ")), case["regal"])}
    for number, source in enumerate(ACCEPTED):
        name = f"accepted{number:02}.rego"
        (tmp_path / name).write_text(f"{HEAD}{source}\n", encoding="utf-8")
        expected[name] = set()
    command = [str(REGAL), "lint", "--disable-all", "--enable", "common-subset", "--format", "json"]
    command += ["--config-file", str(ROOT / ".regal/config.yaml"), "--rules", str(ROOT / ".regal/rules"), str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    found: dict[str, set[tuple[int, str]]] = {name: set() for name in expected}
    for item in json.loads(ended.stdout)["violations"]:
        found[Path(item["location"]["file"]).name].add((item["location"]["row"], item["description"]))

    assert found == expected


def test_regals_list_is_the_loaders() -> None:
    """Run `python tools/subset.py` when this fails."""
    spec = importlib.util.spec_from_file_location("subset_tool", ROOT / "tools/subset.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.TARGET.read_text(encoding="utf-8") == tool.rendered()


NEGATIONS = [case["source"] for case in REFUSED if "`not` negates" in case["loader"]]
# A rule elsewhere, that always has a value, is not there in a test of one file.
SAFE_NEGATIONS = [source for source in ACCEPTED if "\tnot " in source and "data." not in source]


@pytest.mark.go_tools
@pytest.mark.parametrize("source", [*NEGATIONS, *SAFE_NEGATIONS])
def test_what_is_negated_is_refused_exactly_where_the_engines_differ(tmp_path: Path, source: str) -> None:
    """Rows with and without what is looked up, and no row; the list is kept true by asking both engines."""
    given = {"rows": [{}, {"name": "a"}, {"name": "b", "title": "b"}], "names": ["a"]}
    rego = f"{HEAD}{source}\n"
    (tmp_path / "rule.rego").write_text(rego)
    (tmp_path / "input.json").write_text(json.dumps(given))
    question = "{json.marshal(row) | some row in data.sus.rules.area.name.x}"
    command = [str(OPA), "eval", "-f", "raw", "-d", "rule.rego", "-i", "input.json", question]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    engine = regorus.Engine()
    engine.add_policy("rule.rego", rego)
    engine.set_input_json(json.dumps(given))
    try:
        embedded = engine.eval_query_as_json(question)
    except RuntimeError:
        embedded = "null"
    answers = json.loads(embedded)
    found = answers and answers["result"][0]["expressions"][0]["value"]

    assert (found == json.loads(done.stdout)) == (source in SAFE_NEGATIONS)
