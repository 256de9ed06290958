"""The embedded engine: regorus, with the panics of its Rust side contained."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable
from importlib import metadata
from typing import Any, Protocol

import msgspec

from sus_audit.errors import BrokenError
from sus_audit.policy import memory, syntax
from sus_audit.policy.beside import beside, possible
from sus_audit.policy.rules import Policies, Rule

ByRule = dict[str, dict[str, Any]]
"""rule id -> {"fail": {resource: {...}}, "unknown": {resource: {...}}, "pass": [resource, ...]}."""
_FOR_WAIVERS = ("sus.lib.", "sus.waivers.")


class Waived(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of the second query, `data.sus.waivers.judged.answer`."""

    waived: dict[str, str]
    """Id of a verdict -> id of the waiver that covers it."""
    by_rule: ByRule
    """The verdicts of the rules that judge waivers, those left out that are disabled."""


WORTH_A_PROCESS = 4 << 20
"""Bytes of a snapshot from which on two processes share the rules: below, one is done as soon."""


class Engine(Protocol):
    """What decides: the embedded engine, or a central OPA."""

    name: str
    version: str
    """The version of what decides; of a server's OPA, known once it has judged."""

    def evaluate(
        self, policies: Policies, snapshot: bytes, data: dict[str, Any], advance: Callable[[], None]
    ) -> ByRule:
        """Judge the snapshot by every rule that `data` does not disable; `advance` is called after each."""
        ...

    def waive(self, policies: Policies, question: dict[str, Any], data: dict[str, Any]) -> Waived:
        """Answer the second query: `question` is the input of `sus.waivers`, `data` that of the first.

        Raises BrokenError where that has no answer: without one, nothing is waived.
        """
        ...


class EmbeddedEngine:
    """Regorus in this process. A rule that errs makes its own scope unknown, and no other rule's."""

    name = "embedded"

    def __init__(self) -> None:
        self.version = metadata.version("gordon-to-regorus")

    def evaluate(
        self, policies: Policies, snapshot: bytes, data: dict[str, Any], advance: Callable[[], None]
    ) -> ByRule:
        """Judge by all rules in one question, so that they share what libraries work out; see `Engine.evaluate`.

        Of a big snapshot a second process takes the heuristics, the dearest of the rules. Where a rule errs,
        each of its half is asked alone: the error is then that rule's only.
        """
        # Else a machine that asks for backtraces has regorus make one for each value that is not there.
        os.environ.setdefault("RUST_LIB_BACKTRACE", "0")
        import regorus

        if len(snapshot) >= WORTH_A_PROCESS:
            memory.keep()
        engine = regorus.Engine()
        for path, source in policies.sources():
            engine.add_policy(str(path), source)
        engine.add_data_json(json.dumps(data))
        engine.set_input_json(snapshot.decode())
        chosen = [rule for rule in policies.rules if rule.id not in data["sus"]["config"]["disabled"]]
        staged: dict[str, Any] = data["sus"]["config"].get("staged", {})
        answers: ByRule = {}
        for part, text in _texts(engine, _shares(chosen, len(snapshot)), staged):
            answers |= _together(part, text)
        for rule in policies.rules:
            if rule in chosen and rule.id not in answers:
                answers[rule.id] = _judge(engine, rule, staged.get(rule.id, {}))
            advance()
        return answers

    def waive(self, policies: Policies, question: dict[str, Any], data: dict[str, Any]) -> Waived:
        """Answer the second query; see `Engine.waive`. Only the libraries and `sus.waivers` are loaded for it."""
        os.environ.setdefault("RUST_LIB_BACKTRACE", "0")
        import regorus

        engine = regorus.Engine()
        for path, source in policies.sources():
            if syntax.package(source).startswith(_FOR_WAIVERS):
                engine.add_policy(str(path), source)
        engine.add_data_json(json.dumps(data))
        engine.set_input_json(json.dumps(question))
        try:
            found = _ask(engine, "answer := data.sus.waivers.judged.answer")
        except _EngineError as exc:
            raise BrokenError(f"The waivers could not be judged: {exc}") from exc
        return answered(found["answer"] if found else None)


def answered(answer: Any) -> Waived:
    """Return the answer of the second query as a typed value.

    Raises BrokenError where it is none.
    """
    try:
        return msgspec.convert(answer, Waived)
    except msgspec.ValidationError as exc:
        raise BrokenError(f"The waivers could not be judged: the engine's answer is none ({exc}).") from exc


def _shares(chosen: list[Rule], size: int) -> tuple[list[Rule], list[Rule]]:
    """Return the rules for this process, and those for another beside it."""
    if size < WORTH_A_PROCESS or not possible():
        return chosen, []
    plain = [rule for rule in chosen if rule.metadata.custom.confidence is None]
    return plain, [rule for rule in chosen if rule not in plain]


def _texts(
    engine: Any, shares: tuple[list[Rule], list[Rule]], staged: dict[str, Any]
) -> list[tuple[list[Rule], bytes | None]]:
    """Return the answers to each share as the engine gives them; None where it gives none."""
    own, other = shares
    if not own or not other:
        return [(own + other, _asked(engine, own + other, staged))]
    with beside(lambda: _asked(engine, other, staged) or b"") as result:
        return [(own, _asked(engine, own, staged)), (other, result())]


def _asked(engine: Any, chosen: list[Rule], staged: dict[str, Any]) -> bytes | None:
    steps = [question(rule.id, staged.get(rule.id, {}), place) for place, rule in enumerate(chosen)]
    with contextlib.suppress(_EngineError):
        return _raw(engine, "\n".join(steps)).encode()
    return None


def _together(chosen: list[Rule], text: bytes | None) -> ByRule:
    """Return the answers of all rules, or none where any of them errs or says nothing."""
    found = _bindings(text) if text else None
    return {rule.id: dict(found[f"answer{place}"]) for place, rule in enumerate(chosen)} if found else {}


def _judge(engine: Any, rule: Rule, staged: dict[str, Any]) -> dict[str, Any]:
    at = f"data.sus.rules.{rule.id}"
    try:
        found = _ask(engine, question(rule.id, staged, 0))
    except _EngineError as exc:
        return _error(engine, at, f"The rule {rule.id} broke: {exc}")
    return undecided(rule.id) if found is None else dict(found["answer0"])


def question(rule_id: str, staged: dict[str, Any], place: int) -> str:
    """Return the query for one rule's verdicts, bound to `answer<place>`; `staged` has its stages with parameters.

    Each name is spelt out: a look-up by variable makes regorus evaluate every rule, and one error would be all's.
    """
    at = f"data.sus.rules.{rule_id}"
    derive = (
        f'data.sus.main.derive(\n"{rule_id}",\n{at}.scope,\n{at}.deny,\n'
        f"{{item | some item in {at}.unknown}},\n{{resource: rows | some resource, rows in {at}.touched}},\n)"
    )
    steps = []
    names = [f'"": {derive}']
    for number, stage in enumerate(sorted(staged)):
        quoted, own = json.dumps(stage), f"{place}_{number}"
        steps.append(f'parameters{own} := data.sus.lib.force.staged_parameters("{rule_id}", {quoted})')
        steps.append(f"stage{own} := {derive} with data.sus.config.parameters as parameters{own}")
        names.append(f"{quoted}: stage{own}")
    steps.append(f'answer{place} := data.sus.lib.force.in_force("{rule_id}", {{{", ".join(names)}}})')
    # In lines: the engine takes none of more than 1024 characters.
    return "\n".join(steps)


def _error(engine: Any, at: str, message: str) -> dict[str, Any]:
    try:
        scope = (_ask(engine, f"scope := {at}.scope") or {}).get("scope", [])
    except _EngineError:
        scope = []
    return broken(message, scope)


def broken(message: str, scope: Iterable[str]) -> dict[str, Any]:
    """Return the answer of a rule that erred: all in its scope is unknown, or the snapshot when that erred too."""
    reason = {"cause": "rule_error", "message": message, "evidence": []}
    return {"fail": {}, "unknown": dict.fromkeys(list(scope) or ["snapshot"], reason), "pass": []}


def undecided(rule_id: str) -> dict[str, Any]:
    """Return the answer of a rule whose scope or deny is undefined, in the words of `sus.main`."""
    message = f"Rule {rule_id} is in the catalog but was not loaded, or lacks scope or deny."
    reason = {"cause": "not_collected", "message": message, "evidence": []}
    return {"fail": {}, "unknown": {"snapshot": reason}, "pass": []}


class _EngineError(Exception):
    """The engine could not answer one question."""


def _ask(engine: Any, question: str) -> Any:
    return _bindings(_raw(engine, question))


def _raw(engine: Any, question: str) -> str:
    try:
        return str(engine.eval_query_as_json(question))
    except RuntimeError as exc:
        raise _EngineError(syntax.explain(exc)) from exc
    except BaseException as exc:
        # A Rust panic is no Exception; everything else goes on.
        if type(exc).__name__ != "PanicException":
            raise
        raise _EngineError(f"the engine panicked ({str(exc).splitlines()[0]}).") from exc


def _bindings(text: str | bytes) -> Any:
    result = msgspec.json.decode(text).get("result")
    return result[0]["bindings"] if result else None
