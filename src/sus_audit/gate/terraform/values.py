"""The planned values of one resource, with `after_unknown` and the configuration, as CloudFormation's properties.

What is unknown in a plan is one of three things, and the plan does not say which:

- the author gave something that hangs on what is not there yet: a `Reference` where we can tell to what, else
  `Unknown`;
- the author gave nothing, and the provider lets the service decide (optional and computed, as nearly all of awscc is):
  the property is absent. Absence has a meaning: a configuration without `aws_account` is what makes a profile dynamic;
- the service alone sets it: no property.

The configuration decides between the first two. Within an attribute that is an object (`environment_configurations`
is one expression) it only lists the references, so a member counts as absent where everything unknown in that list
has its place elsewhere in the object or identifies something else, and as unknown where anything is left that it could
be.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.located import Joined, Mark, Node, Reference, Source, Target, Unknown
from sus_audit.gate.terraform import names
from sus_audit.gate.terraform.document import Change, printable, table
from sus_audit.gate.terraform.references import Leaf, Resolver, Scope
from sus_audit.gate.types import READ

Path = tuple[str | int, ...]

_DEFINITE = frozenset({
    "aws_account_id", "domain_unit", "environment_blueprint_id", "environment_configuration_name", "key", "name",
    "region", "region_name",
})  # fmt: skip
"""Members that an object cannot do without: one that is unknown was given."""

_REQUIRED = frozenset({
    "designation", "detail", "domain_id", "domain_identifier", "enabled_regions", "entity_identifier", "entity_type",
    "environment_blueprint_id", "environment_blueprint_identifier", "member", "name", "owner", "policy_type",
    "principal", "project_identifier", "resource_arn", "resource_share_arn", "user_identifier",
})  # fmt: skip
"""Arguments that a resource cannot do without: `timestamp()` makes one unknown though all its references are known."""

_CHOICES = frozenset({
    "deployment_mode", "deployment_order", "description", "environment_configuration_id", "include_child_domain_units",
    "domain_unit_grant_filter", "is_editable", "is_value_editable", "resolved_parameters",
})  # fmt: skip
"""Members of objects that nothing computed elsewhere is put into (numbers, switches), or that the service sets."""

_UNIONS = frozenset({
    "detail", "domain_unit_grant_filter", "group", "member", "owner", "principal", "project_grant_filter", "user",
})  # fmt: skip
"""Objects of which exactly one member is given."""

_WHOLE = frozenset({
    "aws_account", "aws_region", "enabled_regions", "environment_configurations", "glossary_terms",
    "membership_assignments", "parameter_overrides", "permission_arns", "principals", "project_grant_filter",
    "project_profiles", "project_resource_tags", "regional_parameters", "resource_arns", "resource_tags", "tags",
    "user_parameters",
})  # fmt: skip

_HOLLOW = frozenset({"aws_account", "aws_region", "configuration_parameters"})
"""Objects that a state shows with nothing but nulls where there are none."""


def attribute_path(path: Path) -> str:
    """Return a path as Terraform writes it: `environment_configurations[0].aws_account.aws_account_id`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


class Values:
    """Reads the properties of one resource."""

    def __init__(self, change: Change, resolver: Resolver, target: Target, *, old: bool = False) -> None:
        self.change = change
        self.resolver = resolver
        self.target = target
        self.after = change.before if old else change.after
        self.unknown = None if old else change.unknown
        self.sensitive = change.before_sensitive if old else change.after_sensitive
        self.aws = change.type.startswith("aws_")
        configured = resolver.plan.resource(change.module, change.local)
        self.configured = bool(configured)
        self.expressions = table(configured, "expressions")
        self.scope = Scope(change.module, configured, change.key)
        self._opened: dict[str, list[Path]] = {}
        self._places: dict[str, Counter[str | None]] = {}
        self._groups: dict[tuple[Path, int, str | None], dict[Path, int]] = {}
        self._led: dict[int, list[Leaf]] = {}

    def attributes(self) -> Iterator[tuple[str, Node]]:
        """Yield Terraform's name and the value of everything that is given, in the order of the plan."""
        everything = self.sensitive is not None and self.sensitive.value is True
        for name in _members(self.after, self.unknown):
            if names.computed(self.change.type, name) or (self.aws and name in names.OURS_NOT):
                continue
            hidden = self.sensitive if everything else _get(self.sensitive, name)
            found = self._value((name,), _get(self.after, name), _get(self.unknown, name), hidden)
            if found is not None:
                yield name, found

    # --- the value at a path; None where there is none ---

    def _value(self, path: Path, after: Node | None, unknown: Node | None, hidden: Node | None) -> Node | None:
        if after is not None and after.value is None:
            after = None
        if hidden is not None and hidden.value is True and (after is not None or _is_true(unknown)):
            place = after or unknown
            return self._hidden(path, place) if place is not None else None
        if unknown is not None and _is_true(unknown):
            return self._unknown(path, unknown)
        given = after if after is not None else unknown if _holds_true(unknown) else None
        if given is None:
            return None
        kinds = [one.value for one in (after, unknown) if one is not None]
        if any(isinstance(one, dict) for one in kinds):
            return self._object(path, given, after, unknown, hidden)
        if any(isinstance(one, list) for one in kinds):
            return self._list(path, given, after, unknown, hidden)
        if path[-1] in names.JSON_TEXT and isinstance(given.value, str):
            return _json_text(given)
        return given

    def _hidden(self, path: Path, place: Node) -> Node:
        assumed = self._assumed(path, [])
        why = printable(f"{attribute_path(path)} of {self.change.address} is marked sensitive, and is not read")
        return Node(assumed or Unknown(why, self._key(path)), place.mark, place.key)

    def _object(
        self, path: Path, given: Node, after: Node | None, unknown: Node | None, hidden: Node | None
    ) -> Node | None:
        members = list(_members(after, unknown))
        plain = _mapped((*path, "")) or (self.aws and path[-1] == "tags")
        if path[-1] in _UNIONS:
            chosen = self._chosen(path, after, unknown)
            if chosen is None:
                return self._given(path, given, self._leaves(path)[0])
            members = chosen
        found: dict[str, Node] = {}
        for name in members:
            value = self._value((*path, name), _get(after, name), _get(unknown, name), _get(hidden, name))
            if value is not None:
                found[name if plain else names.pascal(name)] = value
        if path[-1] in _HOLLOW and not found and members and not _holds_true(unknown):
            return None
        return Node(found, given.mark, given.key)

    def _chosen(self, path: Path, after: Node | None, unknown: Node | None) -> list[str] | None:
        """Return the members of a union that are given; None where that cannot be told."""
        members = list(_members(after, unknown))
        closed = [name for name in members if not _is_true(_get(unknown, name))]
        given = [name for name in closed if _full(_get(after, name), _get(unknown, name))]
        if given:
            return given
        open_ones = [name for name in members if _is_true(_get(unknown, name))]
        if len(open_ones) < 2:
            return open_ones or [name for name in members if _get(after, name) is not None]
        kinds = {one.what for one in self._leaves(path)[0] if not one.known}
        matching = [name for name in open_ones if names.IDENTIFIES.get(name) in kinds]
        return matching if len(matching) == 1 and len(kinds) == 1 else None

    def _list(
        self, path: Path, given: Node, after: Node | None, unknown: Node | None, hidden: Node | None
    ) -> Node | None:
        lists = [one.value for one in (after, unknown) if one is not None and isinstance(one.value, list)]
        found = []
        for place in range(max(len(one) for one in lists)):
            value = self._value((*path, place), _get(after, place), _get(unknown, place), _get(hidden, place))
            if value is not None:
                found.append(value)
        if self.aws and path[0] in names.ONE:
            objects = [one for one in found if isinstance(one.value, dict)]
            if not found:
                return None
            if len(objects) == 1 and len(found) == 1:
                return Node(objects[0].value, objects[0].mark, given.key)
        return Node(found, given.mark, given.key)

    # --- what is unknown ---

    def _unknown(self, path: Path, place: Node) -> Node | None:
        leaves, whole = self._leaves(path)
        assumed = self._assumed(path, leaves)
        if assumed is not None:
            return Node(assumed, place.mark, place.key)
        if not self.configured:
            # A plan without its configuration: whether the author gave it cannot be told.
            return self._given(path, place, [])
        if path[0] not in self.expressions and not (self.aws and path[0] in names.BLOCKS):
            return None
        unknown = [one for one in leaves if not one.known]
        if whole:
            if not unknown and leaves and (len(path) > 1 or path[0] not in _REQUIRED):
                # Everything it is made of is known, and it is not: the author's expression gave null.
                return None
        elif not self._needed(path) and self._absent(path, unknown):
            return None
        return self._given(path, place, leaves)

    def _needed(self, path: Path) -> bool:
        union = len(path) > 1 and path[-2] in _UNIONS
        return _definite(path) or union or (self.aws and path[0] in names.BLOCKS)

    def _leaves(self, path: Path) -> tuple[list[Leaf], bool]:
        """Return what the expression over a path leads to, and whether it is for exactly this path."""
        expression = self.expressions.get(str(path[0]))
        depth = 1
        while depth < len(path):
            inner = _inner(expression, path[depth])
            if inner is None:
                break
            expression, depth = inner, depth + 1
        if id(expression) not in self._led:
            self._led[id(expression)] = self.resolver.leaves(expression, self.scope)
        return self._led[id(expression)], depth == len(path)

    def _absent(self, path: Path, unknown: list[Leaf]) -> bool:
        """Say whether nothing that an object is made of could be this member."""
        if path[-1] in _CHOICES:
            return True
        top = str(path[0])
        if top not in self._places:
            self._places[top] = Counter(_identifies(one) for one in self._open(top) if _definite(one))
        places = self._places[top]
        kinds = Counter(one.what for one in unknown)
        expected = _identifies(path)
        for one in unknown:
            if one.what is not None and kinds[one.what] <= places[one.what]:
                continue
            if one.what is not None and expected is not None:
                if one.what == expected:
                    return False
            elif one.opaque or expected is None:
                return False
        return True

    def _open(self, top: str) -> list[Path]:
        """Return the paths under an attribute at which a value is unknown."""
        if top not in self._opened:
            root = _get(self.unknown, top)
            found = root.walk() if root is not None else ()
            self._opened[top] = [(top, *path) for path, node in found if node.value is True]
        return self._opened[top]

    # --- what is given, and is not known ---

    def _given(self, path: Path, place: Node, leaves: list[Leaf]) -> Node:
        return Node(self._of(path, leaves), place.mark, place.key)

    def _of(self, path: Path, leaves: list[Leaf]) -> Unknown | Reference | Joined | str:
        unknown = [one for one in leaves if not one.known]
        expected = self._expected(path)
        fitting = [one for one in unknown if one.what == expected]
        why = Unknown(_why(fitting or unknown, self._key(path)), self._key(path))
        if path[-1] in _WHOLE or path[-2:-1] == ("principal",) or expected is None:
            # A list or an object that is unknown as a whole; no single attribute stands for it.
            return why
        if expected == "account:blueprint":
            return self._grant_entity(leaves) or why
        if len(path) > 1 and any(one.opaque and one.what is None for one in unknown):
            return why
        distinct = set(fitting)
        if len(path) == 1 and len(distinct) != len(set(unknown)):
            return why
        if len(distinct) == 1:
            return self._leaf(fitting[0], path) or why
        return self._by_place(path, fitting) or why

    def _expected(self, path: Path) -> str | None:
        """Return what a value at a path identifies."""
        if path[-1] == "entity_identifier":
            kind = self.after.get("entity_type") if self.after is not None else None
            kinds = {
                "DOMAIN_UNIT": "domain_unit",
                "ENVIRONMENT_PROFILE": "environment_profile",
                "ENVIRONMENT_BLUEPRINT_CONFIGURATION": "account:blueprint",
            }
            return kinds.get(str(kind.value)) if kind is not None else None
        if path == ("principal",) and self.change.type == "aws_ram_principal_association":
            return "account"
        return _identifies(path)

    def _grant_entity(self, leaves: list[Leaf]) -> Joined | None:
        """Return `account:blueprint`, the one form that DataZone takes, of a template whose text is not in the plan."""
        accounts = {one for one in leaves if one.what == "account"}
        blueprints = {one for one in leaves if one.what == "blueprint" and not one.known}
        others = {one for one in leaves if one.what not in ("account", "blueprint") and not one.known}
        if len(blueprints) != 1 or len(accounts) > 1 or others:
            return None
        blueprint = blueprints.pop()
        account = accounts.pop() if accounts else None
        first: str | Unknown
        if account is not None and account.known and isinstance(account.value, str):
            first = account.value
        else:
            text = account.text if account is not None else f"the account in {self.change.address}.entity_identifier"
            first = Unknown(f"the value of {text} is not in the plan", self._key(("entity_identifier",)))
        second = self._leaf(blueprint, ("entity_identifier",)) or Unknown(
            _why([blueprint], blueprint.text), self._key(("entity_identifier",))
        )
        return Joined((first, ":", second))

    def _leaf(self, leaf: Leaf, path: Path) -> Reference | str | None:
        if leaf.address is not None and leaf.attribute is not None and leaf.type is not None:
            known = names.cloudformation_type(leaf.type) in READ
            return Reference(leaf.address, leaf.attribute) if known else None
        if leaf.blueprint is None:
            return None
        if self.change.type == "aws_datazone_environment_blueprint_configuration":
            # CloudFormation takes the name here, and the data source asks by name.
            return leaf.blueprint if path == ("environment_blueprint_id",) else None
        # The plan may configure the very blueprint that the data source looks up.
        address = self.resolver.configures(leaf.text)
        return Reference(address, "EnvironmentBlueprintId") if address is not None else None

    def _by_place(self, path: Path, fitting: list[Leaf]) -> Reference | str | None:
        """Pair the n-th unknown member of a list's objects with the n-th reference of its kind.

        That holds for a list that is written out. One made by a `for` over a map comes in the order of the map's keys,
        so nothing is paired where the objects' names stand in that order.
        """
        places = self._alike(path)
        if len(places) != len(fitting) or path not in places:
            return None
        # A list of ids has no order that says anything. Objects are told apart by their names.
        if not isinstance(path[-1], int):
            if len(path) < 3:
                return None
            labels = [self.after.get(*one[:2], "name") if self.after is not None else None for one in places]
            texts = [one.value if one is not None else None for one in labels]
            if not all(isinstance(one, str) for one in texts) or sorted(map(str, texts)) == texts:
                return None
        return self._leaf(fitting[places[path]], path)

    def _alike(self, path: Path) -> dict[Path, int]:
        """Return the unknown places of a path's kind, with their numbers: of one list, or of one member of objects."""

        def kind(one: Path) -> tuple[Path, int, str | None]:
            last = one[-1]
            return (one[:-1], 0, None) if isinstance(last, int) else (one[:1], len(one), last)

        if kind(path) not in self._groups:
            for one in self._open(str(path[0])):
                group = self._groups.setdefault(kind(one), {})
                group.setdefault(one, len(group))
        return self._groups.get(kind(path), {})

    # --- what the call supplies ---

    def _key(self, path: Path) -> str:
        return printable(f"{self.change.address}.{attribute_path(path)}")

    def _assumed(self, path: Path, leaves: list[Leaf]) -> str | None:
        """Return what `--assume` gives for this attribute, or for the one thing that it is made of."""
        found = self.target.assumed.get(self._key(path))
        texts = {one.text for one in leaves if not one.known}
        expected = _identifies(path)
        if found is None and len(path) > 1 and expected is not None:
            texts = {one.text for one in leaves if not one.known and one.what == expected}
        if found is None and len(texts) == 1 and expected is not None and self._expected(path) == expected:
            found = self.target.assumed.get(texts.pop())
        return found


def _why(unknown: list[Leaf], itself: str) -> str:
    texts = list(dict.fromkeys(one.text for one in unknown))
    if not texts:
        return f"the value of {itself} is known only after apply"
    shown = texts[0] if len(texts) == 1 else f"{', '.join(texts[:3])}{' and others' if len(texts) > 3 else ''}"
    return printable(f"the value of {shown} is known only after apply")


def _inner(expression: Any, step: str | int) -> Any:
    """Return the expression one step further in; None where the plan has one for the whole."""
    if isinstance(expression, dict):
        if "references" in expression or "constant_value" in expression:
            return None
        # A block that may stand once is an object in the configuration, and a list of one among the values.
        return expression if step == 0 and expression else expression.get(step)
    if isinstance(expression, list) and isinstance(step, int) and step < len(expression):
        return expression[step]
    return None


def _identifies(path: Path) -> str | None:
    last = next((step for step in reversed(path) if isinstance(step, str)), "")
    return None if _mapped(path) else names.IDENTIFIES.get(last)


def _definite(path: Path) -> bool:
    return isinstance(path[-1], int) or path[-1] in _DEFINITE or _mapped(path)


def _mapped(path: Path) -> bool:
    """Say whether a path leads into a map, whose keys are the author's (awscc's regional_parameters are a list)."""
    return any(one in names.MAPS and isinstance(after, str) for one, after in pairwise(path))


def _is_true(node: Node | None) -> bool:
    return node is not None and node.value is True


def _holds_true(node: Node | None) -> bool:
    return node is not None and any(one.value is True for _, one in node.walk())


def _full(after: Node | None, unknown: Node | None) -> bool:
    """Say whether there is more than an object of nulls (as a state shows what is not set)."""
    if _holds_true(unknown):
        return True
    if after is None or after.value is None:
        return False
    return not after.value or any(not isinstance(one.value, dict) and one.value is not None for _, one in after.walk())


def _get(node: Node | None, step: str | int) -> Node | None:
    return node.get(step) if node is not None else None


def _members(*nodes: Node | None) -> Iterator[str]:
    seen: dict[str, None] = {}
    for node in nodes:
        if node is not None and isinstance(node.value, dict):
            seen.update(dict.fromkeys(node.value))
    yield from seen


def _json_text(node: Node) -> Node:
    """Return the object in a JSON text; every part has the place of the text."""
    try:
        inner = decode.decode_json(Source("", str(node.value)))
    except UsageError:
        return node
    return _moved(inner, node.mark, node.key)


def _moved(node: Node, mark: Mark, key: Mark | None) -> Node:
    value: Any = node.value
    if isinstance(value, dict):
        value = {name: _moved(one, mark, None) for name, one in value.items()}
    elif isinstance(value, list):
        value = [_moved(one, mark, None) for one in value]
    return Node(value, mark, key)


def plain_json(node: Node | None) -> str:
    """Return a value as JSON text, to look for words in it."""
    return json.dumps(node.plain(), default=str) if node is not None else ""
