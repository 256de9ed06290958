package sus.lib.regions_test

import data.sus.lib.regions

_parameters := {
	"allowed_regions": [],
	"by_business_unit": {},
	"by_regulation": {"GDPR": ["eu-central-1", "eu-west-1"], "HIPAA": ["us-east-1", "eu-west-1"]},
}

test_any_where_no_list_applies if {
	regions.allowed(_parameters, "finance", []) == "any"
	regions.allowed(_parameters, null, ["PCI DSS"]) == "any"
}

test_everyone_is_held_to_the_general_list if {
	parameters := object.union(_parameters, {"allowed_regions": ["eu-west-1", "eu-west-1", "us-east-1"]})

	regions.allowed(parameters, "finance", []) == {"eu-west-1", "us-east-1"}
	regions.allowed(parameters, null, []) == {"eu-west-1", "us-east-1"}
}

test_a_business_unit_is_held_to_its_own_list if {
	parameters := object.union(_parameters, {"by_business_unit": {"finance": ["eu-west-1"], "marketing": []}})

	regions.allowed(parameters, "finance", []) == {"eu-west-1"}
	regions.allowed(parameters, "marketing", []) == "any"
	regions.allowed(parameters, "legal", []) == "any"
	regions.allowed(parameters, null, []) == "any"
}

test_a_regulation_holds_by_its_name if {
	regions.allowed(_parameters, null, ["GDPR"]) == {"eu-central-1", "eu-west-1"}
	regions.allowed(_parameters, null, ["GDPR", "PCI DSS"]) == {"eu-central-1", "eu-west-1"}
}

test_every_list_that_applies_must_hold_the_region if {
	parameters := object.union(_parameters, {
		"allowed_regions": ["eu-west-1", "eu-west-3"],
		"by_business_unit": {"finance": ["eu-west-3"]},
	})

	regions.allowed(_parameters, null, ["GDPR", "HIPAA"]) == {"eu-west-1"}
	regions.allowed(parameters, "legal", ["GDPR"]) == {"eu-west-1"}
	regions.allowed(parameters, "finance", []) == {"eu-west-3"}
	regions.allowed(parameters, "finance", ["GDPR"]) == set()
}

test_an_empty_list_of_a_regulation_lifts_it if {
	regions.allowed({"allowed_regions": [], "by_business_unit": {}, "by_regulation": {"GDPR": []}}, null, ["GDPR"]) == "any"
}

test_permits if {
	regions.permits("any", "eu-west-1")
	regions.permits({"eu-west-1"}, "eu-west-1")
	not regions.permits({"eu-west-1"}, "eu-west-3")
	not regions.permits(set(), "eu-west-1")
}

test_named if {
	regions.named("any") == "any"
	regions.named(set()) == "none"
	regions.named({"eu-west-3", "eu-central-1"}) == "eu-central-1, eu-west-3"
}
