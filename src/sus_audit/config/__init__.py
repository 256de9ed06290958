"""sus-audit.yaml: read, checked, and in its canonical form."""

from __future__ import annotations

from sus_audit.config.load import checked, json_path, load, locate, with_engine
from sus_audit.config.values import classification_digest, defaults, digest, effective

__all__ = [
    "checked",
    "classification_digest",
    "defaults",
    "digest",
    "effective",
    "json_path",
    "load",
    "locate",
    "with_engine",
]
