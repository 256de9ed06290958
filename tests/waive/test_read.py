"""A waivers file is read whole or refused with the place of its first fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit import waive
from sus_audit.errors import UsageError
from sus_audit.model.waivers import Waiver

RULES = {"pools.single_stage", "pools.unused", "waivers.unused"}
TEXT = """\
version: 1
waivers:
  - id: fin-pool
    rule: pools.single_stage
    resource: dzd_a/pool*
    reason: Moves with the migration in March.
    requester: ana@example.com
    approver: bo@example.com
    ticket: GOV-12
    created: 2026-11-01
    expires: 2027-11-01
"""
ITEM = TEXT.partition("waivers:\n")[2]


def _read(path: Path, text: str, **more: int) -> waive.Waivers:
    path.write_text(text)
    return waive.read(path, RULES, **more)


def test_a_file_in_order_is_read(tmp_path: Path) -> None:
    file = tmp_path / "waivers.yaml"
    second = ITEM.replace("fin-pool", "blind").replace("pools.single_stage", "change.visible")

    found = _read(file, TEXT + second + "    covers: [unknown, fail]\n")

    one = Waiver(
        id="fin-pool",
        rule="pools.single_stage",
        resource="dzd_a/pool*",
        reason="Moves with the migration in March.",
        requester="ana@example.com",
        approver="bo@example.com",
        ticket="GOV-12",
        created="2026-11-01",
        expires="2027-11-01",
        covers=("fail",),
    )
    assert found.path == file
    assert found.waivers[0] == one
    assert found.get("blind") == found.waivers[1]
    assert found.get("none") is None
    assert (found.waivers[1].rule, found.waivers[1].covers) == ("change.visible", ("unknown", "fail"))
    assert found.lines == {"fin-pool": 3, "blind": 12}


def test_an_empty_list_is_a_file_in_order(tmp_path: Path) -> None:
    assert _read(tmp_path / "w.yaml", "version: 1\nwaivers: []\n").waivers == ()


SHORT = "is wrong: expected str of length >= 10."
SEE = " See sus-audit schema waivers."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    expires: 2027-11-01\n", "", "3:5: $.waivers[0] lacks the key expires, which is required." + SEE),
        ("    approver: bo@example.com\n", "", "3:5: $.waivers[0] lacks the key approver, which is required." + SEE),
        ("bo@example.com", '""', "8:5: $.waivers[0].approver is wrong: expected str of length >= 1." + SEE),
        ("bo@example.com", '" "', "8:5: $.waivers[0].approver says nothing; name who approved it."),
        ("Moves with the migration in March.", "ok", f"6:5: $.waivers[0].reason {SHORT}{SEE}"),
        (
            "Moves with the migration in March.",
            '"   ok         "',
            "6:5: $.waivers[0].reason says nothing; say why in at least 10 characters.",
        ),
        ("2027-11-01", "2027-02-30", "11:5: $.waivers[0].expires is 2027-02-30, which is no day of the calendar."),
        (
            "2027-11-01",
            "next year",
            "11:5: $.waivers[0].expires is wrong: expected str matching regex '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'." + SEE,
        ),
        (
            "2027-11-01",
            "2027-11-02",
            "11:5: $.waivers[0].expires is 2027-11-02, 366 days after 2026-11-01; "
            "a waiver may last 365 days at most (longest_waiver_days in the config).",
        ),
        (
            "2027-11-01",
            "2026-10-31",
            "11:5: $.waivers[0].expires is 2026-10-31, before the waiver is created on 2026-11-01.",
        ),
        (
            "single_stage",
            "singel_stage",
            "4:5: $.waivers[0].rule is pools.singel_stage, and there is no such rule; "
            "the nearest is pools.single_stage.",
        ),
        (
            "pools.single_stage",
            "waivers.unused",
            "4:5: $.waivers[0].rule is waivers.unused, which judges waivers and cannot be waived; remove the waiver.",
        ),
        (
            "    ticket:",
            "    tikcet:",
            "9:5: $.waivers[0].tikcet is an unknown key; the nearest valid one is ticket." + SEE,
        ),
        (
            "    approver:",
            "    id: other\n    approver:",
            "8:5: the key id stands here again; it is already in line 3. Remove one of them.",
        ),
        (
            "ana@example.com",
            '"an\\u202ea"',
            "7:5: $.waivers[0].requester holds the character U+202E, which is not printable; remove it.",
        ),
        (
            "fin-pool",
            '"fin-pool\\n"',
            "3:5: $.waivers[0].id has spaces around it, or holds a line break or a tab; remove them.",
        ),
        ("2026-11-01", "!!python/object:os.system x", None),
        ("GOV-12", "&a [*a, *a]", None),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path: Path, old: str, new: str, said: str | None) -> None:
    file = tmp_path / "waivers.yaml"

    with pytest.raises(UsageError) as caught:
        _read(file, TEXT.replace(old, new, 1))

    assert str(caught.value).startswith(f"{file}:")
    if said is not None:
        assert str(caught.value) == f"{file}:{said}"


def test_an_id_may_stand_once(tmp_path: Path) -> None:
    file = tmp_path / "waivers.yaml"

    with pytest.raises(UsageError) as caught:
        _read(file, TEXT + ITEM)

    assert str(caught.value) == (
        f"{file}:12:5: the id fin-pool is already that of the waiver in line 3. Give each its own."
    )


def test_the_longest_life_is_set_by_the_caller(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="365 days after 2026-11-01; a waiver may last 90 days at most"):
        _read(tmp_path / "w.yaml", TEXT, longest_days=90)


def test_a_file_that_nobody_wrote_by_hand_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has more than 1,000,000 bytes"):
        _read(tmp_path / "w.yaml", TEXT + "#" * 1_000_000)
    with pytest.raises(UsageError, match="is nested too deeply to be a waivers file"):
        _read(tmp_path / "w.yaml", "a: " + "[" * 5000)
    with pytest.raises(UsageError, match="could not be read: No such file or directory"):
        waive.read(tmp_path / "none.yaml", RULES)
