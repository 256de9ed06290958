"""The list of built-ins is true: every one that the pinned OPA has is called on both engines."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import regorus
import requests
import yaml

from sus_audit import bundled
from sus_audit.policy import subset
from tests.opa import OPA, serving

pytestmark = pytest.mark.go_tools

FILE: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("builtins.yaml").read_text(encoding="utf-8"))
CALLS, DIFFER = FILE["calls"], FILE["differ"]
GIVEN = {
    "decimal": 2.5,
    "list": [1, "a"],
    "null": None,
    "number": 3,
    "object": {"a": 1},
    "one": 1,
    "text": "añ😀b",
    "truth": True,
}
OTHERS = ("null", "number", "text", "list", "object", "truth", "absent")
_MISSING = re.compile(r"error: (could not find function|invalid character)")
"""What the embedded engine says of a function that it lacks, and of the beginning of a template string."""
Answer = tuple[str, Any]
"""What came of a call, `value`, `undefined` or `error`, and the value."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """One OPA for all calls."""
    with serving() as url:
        yield url


@pytest.fixture(scope="module")
def capabilities() -> dict[str, Any]:
    """Return name -> declaration of every built-in of the pinned OPA."""
    answer = subprocess.run([str(OPA), "capabilities", "--current"], capture_output=True, text=True, check=True)
    return {item["name"]: item for item in json.loads(answer.stdout)["builtins"]}


def calls(name: str, declared: dict[str, Any]) -> list[str]:
    """Return the calls of a built-in as Rego: those of the file, and the first with each argument of another type."""
    if isinstance(CALLS[name], dict):
        return list(CALLS[name]["say"])
    infix = declared.get("infix")
    lists = list(CALLS[name])
    for place in range(len(lists[0])):
        lists += [[*lists[0][:place], f"input.{other}", *lists[0][place + 1 :]] for other in OTHERS]
        lists.append([*lists[0][:place], "{1}", *lists[0][place + 1 :]])
    return [f" {infix} ".join(given) if infix else f"{name}({', '.join(given)})" for given in lists]


def on_opa(session: requests.Session, url: str, call: str) -> Answer:
    """Ask a real OPA with strict errors; what does not compile is an error too."""
    loaded = session.put(f"{url}/v1/policies/probe", data=f"package probe\n\nanswer := {call}\n".encode(), timeout=60)
    if loaded.status_code != 200:
        return "error", None
    answer = session.post(f"{url}/v1/data/probe/answer?strict-builtin-errors=true", json={"input": GIVEN}, timeout=60)
    if answer.status_code != 200:
        return "error", None
    found = json.loads(answer.text, parse_float=_exactly)
    return ("value", found["result"]) if "result" in found else ("undefined", None)


def on_embedded(call: str) -> Answer:
    """Ask the embedded engine."""
    engine = regorus.Engine()
    engine.set_gather_prints(True)
    try:
        engine.add_policy("probe", f"package probe\n\nanswer := {call}\n")
        engine.set_input_json(json.dumps(GIVEN))
        found = json.loads(engine.eval_query_as_json("data.probe.answer"), parse_float=_exactly).get("result")
    except BaseException as exc:
        # A Rust panic is no Exception.
        if not isinstance(exc, RuntimeError) and type(exc).__name__ != "PanicException":
            raise
        return ("missing" if _MISSING.search(str(exc)) else "error"), None
    return ("value", found[0]["expressions"][0]["value"]) if found else ("undefined", None)


def _exactly(text: str) -> tuple[str, str]:
    return "decimal", text


def alike(one: Answer, other: Answer) -> bool:
    """Whether two answers are the same to the digit."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def place(name: str) -> str:
    """Return the part of the list in which a built-in stands."""
    known = subset.constructs()
    parts: dict[str, Any] = {
        part: getattr(known, part) for part in ("refused", "missing", "different", "limits", "same")
    }
    (found,) = [part for part, members in parts.items() if name in members]
    return found


def test_the_list_and_the_calls_hold_every_built_in_once(capabilities: dict[str, Any]) -> None:
    """A newer OPA brings new ones: they fail here until someone has decided."""
    known = subset.constructs()
    listed = [*known.refused, *known.missing, *known.different, *known.limits, *known.same]

    assert sorted(listed) == sorted(capabilities)
    assert sorted(CALLS) == sorted(capabilities)
    assert sorted(known.texts) == sorted(
        name
        for name, item in capabilities.items()
        if item["decl"].get("result", {}).get("type") == "string" and not name.startswith("internal.")
    )


def test_what_changes_from_run_to_run_is_refused(capabilities: dict[str, Any]) -> None:
    """OPA itself says of most what is not deterministic."""
    assert {name for name, item in capabilities.items() if item.get("nondeterministic")} <= set(
        subset.constructs().refused
    )


def test_every_built_in_stands_where_the_engines_put_it(server: str, capabilities: dict[str, Any]) -> None:
    """Alike in every call, or in all but those that are written down; else different, or not there at all."""
    wrong: list[str] = []
    with requests.Session() as session:
        for name, declared in capabilities.items():
            if place(name) == "refused":
                continue
            answers = {call: (on_opa(session, server, call), on_embedded(call)) for call in calls(name, declared)}
            differing = {call for call, (opa, embedded) in answers.items() if not alike(opa, embedded)}
            missing = {embedded[0] for _, embedded in answers.values()} == {"missing"}
            limited = differing == set(DIFFER.get(name, []))
            found = "missing" if missing else "same" if not differing else "limits" if limited else "different"
            if found != place(name):
                wrong.append(f"{name} is {found}, and the list says {place(name)}: {sorted(differing)}")

    assert wrong == [], "\n".join(wrong)


def test_a_built_in_that_a_policy_uses_is_answered_alike() -> None:
    """In rules, libraries and main."""
    known = subset.constructs()
    used = {
        name
        for path in sorted(bundled.path("policies").rglob("*.rego"))
        if not path.name.endswith("_test.rego")
        for name in subset.builtins(path, path.read_text(encoding="utf-8"))
    }

    assert used - set(known.same) - set(known.limits) == set()
    assert {"sprintf", "count", "concat"} <= used
