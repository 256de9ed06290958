"""The sample organization as collected, and judging of changed copies of it by single rules."""

from __future__ import annotations

import functools
import json
import os
import types
from collections.abc import Iterable
from typing import Any, Union, get_args, get_origin

import msgspec

from sus_audit import bundled, demo, evaluate, pipeline
from sus_audit.config import effective
from sus_audit.config import load as load_config
from sus_audit.emulator import environment, serve
from sus_audit.emulator.estate import load, moment, patch_names
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import testing
from sus_audit.policy.engine import _judge
from sus_audit.policy.rules import Policies, Rule
from sus_audit.progress import Quiet
from sus_audit.snapshot import encode

JsonObject = dict[str, Any]
Statuses = dict[str, str]
SAMPLE = bundled.path("estates") / "sample_organization.yaml"
CONFIG = bundled.path("estates") / "sus-audit.yaml"


@functools.cache
def policies() -> Policies:
    """Load the catalog once."""
    return pipeline.load_policies(None, CONFIG.parent)


@functools.cache
def collected(patched: bool) -> bytes:
    """Return the snapshot of the sample organization, governed well or with all its violations."""
    config = load_config(CONFIG)
    patches = patch_names(SAMPLE) if patched else []
    with serve(load(SAMPLE, patches)) as server, demo._environment({**os.environ, **environment(server)}):
        return encode(pipeline.collect(config, policies(), Quiet()))


def snapshot(patched: bool) -> JsonObject:
    """Return a copy of it that may be changed."""
    found: JsonObject = msgspec.json.decode(collected(patched))
    return found


class Judge:
    """An engine that is loaded once and asked rule by rule."""

    def __init__(self) -> None:
        config = load_config(CONFIG)
        self._engine = testing.loaded(policies())
        data = evaluate.config_data(config, effective(config), policies(), str(moment(SAMPLE)))
        self._engine.add_data_json(json.dumps(data))

    def give(self, given: JsonObject) -> None:
        """Take a snapshot as the input of what is asked from now on."""
        self._engine.set_input_json(json.dumps(given))

    def statuses(self, rule: Rule) -> Statuses:
        """Return resource -> status by one rule; an error of the rule fails the test."""
        answer = _judge(self._engine, rule, {})
        broken = [item["message"] for item in answer["unknown"].values() if item["cause"] == "rule_error"]
        assert not broken, broken[0]
        return {
            **dict.fromkeys(answer["fail"], "fail"),
            **dict.fromkeys(answer["unknown"], "unknown"),
            **dict.fromkeys(answer["pass"], "pass"),
        }


@functools.cache
def judge() -> Judge:
    """Load the one judge."""
    return Judge()


@functools.cache
def row_types() -> dict[str, dict[str, Any]]:
    """Return table -> field -> type, from the model."""
    found: dict[str, dict[str, Any]] = {}
    for field in msgspec.structs.fields(Snapshot):
        if field.name in Snapshot.TABLES:
            row = next(item for item in get_args(field.type) if get_origin(item) is dict)
            found[field.name] = {item.name: item.type for item in msgspec.structs.fields(get_args(row)[1])}
    return found


def may_be_absent(table: str, field: str) -> bool:
    """Whether the snapshot's schema lets a row lack the field."""
    return msgspec.UnsetType in _members(row_types()[table][field])


def values(table: str, field: str, snapshots: Iterable[JsonObject]) -> list[Any]:
    """Return values that the field may have: those that rows of the sample have, at most four, and the empty ones."""
    kinds = _members(row_types()[table][field])
    seen: dict[str, Any] = {}
    for one in snapshots:
        for row in one[table].values():
            if field in row:
                seen.setdefault(json.dumps(row[field], sort_keys=True), row[field])
    # Spread over what there is, so that no kind of value is left out by chance of order.
    known = [seen[key] for key in sorted(seen)]
    chosen = known[:: max(1, len(known) // 4)][:4]
    if types.NoneType in kinds:
        chosen.append(None)
    if any(get_origin(kind) is list for kind in kinds):
        chosen.append([])
    if bool in kinds:
        chosen += [True, False]
    return chosen


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
