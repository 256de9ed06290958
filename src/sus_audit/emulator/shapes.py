"""What the service model demands: of requests before they are answered, of answers before they are served."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from botocore.model import ListShape, MapShape, Shape, StringShape, StructureShape


class Invalid(Exception):
    """A value does not fit its shape; the text says where."""


def check_request(shape: StructureShape | None, parameters: dict[str, Any]) -> None:
    """Raise Invalid when a required member is missing, an enum has another value, or a number is out of range."""
    if shape is not None:
        _fit(shape, parameters, "", frozenset())


def fit(shape: Shape, value: Any, *, without: frozenset[str] = frozenset()) -> Any:
    """Return the part of `value` that `shape` has, times as `datetime`; members named in `without` left out.

    So a summary is cut from a whole row. Raises Invalid when a required member is missing (unless it is one of
    `without`), a value has the wrong type or is not one of its enum, or a union has not exactly one member.
    """
    return _fit(shape, value, "", without)


def _fit(shape: Shape, value: Any, path: str, without: frozenset[str]) -> Any:
    if isinstance(shape, StructureShape):
        return _structure(shape, value, path, without)
    if isinstance(shape, ListShape):
        _expect(isinstance(value, list | tuple), shape, path)
        return [_fit(shape.member, item, f"{path}[{index}]", without) for index, item in enumerate(value)]
    if isinstance(shape, MapShape):
        _expect(isinstance(value, dict), shape, path)
        return {key: _fit(shape.value, item, f"{path}.{key}", without) for key, item in value.items()}
    return _scalar(shape, value, path)


def _structure(shape: StructureShape, value: Any, path: str, without: frozenset[str]) -> dict[str, Any]:
    _expect(isinstance(value, dict), shape, path)
    fitted = {
        name: _fit(member, value[name], f"{path}.{name}".lstrip("."), without)
        for name, member in shape.members.items()
        if value.get(name) is not None and name not in without
    }
    for name in shape.required_members:
        if name not in fitted and name not in without:
            raise Invalid(f"{path or shape.name}: the required member {name!r} is missing")
    if shape.is_tagged_union and len(fitted) != 1 and not without:
        raise Invalid(f"{path or shape.name}: exactly one of {sorted(shape.members)} belongs here")
    return fitted


def _scalar(shape: Shape, value: Any, path: str) -> Any:
    kind = shape.type_name
    if kind == "timestamp":
        return _time(value, shape, path)
    if kind == "string":
        _expect(isinstance(value, str), shape, path)
        if isinstance(shape, StringShape) and shape.enum and value not in shape.enum:
            raise Invalid(f"{path}: {value!r} is not one of {sorted(shape.enum)}")
    elif kind == "boolean":
        _expect(isinstance(value, bool), shape, path)
    elif kind in {"integer", "long"}:
        _expect(isinstance(value, int) and not isinstance(value, bool), shape, path)
        low, high = shape.metadata.get("min"), shape.metadata.get("max")
        if (low is not None and value < low) or (high is not None and value > high):
            raise Invalid(f"{path}: {value} is not between {low} and {high}")
    return value


def _time(value: Any, shape: Shape, path: str) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError as error:
            raise Invalid(f"{path}: {value!r} is not a time") from error
    _expect(isinstance(value, datetime), shape, path)
    found: datetime = value
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _expect(fits: bool, shape: Shape, path: str) -> None:
    if not fits:
        raise Invalid(f"{path or shape.name}: a {shape.type_name} belongs here")
