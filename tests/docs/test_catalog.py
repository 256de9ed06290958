"""docs/catalog is what `sus-audit rules docs` writes: no page stale, none missing, none left over."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from sus_audit import bundled
from sus_audit.cli import main
from sus_audit.policy import rules
from sus_audit.policy.pages import cell, pages
from tests.policy.test_rules import RULE, write

CATALOG = Path(__file__).parents[2] / "docs/catalog"


def test_the_pages_are_what_the_rules_say() -> None:
    """Run `make docs` when this fails."""
    found = {str(path.relative_to(CATALOG)): path.read_text(encoding="utf-8") for path in CATALOG.rglob("*.md")}

    assert found == pages(rules.load(bundled.path("policies")))


def test_every_link_leads_to_a_page() -> None:
    found = pages(rules.load(bundled.path("policies")))
    for path, text in found.items():
        for target in re.findall(r"\]\(((?!https?:)[^)]+)\)", text):
            assert str((Path("/") / path).parent.joinpath(target).resolve().relative_to("/")) in found, (path, target)


def test_a_users_rule_has_its_page(tmp_path: Path) -> None:
    """The extra folders of a config are as good as ours."""
    write(tmp_path / "mine", RULE.replace("title: Things are well", "title: Things | are <b>well</b>"))
    config = tmp_path / "sus-audit.yaml"
    config.write_text(
        'version: 1\ndomains: [{account_id: "111122223333", region: eu-west-1}]\nrules: {folders: [mine]}\n'
    )
    ended = CliRunner().invoke(main, ["rules", "docs", "-c", str(config), "-o", str(tmp_path / "out")])

    assert ended.exit_code == 0, ended.output
    page = (tmp_path / "out/rules/house.well.md").read_text(encoding="utf-8")
    assert page.startswith("# Things \\| are \\<b\\>well\\</b\\>\n\n`house.well`, severity medium\n\nBecause.\n")
    assert "| limit | integer | 3 | How many. |\n" in page
    assert "| [house.well](rules/house.well.md) | medium | Things \\| are" in (tmp_path / "out/index.md").read_text()


def test_a_cell_is_one_inert_line() -> None:
    assert cell("a | b\n<i>[x](y)</i> `c` *d* \\e") == "a \\| b \\<i\\>\\[x\\](y)\\</i\\> \\`c\\` \\*d\\* \\\\e"
