"""Finding rules, their METADATA and their parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit import bundled
from sus_audit.errors import UsageError
from sus_audit.policy import rules

RULE = """# METADATA
# title: Things are well
# description: Because.
# custom:
#   severity: medium
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#   parameters:
#     limit:
#       type: integer
#       default: 3
#       description: How many.
#   remediation:
#     console: Mend it.
package sus.rules.house.well

scope contains key if some key, _ in input.projects

deny contains {"resource": key, "message": "Bad.", "evidence": []} if {
	some key, project in input.projects
	project.name == "bad"
}
"""


def write(folder: Path, text: str = RULE, area: str = "house", name: str = "well") -> Path:
    """Write a rule where its package says."""
    path = folder / area / name / f"{name}.rego"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return folder


def load(folder: Path) -> rules.Policies:
    """Load the bundled rules and one extra folder."""
    return rules.load(bundled.path("policies"), [folder])


def refusal(folder: Path) -> str:
    """Return the sentence with which a folder is refused."""
    with pytest.raises(UsageError) as caught:
        load(folder)
    return str(caught.value)


def test_a_users_folder_is_as_good_as_ours(tmp_path: Path) -> None:
    """Its rule has the same typed METADATA and stands in the catalog."""
    policies = load(write(tmp_path))

    assert policies.rule("house.well").metadata.custom.parameters["limit"].default == 3
    assert rules.catalog(policies)["house.well"]["reads"] == {"projects": "row"}


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    """Both places are named."""
    text = RULE.replace("sus.rules.house.well", "sus.rules.profiles.static_for_prod")

    assert "The rule profiles.static_for_prod is defined twice, in " in refusal(
        write(tmp_path, text, "profiles", "static_for_prod")
    )


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            "package sus.rules.house.well",
            "package house",
            "has package house; a rule's package is sus.rules.<area>.<rule>.",
        ),
        (
            "sus.rules.house.well",
            "sus.rules.house.ill",
            "The rule house.ill must stand in house/ill/well.rego, not in ",
        ),
        ("scope contains", "scopes contains", "does not define scope, so it could judge nothing."),
        ("deny contains", "denied contains", "does not define deny, so it could judge nothing."),
        ("# METADATA\n", "", "has no METADATA block before its package"),
        ("severity: medium", "severity: awful", "Invalid enum value 'awful'"),
        ("#   subject: projects", "#   subject: things", "names things, which the snapshot has no table for."),
        ("projects: row", "accounts: row", "must list its subject projects under reads."),
        ("default: 3", "default: many", "gives parameter limit a default that is not of type integer."),
        ("rests_on: presence", "rest_on: presence", "Object contains unknown field `rest_on`"),
        ("title: Things", "title: : Things", "is not YAML: "),
    ],
)
def test_a_rule_out_of_order_is_refused_with_a_sentence(tmp_path: Path, before: str, after: str, says: str) -> None:
    """Each fault is named with its file."""
    assert says in refusal(write(tmp_path, RULE.replace(before, after)))


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A typing error in the config must not mean fewer rules."""
    assert refusal(tmp_path / "none") == (
        f"The rule folder {tmp_path / 'none'} does not exist. Correct rules.folders in the config."
    )


def test_parameters_are_the_defaults_with_the_config_over_them(tmp_path: Path) -> None:
    """Every rule has its parameters spelt out."""
    policies = load(write(tmp_path))

    assert rules.parameters(policies, {})["house.well"] == {"limit": 3}
    assert rules.parameters(policies, {"house.well": {"limit": 5}})["house.well"] == {"limit": 5}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"house.wel": {}}, "There is no rule house.wel. Did you mean house.well?"),
        ({"house.well": {"limits": 1}}, "The rule house.well has no parameter limits; it has: limit."),
        ({"house.well": {"limit": "5"}}, "The parameter limit of house.well must be of type integer, not '5'."),
        ({"house.well": {"limit": True}}, "The parameter limit of house.well must be of type integer, not True."),
    ],
)
def test_a_parameter_that_does_not_fit_is_refused(
    tmp_path: Path, given: dict[str, dict[str, object]], says: str
) -> None:
    """Names are checked and types are strict."""
    with pytest.raises(UsageError) as caught:
        rules.parameters(load(write(tmp_path)), given)

    assert str(caught.value).startswith(says)
