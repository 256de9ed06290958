"""A request document read, and its answer taken apart: for the tests beside this file."""

from __future__ import annotations

import json
from typing import Any

from sus_audit.gate import decode, requests
from sus_audit.gate.located import Declared, Node, Reading, Source, Target, Unknown

TARGET = Target(account="111122223333", region="eu-west-1")
SHARE = "arn:aws:ram:eu-west-1:111122223333:resource-share/12345678-1234-1234-1234-123456789012"


def read(name: str, document: object, target: Target = TARGET) -> Reading:
    text = document if isinstance(document, str) else json.dumps(document, indent=1)
    found = requests.identify(decode.decode(Source(f"infra/{name}", text)), name)
    assert isinstance(found, requests.Request), found
    return requests.read(found, target)


def one(reading: Reading) -> Declared:
    assert (reading.undecided, reading.opaque, reading.seen) == ([], [], {})
    (declared,) = reading.declared
    return declared


def at(declared: Declared, *path: str | int) -> Node:
    node = declared.properties.get(*path)
    assert node is not None
    return node


def summary(declared: Declared) -> tuple[Any, ...]:
    return (
        declared.type,
        declared.action,
        declared.address,
        declared.partial,
        declared.known,
        declared.properties.plain(),
    )


def notices(reading: Reading) -> list[tuple[str, str]]:
    return [(notice.message, repr(notice.mark)) for notice in reading.notices]


def one_with_notices(reading: Reading) -> Declared:
    (declared,) = reading.declared
    return declared


def shape_of(value: object) -> object:
    if isinstance(value, dict):
        return {key: shape_of(child) for key, child in value.items()}
    if isinstance(value, list):
        return [shape_of(child) for child in value]
    return "?" if isinstance(value, Unknown) else value
