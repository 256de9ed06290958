"""Find the rules and libraries, and refuse what cannot be run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import frameworks, subset, syntax
from sus_audit.policy.frameworks import Framework
from sus_audit.policy.metadata import Metadata, conforms, parse

_PREFIX = "sus.rules."
_SECOND = "sus."
"""What stands before the id of a rule that judges waivers: `sus.waivers.unused`."""
_OF_WAIVERS = frozenset({"waivers", "verdicts"})
"""The tables of the second query's input."""
_MATCHING = frozenset({"judged", "matching"})
"""The folders beside those rules that hold none."""


class Module(msgspec.Struct, frozen=True, kw_only=True):
    """A Rego file that is not a rule: a library or `sus.main`."""

    path: Path
    source: str


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule of the catalog."""

    id: str
    path: Path
    source: str
    metadata: Metadata

    @property
    def digest(self) -> str:
        """SHA-256 of the source."""
        return files.sha256(self.source.encode())


class Policies(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that an engine loads: rules sorted by id, and the modules that they stand on."""

    rules: tuple[Rule, ...]
    """Those that judge a snapshot."""
    modules: tuple[Module, ...]
    frameworks: tuple[Framework, ...] = ()
    waiving: tuple[Rule, ...] = ()
    """Those that judge waivers, in a second query on the verdicts of the first."""

    @property
    def every(self) -> tuple[Rule, ...]:
        """All rules, sorted by id."""
        return tuple(sorted([*self.rules, *self.waiving], key=lambda rule: rule.id))

    def sources(self) -> list[tuple[Path, str]]:
        """Return the path and source of every file: modules first, then rules."""
        every = (*self.rules, *self.waiving)
        return [(item.path, item.source) for item in self.modules] + [(rule.path, rule.source) for rule in every]

    def rule(self, rule_id: str) -> Rule:
        """Return one rule.

        Raises UsageError that names the nearest id.
        """
        import difflib

        known = {rule.id: rule for rule in self.every}
        if rule_id in known:
            return known[rule_id]
        near = difflib.get_close_matches(rule_id, known, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise UsageError(f"There is no rule {rule_id}.{hint} See sus-audit rules list.")


def load(policies: Path, extra: Iterable[Path] = (), *, embedded: bool = True) -> Policies:
    """Load our policies and the user's extra rule folders; `embedded` says that the embedded engine is to read them.

    Raises UsageError for a rule that does not parse (file, line, column), whose METADATA is wrong, whose id is
    taken, that uses what an audit refuses, or that supports a control which no framework has.
    """
    modules = tuple(
        Module(path=path, source=path.read_text(encoding="utf-8"))
        for folder in ("lib", "main")
        for path in _sources(policies / "sus" / folder)
    )
    second = _sources(policies / "sus" / "waivers")
    waiving = {path for path in second if path.parent.name not in _MATCHING}
    modules += tuple(
        Module(path=path, source=path.read_text(encoding="utf-8")) for path in second if path not in waiving
    )
    rules: dict[str, Rule] = {}
    for folder in (policies / "sus" / "rules", *extra):
        if not folder.is_dir():
            raise UsageError(f"The rule folder {folder} does not exist. Correct rules.folders in the config.")
        for path in _sources(folder):
            rule = _rule(path, embedded)
            if rule.id in rules:
                raise UsageError(
                    f"The rule {rule.id} is defined twice, in {rules[rule.id].path} and in {path}. Rename one of them."
                )
            rules[rule.id] = rule
    later = sorted((_rule(path, embedded, _SECOND) for path in waiving), key=lambda rule: rule.id)
    for rule in later:
        if rule.id in rules:
            raise UsageError(f"The rule {rule.id} in {rules[rule.id].path} has the id of one of ours. Rename it.")
    known = frameworks.load(policies / "frameworks")
    frameworks.check(known, {rule.id: (rule.path, rule.metadata) for rule in [*rules.values(), *later]})
    return Policies(
        rules=tuple(rules[key] for key in sorted(rules)), modules=modules, frameworks=known, waiving=tuple(later)
    )


def catalog(policies: Policies) -> dict[str, Any]:
    """Return `data.sus.catalog`: rule id -> what `sus.main` and the reports need of its METADATA.

    The rules that judge waivers are not among them: `sus.main` cannot judge by those.
    """
    return {
        rule.id: {
            "title": rule.metadata.title,
            "digest": rule.digest,
            **{
                key: value
                for key, value in msgspec.to_builtins(rule.metadata.custom).items()
                if key not in {"parameters", "remediation"}
            },
        }
        for rule in policies.rules
    }


def waiver_rules(policies: Policies) -> dict[str, Any]:
    """Return `data.sus.config.waiver_rules`: rule id -> what the second query needs of its METADATA."""
    return {
        rule.id: {"title": rule.metadata.title, "digest": rule.digest, "severity": rule.metadata.custom.severity.value}
        for rule in policies.waiving
    }


def parameters(policies: Policies, given: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the effective parameters of every rule: its defaults with the config's values over them.

    Raises UsageError for a rule or parameter that does not exist, and for a value of the wrong type.
    """
    effective = {
        rule.id: {name: item.default for name, item in sorted(rule.metadata.custom.parameters.items())}
        for rule in policies.every
    }
    for rule_id, values in given.items():
        effective[policies.rule(rule_id).id] |= _checked(policies.rule(rule_id), values)
    return effective


def staged(
    policies: Policies, effective: dict[str, dict[str, Any]], given: dict[str, dict[str, dict[str, Any]]]
) -> dict[str, dict[str, dict[str, Any]]]:
    """Return rule id -> stage -> its whole parameters there, for the stages whose parameters differ.

    `given` is stage -> rule id -> parameters. Raises UsageError as `parameters` does.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for stage, by_rule in given.items():
        for rule_id, values in by_rule.items():
            whole = effective[policies.rule(rule_id).id] | _checked(policies.rule(rule_id), values)
            if whole != effective[rule_id]:
                found.setdefault(rule_id, {})[stage] = whole
    return found


def _checked(rule: Rule, values: dict[str, Any]) -> dict[str, Any]:
    known = rule.metadata.custom.parameters
    for name, value in values.items():
        if name not in known:
            offered = ", ".join(sorted(known)) or "none"
            raise UsageError(f"The rule {rule.id} has no parameter {name}; it has: {offered}. See rules.parameters.")
        if not conforms(known[name], value):
            raise UsageError(f"The parameter {name} of {rule.id} must be of type {known[name].type}, not {value!r}.")
    return values


def _sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.rego") if not path.name.endswith("_test.rego"))


def _rule(path: Path, embedded: bool, prefix: str = _PREFIX) -> Rule:
    source = files.read(path, "rule").decode("utf-8", errors="replace")
    subset.check(path, source, embedded=embedded)
    name = syntax.package(source)
    rule_id = name.removeprefix(prefix)
    if not name.startswith(prefix) or not re.fullmatch(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*", rule_id):
        raise UsageError(f"{path} has package {name or '(none)'}; a rule's package is sus.rules.<area>.<rule>.")
    if (path.parent.parent.name, path.parent.name, path.stem) != (*rule_id.split("."), rule_id.split(".")[1]):
        raise UsageError(f"The rule {rule_id} must stand in {rule_id.replace('.', '/')}/{path.name}, not in {path}.")
    for wanted in ("scope", "deny"):
        if not re.search(rf"^(default +)?{wanted}\b", source, re.MULTILINE):
            raise UsageError(f"The rule {rule_id} in {path} does not define {wanted}, so it could judge nothing.")
    return Rule(
        id=rule_id,
        path=path,
        source=source,
        metadata=parse(source, path, _OF_WAIVERS if prefix == _SECOND else frozenset(Snapshot.TABLES)),
    )
