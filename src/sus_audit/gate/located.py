"""Values that know where they were written: what every reader of the gate's inputs hands on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


class Source:
    """One input file: its path as the user wrote it, and its text."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _lines(self) -> list[int]:
        """Offsets at which lines begin."""
        starts = [0]
        place = self.text.find("\n")
        while place >= 0:
            starts.append(place + 1)
            place = self.text.find("\n", place + 1)
        return starts

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column of a character, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def line(self, number: int) -> str:
        """Return a line without its end; empty where there is none."""
        if not 1 <= number <= len(self._lines):
            return ""
        start = self._lines[number - 1]
        end = self._lines[number] if number < len(self._lines) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a source: offsets of its first character and of the one after its last."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """From 1."""
        return self.source.line_and_column(self.start)[0]

    @property
    def column(self) -> int:
        """From 1."""
        return self.source.line_and_column(self.start)[1]

    def __repr__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that cannot be known before the change is applied, and is none the less one value: never `any`.

    It becomes a gap on exactly the field that needed it.
    """

    why: str
    """A clause without a full stop: `!ImportValue finance-vpc is exported by no template of this change`."""
    assume: str | None = None
    """The KEY of `--assume KEY=VALUE` that would supply it; None where nothing can."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An attribute of another resource of the change, such as the id of a blueprint configuration it makes."""

    address: str
    """`Declared.address` of that resource."""
    attribute: str
    """In CloudFormation's spelling: `Id`, `Arn`, `RootDomainUnitId`, `EnvironmentBlueprintId`; `Ref` for what Ref
    returns."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Text made of parts of which some are only known once the resources are there: `${AWS::AccountId}:${B.Id}`."""

    parts: tuple[str | Reference | Unknown, ...]


Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place. Intrinsic functions are evaluated: what is left of them is a leaf that says so."""

    value: Scalar | dict[str, Node] | list[Node] | Unknown | Reference | Joined
    mark: Mark
    """Of the value as written where the property stands (the `!Ref`, not the parameter's default)."""
    key: Mark | None = None
    """Of the property's name."""

    def get(self, *path: str | int) -> Node | None:
        """Return the node at a path of names and indices, None where there is none."""
        node: Node | None = self
        for step in path:
            if node is None:
                return None
            if isinstance(step, str) and isinstance(node.value, dict):
                node = node.value.get(step)
            elif isinstance(step, int) and isinstance(node.value, list) and -1 < step < len(node.value):
                node = node.value[step]
            else:
                return None
        return node

    def plain(self) -> object:
        """Return the value without places; unknown leaves stay objects of this module."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def walk(self, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Node]]:
        """Yield every node with its path, from the root down."""
        yield path, self
        if isinstance(self.value, dict):
            for key, node in self.value.items():
                yield from node.walk((*path, key))
        elif isinstance(self.value, list):
            for place, node in enumerate(self.value):
                yield from node.walk((*path, place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """One resource that an input declares, in CloudFormation's names whatever language it was written in.

    `properties` has the member names of the CloudFormation type (domain.md 6.1). Where CloudFormation has no type,
    the type is named alike and its properties are the members of the API's request with a capital first letter:
    AWS::DataZone::AccountPool, AWS::DataZone::Rule, AWS::DataZone::Designation. What CloudFormation's type lacks and
    the API has keeps the API's name with a capital first letter (AccountPools, AwsAccountIdPath, RegionNamePath,
    AllowUserProvidedConfigurations). Maps that CloudFormation writes as a list (RegionalParameters) are that list.
    """

    origin: str
    """`cloudformation`, `terraform` or `api`."""
    type: str
    address: str
    """Unique within the call of the gate: `<stack>/<logical id>`, a Terraform address, or the file of a request."""
    logical_id: str | None = None
    action: str = "put"
    """`put` (create, or update what is there), `create`, `update`, `replace`, `delete`, or `none` (a no-op, kept so
    that references to it resolve)."""
    properties: Node
    """An object. Of a delete: what is known of the thing that goes."""
    partial: bool = False
    """True for a request that updates: properties that are not given stay as they are."""
    known: dict[str, str] = field(default_factory=dict)
    """Attributes that the input knows of a thing that exists: `Id`, `Arn`, `DomainId`."""
    account: str | Unknown
    """The account in which it is made."""
    region: str | Unknown
    mark: Mark
    """Of the resource: its logical id, its address, or the start of the request."""
    exists: Unknown | None = None
    """Set where a condition that cannot be decided says whether it is made at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """Resources whose number cannot be known: a loop over an unknown list. Not none of them."""

    type: str
    address: str
    why: str
    mark: Mark
    properties: Node | None = None
    """What is known of each of them, to tell the domain."""
    account: str | Unknown
    region: str | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Opaque:
    """A change of DataZone that cannot be seen into: the rule `change.visible` is unknown on it."""

    address: str
    what: str
    """A sentence: `The custom resource CreatePool calls datazone:CreateAccountPool, ...`."""
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A remark on an input that is no verdict: an unknown type or property, a part that was left out."""

    message: str
    mark: Mark


@dataclass(slots=True)
class Reading:
    """What the readers found in the inputs of one call."""

    declared: list[Declared] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    opaque: list[Opaque] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    """Type -> how many; those that no rule reads."""
    types: dict[str, str] = field(default_factory=dict)
    """Address -> type of what is seen and not declared, so that references to it can be told from one another."""
    resources: dict[str, int] = field(default_factory=dict)
    """Path of an input -> how many resources (or requests) it declares, read by a rule or not."""

    def add(self, other: Reading) -> None:
        """Take what another reader found."""
        self.declared += other.declared
        self.undecided += other.undecided
        self.opaque += other.opaque
        self.notices += other.notices
        for type_name, count in other.seen.items():
            self.seen[type_name] = self.seen.get(type_name, 0) + count
        self.types |= other.types
        for path, count in other.resources.items():
            self.resources[path] = self.resources.get(path, 0) + count


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the call says of where the change is applied, and what its author supplies."""

    account: str | None = None
    region: str | None = None
    assumed: dict[str, str] = field(default_factory=dict)
    """`--assume KEY=VALUE` and parameter files: parameters, `AWS::AccountId`, imports, addresses of attributes."""
