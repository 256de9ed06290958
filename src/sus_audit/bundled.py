"""Where the files that are not Python live: beside the sources in a checkout, inside the package in a wheel."""

from __future__ import annotations

from pathlib import Path

from sus_audit.errors import BrokenError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent
_FOLDERS = {
    "policies": Path("policies"),
    "reports": Path("reports"),
    "schemas": Path("schemas"),
    "estates": Path("fixtures/estates"),
}


def path(name: str) -> Path:
    """Return the folder `policies`, `reports`, `schemas` or `estates`.

    Raises BrokenError when the installation lacks it.
    """
    packed = _PACKAGE / "_bundled" / name
    checkout = _CHECKOUT / _FOLDERS[name]
    if (_CHECKOUT / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    if packed.is_dir():
        return packed
    raise BrokenError(f"The installation lacks its folder {name} ({packed}). Install sus-audit again.")
