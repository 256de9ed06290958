"""Folders made to harm: links that go round or out, names that a terminal would act upon, special files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import decode, walk
from sus_audit.gate.inputs import gather
from sus_audit.gate.located import Target
from tests.gate.inputs.folder import REQUEST, TEMPLATE, put


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(Path("infra/good.yaml"), TEMPLATE)


def test_links_are_followed_only_within_the_folder() -> None:
    put(Path("outside/secret.yaml"), TEMPLATE)
    put(Path("infra/units/other.yaml"), TEMPLATE)
    Path("infra/loop").symlink_to(".")
    Path("infra/units/up").symlink_to("../..")
    Path("infra/round.yaml").symlink_to("round.yaml")
    Path("infra/out").symlink_to("../outside")
    Path("infra/out.yaml").symlink_to("../outside/secret.yaml")
    Path("infra/gone.yaml").symlink_to("nothing.yaml")
    Path("infra/out.txt").symlink_to("../outside/secret.yaml")
    Path("infra/same.yaml").symlink_to("units/other.yaml")

    gathered = gather([Path("infra")], Target())

    assert [one.file for one in gathered.inputs] == ["infra/good.yaml", "infra/same.yaml"]
    assert [one.message for one in gathered.reading.notices] == [
        "The link infra/gone.yaml leads nowhere, and was left out.",
        "The link infra/out leads out of infra, and was not followed: name what it leads to.",
        "The link infra/out.yaml leads out of infra, and was not followed: name what it leads to.",
        "The link infra/round.yaml leads nowhere, and was left out.",
        "The link infra/units/up leads out of infra, and was not followed: name what it leads to.",
    ]
    assert repr(gathered.reading.notices[1].mark) == "infra/out:1:1"


def test_a_link_that_the_call_names_is_followed() -> None:
    put(Path("outside/a.yaml"), TEMPLATE)
    Path("link").symlink_to("outside")

    assert [one.file for one in gather([Path("link")], Target()).inputs] == ["link/a.yaml"]


def test_names_cannot_speak_to_the_terminal() -> None:
    put(Path("infra/\x1b[2J\u202eevil\n.json"), {"domainIdentifier": "dzd_a", "name": "x"})

    with pytest.raises(UsageError) as caught:
        gather([Path("infra")], Target())
    assert str(caught.value).startswith("infra/\\x1b[2J\\u202eevil\\n.json cannot be used. It may be a request of ")


def test_a_name_that_is_no_text_is_read() -> None:
    with open(b"infra/delete-account-pool.\xff.json", "w") as stream:  # noqa: PTH123  # Path has no such names
        json.dump(REQUEST, stream)

    gathered = gather([Path("infra")], Target())

    assert [one.file for one in gathered.inputs] == ["infra/delete-account-pool.\\udcff.json", "infra/good.yaml"]


def test_what_is_no_plain_file_is_not_opened() -> None:
    os.mkfifo("infra/pipe.yaml")

    assert [one.file for one in gather([Path("infra")], Target()).inputs] == ["infra/good.yaml"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything: the message is not tested")
def test_what_may_not_be_read_is_an_error() -> None:
    put(Path("infra/closed/a.yaml"), TEMPLATE).parent.chmod(0)
    try:
        with pytest.raises(UsageError) as caught:
            gather([Path("infra")], Target())
    finally:
        Path("infra/closed").chmod(0o700)
    assert str(caught.value) == (
        "The folder infra/closed could not be read: Permission denied. Check its permissions, or name the files that "
        "matter."
    )


def test_deep_folders_and_many_blank_lines_end() -> None:
    deep = Path("infra")
    for _ in range(300):
        deep /= "d"
    put(deep / "a.yaml", TEMPLATE)
    # No backtracking over it, whatever is looked for.
    put(Path("infra/blank.json"), "{" + "\n" * (5 << 20))
    put(Path("infra/words.json"), '{"Resources"' * (1 << 18))

    assert len(gather([Path("infra")], Target()).inputs) == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            "AWSTemplateFormatVersion: x\na: &a [x,x,x,x,x,x,x,x]\n"
            + "".join(
                f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a}]\n"
                for a, b in zip("abcdefg", "bcdefgh", strict=True)
            ),
            "The document has more than 10,000 values or 200 levels.",
        ),
        ("AWSTemplateFormatVersion: &x [*x]\n", "An alias leads into itself here."),
        ('{"AWSTemplateFormatVersion": ' + "[" * 100_000, "This is not valid JSON: it ends before it is complete."),
        (
            "AWSTemplateFormatVersion: " + "[" * 1_000 + "]" * 1_000,
            "The document has more than 10,000 values or 200 levels.",
        ),
    ],
)
def test_bombs_are_refused(content: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MOST_NODES", 10_000)
    put(Path("infra/bomb.json"), content)

    with pytest.raises(UsageError) as caught:
        gather([Path("infra")], Target())
    assert str(caught.value).endswith(f": {why}")


def test_a_file_that_never_ends_is_read_no_further_than_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "LARGEST", 1000)
    monkeypatch.setattr(decode, "LARGEST", 1000)

    with pytest.raises(UsageError) as caught:
        gather([Path("/dev/zero")], Target())
    assert str(caught.value).startswith("/dev/zero has ")
