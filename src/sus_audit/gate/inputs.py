"""The files and folders of a call, read: which reader each is for, and everything that they declare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, NoReturn

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.gate import cdk, decode, parameters, requests, seems, walk
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.located import Mark, Node, Notice, Reading, Source, Target
from sus_audit.gate.parameters import ParameterFile
from sus_audit.gate.walk import STDIN, Found
from sus_audit.model.gate import GateInput

_Kind = Literal["cloudformation", "cdk_manifest", "terraform_plan", "api_request", "parameters"]

_MEANT = re.compile(
    r"""AWSTemplateFormatVersion|"resource_changes"\s*:|"planned_values"\s*:|\bdomainIdentifier["']?\s*:"""
)
_RESOURCES = re.compile(r"""^Resources[ \t]*:|["']Resources["']\s*:""", re.MULTILINE)
"""What only an input of the gate says: a file in a folder that says it and cannot be read is not passed over."""

_LARGEST_SAID = f"{decode.LARGEST >> 20} MiB"
_SNIFFED = 1 << 20
"""Bytes of a file that is too big to be read, in which `_MEANT` is looked for."""


@dataclass(frozen=True, slots=True)
class Lintable:
    """A template that cfn-lint can look at."""

    path: Path
    shown: str
    regions: list[str]
    """Where it is deployed; empty where nobody says."""


@dataclass(slots=True)
class Gathered:
    """Everything that the inputs of one call hold."""

    inputs: list[GateInput] = field(default_factory=list)
    reading: Reading = field(default_factory=Reading)
    templates: list[Lintable] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    """Path as shown -> text, of every input that was read."""


def gather(paths: Sequence[Path], target: Target) -> Gathered:
    """Read files and folders, `-` for standard input, and return what they declare.

    Raises UsageError where a file that the call names is none of the gate's inputs, where one that is meant as an
    input cannot be read, and where nothing was recognized at all.
    """
    if not paths:
        raise UsageError(f"No input was given. {seems.READS}")
    walked = walk.walk(paths)
    gathering = _Gathering(target)
    gathering.notices += walked.notices
    for found in walked.assemblies:
        gathering.assembly(found)
    for found in walked.files:
        gathering.file(found)
    return gathering.done(walked.folders)


class _Gathering:
    def __init__(self, target: Target) -> None:
        self.target = target
        self.kinds: dict[str, tuple[_Kind, str]] = {}
        """Path as shown -> what it is, and its digest."""
        self.notices: list[Notice] = []
        self.sources: dict[str, Source] = {}
        self.stacks: list[Stack] = []
        self.names: set[str] = set()
        self.in_assemblies: set[Path] = set()
        self.parameters: dict[str, tuple[ParameterFile, Found]] = {}
        self.plans: list[Source] = []
        self.requests: list[requests.Request] = []
        self.ignored: list[str] = []

    # --- what is there ---

    def assembly(self, found: Found) -> None:
        """Take the stacks of a CDK output folder."""
        assembly = cdk.read(found.path, found.shown, self.names)
        self.notices += assembly.notices
        for manifest in assembly.manifests:
            self._take(manifest, "cdk_manifest", assembly.digests[manifest.path])
        for stack in assembly.stacks:
            self._take(stack.source, "cloudformation", assembly.digests[stack.source.path])
            self.stacks.append(stack)
            if stack.path is not None:
                self.in_assemblies.add(stack.path.resolve())

    def file(self, found: Found) -> None:
        """Take one file, or leave it out."""
        if found.path != STDIN and found.path.resolve() in self.in_assemblies:
            return
        if not self._read(found, walk.read(found)):
            self.ignored.append(found.shown)

    def _read(self, found: Found, data: bytes) -> bool:
        """Return whether a file was taken. Raises UsageError where it may not be left out."""
        name = "" if found.path == STDIN else found.path.name
        if len(data) > decode.LARGEST:
            return self._too_big(found, data)
        if (strange := seems.by_bytes(data)) is not None:
            return self._leave(found, strange, say=strange == seems.BINARY_PLAN)
        by_ending = seems.by_ending(name)
        if by_ending is not None and by_ending != seems.STATE:
            return self._leave(found, by_ending)
        try:
            read = _decoded(found.shown, data)
        except UsageError as exc:
            if _meant(data):
                raise
            if found.named:
                raise UsageError(f"{exc} {seems.READS}") from exc
            return False
        digest = files.sha256(data)
        if read == "state":
            return self._leave(found, seems.STATE, say=True)
        if isinstance(read, Source):
            self.plans.append(read)
            return self._take(read, "terraform_plan", digest)
        return self._document(found, read, name, digest)

    def _document(self, found: Found, root: Node, name: str, digest: str) -> bool:
        from sus_audit.gate.cloudformation import looks_like_template

        source = root.mark.source
        given = parameters.parse(root, found.path)
        if given is not None:
            self.parameters[given.shown] = (given, found)
            return self._take(source, "parameters", digest)
        if looks_like_template(root):
            self._template(found, root)
            return self._take(source, "cloudformation", digest)
        request = requests.identify(root, name) if _may_be_request(root, name) else None
        if isinstance(request, requests.Request):
            self.requests.append(request)
            return self._take(source, "api_request", digest)
        if request is None:
            return self._leave(found, seems.by_value(root))
        if request.kind == "vague" and isinstance(root.value, dict) and (known := seems.by_names(root.value)):
            return self._leave(found, known)
        if found.named or request.kind == "faulty":
            raise UsageError(f"{found.shown} cannot be used. {request.why}")
        if request.kind == "other":
            self._say(found.shown, f"{found.shown} was left out. {request.why}")
        return False

    def _template(self, found: Found, root: Node) -> None:
        self.names.add(found.shown)
        self.stacks.append(
            Stack(
                name=found.shown,
                source=root.mark.source,
                root=root,
                account=self.target.account,
                region=self.target.region,
                path=None if found.path == STDIN else found.path,
            )
        )

    def _take(self, source: Source, kind: _Kind, digest: str) -> bool:
        self.kinds[source.path] = (kind, digest)
        self.sources[source.path] = source
        return True

    # --- what is not taken ---

    def _too_big(self, found: Found, data: bytes) -> bool:
        size = len(data) if found.path == STDIN else max(len(data), found.path.stat().st_size)
        said = f"{found.shown} has {size / (1 << 20):,.1f} MiB, and the gate reads inputs of up to {_LARGEST_SAID}"
        if found.named or _meant(data[:_SNIFFED]):
            raise UsageError(f"{said}. Give the template, the plan or the request itself, not an archive or a log.")
        self._say(found.shown, f"{said}: it was left out.")
        return False

    def _leave(self, found: Found, what: str, *, say: bool = False) -> bool:
        """Leave a file of a folder out; raise UsageError of one that the call names."""
        if found.named:
            raise UsageError(f"{found.shown} is none of the gate's inputs. It seems to be {what}. {seems.READS}")
        if say:
            self._say(found.shown, f"{found.shown} was left out. It seems to be {what}.")
        return False

    def _say(self, path: str, message: str) -> None:
        self.notices.append(Notice(message=message, mark=Mark(Source(path, ""), 0, 0)))

    # --- what it declares ---

    def done(self, folders: Sequence[str]) -> Gathered:
        """Read everything that was taken."""
        self._settle_parameters()
        if not self.stacks and not self.plans and not self.requests:
            self._nothing(folders)
        if self.ignored and folders:
            self._say(folders[0], _left_out(self.ignored, folders))
        reading = Reading(notices=self.notices)
        stacks, notices = parameters.apply([file for file, _ in self.parameters.values()], self.stacks)
        reading.notices += notices
        if stacks:
            from sus_audit.gate.cloudformation import read as read_stacks

            reading.add(read_stacks([self._placed(stack) for stack in stacks], self.target))
        for plan in self.plans:
            from sus_audit.gate.terraform import read as read_plan

            reading.add(read_plan(plan, self.target))
        for request in self.requests:
            reading.add(requests.read(request, self.target))
        self._included(reading)
        return Gathered(self._inputs(reading), reading, self._lintable(stacks), self.sources)

    def _included(self, reading: Reading) -> None:
        """Take the templates that others include, which only their reader finds, as inputs of the call."""
        marks = [one.mark for one in reading.declared]
        marks += [one.mark for one in reading.undecided] + [one.mark for one in reading.opaque]
        for mark in marks:
            source = mark.source
            if source.path in self.sources:
                continue
            self.sources[source.path] = source
            path = Path(source.path)
            if path.is_file():
                self.kinds[source.path] = ("cloudformation", files.sha256(files.read(path, "input")))

    def _placed(self, stack: Stack) -> Stack:
        """Return a stack with the call's account and Region where its manifest has none."""
        return replace(stack, account=stack.account or self.target.account, region=stack.region or self.target.region)

    def _inputs(self, reading: Reading) -> list[GateInput]:
        return [
            GateInput(file=path, kind=kind, digest=digest, resources=reading.resources.get(path, 0))
            for path, (kind, digest) in self.kinds.items()
        ]

    def _lintable(self, stacks: Sequence[Stack]) -> list[Lintable]:
        # One template may be several stacks, in one Region each.
        found: dict[str, Lintable] = {}
        for stack in map(self._placed, stacks):
            if stack.path is None:
                continue
            entry = found.setdefault(stack.source.path, Lintable(stack.path, stack.source.path, []))
            if stack.region is not None and stack.region not in entry.regions:
                entry.regions.append(stack.region)
        return list(found.values())

    def _settle_parameters(self) -> None:
        """Leave parameter files of a folder out where no template could take them; refuse those that the call names."""
        if self.stacks:
            return
        for path, (_, found) in self.parameters.items():
            if found.named:
                raise UsageError(
                    f"{path} gives parameters, and the call names no template that takes them. Name the template too."
                )
            self.ignored.append(path)
            del self.kinds[path], self.sources[path]
        self.parameters.clear()

    def _nothing(self, folders: Sequence[str]) -> NoReturn:
        looked = "1 file was" if len(self.ignored) == 1 else f"{len(self.ignored):,} files were"
        raise UsageError(
            f"Nothing in {' and '.join(folders)} was recognized as an input of the gate ({looked} looked at), and "
            f"that is not a pass. {''.join(f'{notice.message} ' for notice in self.notices[:3])}{seems.READS}"
        )


class _Names:
    """Takes down the names of an object's members as the decoder asks which of them are wanted: none is."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def __contains__(self, name: object) -> bool:
        self.found.append(str(name))
        return False


def _decoded(shown: str, data: bytes) -> Node | Source | Literal["state"]:
    """Return a document, or the text of a plan, which is left to its reader. Raises UsageError."""
    from sus_audit.gate.terraform import looks_like_plan, looks_like_state

    source = Source(shown, decode.text(data, shown))
    if source.text.lstrip()[:1] == "{":
        # Plans are big: they are told by the names of their members before anything is made of the rest.
        names = _Names()
        decode.decode_json(source, names)
        if looks_like_plan(names.found):
            return source
        if looks_like_state(names.found):
            return "state"
    return decode.decode(source)


def _meant(data: bytes) -> bool:
    """Return whether a file that cannot be read was meant as an input."""
    # UTF-16 is told by its letters too.
    text = data.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufffd\ufeff")
    return _MEANT.search(text) is not None or ("AWS::" in text and _RESOURCES.search(text) is not None)


def _may_be_request(root: Node, name: str) -> bool:
    """Return whether it is worth loading AWS's service models: most files of a folder are settings of other tools."""
    if not isinstance(root.value, dict):
        return False
    verbs = ("add-", "associate-", "batch-", "close-", "create-", "delete-", "disassociate-", "get-", "list-", "move-")
    more = ("put-", "remove-", "search", "tag-", "untag-", "update-")
    names = root.value.keys()
    return (
        name.lower().startswith((*verbs, *more))
        or {"operation", "parameters"} <= names
        or seems.by_names(names) is None
    )


def _left_out(ignored: Sequence[str], folders: Sequence[str]) -> str:
    count = "1 file" if len(ignored) == 1 else f"{len(ignored):,} files"
    was = "was" if len(ignored) == 1 else "were"
    return f"{count} of {' and '.join(folders)} {was} left out as no input of the gate."
