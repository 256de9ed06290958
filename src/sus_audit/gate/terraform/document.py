"""The plan as a document: which formats are accepted, and its parts by address."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.located import Mark, Node, Source

DEEPEST_MODULE = 50
"""Modules within modules. Real plans have four."""

_PLACED = frozenset({"resource_changes", "deferred_changes"})
_MAKE = "Make a plan with `terraform plan -out=plan.bin` and give the gate `terraform show -json plan.bin`."


def looks_like_plan(members: Container[str]) -> bool:
    """Say whether an object with these members is `terraform show -json` of a plan."""
    return "terraform_version" in members and any(
        name in members for name in ("resource_changes", "planned_values", "deferred_changes", "output_changes")
    )


def looks_like_state(members: Container[str]) -> bool:
    """Say whether an object with these members is a state: `terraform.tfstate`, or `terraform show -json` of one."""
    if looks_like_plan(members) or "terraform_version" not in members:
        return False
    return ("serial" in members and "lineage" in members) or ("values" in members and "format_version" in members)


@dataclass(frozen=True, slots=True)
class Module:
    """An instance of a module: `path` are the calls' names, `prefix` its address (empty for the root)."""

    path: tuple[str, ...]
    prefix: str
    """`module.finance["x"].module.network`."""
    parent: Module | None = None
    key: str = ""
    """Which instance of the call: `[0]`, `["x"]` or empty."""

    def address(self, local: str) -> str:
        """Return the full address of what is called `local` in this module."""
        return f"{self.prefix}.{local}" if self.prefix else local

    def child(self, name: str, key: str) -> Module:
        """Return an instance of a module that this one calls; `key` is `[0]`, `["x"]` or empty."""
        return Module((*self.path, name), self.address(f"module.{name}{key}"), self, key)


ROOT = Module((), "")
_STEP = re.compile(r'module\.([^.\[\]"]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)')


def module_of(address: str | None) -> Module:
    """Return the module that an address such as `module.a["x"].module.b` names; the root for None."""
    module = ROOT
    at = 0
    for _ in range(DEEPEST_MODULE):
        match = _STEP.match(address or "", at)
        if match is None:
            break
        module = module.child(match[1], match[2] or "")
        at = match.end()
    return module


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One member of `resource_changes`, or of `deferred_changes`."""

    address: str
    mode: str
    type: str
    name: str
    module: Module
    provider: str
    actions: tuple[str, ...]
    before: Node | None
    after: Node | None
    unknown: Node | None
    before_sensitive: Node | None
    after_sensitive: Node | None
    mark: Mark
    """Of the address."""
    key: str = ""
    """`[0]`, `["x"]` or empty."""
    deposed: str | None = None
    deferred: str | None = None
    """Why it was put off; None for what this plan changes."""
    countless: bool = False
    """True where it stands for instances whose keys are unknown."""

    @property
    def local(self) -> str:
        """`type.name`, as the configuration calls it."""
        return f"{self.type}.{self.name}" if self.mode == "managed" else f"data.{self.type}.{self.name}"


@dataclass(slots=True)
class Plan:
    """A plan whose parts can be looked up."""

    source: Source
    changes: list[Change]
    by_address: dict[str, Change]
    configuration: dict[tuple[str, ...], dict[str, Any]]
    """Path of module calls -> the module's configuration."""
    providers: dict[str, Any]
    variables: dict[str, Any]
    prior: dict[str, dict[str, Any]]
    """Address -> values of what the state held or data sources read before the plan was made."""
    complete: bool
    start: Mark
    invocations: list[dict[str, Any]]
    """Actions that providers are asked for (Terraform 1.14), besides resources."""
    resources: dict[tuple[tuple[str, ...], str], dict[str, Any]] = field(default_factory=dict)
    """(Module, `type.name`) -> its configuration."""
    _instances: dict[tuple[str, str], list[Change]] = field(default_factory=dict)

    def resource(self, module: Module, local: str) -> dict[str, Any]:
        """Return the configuration of a resource or data source; empty where it has none (a deleted one)."""
        return self.resources.get((module.path, local), {})

    def instances(self, module: Module, local: str) -> list[Change]:
        """Return the changes of all instances of a resource in one instance of a module."""
        if not self._instances:
            for one in self.changes:
                if one.deposed is None:
                    self._instances.setdefault((one.module.prefix, one.local), []).append(one)
        return self._instances.get((module.prefix, local), [])


def load(source: Source) -> Plan:
    """Return the plan in a source. Raises UsageError for a state, an errored plan and other formats."""
    root = decode.decode_json(source, only=_PLACED)
    try:
        plain = json.loads(source.text)
    except (ValueError, RecursionError) as exc:
        raise UsageError(f"{source.path}:1:1: The plan cannot be read: {exc}. {_MAKE}") from exc
    _check(source, plain)
    changes = [
        *(_change(node, None) for node in _items(root.get("resource_changes"), "resource_changes")),
        *(_deferred(node) for node in _items(root.get("deferred_changes"), "deferred_changes")),
    ]
    plan = Plan(
        source=source,
        changes=changes,
        by_address={one.address: one for one in changes if one.deposed is None},
        configuration=dict(_modules(source, table(table(plain, "configuration"), "root_module"), ())),
        providers=table(table(plain, "configuration"), "provider_config"),
        variables=table(plain, "variables"),
        prior=dict(_values(source, table(table(table(plain, "prior_state"), "values"), "root_module"), 0)),
        complete=plain.get("complete") is not False,
        start=Mark(source, root.mark.start, root.mark.start + 1),
        invocations=[*rows(plain, "action_invocations"), *rows(plain, "deferred_action_invocations")],
    )
    for path, module in plan.configuration.items():
        for one in rows(module, "resources"):
            name = f"{one.get('type')}.{one.get('name')}"
            plan.resources[path, f"data.{name}" if one.get("mode") == "data" else name] = one
    return plan


def _check(source: Source, plain: Any) -> None:
    """Refuse what is no plan of a format that we know."""
    at = f"{source.path}:1:1"
    if not isinstance(plain, dict) or not (looks_like_plan(plain) or looks_like_state(plain)):
        raise UsageError(f"{at}: This is no Terraform plan. {_MAKE}")
    if looks_like_state(plain):
        raise UsageError(f"{at}: This is a Terraform state, which says what is there and not what changes. {_MAKE}")
    version = plain.get("format_version")
    if not isinstance(version, str) or not re.fullmatch(r"1\.\d{1,9}", version):
        shown = json.dumps(version)[:40]
        raise UsageError(
            f"{at}: The plan's format_version is {shown}, and the gate reads 1.x (Terraform 1.1 and OpenTofu 1.6 or "
            f"later). {_MAKE}"
        )
    if plain.get("errored") is True:
        raise UsageError(
            f"{at}: The plan is errored: Terraform stopped before it was complete, so what it would change is not "
            "known. Mend what `terraform plan` reports and make the plan again."
        )


def printable(text: str) -> str:
    """Return a text without characters that could steer a terminal; messages quote names from the plan."""
    return (
        text
        if text.isprintable()
        else "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in text)
    )


def table(value: Any, name: str) -> dict[str, Any]:
    """Return a member that is an object; an empty one where it is not there or something else."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def rows(value: Any, name: str) -> list[dict[str, Any]]:
    """Return the objects in a member that is a list."""
    found = value.get(name) if isinstance(value, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _modules(source: Source, module: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if len(path) > DEEPEST_MODULE:
        raise UsageError(f"{source.path}:1:1: The plan has more than {DEEPEST_MODULE} modules within modules.")
    yield path, module
    for name, call in table(module, "module_calls").items():
        yield from _modules(source, table(call, "module"), (*path, name))


def _values(source: Source, module: dict[str, Any], depth: int) -> Iterator[tuple[str, dict[str, Any]]]:
    if depth > DEEPEST_MODULE:
        raise UsageError(f"{source.path}:1:1: The plan has more than {DEEPEST_MODULE} modules within modules.")
    for one in rows(module, "resources"):
        if isinstance(one.get("address"), str):
            yield one["address"], table(one, "values")
    for child in rows(module, "child_modules"):
        yield from _values(source, child, depth + 1)


def _refused(mark: Mark, what: str) -> UsageError:
    return UsageError(f"{mark!r}: {what} {_MAKE}")


def _items(node: Node | None, name: str) -> list[Node]:
    if node is None or node.value is None:
        return []
    if not isinstance(node.value, list):
        raise _refused(node.mark, f"The plan's {name} is no list.")
    return node.value


def _text(node: Node, name: str, *, needed: bool = True) -> str | None:
    found = node.get(name)
    if found is None and not needed:
        return None
    if found is None or not isinstance(found.value, str):
        raise _refused(found.mark if found else node.mark, f"A resource of the plan has no {name} that is text.")
    return found.value


def _deferred(node: Node) -> Change:
    inner = node.get("resource_change")
    if inner is None:
        raise _refused(node.mark, "A deferred change of the plan has no resource_change.")
    reason = node.get("reason")
    return _change(inner, str(reason.value) if reason is not None else "unknown")


def _change(node: Node, deferred: str | None) -> Change:
    change = node.get("change")
    actions = node.get("change", "actions")
    if change is None or actions is None or not isinstance(actions.value, list):
        raise _refused(node.mark, "A resource of the plan has no change with actions.")
    address = _text(node, "address") or ""
    place = node.get("address") or node
    if not f"{address}{_text(node, 'type')}{_text(node, 'name')}".isprintable():
        # Terraform quotes the keys in its addresses: one with a line break or an escape in it is not from Terraform.
        raise _refused(place.mark, "An address in the plan holds characters that cannot be printed.")
    index = node.get("index")
    value = index.value if index is not None else None
    key = f"[{json.dumps(value)}]" if isinstance(value, str | int) and not isinstance(value, bool) else ""
    countless = node.get("index_unknown")
    return Change(
        address=address,
        mode=_text(node, "mode", needed=False) or "managed",
        type=_text(node, "type") or "",
        name=_text(node, "name") or "",
        module=module_of(_text(node, "module_address", needed=False)),
        provider=_text(node, "provider_name", needed=False) or "",
        actions=tuple(str(one.value) for one in actions.value),
        before=_given(change.get("before")),
        after=_given(change.get("after")),
        unknown=change.get("after_unknown"),
        before_sensitive=change.get("before_sensitive"),
        after_sensitive=change.get("after_sensitive"),
        mark=place.mark,
        key=key,
        deposed=_text(node, "deposed", needed=False),
        deferred=deferred,
        countless=countless is not None and countless.value is True,
    )


def _given(node: Node | None) -> Node | None:
    return None if node is None or node.value is None else node
