"""Changes of a plan that may reach DataZone and cannot be seen into: commands, Lambda calls, stacks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.located import Mark, Notice, Opaque, Reading, Source, Target, Unknown
from sus_audit.gate.terraform.document import Change, rows, table
from sus_audit.gate.terraform.references import Resolver, Scope
from sus_audit.gate.terraform.values import plain_json

_STACKS = frozenset({
    "aws_cloudformation_stack", "aws_cloudformation_stack_set", "awscc_cloudformation_stack",
    "awscc_cloudformation_stack_set",
})  # fmt: skip
_ALWAYS = {
    "aws_lambda_invocation": "invokes a Lambda function, whose code is not in the plan",
    "awscc_cloudformation_custom_resource": "is a custom resource, whose code is not in the plan",
}
_DATAZONE = re.compile(r"datazone|\bdzd[-_]", re.IGNORECASE)
_RUNS = frozenset({"local-exec", "remote-exec"})
_OURS = frozenset({"blueprint", "domain", "domain_arn", "domain_unit", "profile", "project"})


def look(change: Change, resolver: Resolver, place: tuple[str | Unknown, str | Unknown], target: Target) -> Reading:
    """Return what a resource does behind the plan's back; an empty reading for one that does nothing.

    `place` is its account and Region. A stack whose template is in the plan is read as CloudFormation.
    """
    reading = Reading()
    configured = resolver.plan.resource(change.module, change.local)
    scope = Scope(change.module, configured, change.key)
    if change.type in _ALWAYS:
        _add(reading, change, f"{_ALWAYS[change.type]}: it may change DataZone")
    elif change.type in _STACKS:
        return _stack(change, place, target)
    elif change.type == "external" and change.mode == "data":
        _commands(reading, change, [table(configured, "expressions")], resolver, scope)
    else:
        runs = [one for one in rows(configured, "provisioners") if str(one.get("type")) in _RUNS]
        _commands(reading, change, [table(one, "expressions") for one in runs], resolver, scope)
    return reading


def invocation(action: dict[str, Any], mark: Mark) -> Opaque | None:
    """Return an action of a provider that may change DataZone; None for one that has nothing to do with it."""
    inner = action.get("action_invocation")
    action = inner if isinstance(inner, dict) else action
    address = str(action.get("address") or action.get("type"))
    if not address.isprintable():
        address = "An action"
    if action.get("type") == "aws_lambda_invoke":
        return Opaque(
            address=address, what=f"{address} {_ALWAYS['aws_lambda_invocation']}: it may change DataZone.", mark=mark
        )
    if _DATAZONE.search(json.dumps(action)):
        return Opaque(
            address=address, what=f"{address} is an action on parts of DataZone, which no rule reads.", mark=mark
        )
    return None


def _add(reading: Reading, change: Change, what: str) -> None:
    reading.opaque.append(Opaque(address=change.address, what=f"{change.address} {what}.", mark=change.mark))


def _commands(
    reading: Reading, change: Change, commands: list[dict[str, Any]], resolver: Resolver, scope: Scope
) -> None:
    if not commands:
        return
    text = json.dumps(commands)
    if (
        _DATAZONE.search(text)
        or _DATAZONE.search(plain_json(change.after))
        or _DATAZONE.search(plain_json(change.before))
    ):
        _add(
            reading, change, "runs a command that calls DataZone or names a part of it, which the gate cannot see into"
        )
        return
    leaves = resolver.leaves(commands, scope)
    if any(one.what in _OURS or _DATAZONE.search(one.text) for one in leaves):
        _add(reading, change, "runs a command on parts of DataZone, and the plan does not hold its text")
    elif any("constant_value" not in one for each in commands for one in each.values() if isinstance(one, dict)):
        message = f"{change.address} runs a command whose text is not in the plan: the gate cannot tell what it does."
        reading.notices.append(Notice(message=message, mark=change.mark))


def _stack(change: Change, place: tuple[str | Unknown, str | Unknown], target: Target) -> Reading:
    """Read the template in a stack resource; one that is not in the plan is opaque."""
    reading = Reading()
    values = change.after if change.after is not None else change.before
    body = values.get("template_body") if values is not None else None
    if change.actions == ("delete",):
        if _DATAZONE.search(plain_json(change.before)) or body is None or not isinstance(body.value, str):
            _add(reading, change, "deletes a stack, and what the stack holds goes with it")
        return reading
    if body is None or not isinstance(body.value, str):
        _add(reading, change, "deploys a CloudFormation template that is not in the plan: it may change DataZone")
        return reading
    source = Source(f"{change.mark.source.path}({change.address})", body.value)
    account, region = place
    if change.type.endswith("stack_set"):
        # Its instances say where; those are other resources.
        account = region = Unknown("a stack set is deployed where its instances say")
    given = values.get("parameters") if values is not None else None
    parameters = given.plain() if given is not None else None
    try:
        stack = Stack(
            name=change.address,
            source=source,
            root=decode.decode(source),
            account=account if isinstance(account, str) else None,
            region=region if isinstance(region, str) else None,
            parameters={k: v for k, v in parameters.items() if isinstance(v, str)}
            if isinstance(parameters, dict)
            else {},
        )
        found = _read()([stack], target)
    except UsageError as exc:
        _add(reading, change, f"deploys a template that cannot be read ({str(exc).rstrip('.')})")
        return reading
    found.resources = {}
    return found


def _read() -> Callable[[Sequence[Stack], Target], Reading]:
    # The other reader, loaded only where a plan holds a stack.
    read: Callable[[Sequence[Stack], Target], Reading] = import_module("sus_audit.gate.cloudformation").read
    return read
