"""The wheel, built once, and environments to install it into without a network."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Environment:
    """A virtual environment."""

    folder: Path

    @property
    def bin(self) -> Path:
        """Its programs."""
        return self.folder / "bin"

    def lend_packages(self) -> None:
        """Let it see the packages of this environment: they stand in for what a package index would give.

        After an installation only: pip would take the lent sus-audit for an installed one.
        """
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        lent = self.folder / "lib" / version / "site-packages/lent.pth"
        lent.write_text(sysconfig.get_paths()["purelib"] + "\n")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    built = subprocess.run([*command, "--wheel-dir", folder, project_root], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def make_environment(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Environment]:
    """Return a function that makes an empty virtual environment with pip."""

    def make() -> Environment:
        folder = tmp_path_factory.mktemp("environment")
        venv.create(folder, with_pip=True, symlinks=True)
        return Environment(folder)

    return make
