"""An estate that does not fit together is refused with file, line and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit import bundled
from sus_audit.emulator.estate import load
from sus_audit.errors import UsageError

SAMPLE = bundled.path("estates") / "sample_organization.yaml"
HEAD = """\
organization: {id: o-a, management_account: "999988887777", units: [Lab]}
accounts:
  "999988887777": {name: Management}
domains:
  dzd-a:
    account: "999988887777"
    region: eu-west-1
    name: A
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [\n", "estate.yaml, line 2: this is not YAML: expected the node content, but found '<stream end>'."),
        ("- a\n", "estate.yaml, line 1: an estate is a mapping with the keys organization, accounts and domains."),
        ("", "estate.yaml, line 1: an estate is a mapping with the keys organization, accounts and domains."),
        ("accounts: {}\naccounts: {}\n", "estate.yaml, line 2: the key accounts stands here twice; keep one."),
        ("acounts: {}\n", "estate.yaml, line 1: acounts: this key is not known; did you mean accounts?"),
        (
            HEAD.replace("{name: Management}", "{name: Management, unit: Labs}"),
            "estate.yaml, line 3: accounts.999988887777.unit: the organization has no unit Labs; known are Lab.",
        ),
        (
            HEAD.replace('    account: "999988887777"', '    account: "111122223333"'),
            "estate.yaml, line 6: domains.dzd-a.account: 111122223333 is none of the accounts.",
        ),
        (HEAD, "estate.yaml, line 5: domains.dzd-a: a domain needs units; the first one is its root."),
        (
            HEAD + "    units: {root: {name: Root}}\n    projects:\n      p: {name: P, profile: nowhere}\n",
            "estate.yaml, line 11: domains.dzd-a.projects.p.profile: nowhere is no profile of domain dzd-a.",
        ),
        (
            HEAD + "    units: {root: {name: Root, owners: [nobody]}}\n",
            "estate.yaml, line 9: domains.dzd-a.units.root.owners: nobody is no user, role or group of domain dzd-a.",
        ),
        (
            HEAD + "    units: {root: {name: Root}}\n    profiles: {f: {name: F, on_create: [Toling]}}\n",
            "estate.yaml, line 10: domains.dzd-a.profiles.f: Toling is no blueprint of domain dzd-a.",
        ),
        (
            HEAD + "    units: {root: {name: Root}}\n    profiles:\n"
            "      f: {name: F, on_create: [Tooling], places: {Lake: {}}}\n",
            "estate.yaml, line 11: domains.dzd-a.profiles.f.places: Lake is none of the profile's blueprints.",
        ),
        (
            HEAD + "    units: {root: {name: Root}}\n    profiles: {f: {name: F, on_create: [Tooling]}}\n"
            "    projects: {p: {name: P, profile: f}}\n",
            "estate.yaml, line 11: domains.dzd-a.projects.p: its profile leaves the place open, "
            "so the project needs place: {account, region}.",
        ),
    ],
)
def test_a_bad_estate_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """One sentence, with the line of the fault."""
    path = tmp_path / "estate.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        load(path)
    assert str(refused.value) == message


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(UsageError) as refused:
        load(tmp_path / "none.yaml")
    assert (
        str(refused.value)
        == f"The estate file {tmp_path / 'none.yaml'} cannot be read: No such file or directory. Check the path."
    )


def test_an_unknown_violation_is_refused() -> None:
    """The nearest name is offered."""
    with pytest.raises(UsageError) as refused:
        load(SAMPLE, ["no-single-signon"])
    assert (
        str(refused.value)
        == "sample_organization.yaml has no violation named no-single-signon. Did you mean no-single-sign-on?"
    )


def test_a_violation_that_removes_nothing_is_refused(tmp_path: Path) -> None:
    """A patch that no longer fits its estate says so, with its own file and line."""
    path = tmp_path / "estate.yaml"
    path.write_text("violations: wrong.yaml\n" + HEAD + "    units: {root: {name: Root}}\n", encoding="utf-8")
    patches = "patches:\n  gone:\n    because: Nothing.\n    merge:\n      domains: {dzd-a: {kms_key: null}}\n"
    (tmp_path / "wrong.yaml").write_text(patches, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        load(path, ["gone"])
    assert str(refused.value) == (
        "wrong.yaml, line 5: patches.gone.merge.domains.dzd-a.kms_key: there is nothing to remove here."
    )
