"""Calls of DataZone's API as text spells them: JSON of the CDK, code, commands, policies."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sus_audit.gate.cloudformation.values import parts_of
from sus_audit.gate.located import Node

_VERBS = "accept|add|associate|cancel|create|delete|disassociate|put|reject|remove|revoke|update"
_OURS = "accountpool|projectprofile|projectmembership|policygrant|domainunit|rootdomainunitowner|environmentblueprint"
_NOUNS = (
    f"{_OURS}|environmentblueprintconfiguration|environmentprofile|environmentaction|environmentrole|environment|"
    "project|domain|entityowner|userprofile|groupprofile|rule|designation|connection|datasource|formtype|glossary|"
    "glossaryterm|asset|assettype|assetfilter|dataproduct|listingchangeset|listing|subscription|subscriptiongrant|"
    "subscriptionrequest|subscriptiontarget"
)
_CHANGE = re.compile(rf"(?:{_VERBS})(?:{_NOUNS})")
_PLAIN = re.compile(rf"(?:{_VERBS})(?:{_OURS})")

_WORD = re.compile(r"[A-Za-z][A-Za-z_-]{5,79}")

_SPEAKS = re.compile(
    r"client-datazone|DataZoneClient|\bdatazone:|aws datazone\b|aws-sdk:datazone"
    r"|\\*['\"]service\\*['\"]\s*:\s*\\*['\"]datazone|client\(\s*['\"]datazone|resource\(\s*['\"]datazone",
    re.IGNORECASE,
)
_IN_CODE = re.compile(r"datazone", re.IGNORECASE)
_COMMAND = re.compile(r"\baws\s+(?:--?\S+\s+)*datazone\s+([a-z][a-z-]+)|aws-sdk:datazone:([A-Za-z]+)")
_READS = ("get", "list", "search", "batchget", "describe", "query")

UNKNOWN_PART = "\N{REPLACEMENT CHARACTER}"
"""Stands for what is not known in a text that is only searched."""

DEEPEST = 6
"""JSON in JSON in JSON."""


@dataclass(slots=True)
class Found:
    """What was found in values or code."""

    changes: set[str] = field(default_factory=set)
    """`datazone:CreateAccountPool`: calls that change something."""
    mentioned: bool = False
    """Whether it speaks of DataZone in any other way."""
    calls: int = 0
    """How many calls of any service could be read from it."""

    def __bool__(self) -> bool:
        return self.mentioned or bool(self.changes)


def text_of(node: Node) -> str | None:
    """Return a text with its unknown parts marked; None of what is no text."""
    parts = parts_of(node)
    if parts is None:
        return None
    return "".join(part if isinstance(part, str) else UNKNOWN_PART for part in parts)


def operation(name: str) -> str:
    """Return an operation's name as AWS spells it: `create_account_pool` and `createAccountPool` too."""
    if "_" in name or "-" in name:
        return "".join(part[:1].upper() + part[1:] for part in re.split("[_-]", name))
    return re.sub("Command(?:Input)?$", "", name[:1].upper() + name[1:])


def reads(action: str) -> bool:
    """Return whether an action, which may end in a wildcard, can only read."""
    return action.lower().startswith(_READS)


def in_values(node: Node) -> Found:
    """Search the properties of a resource: objects with service and action, such JSON in texts, and words."""
    found = Found()
    _search(_plain(node), found, 0)
    return found


@functools.lru_cache(maxsize=64)
def in_code(code: str) -> Found:
    """Search the source text of a function; what is returned is shared, and not to be changed."""
    if not _IN_CODE.search(code):
        return Found()
    return Found(changes=set(_changes(code, _CHANGE)), mentioned=True)


def in_commands(text: str) -> set[str]:
    """Return the changes that commands (`aws datazone create-project`) and state machines in a text make."""
    names = (operation(match[1] or match[2]) for match in _COMMAND.finditer(text))
    return {f"datazone:{name}" for name in names if not reads(name)}


def _changes(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for match in _WORD.finditer(text):
        name = operation(match[0])
        if pattern.fullmatch(name.lower()):
            yield f"datazone:{name}"


def _plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {name: _plain(child) for name, child in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(child) for child in node.value]
    return text_of(node)


def _search(value: object, found: Found, depth: int) -> None:
    if isinstance(value, dict):
        service, action = (_member(value, name) for name in ("service", "action"))
        if service is not None and action is not None:
            found.calls += 1
            if "datazone" in service.lower():
                if not reads(action):
                    found.changes.add(f"datazone:{operation(action)}")
                return
        for child in value.values():
            _search(child, found, depth)
    elif isinstance(value, list):
        for child in value:
            _search(child, found, depth)
    elif isinstance(value, str):
        _text(value, found, depth)


def _member(value: dict[str, object], name: str) -> str | None:
    found = next((child for key, child in value.items() if key.lower() == name), None)
    return found if isinstance(found, str) else None


def _text(text: str, found: Found, depth: int) -> None:
    if text.lstrip()[:1] in ("{", "[") and depth < DEEPEST:
        try:
            parsed = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            parsed = None
        if isinstance(parsed, dict | list):
            _search(parsed, found, depth + 1)
            return
    commands = in_commands(text)
    found.changes |= commands
    found.changes |= set(_changes(text, _PLAIN))
    if _SPEAKS.search(text):
        found.mentioned = True
        found.changes |= set(_changes(text, _CHANGE))
