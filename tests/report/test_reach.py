"""Who can create what where, as the command `reach` says it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sus_audit.derive import derive
from sus_audit.errors import UsageError
from sus_audit.model.snapshot import Snapshot
from sus_audit.report.reach import FORMATS, ask
from tests.derive.estate import CLASSIFICATION, configuration, snapshot
from tests.derive.reach_estate import (
    AT_FIN,
    AT_MKT,
    FIN,
    GRANTS,
    MKT,
    fixed,
    gap,
    leads,
    lets_in,
    may_create,
    tables,
    to_group,
    unit,
    user,
    without,
)

NOTE = (
    "\nWho is in a group is not in the snapshot: whoever is in a group that is named here, directly or through another "
    "group, creates through it too.\n"
)
ANN = "arn:aws:iam::222233334444:user/ann"


def estate(gaps: list[dict[str, Any]] | None = None, **changed: Any) -> Snapshot:
    """Return the derived snapshot of the two business units; the blueprint has a name."""
    blueprints = {"dzd_a/bp1": {"id": "bp1", "domain_id": "dzd_a", "name": "Tools", "managed": True}}
    found = tables(**{"blueprints": blueprints} | changed)
    for number, stage in ((FIN, "prod"), (MKT, "dev")):
        if number in found["accounts"]:
            found["accounts"][number]["tags"] = {"stage": stage}
    return derive(snapshot(gaps, **found), CLASSIFICATION)


def text(found: Snapshot, *question: str | None) -> str:
    """Ask, and return the text."""
    return FORMATS["text"](ask(found, *question))


def everyone() -> Snapshot:
    """Return an estate in which the blueprint lets in everybody, and the owners of `mkt` are ann and a group."""
    people = tables()["principals"] | {"dzd_a/ann": user("ann", ANN)}
    units = tables()["domain_units"] | {"dzd_a/mkt": unit("mkt", "root", ["ann", "mkt-owners"])}
    return estate(
        principals=people,
        domain_units=units,
        policy_grants=GRANTS
        | {"g/let": lets_in(AT_FIN, None), "g/let2": lets_in(AT_MKT, "mkt"), "g/all": may_create("root", ALL, "pp1")},
        project_profiles=leads(fixed(FIN), fixed(MKT, name="Lake")),
    )


ALL = {"kind": "all_users"}


def test_the_whole_answer() -> None:
    """By account, Region and profile: who, and what they can create."""
    assert text(everyone()) == (
        "Who can create environments where, as of 2026-11-01T00:00:00Z\n"
        "\n"
        "Account finance (111122223333), business unit finance, stage prod\n"
        "  eu-west-1\n"
        "    from profile Finance Prod (dzd_a/pp1)\n"
        "      group fin-makers (dzd_a/fin-makers), business unit finance, by a grant on domain unit fin (dzd_a/fin) "
        "and the units below it\n"
        "      every user, business unit central-data-governance, finance, marketing, by a grant on domain unit root "
        "(dzd_a/root)\n"
        "        can create Tooling, with blueprint Tools (dzd_a/bp1), which lets in every domain unit\n"
        "    from profile Finance Prod (dzd_a/pp1)\n"
        "      owners of domain unit mkt (dzd_a/mkt), business unit marketing: ann (dzd_a/ann), "
        "mkt-owners (dzd_a/mkt-owners)\n"
        "        can create Tooling, with blueprint Tools (dzd_a/bp1), which lets in every domain unit\n"
        "\n"
        "Account marketing (222233334444), business unit marketing, stage dev\n"
        "  eu-west-1\n"
        "    from profile Finance Prod (dzd_a/pp1)\n"
        "      owners of domain unit mkt (dzd_a/mkt), business unit marketing: ann (dzd_a/ann), "
        "mkt-owners (dzd_a/mkt-owners)\n"
        "        can create Lake, with blueprint Tools (dzd_a/bp1), which lets in domain unit mkt (dzd_a/mkt)\n"
        f"{NOTE}"
    )


@pytest.mark.parametrize("name", ["ann", "dzd_a/ann", ANN, "ANN"])
def test_a_principal_is_found_by_key_name_and_arn(name: str) -> None:
    """Her own grants, what she owns, and what everybody may."""
    answer = ask(everyone(), name)

    assert [(path.account.id, [who.kind for who in path.who]) for path in answer.paths] == [
        (FIN, ["domain_unit_owners"]),
        (FIN, ["all_users"]),
        (MKT, ["domain_unit_owners"]),
    ]
    assert text(everyone(), name).startswith(
        "Who can create environments where, as of 2026-11-01T00:00:00Z, by ann (dzd_a/ann)\n"
    )


@pytest.mark.parametrize("name", [MKT, "marketing", "Marketing"])
def test_an_account_is_found_by_id_and_name(name: str) -> None:
    assert [path.account.id for path in ask(everyone(), None, name).paths] == [MKT]
    assert ", in account marketing (222233334444)\n" in text(everyone(), None, name)


def test_a_region_narrows_too() -> None:
    assert len(ask(everyone(), region="eu-west-1").paths) == 3
    assert text(everyone(), None, None, "us-east-1") == (
        "Who can create environments where, as of 2026-11-01T00:00:00Z, in Region us-east-1\n\nNobody can.\n" + NOTE
    )


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (
            ("fin-maker",),
            "The snapshot knows no principal fin-maker. Did you mean fin-makers or dzd_a/fin-makers? Known are those "
            "whom a grant, an owner or a member of the snapshot names.",
        ),
        (
            ("zzzzzzzz",),
            "The snapshot knows no principal zzzzzzzz. Known are those whom a grant, an owner or a member of the "
            "snapshot names.",
        ),
        (
            (None, "111122223334"),
            "The snapshot knows no account 111122223334. Did you mean 111122223333 or 222233334444? Give its id or "
            "name.",
        ),
        ((None, None, "Ireland"), "Ireland is no AWS Region, such as eu-west-1."),
    ],
)
def test_what_is_not_there_is_answered_with_the_nearest(question: tuple[str | None, ...], says: str) -> None:
    with pytest.raises(UsageError) as caught:
        ask(everyone(), *question)

    assert str(caught.value) == says


def test_members_of_a_project_and_owners_of_all_units() -> None:
    """Kinds of grantees that are many people."""
    found = estate(
        principals=tables()["principals"] | {"dzd_a/ann": user("ann"), "dzd_a/bob": user("bob")},
        memberships={"dzd_a/p1/ann": {"domain_id": "dzd_a", "project": "dzd_a/p1", "principal": "dzd_a/ann"}},
        domain_units=tables()["domain_units"] | {"dzd_a/mkt": unit("mkt", "root", [])},
        policy_grants={
            "g/let": lets_in(AT_FIN, "fin"),
            "g/1": may_create("fin", {"kind": "project", "project": "dzd_a/p1"}, "pp1"),
            "g/2": may_create("fin", {"kind": "project"}, "pp1"),
            "g/3": may_create("fin", {"kind": "all_domain_units"}, "pp1"),
            "g/4": may_create("fin", {"kind": "user", "principal": "dzd_a/bob"}, "pp1"),
        },
    )

    def whose(name: str) -> list[str]:
        return [line.strip() for line in text(found, name).splitlines() if " a grant on " in line]

    units = ", business unit central-data-governance, finance, marketing"
    on = ", by a grant on domain unit fin (dzd_a/fin)"
    assert whose("ann") == [
        f"members of projects{units}{on}",
        f"members of project dzd_a/p1, business unit of dzd_a/p1 undecided{on}",
    ]
    assert whose("bob") == [f"user bob (dzd_a/bob), business unit of dzd_a/bob undecided{on}"]
    assert f"owners of every domain unit{on}" in text(found)


def test_the_owner_of_any_unit_is_one_of_all_owners() -> None:
    found = estate(policy_grants=GRANTS | {"g/make": may_create("fin", {"kind": "all_domain_units"}, "pp1")})

    assert [who.kind for path in ask(found, "mkt-owners").paths for who in path.who] == ["all_domain_units"]


def test_what_is_not_known_of_an_account() -> None:
    """With who may create there, and why that is not known."""
    hidden = gap("blueprint_configurations", "account", FIN, cause="role_not_assumable")
    found = estate([hidden], blueprint_configurations={}, policy_grants=GRANTS | {
        "g/more": may_create("fin", to_group("mkt-owners"), "pp1")
    })  # fmt: skip

    assert text(found) == (
        "Who can create environments where, as of 2026-11-01T00:00:00Z\n"
        "\n"
        "Nobody can, as far as is known.\n"
        "\n"
        "Not known\n"
        "  in account 111122223333, from profile Finance Prod (dzd_a/pp1) by group mkt-owners (dzd_a/mkt-owners) and "
        "2 others: the blueprints that account 111122223333 enables (Audit role could not be assumed)\n"
        f"{NOTE}"
    )
    assert ask(found, None, MKT).unknown == []
    assert len(ask(found, "fin-makers").unknown[0].who) == 1


def test_what_is_not_known_at_all() -> None:
    units = tables()["domain_units"]
    found = estate(
        [gap("domain_units", "domain_unit", "dzd_a/mkt", ["owners"])],
        domain_units=units | {"dzd_a/mkt": without(units["dzd_a/mkt"], "owners")},
    )

    assert (
        "Not known\n  Who can create environments where is known in part only for domain dzd_a; unknown: the owners of "
        "domain unit dzd_a/mkt. (Throttled by AWS)\n"
    ) in text(found, None, MKT)


def test_a_snapshot_that_lacks_what_the_answer_is_made_of() -> None:
    import msgspec

    found = msgspec.structs.replace(estate(), reach=msgspec.UNSET)

    assert [(one.scope, one.cause) for one in ask(found).unknown] == [("snapshot", "not_collected")]


def test_an_account_without_a_row_goes_by_its_id() -> None:
    assert "Account 111122223333, business unit undecided, stage undecided\n" in text(estate(accounts={}))


@pytest.mark.parametrize("name", FORMATS)
def test_names_do_not_drive_the_terminal(name: str) -> None:
    hostile = "a\x1b[31m\nPASS\x9b2J\u202e\x7f"
    found = estate(
        project_profiles=leads(fixed(FIN, name=hostile), name=hostile),
        principals=tables()["principals"] | {"dzd_a/fin-makers": user(hostile)},
    )
    shown = FORMATS[name](ask(found))

    assert not {char for char in shown if not char.isprintable()} - {"\n"}
    assert "\nPASS" not in shown


def test_json_holds_the_whole_answer() -> None:
    """Keys of both grants too, and the same bytes each time."""
    found = estate(project_profiles=leads(fixed(FIN), configuration(name="Lake", account_id=FIN, region="us-east-1")))
    answer = json.loads(FORMATS["json"](ask(found, "fin-makers", "finance", "eu-west-1")))

    assert FORMATS["json"](ask(found)) == FORMATS["json"](ask(found))
    account = {"id": FIN, "name": "finance", "business_unit": "finance", "stage": "prod"}
    assert answer == {
        "collected_at": "2026-11-01T00:00:00Z",
        "principals": [{"key": "dzd_a/fin-makers", "name": "fin-makers"}],
        "accounts": [account],
        "region": "eu-west-1",
        "note": NOTE.strip(),
        "unknown": [],
        "paths": [
            {
                "account": account,
                "region": "eu-west-1",
                "profile": {"key": "dzd_a/pp1", "name": "Finance Prod"},
                "who": [
                    {
                        "kind": "group",
                        "principal": {"key": "dzd_a/fin-makers", "name": "fin-makers"},
                        "owners": [],
                        "domain_unit": {"key": "dzd_a/fin", "name": "fin"},
                        "include_child_domain_units": True,
                        "grant": "g/make",
                        "business_units": ["finance"],
                        "undecided": [],
                    }
                ],
                "what": [
                    {
                        "configuration": "Tooling",
                        "blueprint": {"key": "dzd_a/bp1", "name": "Tools"},
                        "blueprint_grant": "g/let",
                        "domain_unit": {"key": "dzd_a/fin", "name": "fin"},
                        "include_child_domain_units": True,
                    }
                ],
            }
        ],
    }
