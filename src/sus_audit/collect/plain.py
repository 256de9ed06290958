"""Small translations from AWS's spelling to the snapshot's, used by every collection."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from msgspec import UNSET, UnsetType

from sus_audit.collect.values import Answer, instant
from sus_audit.model.snapshot import Parameter, ResourceTag

# A free parameter may carry a credential: its name is kept and its value is not.
_SECRET = re.compile(r"passw(or)?d|secret|token|credential|private.?key|access.?key", re.IGNORECASE)


def when(value: Any) -> str | None:
    """Return a time as RFC 3339, None for none."""
    return instant(value) if isinstance(value, datetime) else None


def ref(domain_id: str, identifier: str | None) -> str | None:
    """Return the key `<domain>/<id>`, None for no id."""
    return f"{domain_id}/{identifier}" if identifier else None


def member(item: Answer, name: str) -> str:
    """Return a member without which the row has no key. Raises KeyError."""
    value = item[name]
    if not isinstance(value, str) or not value:
        raise KeyError(name)
    return value


def name(item: Answer) -> str | UnsetType:
    """Return the name; absent where the answer lacks it, though the model calls it required."""
    return item.get("name") or UNSET


def some(item: Answer, name: str) -> Any:
    """Return a member, None where AWS returned nothing."""
    value = item.get(name)
    return None if value == "" else value


def value_of(value: Any) -> str | None:
    """Return a parameter's value as text; booleans in any spelling as `true` and `false`."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text.lower() if text.lower() in {"true", "false"} else text


def parameter(name: str, value: Any, is_editable: bool | None) -> Parameter:
    """Return a parameter; the value of one that is named like a secret is dropped."""
    kept = None if _SECRET.search(name) and not str(value or "").startswith("arn:") else value_of(value)
    return Parameter(name=name, value=kept, is_editable=is_editable)


def custom_parameters(items: Any) -> list[Parameter]:
    """Return parameters of the shape CustomParameter (keyName, defaultValue, isEditable), sorted."""
    return sorted(
        (parameter(item["keyName"], item.get("defaultValue"), item.get("isEditable")) for item in items or []),
        key=lambda one: (one.name, one.value or ""),
    )


def resource_tags(items: Any) -> list[ResourceTag]:
    """Return the tags of a profile or project, sorted."""
    return sorted(
        (
            ResourceTag(
                key=item["key"],
                value=item.get("value"),
                is_value_editable=item.get("isValueEditable"),
                source=item.get("source"),
            )
            for item in items or []
        ),
        key=lambda tag: (tag.key, tag.value or "", tag.source or ""),
    )
