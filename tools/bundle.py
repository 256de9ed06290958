"""Build hook of hatchling: a wheel carries the folders that are not Python; `sus_audit.bundled` finds them there.

An editable install must not: its copies would go stale, so there the folders are read at their own place.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = {
    "fixtures/estates": "estates",
    "policies": "policies",
    "reports": "reports",
    "schemas": "schemas",
}


class Bundle(BuildHookInterface[Any]):
    """Adds the folders to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders and their place in the wheel; hatchling fails on one that is missing."""
        if version == "standard":
            for source, name in FOLDERS.items():
                build_data["force_include"][source] = f"sus_audit/_bundled/{name}"
