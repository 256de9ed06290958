"""The mutants that rules are proved against: each operator, and nothing that is no change."""

from __future__ import annotations

import pytest

from benchmarks.mutants import mutants
from sus_audit import bundled
from sus_audit.policy import rules

SOURCE = """# METADATA
# title: "Never touched"
package sus.rules.a.b

import data.sus.lib.text

limit := 3

deny contains {"resource": key} if {
	some key in scope
	not gone[key]
	count(rows[key]) > limit
}

names := {name | some row in rows; name := row.name; name != "x"}

both := (first & second) | third

word(null) := "none"

word(value) := value if value == true else := "other"
"""


def changes(source: str = SOURCE) -> set[tuple[str, int, str, str]]:
    return {(item.operator, item.line, item.was, item.now) for item in mutants(source)}


def test_every_operator_changes_what_it_says() -> None:
    assert changes() == {
        ("literal", 7, "3", "4"),
        ("literal", 7, "3", "2"),
        ("delete", 10, "some key in scope", "true"),
        ("delete", 11, "not gone[key]", "true"),
        ("not", 11, "not ", ""),
        ("delete", 12, "count(rows[key]) > limit", "true"),
        ("not", 12, "", "not "),
        ("compare", 12, ">", ">="),
        ("compare", 12, ">", "<="),
        ("delete", 15, "some row in rows", "true"),
        ("delete", 15, "name := row.name", "true"),
        ("delete", 15, 'name != "x"', "true"),
        ("not", 15, "", "not "),
        ("compare", 15, "!=", "=="),
        ("literal", 15, '"x"', '"mutated"'),
        ("set", 17, "&", "|"),
        ("set", 17, "|", "&"),
        ("literal", 19, "null", '"mutated"'),
        ("literal", 19, '"none"', '"mutated"'),
        ("compare", 21, "==", "!="),
        ("literal", 21, "true", "false"),
        ("else", 21, 'else := "other"', ""),
        ("literal", 21, '"other"', '"mutated"'),
    }


def test_a_message_keeps_its_verbs() -> None:
    assert ("literal", 2, '"%s has %d"', '"mutated%s%d"') in changes('package a\nx := sprintf("%s has %d", [a, 1])\n')


@pytest.mark.parametrize("rule", rules.load(bundled.path("policies")).rules, ids=lambda rule: rule.id)
def test_every_mutant_is_another_source_and_leaves_the_metadata(rule: rules.Rule) -> None:
    found = mutants(rule.source)
    head = rule.source[: rule.source.index("package ")]

    assert len({item.source for item in found}) == len(found) > 5
    assert all(item.source != rule.source and item.source.startswith(head) for item in found)
