"""The config in its canonical form, and its digests."""

from __future__ import annotations

from typing import Any

import msgspec

from sus_audit import files
from sus_audit.config.model import Classification, Config, DomainPlace


def defaults() -> Config:
    """Return the config that judging a snapshot needs when none is given."""
    return Config(version=1, domains=[DomainPlace(account_id="000000000000", region="us-east-1")])


def effective(config: Config) -> dict[str, Any]:
    """Return the whole config, defaults spelt out, as plain JSON values."""
    found: dict[str, Any] = msgspec.json.decode(files.canonical(config))
    return found


def digest(value: Any) -> str:
    """Return the SHA-256 of the canonical JSON (sorted keys, compact) of a struct or a plain value."""
    return files.sha256(files.canonical(value))


def classification_digest(classification: Classification) -> str:
    """Return the digest that a snapshot records: of the classification with its defaults spelt out."""
    return digest(classification)
