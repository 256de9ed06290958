"""One template as a document: its sections, and whether it is one at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sus_audit.errors import UsageError
from sus_audit.gate.located import Mark, Node, Notice, Source

HARMLESS_TRANSFORMS = (
    "AWS::LanguageExtensions",
    "AWS::Serverless-",
    "AWS::SecretsManager-",
    "AWS::CodeDeployBlueGreen",
)
"""Transforms of AWS that add no resource of DataZone; every other one is a macro that may rewrite the template."""


def looks_like_template(root: Node) -> bool:
    """Return whether a decoded document is a CloudFormation template, good or bad."""
    if not isinstance(root.value, dict):
        return False
    if "AWSTemplateFormatVersion" in root.value:
        return True
    resources = root.get("Resources")
    if resources is None or not isinstance(resources.value, dict):
        return False
    if "Transform" in root.value:
        return True
    return bool(resources.value) and all(
        name.startswith("Fn::") or (isinstance(child.value, dict) and "Type" in child.value)
        for name, child in resources.value.items()
    )


@dataclass(frozen=True)
class Template:
    """A template and its sections. Raises UsageError when made of something that is none."""

    source: Source
    root: Node

    def __post_init__(self) -> None:
        if not isinstance(self.root.value, dict) or not isinstance(self.resources.value, dict):
            raise UsageError(
                f"{self.root.mark!r}: This is no CloudFormation template: it has no Resources. Give the gate a "
                "template, a Terraform plan in JSON, or a request of the DataZone API."
            )

    @cached_property
    def resources(self) -> Node:
        """The section of the resources; null where there is none."""
        return self.root.get("Resources") or Node(None, self.root.mark)

    def section(self, name: str) -> Node:
        """Return a section as an object, an empty one where it is missing or malformed."""
        found = self.root.get(name)
        if found is None or not isinstance(found.value, dict):
            return Node({}, self.root.mark)
        return found

    def malformed(self) -> list[Notice]:
        """Return a notice on each section that is no object."""
        return [
            Notice(message=f"The section {name} is not an object, and was left out.", mark=found.mark)
            for name in ("Parameters", "Mappings", "Conditions", "Outputs")
            if (found := self.root.get(name)) is not None and not isinstance(found.value, dict)
        ]

    def macros(self) -> list[tuple[str, Mark]]:
        """Return the transforms that may rewrite the template, each by its name and place."""
        found = self.root.get("Transform")
        if found is None or found.value is None:
            return []
        entries = found.value if isinstance(found.value, list) else [found]
        names = [(self._transform(entry), entry.mark) for entry in entries]
        return [(name, mark) for name, mark in names if not name.startswith(HARMLESS_TRANSFORMS)]

    def _transform(self, entry: Node) -> str:
        name = entry.get("Name") if isinstance(entry.value, dict) else entry
        return name.value if name is not None and isinstance(name.value, str) else "a transform without a name"

    @property
    def extended(self) -> bool:
        """Whether it asks for AWS::LanguageExtensions, without which loops are refused."""
        found = self.root.get("Transform")
        return found is not None and "AWS::LanguageExtensions" in repr(found.plain())
