"""Words of names, and the people that projects are named after."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.derive.words import fold, tokens
from tests.derive.estate import derived, gaps_of, project, snapshot


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("fin-churn_2024", ("fin", "churn", "2024")),
        ("MLOpsPipeline2", ("ml", "ops", "pipeline", "2")),
        ("HTTPServer", ("http", "server")),
        ("\uff26\uff55\uff4c\uff4c Width", ("full", "width")),
        ("Zoe\u0308s Stra\xdfe", ("zoes", "strasse")),
        ("\u0130stanbul", ("istanbul",)),
        ("a\u200bb", ("a", "b")),
        ("<script>|\n\x1b[31m", ("script", "31", "m")),
        ("\u5317\u4eac", ("\u5317\u4eac",)),
        ("", ()),
    ],
)
def test_words(name: str, words: tuple[str, ...]) -> None:
    assert tokens(name) == words


@pytest.mark.parametrize("text", ["\u0130", "\xdf", "\ufb03", "\u01c5", "e\u0301"])
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def user(number: str, name: str | None, **fields: Any) -> dict[str, Any]:
    return {"id": number, "domain_id": "dzd_a", "kind": "user", "type": "SSO", "name": name} | fields


USERS = {
    "dzd_a/u1": user("u1", "Jane.Doe@example.com"),
    "dzd_a/u2": user("u2", "li.wu@example.com"),
    "dzd_a/u3": user("u3", "DataAdminRole", type="IAM"),
    "dzd_a/u4": user("u4", None),
    "dzd_b/u1": user("u1", "jane@example.com", domain_id="dzd_b"),
    "dzd_a/g1": user("g1", "jane", kind="group"),
}


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("jane-sandbox", ["dzd_a/u1"]),
        ("JaneDoeSandbox", ["dzd_a/u1"]),
        ("janedoe", ["dzd_a/u1"]),
        ("janet", []),
        ("data-admin", []),
        ("dataadminrole", ["dzd_a/u3"]),
        ("li", []),
        ("liwu", ["dzd_a/u2"]),
    ],
)
def test_named_after(name: str, named: list[str]) -> None:
    """Whole words of at least three letters, of users of the same domain; of roles the whole name only."""
    found = derived(snapshot(principals=USERS, projects={"dzd_a/p1": project(name=name)}))

    assert found["projects"]["dzd_a/p1"]["named_after"] == named


def test_a_word_that_many_bear_points_at_members_only() -> None:
    """Or every project called after John would name every John."""
    crowd = {f"dzd_a/j{number}": user(f"j{number}", f"john{number}@example.com") for number in range(51)}
    member = {"domain_id": "dzd_a", "project": "dzd_a/p1", "principal": "dzd_a/j7"}
    rows = {"dzd_a/p1": project(name="john-lab"), "dzd_a/p2": project(id="p2", name="john-lab")}

    def named(people: dict[str, Any]) -> list[list[str]]:
        found = derived(snapshot(principals=people, projects=rows, memberships={"dzd_a/p1/j7": member}))
        return [row["named_after"] for row in found["projects"].values()]

    assert named(crowd) == [["dzd_a/j7"], []]
    del crowd["dzd_a/j50"]
    assert named(crowd) == [sorted(crowd), sorted(crowd)]


def test_what_cannot_be_known_of_names() -> None:
    nameless = {key: value for key, value in project(id="p2").items() if key != "name"}
    hidden = {key: value for key, value in user("u9", None).items() if key != "name"}
    memberships = {
        f"dzd_a/p1/{who}": {"domain_id": "dzd_a", "project": "dzd_a/p1", "principal": f"dzd_a/{who}"}
        for who in ("u1", "u9", "gone")
    }
    gaps: list[dict[str, Any]] = [
        {
            "table": "projects",
            "scope": {"kind": "project", "id": "dzd_a/p2"},
            "fields": ["name", "profile"],
            "cause": "throttled",
        },
        {
            "table": "principals",
            "scope": {"kind": "principal", "id": "dzd_a/u9"},
            "fields": ["name"],
            "cause": "denied_by_iam",
        },
    ]

    found = derived(
        snapshot(
            gaps,
            principals=USERS | {"dzd_a/u9": hidden},
            memberships=memberships,
            projects={"dzd_a/p1": project(name="jane"), "dzd_a/p2": nameless},
        )
    )

    assert [(row.get("name_tokens"), row.get("named_after")) for row in found["projects"].values()] == [
        (["jane"], ["dzd_a/u1"]),
        (None, None),
    ]
    names = {("name_tokens",), ("named_after",)}
    assert [gap for gap in gaps_of(found) if gap[0] == "projects" and gap[2] in names] == [
        ("projects", "dzd_a/p1", ("named_after",), "denied_by_iam"),
        ("projects", "dzd_a/p2", ("name_tokens",), "throttled"),
        ("projects", "dzd_a/p2", ("named_after",), "throttled"),
    ]
