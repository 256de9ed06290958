"""The README says what the code does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from sus_audit.cli import main
from sus_audit.exits import Exit

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _tool() -> object:
    spec = importlib.util.spec_from_file_location("readme", ROOT / "tools/readme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_are_what_the_code_gives() -> None:
    """Run `python tools/readme.py` when this fails."""
    assert _tool().rendered(README) == README  # type: ignore[attr-defined]  # a module loaded by its path


def test_every_exit_code_has_a_meaning() -> None:
    """The table of exit codes is whole."""
    assert [code.value for code in Exit] == [0, 1, 2, 3, 4]
    assert all(code.meaning.endswith((".", ").")) for code in Exit)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_teaches_by_example(name: str) -> None:
    """Its help, or that of each of its commands, holds an example to type."""
    command = main.commands[name]
    commands = getattr(command, "commands", {name: command})

    for item in commands.values():
        assert re.search(r"For example:\n +(?:export |sus-audit )", item.help or ""), item.name


def test_the_links_lead_somewhere() -> None:
    """Files that the README names are there."""
    for target in re.findall(r"\]\(((?!https?:)[^)#]+)\)", README):
        assert (ROOT / target).exists(), target
