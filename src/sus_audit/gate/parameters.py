"""CloudFormation parameter files: what they give, and to which template.

Three forms: `[{"ParameterKey": ..., "ParameterValue": ...}]` (aws cloudformation create-stack), `["Key=Value"]`
(aws cloudformation deploy), and `{"Parameters": {...}}` (CodePipeline's template configuration).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sus_audit.errors import UsageError
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.located import Mark, Node, Notice

_PAIR = re.compile(r"([A-Za-z0-9]+)=(.*)", re.DOTALL)
_BESIDE = re.compile(r"(.+?)[.-](?:parameters|params)\.(?:json|ya?ml)", re.IGNORECASE)
_TEMPLATE = re.compile(r"(.+?)(?:\.template)?\.(?:json|ya?ml|template)", re.IGNORECASE)
_CONFIGURATION = {"Parameters", "Tags", "StackPolicy"}
_ENTRY = {"ParameterKey", "ParameterValue", "UsePreviousValue", "ResolvedValue"}


@dataclass(slots=True)
class ParameterFile:
    """What one parameter file gives."""

    shown: str
    path: Path
    given: dict[str, tuple[str, Mark]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)

    @property
    def beside(self) -> str | None:
        """The first part of the names of the templates it is for; None where its name does not say."""
        match = _BESIDE.fullmatch(self.path.name)
        return match[1] if match else None


def parse(root: Node, path: Path) -> ParameterFile | None:
    """Return what a document gives as a parameter file, None where it is none.

    Raises UsageError where it gives a parameter twice.
    """
    if isinstance(root.value, list) and root.value:
        if all(_is_entry(item) for item in root.value):
            return _filled(root, path, [(_text(item.get("ParameterKey")) or "", item) for item in root.value])
        if all(isinstance(item.value, str) and _PAIR.fullmatch(item.value) for item in root.value):
            return _filled(root, path, [(str(item.value).partition("=")[0], item) for item in root.value])
    if isinstance(root.value, dict) and "Parameters" in root.value and root.value.keys() <= _CONFIGURATION:
        given = root.value["Parameters"]
        if isinstance(given.value, dict) and not any(node.get("Type") for node in given.value.values()):
            return _filled(root, path, list(given.value.items()))
    return None


def _is_entry(item: Node) -> bool:
    return isinstance(item.value, dict) and "ParameterKey" in item.value and item.value.keys() <= _ENTRY


def _filled(root: Node, path: Path, entries: list[tuple[str, Node]]) -> ParameterFile:
    found = ParameterFile(root.mark.source.path, path)
    for name, node in entries:
        if name in found.given:
            raise UsageError(f"{node.mark!r}: The parameter {name} is given twice in this file. Keep one of them.")
        value = node
        if isinstance(node.value, dict) and "ParameterKey" in node.value:
            value = node.value.get("ParameterValue", node)
        text = _text(value)
        if text is None:
            message = (
                f"The parameter {name} gets no value here that is known before the deployment: it counts as not given."
            )
            found.notices.append(Notice(message=message, mark=node.mark))
        elif isinstance(root.value, list) and isinstance(node.value, str):
            found.given[name] = (node.value.partition("=")[2], node.mark)
        else:
            found.given[name] = (text, value.mark)
    return found


def _text(node: Node | None) -> str | None:
    """Return a value as CloudFormation takes it: text, numbers as written, lists with commas."""
    if node is None:
        return None
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, int | float):
        return node.mark.source.text[node.mark.start : node.mark.end]
    if isinstance(node.value, list):
        parts = [_text(item) for item in node.value]
        return None if None in parts else ",".join(part for part in parts if part is not None)
    return None


def apply(given: Sequence[ParameterFile], stacks: Sequence[Stack]) -> tuple[list[Stack], list[Notice]]:
    """Return the stacks with the parameters that the files give them, and what there is to say of the files.

    A file whose name begins like that of a template in its folder (`x.parameters.json`, `x-params.json` beside
    `x.yaml`) is for that template, and goes before files for all. Raises UsageError where two files give one template
    different values: none of them is chosen.
    """
    general = [file for file in given if not any(_is_beside(file, stack) for stack in stacks)]
    used: set[tuple[str, str]] = set()
    filled = []
    for stack in stacks:
        wanted = stack.root.get("Parameters")
        names = set(wanted.value) if wanted is not None and isinstance(wanted.value, dict) else set()
        own = [file for file in given if _is_beside(file, stack)]
        parameters = {**stack.parameters, **_values(general, stack, names), **_values(own, stack, names)}
        used |= {(file.shown, name) for file in [*general, *own] for name in file.given if name in names}
        filled.append(replace(stack, parameters=parameters))
    notices = [notice for file in given for notice in file.notices]
    for file in given:
        for name, (_, mark) in file.given.items():
            if (file.shown, name) not in used:
                message = f"No template that this file is for has the parameter {name}: it was not used."
                notices.append(Notice(message=message, mark=mark))
    return filled, notices


def _is_beside(file: ParameterFile, stack: Stack) -> bool:
    if stack.path is None or file.beside is None or stack.path.parent.resolve() != file.path.parent.resolve():
        return False
    match = _TEMPLATE.fullmatch(stack.path.name)
    return match is not None and match[1] == file.beside


def _values(given: Sequence[ParameterFile], stack: Stack, names: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    source: dict[str, ParameterFile] = {}
    for file in given:
        for name, (value, mark) in file.given.items():
            if name not in names:
                continue
            if name in found and found[name] != value:
                raise UsageError(
                    f"{mark!r}: {source[name].shown} gives the parameter {name} of {stack.source.path} another value. "
                    "Name the parameter file that this change is deployed with, and not both."
                )
            found[name] = value
            source.setdefault(name, file)
    return found
