"""Where a finding points to: the property nearest to what it rests on, before all that is further away."""

from __future__ import annotations

from sus_audit.gate.located import Reading
from sus_audit.gate.overlay import lay_over
from sus_audit.gate.places import Locator
from tests.gate.declare import declared
from tests.gate.estate import DOMAIN, estate

KEY = f"{DOMAIN}/+t:P"


def test_the_nearest_property_comes_first() -> None:
    profile = declared(
        "DataZone::ProjectProfile",
        "t/P",
        f"""Name: New
DomainIdentifier: {DOMAIN}
EnvironmentConfigurations:
- Name: Tooling
  EnvironmentBlueprintId: Tooling
  AwsAccount: {{AwsAccountId: "222233333333"}}
""",
    )
    proposed = lay_over(estate(), Reading(declared=[profile]), "2026-11-01T00:00:00Z")
    at = f"/project_profiles/{KEY.replace('/', '~1')}"
    pointers = [at, f"{at}/environment_configurations", f"{at}/environment_configurations/0/account_id", f"{at}/stage"]
    found = Locator(proposed, proposed.after).of("project_profiles", KEY, pointers, ["project_profiles"])

    assert [(place.line, place.column, place.property) for place in found] == [
        (6, 16, "EnvironmentConfigurations[0].AwsAccount.AwsAccountId"),
        (3, 1, "EnvironmentConfigurations"),
        (1, 1, None),
    ]
    assert found[0].code[6 - (found[0].code_from or 0)] == '  AwsAccount: {AwsAccountId: "222233333333"}'
