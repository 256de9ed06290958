"""Frameworks: what HIPAA, GDPR, PCI DSS and the article ask for, as data in policies/frameworks."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import yaml

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.policy.metadata import Metadata

Automation = Literal["full", "partial", "manual"]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class _Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a framework."""


class Control(_Value, frozen=True, kw_only=True):
    """One thing that a framework asks for, in our own words."""

    title: Text
    text: Text
    automation: Automation
    """How far rules can decide it: `full`, `partial` (the manual steps remain), `manual` (only they)."""
    manual: list[Text] = []
    """What an auditor still does by hand."""
    awaits: list[str] = []
    """Rules that will support it once what they read is collected; until then it is assessed in part at most."""
    sentences: list[Text] = []
    """Sentences of the source that it stands for, word for word."""


class Framework(_Value, frozen=True, kw_only=True):
    """A law, standard or set of recommendations."""

    id: str = ""
    title: Text
    version: Text
    ref: Text
    note: Text
    controls: dict[str, Control]
    """Citation -> control, in the order of the source."""


def load(folder: Path) -> tuple[Framework, ...]:
    """Return the frameworks in `folder`, sorted by id; each file holds one top-level key, its id.

    Raises UsageError that names the file and the fault.
    """
    return tuple(_framework(path) for path in sorted(folder.glob("*.yaml")))


def _framework(path: Path) -> Framework:
    try:
        document: Any = yaml.load(files.read(path, "framework"), Loader=_Loader)
    except yaml.YAMLError as exc:
        raise UsageError(f"The framework {path} is not YAML: {' '.join(str(exc).split())}.") from exc
    if not isinstance(document, dict) or list(document) != [path.stem]:
        raise UsageError(f"The framework {path} must hold one key at its top, {path.stem}, which is its id.")
    try:
        found = msgspec.convert(document[path.stem], Framework)
    except msgspec.ValidationError as exc:
        raise UsageError(f"The framework {path} is wrong: {exc}.") from exc
    for name, control in found.controls.items():
        if control.automation == "manual" and not control.manual:
            raise UsageError(f"The framework {path} calls {name} manual, and gives no step to do by hand.")
    return msgspec.structs.replace(found, id=path.stem)


class _Loader(yaml.SafeLoader):
    """Refuses a key that stands twice: one of two controls would silently win."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [key.value for key, _ in node.value]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            line = node.value[place][0].start_mark.line + 1
            raise yaml.YAMLError(f"the key {key} stands twice, again in line {line}")
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def check(frameworks: tuple[Framework, ...], rules: Mapping[str, tuple[Path, Metadata]]) -> None:
    """Refuse a rule that supports a control which no framework has, and a control that awaits a rule that is there.

    `rules` is rule id -> its file and METADATA. Raises UsageError that names the rule's file, or the
    framework, and the nearest known id.
    """
    known = {framework.id: framework.controls for framework in frameworks}
    for path, metadata in rules.values():
        for name, controls in metadata.custom.controls.items():
            if name not in known:
                raise UsageError(f"The METADATA of {path} names the framework {name}.{_near(name, known)}")
            for control in controls:
                if control not in known[name]:
                    raise UsageError(
                        f"The METADATA of {path} names the control {control}, which {name} does not have."
                        f"{_near(control, known[name])}"
                    )
    for framework in frameworks:
        for name, item in framework.controls.items():
            if there := sorted(rules.keys() & set(item.awaits)):
                raise UsageError(
                    f"The control {name} of {framework.id} awaits {', '.join(there)}, which is in the catalog now: "
                    "let the rule's METADATA name the control, and take it out of awaits."
                )


def _near(name: str, known: dict[str, Any]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f" Did you mean {near[0]}?" if near else f" Known are: {', '.join(known)}."
