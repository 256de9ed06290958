"""The embedded engine: regorus, rule by rule, with the panics of its Rust side contained."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from sus_audit.policy import syntax
from sus_audit.policy.rules import Policies, Rule

ByRule = dict[str, dict[str, Any]]
"""rule id -> {"fail": {resource: {...}}, "unknown": {resource: {...}}, "pass": [resource, ...]}."""


class Engine(Protocol):
    """What decides: the embedded engine, or a central OPA."""

    name: str

    def evaluate(
        self, policies: Policies, snapshot: bytes, data: dict[str, Any], advance: Callable[[], None]
    ) -> ByRule:
        """Judge the snapshot by every rule that `data` does not disable; `advance` is called after each."""
        ...


class EmbeddedEngine:
    """Regorus in this process. A rule that errs makes its own scope unknown, and no other rule's."""

    name = "embedded"

    def evaluate(
        self, policies: Policies, snapshot: bytes, data: dict[str, Any], advance: Callable[[], None]
    ) -> ByRule:
        """Judge rule by rule; see `Engine.evaluate`."""
        import regorus

        engine = regorus.Engine()
        for path, source in policies.sources():
            engine.add_policy(str(path), source)
        engine.add_data_json(json.dumps(data))
        engine.set_input_json(snapshot.decode())
        answers: ByRule = {}
        for rule in policies.rules:
            if rule.id not in data["sus"]["config"]["disabled"]:
                answers[rule.id] = _judge(engine, rule, data["sus"]["config"].get("staged", {}).get(rule.id, {}))
            advance()
        return answers


def _judge(engine: Any, rule: Rule, staged: dict[str, Any]) -> dict[str, Any]:
    at = f"data.sus.rules.{rule.id}"
    try:
        answer = _ask(engine, question(rule.id, staged))
    except _EngineError as exc:
        return _error(engine, at, f"The rule {rule.id} broke: {exc}")
    if answer is None:
        return _error(engine, at, f"The rule {rule.id} gave no answer: it must define scope and deny.")
    return dict(answer)


def question(rule_id: str, staged: dict[str, Any]) -> str:
    """Return the query for one rule's verdicts, bound to `answer`; `staged` has the stages that it is judged for too.

    Each name is spelt out: a look-up by variable makes regorus evaluate every rule, and one error would be all's.
    """
    at = f"data.sus.rules.{rule_id}"
    derive = (
        f'data.sus.main.derive("{rule_id}", {at}.scope, {at}.deny, '
        f"{{item | some item in {at}.unknown}}, {{resource: rows | some resource, rows in {at}.touched}})"
    )
    steps = [f"base := {derive}"]
    names = ['"": base']
    for place, stage in enumerate(sorted(staged)):
        quoted = json.dumps(stage)
        steps.append(f'parameters{place} := data.sus.lib.force.staged_parameters("{rule_id}", {quoted})')
        steps.append(f"stage{place} := {derive} with data.sus.config.parameters as parameters{place}")
        names.append(f"{quoted}: stage{place}")
    steps.append(f'answer := data.sus.lib.force.in_force("{rule_id}", {{{", ".join(names)}}})')
    # A line each: the engine takes lines of at most 1024 characters.
    return "\n".join(steps)


def _error(engine: Any, at: str, message: str) -> dict[str, Any]:
    try:
        scope = _ask(engine, f"answer := {at}.scope") or []
    except _EngineError:
        scope = []
    reason = {"cause": "rule_error", "message": message, "evidence": []}
    return {"fail": {}, "unknown": dict.fromkeys(scope or ["snapshot"], reason), "pass": []}


class _EngineError(Exception):
    """The engine could not answer one question."""


def _ask(engine: Any, question: str) -> Any:
    try:
        text = engine.eval_query_as_json(question)
    except RuntimeError as exc:
        raise _EngineError(syntax.explain(exc)) from exc
    except BaseException as exc:
        # A Rust panic is no Exception; everything else goes on.
        if type(exc).__name__ != "PanicException":
            raise
        raise _EngineError(f"the engine panicked ({str(exc).splitlines()[0]}).") from exc
    result = msgspec.json.decode(text).get("result")
    return result[0]["bindings"]["answer"] if result else None
