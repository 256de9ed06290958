"""True pages: limits of the model, and tokens that say nothing and fit only the listing that gave them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from typing import TypeVar

from sus_audit.emulator.wire import Call

Item = TypeVar("Item")

_PAGING = frozenset({"maxResults", "nextToken", "MaxResults", "NextToken"})


class BadToken(Exception):
    """The token is not one that this listing gave."""


def page(call: Call, items: Sequence[Item], size: int) -> tuple[list[Item], str | None]:
    """Return one page of `items` and the token of the next; `size` is the limit where the caller asks for none.

    Raises BadToken. With the fault `truncate` the first page is empty, and the others are half as long.
    """
    asked = call.parameters.get("maxResults") or call.parameters.get("MaxResults")
    token = call.parameters.get("nextToken") or call.parameters.get("NextToken")
    listing = _listing(call)
    start = _read(token, listing) if token else 0
    length = int(asked or size)
    if call.short_pages:
        length = max(1, length // 2) if token else 0
    if start > len(items):
        raise BadToken
    end = start + length
    more = end < len(items) or (call.short_pages and not token)
    return list(items[start:end]), _write(end, listing) if more else None


def _listing(call: Call) -> str:
    filters = {name: value for name, value in call.parameters.items() if name not in _PAGING}
    identity = json.dumps([call.action, call.account_id, call.region, filters], sort_keys=True, default=str)
    return hashlib.sha256(identity.encode()).hexdigest()[:24]


def _write(start: int, listing: str) -> str:
    return base64.urlsafe_b64encode(f"{listing}{start:08d}".encode()).decode()


def _read(token: str, listing: str) -> int:
    try:
        text = base64.b64decode(token, altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise BadToken from error
    if not text.startswith(listing) or not text[24:].isdigit():
        raise BadToken
    return int(text[24:])
