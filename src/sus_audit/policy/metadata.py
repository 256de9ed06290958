"""METADATA: the comment block before a rule's `package`, as a typed value."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from sus_audit.errors import UsageError
from sus_audit.model.audit import Severity
from sus_audit.model.snapshot import Snapshot

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""In C where PyYAML has it: a catalog has as many blocks as rules."""

Width = Literal["row", "project", "account", "domain", "any"]


class _Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the METADATA."""


class Parameter(_Value, frozen=True, kw_only=True):
    """A setting of a rule, with its default."""

    type: Literal["boolean", "integer", "string", "array", "object"]
    """`array` holds strings, or arrays of strings; `object` maps strings to arrays of strings."""
    default: Any
    description: str


class Remediation(_Value, frozen=True, kw_only=True):
    """What to type, by the tool it is typed into."""

    console: str | None = None
    cli: str | None = None
    cloudformation: str | None = None


class Link(_Value, frozen=True, kw_only=True):
    """A page that explains the fact a rule rests on."""

    description: str
    ref: str


class Custom(_Value, frozen=True, kw_only=True):
    """What sus-audit adds to OPA's own annotations."""

    severity: Severity
    severities: list[Severity] = []
    """Severities that a deny of this rule may raise to, besides `severity`."""
    confidence: int | None = None
    """0-100 for heuristics."""
    subject: str
    """Table of the ids in scope."""
    rests_on: Literal["presence", "absence"]
    reads: dict[str, Width]
    fields: dict[str, list[str]] = {}
    """Fields that the rule reads of a table; a gap on other fields does not concern it."""
    parameters: dict[str, Parameter] = {}
    controls: dict[str, list[str]] = {}
    remediation: Remediation


class Metadata(_Value, frozen=True, kw_only=True):
    """The whole block."""

    title: str
    description: str
    custom: Custom
    related_resources: list[Link] = []

    @property
    def worst_severity(self) -> Severity:
        """The highest severity that a verdict of the rule may have."""
        return max([self.custom.severity, *self.custom.severities], key=lambda severity: severity.rank)


_TYPES: dict[str, tuple[Any, ...]] = {
    "boolean": (bool,),
    "integer": (int,),
    "string": (str,),
    "array": (list[str], list[list[str]]),
    "object": (dict[str, list[str]],),
}


def conforms(parameter: Parameter, value: object) -> bool:
    """Whether `value` has the parameter's type."""
    return any(_is(value, kind) for kind in _TYPES[parameter.type])


def _is(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        return False
    return kind is bool or not isinstance(value, bool)


def parse(source: str, path: Path, tables: frozenset[str] = frozenset(Snapshot.TABLES)) -> Metadata:
    """Return the METADATA block that precedes `package` in `source`; `tables` are those that it may name.

    Raises UsageError that names the file, and the place in the block.
    """
    block: list[str] | None = None
    for line in source.splitlines():
        if line.startswith("package "):
            break
        if line.strip() == "# METADATA":
            block = []
        elif block is not None and line.startswith("#"):
            block.append(line[2:] if line.startswith("# ") else line[1:])
    if not block:
        raise UsageError(
            f"{path} has no METADATA block before its package, so nothing says what it reads or how bad a failure is. "
            "See docs/architecture.md, Rules, for the fields."
        )
    try:
        found = msgspec.convert(yaml.load("\n".join(block), Loader=_LOADER), Metadata, strict=True)
    except yaml.YAMLError as exc:
        raise UsageError(f"The METADATA of {path} is not YAML: {' '.join(str(exc).split())}.") from exc
    except msgspec.ValidationError as exc:
        raise UsageError(f"The METADATA of {path} is wrong: {exc}.") from exc
    _check(found.custom, path, tables)
    return found


def _check(custom: Custom, path: Path, tables: frozenset[str]) -> None:
    unknown = sorted(({custom.subject} | set(custom.reads) | set(custom.fields)) - tables)
    if unknown:
        raise UsageError(f"The METADATA of {path} names {', '.join(unknown)}, which the snapshot has no table for.")
    if custom.subject not in custom.reads:
        raise UsageError(f"The METADATA of {path} must list its subject {custom.subject} under reads.")
    if stray := sorted(set(custom.fields) - set(custom.reads)):
        raise UsageError(f"The METADATA of {path} lists fields of {', '.join(stray)}, which is not under reads.")
    if custom.confidence is not None and not 0 <= custom.confidence <= 100:
        raise UsageError(
            f"The METADATA of {path} gives confidence {custom.confidence}; it is a whole number from 0 to 100."
        )
    for name, parameter in custom.parameters.items():
        if not conforms(parameter, parameter.default):
            raise UsageError(
                f"The METADATA of {path} gives parameter {name} a default that is not of type {parameter.type}."
            )
