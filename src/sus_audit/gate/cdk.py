"""CDK's output folder (cdk.out): which templates are its stacks, and where each is deployed.

Its manifest is CDK's cloud assembly schema: `version`, and `artifacts` by id, of which the types
`aws:cloudformation:stack` and `cdk:cloud-assembly` (the assembly of a stage, in a folder of its own) matter here. The
templates of nested stacks are in the folder too: CDK says so in each resource's metadata, and the CloudFormation reader
follows that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.located import Mark, Node, Notice, Source

MANIFEST = "manifest.json"
_ENVIRONMENT = re.compile(r"aws://([^/]*)/([^/]*)")
_ACCOUNT = re.compile(r"\d{12}")
_REGION = re.compile(r"[a-z]{2,4}(-[a-z]+)+-\d{1,2}")
_UNKNOWN = ("unknown-account", "unknown-region")
_LIKE_A_MANIFEST = re.compile(r'"artifacts"\s*:')


@dataclass(slots=True)
class Assembly:
    """What an output folder holds."""

    stacks: list[Stack] = field(default_factory=list)
    manifests: list[Source] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each manifest and template, by its path as shown."""
    notices: list[Notice] = field(default_factory=list)


def is_assembly(folder: Path, shown: str) -> bool:
    """Return whether a folder is CDK's output: by its manifest, not by its name.

    Raises UsageError where its manifest is CDK's and cannot be read, such as one cut off in the middle.
    """
    path = folder / MANIFEST
    if not path.is_file() or path.stat().st_size > decode.LARGEST:
        return False
    data = files.read(path, "manifest")
    if not _LIKE_A_MANIFEST.search(data.decode("utf-8", "replace")):
        return False
    root = decode.decode_json(Source(f"{shown}/{MANIFEST}", decode.text(data, f"{shown}/{MANIFEST}")))
    version, artifacts = root.get("version"), root.get("artifacts")
    return version is not None and isinstance(version.value, str) and _object(artifacts) is not None


def read(folder: Path, shown: str, taken: set[str]) -> Assembly:
    """Return the stacks of an output folder and of the assemblies in it.

    `shown` is how messages call the folder; `taken` holds the names of stacks that are in use, and gains these.
    Raises UsageError where the manifest names a file that is missing or outside the folder.
    """
    reader = _Reader(folder.resolve(), taken)
    reader.assembly(folder, shown, ())
    return reader.found


class _Reader:
    def __init__(self, root: Path, taken: set[str]) -> None:
        self.root = root
        self.taken = taken
        self.found = Assembly()

    def assembly(self, folder: Path, shown: str, above: tuple[Path, ...]) -> None:
        manifest = self._decode(folder / MANIFEST, f"{shown}/{MANIFEST}")
        self.found.manifests.append(manifest.mark.source)
        artifacts = _object(manifest.get("artifacts"))
        if artifacts is None:
            raise _refuse(manifest, "This is no manifest of CDK: it has no `artifacts`. Run cdk synth again.")
        missing = manifest.get("missing")
        if missing is not None and missing.value:
            message = (
                "CDK had to look something up for these templates and could not: they hold placeholders. Run cdk "
                "synth with access to the account."
            )
            self.found.notices.append(Notice(message=message, mark=missing.mark))
        for name, artifact in artifacts.items():
            kind, properties = artifact.get("type"), artifact.get("properties")
            if kind is None or properties is None:
                continue
            if kind.value == "aws:cloudformation:stack":
                self._stack(name, artifact, properties, folder, shown)
            elif kind.value == "cdk:cloud-assembly":
                self._nested(artifact, properties, folder, shown, above)

    def _nested(self, artifact: Node, properties: Node, folder: Path, shown: str, above: tuple[Path, ...]) -> None:
        inner, name = self._inside(folder, properties.get("directoryName"), artifact, "directoryName")
        real = inner.resolve()
        if real == folder.resolve() or real in above:
            raise _refuse(artifact, "This assembly holds itself. Run cdk synth again.")
        self.assembly(inner, f"{shown}/{name}", (*above, folder.resolve()))

    def _stack(self, name: str, artifact: Node, properties: Node, folder: Path, shown: str) -> None:
        path, file = self._inside(folder, properties.get("templateFile"), artifact, "templateFile")
        root = self._decode(path, f"{shown}/{file}")
        account, region = self._environment(artifact)
        called = self._name(name, properties.get("stackName"), f"{shown}/{file}")
        given = _object(properties.get("parameters")) or {}
        parameters = {key: node.value for key, node in given.items() if isinstance(node.value, str)}
        stack = Stack(
            name=called,
            source=root.mark.source,
            root=root,
            account=account,
            region=region,
            parameters=parameters,
            path=path,
        )
        self.found.stacks.append(stack)

    def _name(self, artifact: str, stack: Node | None, file: str) -> str:
        # The same stack may go to several Regions: the first has its name, the others their artifact's.
        named = stack.value if stack is not None and isinstance(stack.value, str) else artifact
        name = next((one for one in (named, artifact, file) if one not in self.taken), file)
        self.taken.add(name)
        return name

    def _environment(self, artifact: Node) -> tuple[str | None, str | None]:
        node = artifact.get("environment")
        match = _ENVIRONMENT.fullmatch(node.value) if node is not None and isinstance(node.value, str) else None
        if node is None or match is None:
            return None, None
        account = match[1] if _ACCOUNT.fullmatch(match[1]) else None
        region = match[2] if _REGION.fullmatch(match[2]) else None
        known = (account, region)
        strange = [one for one, value in zip(match.groups(), known, strict=True) if not value and one not in _UNKNOWN]
        if strange:
            message = (
                "The environment of this stack is a placeholder, and no account and Region of AWS: what it stands for "
                "is unknown."
            )
            self.found.notices.append(Notice(message=message, mark=node.mark))
        return known

    def _decode(self, path: Path, shown: str) -> Node:
        if path.is_file() and path.stat().st_size > decode.LARGEST:
            return decode.decode(decode.read(path, shown))  # which says that it is too big
        data = files.read(path, "file of the CDK output")
        self.found.digests[shown] = files.sha256(data)
        return decode.decode(Source(shown, decode.text(data, shown)))

    def _inside(self, folder: Path, node: Node | None, artifact: Node, member: str) -> tuple[Path, str]:
        if node is None or not isinstance(node.value, str) or not node.value:
            raise _refuse(artifact, f"This artifact has no `{member}`. Run cdk synth again.")
        path = folder / node.value
        if not self._is_inside(path):
            raise _refuse(
                node, f"This `{member}` leads out of the output folder, and was not read. Run cdk synth again."
            )
        if not path.exists():
            raise _refuse(node, "This file of the CDK output is missing. Run cdk synth again.")
        return path, node.value

    def _is_inside(self, path: Path) -> bool:
        try:
            return path.resolve().is_relative_to(self.root)
        except (OSError, RuntimeError, ValueError):
            return False


def _object(node: Node | None) -> dict[str, Node] | None:
    return node.value if node is not None and isinstance(node.value, dict) else None


def _refuse(node: Node, what: str) -> UsageError:
    mark: Mark = node.mark
    return UsageError(f"{mark!r}: {what}")
