"""Templates for the tests, and their readings in short."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

from sus_audit.gate import decode
from sus_audit.gate.cloudformation import Stack, read
from sus_audit.gate.located import Declared, Notice, Reading, Source, Target

ACCOUNT = "111122223333"
REGION = "eu-west-1"
HERE = Target(account=ACCOUNT, region=REGION)


def stack(text: str, name: str = "app", path: str = "app.yaml", **members: Any) -> Stack:
    source = Source(path, dedent(text))
    return Stack(name=name, source=source, root=decode.decode(source), **members)


def stack_at(path: Path, name: str = "app", **members: Any) -> Stack:
    source = decode.read(path, path.name)
    return Stack(name=name, source=source, root=decode.decode(source), path=path, **members)


def reading(text: str, target: Target = HERE, **members: Any) -> Reading:
    return read([stack(text, **members)], target)


def evaluated(expression: str, sections: str = "", target: Target = HERE, **members: Any) -> tuple[Any, list[str]]:
    """Return what an expression of one line gives as the property Value, and what was noticed.

    `missing` stands for a property that is not there.
    """
    text = (
        f"{dedent(sections)}\n"
        "Resources:\n"
        "  Made: {Type: AWS::DataZone::Domain}\n"
        "  It:\n"
        "    Type: AWS::DataZone::Project\n"
        "    Properties:\n"
        f"      Value: {expression}\n"
    )
    found = reading(text, target, **members)
    properties = next(one.properties for one in found.declared if one.address == "app/It")
    value = properties.get("Value")
    return "missing" if value is None else value.plain(), messages(found.notices)


def messages(notices: list[Notice]) -> list[str]:
    return [f"{notice.mark.line}: {notice.message}" for notice in notices]


def declared(found: Reading) -> dict[str, Any]:
    """Return address -> properties, plain."""
    return {one.address: one.properties.plain() for one in found.declared}


def at(found: Reading, address: str) -> Declared:
    return next(one for one in found.declared if one.address == address)
