"""Stacks in stacks: nested stacks with a local template, and the copies that a StackSet makes."""

from __future__ import annotations

import contextlib
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.cloudformation.call import Numbered
from sus_audit.gate.cloudformation.instance import NESTED, Instance, Passed, Plan
from sus_audit.gate.cloudformation.loops import Entry
from sus_audit.gate.cloudformation.template import Template
from sus_audit.gate.cloudformation.values import Unresolved, printable, relocate, wrong
from sus_audit.gate.located import Node, Source, Unknown

DEEPEST = 10
"""Nested stacks in nested stacks."""


class _Unseen(Exception):  # no error: the stack cannot be seen into, and the text says why
    """Why a stack's template cannot be read, as a clause."""


def open_nested(parent: Instance, entry: Entry) -> Instance | str:
    """Return the stack that a resource of a type in NESTED makes, or a clause that says why it cannot be seen into.

    Raises UsageError where the template includes itself, stacks are nested too deep, or the child is no template.
    """
    try:
        opened = _local(parent, entry, NESTED[parent.type_of(entry) or ""])
        passed = _passed(parent, entry)
    except _Unseen as exc:
        return str(exc)
    plan = Plan(
        name=parent.address(entry.name),
        template=opened.template,
        account=parent.plan.account,
        region=parent.plan.region,
        passed=passed,
        path=opened.path,
        chain=(*parent.plan.chain, opened.path.resolve()),
        within=opened.within,
    )
    return Instance(parent.call, plan, open_nested)


def _passed(parent: Instance, entry: Entry) -> Passed:
    given = entry.node.get("Properties", "Parameters")
    if given is None:
        return Passed(parent, {}, entry.loops)
    if isinstance(given.value, dict) and not any(name == "Ref" or name.startswith("Fn::") for name in given.value):
        return Passed(parent, given.value, entry.loops)
    # A function writes the parameters: evaluated as a whole.
    value = parent.evaluator.value(given, entry.loops)
    if value is None or isinstance(value.value, dict):
        return Passed(parent, {} if value is None or not isinstance(value.value, dict) else value.value, {})
    if isinstance(value.value, Unknown):
        return Passed(parent, {}, {}, value.value)
    return Passed(parent, {}, {}, Unknown("the parameters that it is given are not an object"))


# --- Where a template stands ---


@dataclass(frozen=True, slots=True)
class _Opened:
    template: Template
    path: Path
    within: Path
    inline: bool = False
    """Whether it stands inside another template, and in no file of its own."""


def folder_of(path: Path) -> Path:
    """Return the folder outside of which no template that a template includes may stand: one above its own.

    `aws cloudformation package` and the samples of AWS keep children beside or in a folder next to the parent.
    """
    own = path.resolve().parent
    return own if own.parent == Path(own.anchor) else own.parent


def _local(parent: Instance, entry: Entry, member: str) -> _Opened:
    assumed = parent.call.target.assumed.get(parent.address(entry.name))
    if assumed is not None:
        path = Path(assumed)
        try:
            there = path.is_file()
        except OSError:
            there = False
        if not there:
            raise _Unseen(f"{printable(assumed)}, which the call gives for it, is not there")
        return _read(parent, path, assumed, folder_of(path))
    url = _url(parent, entry, member)
    shown = printable(url)
    if "://" in url:
        raise _Unseen(f"its template {shown} is not a local file")
    if parent.plan.path is None or parent.plan.within is None:
        raise _Unseen(f"its template {shown} is beside a template whose own place is not known")
    if Path(url).is_absolute() or PureWindowsPath(url).is_absolute() or "\0" in url or not url:
        raise _Unseen(f"its template {shown} is not given as a path that starts at the template")
    path = parent.plan.path.parent / url
    try:
        real = path.resolve()
        inside = real.is_relative_to(parent.plan.within)
        there = inside and real.is_file()
    except (OSError, RuntimeError) as exc:
        raise _Unseen(f"its template {shown} cannot be read") from exc
    if not inside:
        raise _Unseen(f"its template {shown} leads out of the folder of the call's templates, and was not read")
    if not there:
        raise _Unseen(f"its template {shown} is not there")
    beside = posixpath.join(posixpath.dirname(parent.template.source.path), url)
    return _read(parent, path, posixpath.normpath(beside), parent.plan.within)


def _url(parent: Instance, entry: Entry, member: str) -> str:
    # The CDK says in the metadata which file of its output the URL stands for.
    if _metadata(entry, "aws:asset:property") == member and (asset := _metadata(entry, "aws:asset:path")):
        return asset
    given = entry.node.get("Properties", member)
    if given is None:
        raise _Unseen(f"it has no {member}")
    if given.get("ApplicationId") is not None:
        raise _Unseen("it is an application of the Serverless Application Repository")
    try:
        return parent.evaluator.known(given, entry.loops, member)
    except Unresolved as exc:
        parent.evaluator.fault(exc, given.mark)
        raise _Unseen(f"its {member} is not known: {exc.unknown.why}") from exc


def _metadata(entry: Entry, name: str) -> str | None:
    found = entry.node.get("Metadata", name)
    return found.value if found is not None and isinstance(found.value, str) else None


def _read(parent: Instance, path: Path, shown: str, within: Path) -> _Opened:
    real = path.resolve()
    templates = parent.call.templates
    if real in parent.plan.chain:
        chain = parent.plan.chain[parent.plan.chain.index(real) :]
        names = [templates[one].source.path if one in templates else one.name for one in (*chain, real)]
        raise UsageError(
            f"The template {printable(shown)} includes itself: {' -> '.join(printable(name) for name in names)}. No "
            "such stack can be made; take out one of the nested stacks."
        )
    if len(parent.plan.chain) > DEEPEST:
        raise UsageError(
            f"{parent.template.root.mark!r}: Nested stacks are more than {DEEPEST} deep here. The gate follows no "
            "more; check whether they include each other."
        )
    if real not in templates:
        source = decode.read(path, shown)
        templates[real] = Template(source, decode.decode(source))
        parent.call.budget.grant(source)
    parent.call.included.setdefault(real, parent.name)
    return _Opened(templates[real], path, within)


# --- StackSets ---


@dataclass(frozen=True, slots=True)
class Copy:
    """One stack of a StackSet."""

    instance: Instance
    exists: Unknown | None


def open_template(parent: Instance, entry: Entry) -> None:
    """Read a StackSet's template, so that it is known which files the call's templates include."""
    with contextlib.suppress(_Unseen):
        _body(parent, entry) or _local(parent, entry, "TemplateURL")


def open_stack_set(parent: Instance, entry: Entry) -> list[Copy] | str:
    """Return the stacks that a StackSet makes, or a clause that says why it cannot be seen into.

    One for every account and Region that it names. Where the accounts are those of organizational units, one stands
    for them all, in an unknown account. Raises UsageError as `open_nested` does.
    """
    try:
        opened = _body(parent, entry) or _local(parent, entry, "TemplateURL")
        given = _pairs(parent, entry.node.get("Properties", "Parameters"), entry)
    except _Unseen as exc:
        return str(exc)
    copies: list[Copy] = []
    names = Numbered()
    for where in _places(parent, entry):
        place = names.take(f"{_shown(where.account)}/{_shown(where.region)}")
        plan = Plan(
            name=f"{parent.address(entry.name)}[{place}]",
            template=opened.template,
            account=where.account,
            region=where.region,
            passed=Passed(parent, {**given, **where.overrides}, entry.loops),
            path=opened.path,
            chain=parent.plan.chain if opened.inline else (*parent.plan.chain, opened.path.resolve()),
            within=opened.within,
        )
        copies.append(Copy(Instance(parent.call, plan, open_nested), where.exists))
    return copies


def _shown(place: str | Unknown) -> str:
    return "?" if isinstance(place, Unknown) else printable(place)


def _body(parent: Instance, entry: Entry) -> _Opened | None:
    given = entry.node.get("Properties", "TemplateBody")
    if given is None:
        return None
    try:
        text = parent.evaluator.known(given, entry.loops, "TemplateBody")
    except Unresolved as exc:
        parent.evaluator.fault(exc, given.mark)
        raise _Unseen(f"its TemplateBody is not known: {exc.unknown.why}") from exc
    parent.budget.spend(given.mark, len(text) // 4)
    try:
        root = decode.decode(Source(parent.template.source.path, text))
        place = given.key or given.mark
        template = Template(parent.template.source, relocate(root, place, place))
    except UsageError as exc:
        # The line in the message is one of the text in the text: of no use to the reader.
        raise _Unseen("its TemplateBody is no template that can be read") from exc
    path = parent.plan.path or Path()
    return _Opened(template, path, parent.plan.within or folder_of(path), inline=True)


def _pairs(parent: Instance, given: Node | None, entry: Entry) -> Mapping[str, Node]:
    """Return ParameterKey -> ParameterValue, not evaluated."""
    pairs: dict[str, Node] = {}
    if given is None:
        return pairs
    if not isinstance(given.value, list):
        raise _Unseen("its Parameters are not a list")
    for pair in given.value:
        key, value = pair.get("ParameterKey"), pair.get("ParameterValue")
        try:
            if key is None or value is None:
                raise wrong("a parameter of a StackSet needs a ParameterKey and a ParameterValue")
            pairs[parent.evaluator.known(key, entry.loops, "ParameterKey")] = value
        except Unresolved as exc:
            parent.evaluator.fault(exc, pair.mark)
            raise _Unseen(f"its Parameters are not known: {exc.unknown.why}") from exc
    return pairs


@dataclass(frozen=True, slots=True)
class _Where:
    account: str | Unknown
    region: str | Unknown
    overrides: Mapping[str, Node]
    exists: Unknown | None = None


def _places(parent: Instance, entry: Entry) -> Iterator[_Where]:
    groups = entry.node.get("Properties", "StackInstancesGroup")
    listed = None if groups is None else parent.evaluator.value(groups, entry.loops)
    if listed is None:
        why = Unknown("the StackSet names no account and no Region in this template")
        yield _Where(why, why, {}, why)
        return
    if not isinstance(listed.value, list):
        why = listed.value if isinstance(listed.value, Unknown) else Unknown("StackInstancesGroup is not a list")
        yield _Where(why, why, {}, why)
        return
    for group in listed.value:
        raw = group.value if isinstance(group.value, dict) else {}
        overrides = _overrides(raw.get("ParameterOverrides"))
        for region in _texts(raw.get("Regions"), "the Regions of the StackSet are not known"):
            for account, exists in _accounts(group.get("DeploymentTargets")):
                yield _Where(account, region, overrides, exists)


def _overrides(given: Node | None) -> Mapping[str, Node]:
    # They are evaluated with their group already; to evaluate plain values again changes nothing.
    pairs: dict[str, Node] = {}
    if given is not None and isinstance(given.value, list):
        for pair in given.value:
            key, value = pair.get("ParameterKey"), pair.get("ParameterValue")
            if key is not None and value is not None and isinstance(key.value, str):
                pairs[key.value] = value
    return pairs


def _texts(given: Node | None, otherwise: str) -> list[str | Unknown]:
    if given is None or not isinstance(given.value, list):
        value = None if given is None else given.value
        return [value if isinstance(value, Unknown) else Unknown(otherwise)]
    return [
        child.value
        if isinstance(child.value, str | Unknown)
        else str(child.value)
        if isinstance(child.value, int)
        else Unknown(otherwise)
        for child in given.value
    ]


def _accounts(targets: Node | None) -> list[tuple[str | Unknown, Unknown | None]]:
    accounts = None if targets is None else targets.get("Accounts")
    units = None if targets is None else targets.get("OrganizationalUnitIds")
    filtered = None if targets is None else targets.get("AccountFilterType")
    kind = filtered.value if filtered is not None else None
    in_units = Unknown("which accounts are in the organizational units of the StackSet is not in the template")
    if units is not None:
        if kind == "INTERSECTION":
            return [(account, in_units) for account in _texts(accounts, in_units.why)]
        named = _texts(accounts, in_units.why) if kind == "UNION" else []
        return [*((account, None) for account in named), (in_units, None)]
    return [(account, None) for account in _texts(accounts, "the accounts of the StackSet are not known")]
