"""Words of names, and the people that projects are named after."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.derive.words import fold, tokens
from tests.derive.estate import account, derived, gaps_of, project, snapshot


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("fin-churn_2024", ("fin", "churn", "2024")),
        ("MLOpsPipeline2", ("ml", "ops", "pipeline", "2")),
        ("HTTPServer", ("http", "server")),
        ("Churn PoC", ("churn", "poc")),
        ("ChurnPoCs", ("churn", "pocs")),
        ("team KPIs", ("team", "kpis")),
        ("ThisIsIt", ("this", "is", "it")),
        ("NoSQL-import", ("no", "sql", "import")),
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


MEMBERS = {
    "u1": "Jane.Doe@example.com",
    "u2": "mlopez",
    "u3": "Alexander-Bell",
    "u4": "maria.lund",
    "u5": "12345",
    "u6": "sam",
    "u7": "Samuel.Okafor",
}


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("jdoe-area", ["u1"]),
        ("J Doe area", ["u1"]),
        ("janed", ["u1"]),
        ("doej", ["u1"]),
        ("doejane", ["u1"]),
        ("Jane's corner", ["u1"]),
        ("janes-corner", ["u1"]),
        ("jd-corner", ["u1"]),
        ("lopez-tests", ["u2"]),
        ("mlopez", ["u2"]),
        ("lopezs", ["u2"]),
        ("Alex tries", ["u3"]),
        ("alexa", ["u3"]),
        ("ale-brewing", []),
        ("bell", ["u3"]),
        ("ml-corner", []),  # machine learning, before it is Maria Lund
        ("12345", []),
        ("sam", ["u6", "u7"]),
        ("ja", []),
        ("jan", ["u1"]),
    ],
)
def test_members_are_named_in_short(name: str, named: list[str]) -> None:
    """Initials, an initial with the other name, a short first name, and each of them with a plural or genitive s."""
    people = {f"dzd_a/{key}": user(key, value) for key, value in MEMBERS.items()}
    memberships = {
        f"dzd_a/p1/{key}": {"domain_id": "dzd_a", "project": "dzd_a/p1", "principal": f"dzd_a/{key}"} for key in MEMBERS
    }
    found = derived(
        snapshot(
            principals=people,
            memberships=memberships,
            projects={
                "dzd_a/p1": project(name=name, description=f"What {name} is about."),
                "dzd_a/p2": project(id="p2", name="jdoe", description="Of jane."),
            },
        )
    )

    assert found["projects"]["dzd_a/p1"]["named_after"] == [f"dzd_a/{key}" for key in named]
    assert found["projects"]["dzd_a/p1"]["described_after"] == [f"dzd_a/{key}" for key in named]
    assert found["projects"]["dzd_a/p2"]["named_after"] == []
    assert found["projects"]["dzd_a/p2"]["described_after"] == []


def test_of_a_role_only_the_whole_name_counts_among_members_too() -> None:
    people = {"dzd_a/u3": user("u3", "DataAdminRole", type="IAM")}
    member = {"dzd_a/p1/u3": {"domain_id": "dzd_a", "project": "dzd_a/p1", "principal": "dzd_a/u3"}}
    rows = {"dzd_a/p1": project(name="data-admin", description="dataadminrole")}
    found = derived(snapshot(principals=people, memberships=member, projects=rows))["projects"]["dzd_a/p1"]

    assert (found["named_after"], found["described_after"]) == ([], [])


def test_descriptions_tags_and_names_are_folded() -> None:
    """Keys in one word, values in words, sorted, each once; users keep their names to themselves."""
    tags = [
        {"key": "Cost-Center", "value": "FIN_100"},
        {"key": "costCenter", "value": "fin 100"},
        {"key": "Owner", "value": None},
        {"key": "cost center", "value": "MKT-7"},
    ]
    found = derived(
        snapshot(
            accounts={"111122223333": account("111122223333", tags={"Stage": "Pre-Prod"})},
            projects={
                "dzd_a/p1": project(description="The Churn PoC, of R&D.", resource_tags=tags),
                "dzd_a/p2": project(id="p2"),
            },
            environments={
                "dzd_a/e1": {"id": "e1", "domain_id": "dzd_a", "project": "dzd_a/p1", "name": "MLExperiments"},
                "dzd_a/e2": {"id": "e2", "domain_id": "dzd_a", "project": "dzd_a/p1", "name": ""},
            },
            principals={
                "dzd_a/g1": {"id": "g1", "domain_id": "dzd_a", "kind": "group", "name": "Risk_Analysts"},
                "dzd_a/g2": {"id": "g2", "domain_id": "dzd_a", "kind": "group", "name": None},
                "dzd_a/u1": user("u1", "jane.doe"),
            },
        )
    )

    assert found["projects"]["dzd_a/p1"]["description_tokens"] == ["the", "churn", "poc", "of", "r", "d"]
    assert found["projects"]["dzd_a/p2"]["description_tokens"] == []
    assert found["projects"]["dzd_a/p1"]["folded_tags"] == [
        {"key": "costcenter", "value": "fin 100", "tokens": ["fin", "100"], "items": ["fin 100"]},
        {"key": "costcenter", "value": "mkt 7", "tokens": ["mkt", "7"], "items": ["mkt 7"]},
        {"key": "owner", "value": "", "tokens": [], "items": []},
    ]
    assert found["projects"]["dzd_a/p2"]["folded_tags"] == []
    assert found["accounts"]["111122223333"]["folded_tags"] == [
        {"key": "stage", "value": "pre prod", "tokens": ["pre", "prod"], "items": ["pre prod"]}
    ]
    assert [row["name_tokens"] for row in found["environments"].values()] == [["ml", "experiments"], []]
    assert [row["name_tokens"] for row in found["principals"].values()] == [["risk", "analysts"], [], []]


def test_what_was_not_read_is_not_folded() -> None:
    """Each derived field has the cause of what it comes from."""
    bare = {key: value for key, value in project().items() if key not in {"description", "resource_tags"}}
    nameless = {"id": "g1", "domain_id": "dzd_a", "kind": "group"}
    gaps: list[dict[str, Any]] = [
        {
            "table": "projects",
            "scope": {"kind": "project", "id": "dzd_a/p1"},
            "fields": ["description", "resource_tags"],
            "cause": "throttled",
        },
        {
            "table": "environments",
            "scope": {"kind": "environment", "id": "dzd_a/e1"},
            "fields": ["name"],
            "cause": "denied_by_iam",
        },
        {
            "table": "principals",
            "scope": {"kind": "principal", "id": "dzd_a/g1"},
            "fields": ["name"],
            "cause": "unavailable",
        },
        {
            "table": "accounts",
            "scope": {"kind": "account", "id": "111122223333"},
            "fields": ["tags"],
            "cause": "denied_by_scp",
        },
    ]
    found = derived(
        snapshot(
            gaps,
            accounts={"111122223333": {"id": "111122223333", "name": "x", "organizational_unit_names": ["Root"]}},
            projects={"dzd_a/p1": bare},
            environments={"dzd_a/e1": {"id": "e1", "domain_id": "dzd_a", "project": "dzd_a/p1"}},
            principals={"dzd_a/g1": nameless},
        )
    )

    folded = {"description_tokens", "described_after", "folded_tags", "name_tokens"}
    assert found["projects"]["dzd_a/p1"].keys().isdisjoint({"description_tokens", "described_after", "folded_tags"})
    assert "name_tokens" not in found["environments"]["dzd_a/e1"]
    assert "name_tokens" not in found["principals"]["dzd_a/g1"]
    assert "folded_tags" not in found["accounts"]["111122223333"]
    assert [gap for gap in gaps_of(found) if gap[2] is not None and set(gap[2]) <= folded] == [
        ("accounts", "111122223333", ("folded_tags",), "denied_by_scp"),
        ("environments", "dzd_a/e1", ("name_tokens",), "denied_by_iam"),
        ("principals", "dzd_a/g1", ("name_tokens",), "unavailable"),
        ("projects", "dzd_a/p1", ("described_after",), "throttled"),
        ("projects", "dzd_a/p1", ("description_tokens",), "throttled"),
        ("projects", "dzd_a/p1", ("folded_tags",), "throttled"),
    ]


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
    names = {("name_tokens",), ("named_after",), ("described_after",)}
    assert [gap for gap in gaps_of(found) if gap[0] == "projects" and gap[2] in names] == [
        ("projects", "dzd_a/p1", ("described_after",), "denied_by_iam"),
        ("projects", "dzd_a/p1", ("named_after",), "denied_by_iam"),
        ("projects", "dzd_a/p2", ("name_tokens",), "throttled"),
        ("projects", "dzd_a/p2", ("named_after",), "throttled"),
    ]
