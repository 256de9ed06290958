"""Write the README's tables from the code. `python tools/readme.py` rewrites them; a test compares."""

from __future__ import annotations

from pathlib import Path

import click

from sus_audit import bundled
from sus_audit.cli import main
from sus_audit.exits import Exit
from sus_audit.policy import rules

README = Path(__file__).resolve().parent.parent / "README.md"


def commands() -> str:
    """Return the table of commands with the first sentence of their help."""
    lines = ["| command | does |", "| --- | --- |"]
    for name, command in sorted(main.commands.items()):
        if isinstance(command, click.Group):
            lines += [f"| `{name} {sub}` | {_first(item)} |" for sub, item in sorted(command.commands.items())]
        else:
            lines.append(f"| `{name}` | {_first(command)} |")
    return "\n".join(lines)


def exits() -> str:
    """Return the table of exit codes."""
    return "\n".join(["| code | meaning |", "| --- | --- |", *(f"| {code.value} | {code.meaning} |" for code in Exit)])


def catalog() -> str:
    """Return the table of rules."""
    lines = ["| rule | severity | state wanted |", "| --- | --- | --- |"]
    lines += [
        f"| `{rule.id}` | {rule.metadata.custom.severity} | {rule.metadata.title} |"
        for rule in rules.load(bundled.path("policies")).rules
    ]
    return "\n".join(lines)


def rendered(text: str) -> str:
    """Return the README with its tables as the code has them."""
    for name, table in (("commands", commands()), ("exits", exits()), ("rules", catalog())):
        before, _, rest = text.partition(f"<!-- {name} -->")
        _, _, after = rest.partition(f"<!-- /{name} -->")
        text = f"{before}<!-- {name} -->\n{table}\n<!-- /{name} -->{after}"
    return text


def _first(command: click.Command) -> str:
    return " ".join((command.help or "").split("\n\n", 1)[0].split())


if __name__ == "__main__":
    README.write_text(rendered(README.read_text(encoding="utf-8")), encoding="utf-8")
