# METADATA
# title: Production accounts can be reached by people of their own business unit only
# description: |
#   Whoever may create projects from a profile that leads into an account, in a domain
#   unit that the account's blueprints let in, creates resources there. A single grant
#   too many opens the production account of one business unit to another.
# related_resources:
#   - description: Authorization policies of domain units
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/domain-units.html
# custom:
#   severity: critical
#   subject: accounts
#   rests_on: presence
#   reads:
#     accounts: row
#     business_units: any
#     reach: any
#   fields:
#     accounts: [business_unit, stage]
#     business_units: [governance]
#     reach: [doubts, grantees, places]
#   parameters:
#     allow_governance:
#       type: boolean
#       default: true
#       description: Let people of the business unit that owns the platform (governance in the config) reach every account.
#     shared_accounts:
#       type: array
#       default: []
#       description: Ids of accounts that people of any business unit may reach.
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)", "Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2", "12.5.2"]
#   remediation:
#     console: |
#       Break the path at one of its steps: take the profile away from the group or user in the domain unit's
#       authorization policies, or in the account's blueprint, under authorization, name the account's own domain unit.
#     cli: |
#       aws datazone remove-policy-grant --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --policy-type CREATE_PROJECT_FROM_PROJECT_PROFILE --principal file://principal.json
#       or, with the account's credentials, for --entity-type ENVIRONMENT_BLUEPRINT_CONFIGURATION \
#         --entity-identifier ACCOUNT:BLUEPRINT --policy-type CREATE_ENVIRONMENT_FROM_BLUEPRINT
#     cloudformation: |
#       Remove the AWS::DataZone::PolicyGrant of the path, or replace it by one whose Principal (for a profile) or whose
#       Principal.Project.ProjectGrantFilter.DomainUnitFilter.DomainUnit (for a blueprint) is of the account's own business unit.
package sus.rules.reach.production_reachable_only_from_own_business_unit

import data.sus.lib.absent
import data.sus.lib.index
import data.sus.lib.production
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("reach.production_reachable_only_from_own_business_unit")

scope := {id | some id in production.accounts; not _shared(id)}

deny contains {
	"resource": id,
	"message": sprintf("Account %s must be reached by business unit %s only, and %s can create environments in it: %s.", [
		text.label("accounts", id),
		own,
		text.listed({way.unit | some way in ways}),
		_path(row, grantee, place),
	]),
	"evidence": [
		text.pointer(["accounts", id, "business_unit"]),
		text.pointer(["reach", row, "grantees", grantee]),
		text.pointer(["reach", row, "places", place]),
	],
} if {
	some id, ways in _ways
	own := input.accounts[id].business_unit
	[_, row, grantee, place] := min({[way.steps, way.row, way.grantee, way.place] | some way in ways})
}

unknown contains {
	"resource": id,
	"cause": absent.cause("accounts", id, "stage", "unclassified"),
	"message": sprintf("Whether account %s is used for production could not be decided.", [text.label("accounts", id)]),
} if {
	some id in (object.keys(object.get(input, "accounts", {})) | _entered)
	not _shared(id)
	not input.accounts[id].stage
	not _aside(id)
}

unknown contains {
	"resource": id,
	"cause": absent.cause("accounts", id, "business_unit", "unclassified"),
	"message": sprintf("The business unit of account %s is undecided.", [text.label("accounts", id)]),
} if {
	some id in scope
	not input.accounts[id].business_unit
}

# Somebody without a business unit creates there for certain.
unknown contains {
	"resource": id,
	"cause": _cause(who),
	"message": sprintf("The business unit of %s, who can create environments in account %s, is undecided.", [
		_named(grantee, who),
		text.label("accounts", id),
	]),
	"evidence": [text.pointer(["reach", row, "grantees", holder])],
} if {
	some id in scope
	[row, holder, who] := min({[key, first[0], first[1]] | some key, _ in _places[id]; first := _undecided[key]})
	grantee := input.reach[row].grantees[holder]
}

# Somebody of a unit of which nobody knows whether it owns the platform creates there, or may.
unknown contains {
	"resource": id,
	"cause": absent.cause("business_units", unit, "governance", "not_collected"),
	"message": sprintf("Whether business unit %s, whose people can reach account %s, owns the platform is not known.", [
		unit,
		text.label("accounts", id),
	]),
} if {
	some id in scope
	unit := min({name |
		some row in _rows_at(id)
		some name, _ in _nearest[row]
		name in _unjudged
		name != input.accounts[id].business_unit
	})
}

# Somebody else may create there: something that could not be read decides.
unknown contains {
	"resource": id,
	"cause": cause,
	"message": sprintf("Whether others than business unit %s can create environments in account %s is not known; unknown: %s.", [
		own,
		text.label("accounts", id),
		about,
	]),
	"evidence": [text.pointer(["reach", row, "doubts", place])],
} if {
	some id in scope
	own := input.accounts[id].business_unit
	[cause, about, row, place] := min({[doubt.cause, doubt.about, key, nth] |
		some key, nth in _doubts[id]
		_may_be_of_others(key, own)
		doubt := input.reach[key].doubts[nth]
	})
}

unknown contains {
	"resource": id,
	"cause": absent.cause("reach", row, field, "not_collected"),
	"message": sprintf("Who can create environments in account %s is not known: the %s of a row of reach are missing.", [
		text.label("accounts", id),
		field,
	]),
} if {
	[row, field] := min({[key, name] |
		some key, _ in input.reach
		some name in absent.missing("reach", key, ["doubts", "grantees", "places"])
	})
	some id in scope
}

_shared(id) if id in _parameters.shared_accounts

# Accounts that somebody reaches, or may.
_entered := object.keys(_places) | object.keys(_doubts)

# Nothing that was read calls the account production, and nobody gets in.
_aside(id) if {
	absent.cause("accounts", id, "stage", "") == "unclassified"
	not id in _entered
}

# Account -> every way in for another business unit, by row of reach and business unit the one with the fewest steps.
_ways := {id: ways |
	some id in scope
	own := input.accounts[id].business_unit
	ways := {{"unit": unit, "steps": step[0], "row": row, "grantee": step[1], "place": place} |
		some row, place in _places[id]
		some unit, step in _nearest[row]
		unit in _strangers
		unit != own
	}
}

# Account -> row of reach -> the first of its places, or of its doubts, in the account.
_places := _least({[[place.account_id, row], nth] |
	some row, reach in input.reach
	some nth, place in reach.places
})

_doubts := _least({[[doubt.account_id, row], nth] |
	some row, reach in input.reach
	some nth, doubt in reach.doubts
})

_rows_at(id) := object.keys(object.get(_places, id, {})) | object.keys(object.get(_doubts, id, {}))

# Row of reach -> business unit -> [steps, nth] of its grantee with the fewest steps: owners need no grant.
_nearest := _least({[[row, unit], [_length(grantee), nth]] |
	some row, reach in input.reach
	some nth, grantee in reach.grantees
	some unit in grantee.business_units
})

# Pairs [[key, inner key], value] as key -> inner key -> least value.
_least(pairs) := {key: {pair[0]: pair[1] | some pair in found} |
	some key, found in index.grouped({[keys[0], [keys[1], min(values)]] | some keys, values in index.grouped(pairs)})
}

_length(grantee) := 1 if {
	is_string(grantee.grant)
} else := 0

# Row of reach -> [nth, who] of the first grantee somebody of whom has no business unit.
_undecided := {row: min(found) | some row, found in index.grouped(_unknown_people)}

_unknown_people := {[row, [nth, who]] |
	some row, reach in input.reach
	some nth, grantee in reach.grantees
	some who in grantee.undecided
}

_units := {unit | some held in _nearest; some unit, _ in held}

# Business units whose people have no business in the accounts of others.
_strangers := {name | some name, unit in input.business_units; unit.governance == false} if {
	_parameters.allow_governance
} else := _units

_unjudged := {unit | some unit in _units; not unit in _strangers; not _governs(unit)}

_governs(unit) if input.business_units[unit].governance == true

_may_be_of_others(row, _) if _undecided[row]

_may_be_of_others(row, own) if {
	some unit, _ in _nearest[row]
	unit in _strangers
	unit != own
}

_cause(who) := cause if {
	cause := min({absent.cause(table, who, field, "") | some table, field in _sources} - {""})
} else := "unclassified"

_sources := {"domain_units": "owners", "principals": "business_unit", "projects": "business_unit"}

# A path is told as far as its rows go: whatever of it is missing, the finding stands.
_path(row, grantee, place) := path if {
	profile := sprintf("profile %s", [text.label("project_profiles", input.reach[row].profile)])
	people := _people(input.reach[row].grantees[grantee])
	into := _into(input.reach[row].places[place])
	path := concat(" → ", array.concat(people, array.concat([profile], into)))
} else := sprintf("row %s of reach", [row])

_people(grantee) := [_who(grantee), sprintf("grant on %s", [_where(grantee)])] if {
	is_string(grantee.grant)
} else := [_who(grantee)]

_who(grantee) := _named(grantee, grantee.principal) if {
	grantee.kind in ["group", "user"]
} else := sprintf("owners of domain unit %s", [text.label("domain_units", grantee.principal)]) if {
	grantee.kind == "domain_unit_owners"
} else := sprintf("members of project %s", [text.label("projects", grantee.principal)]) if {
	grantee.kind == "project"
	is_string(grantee.principal)
} else := _many[grantee.kind]

_many := {
	"all_domain_units": "owners of every domain unit",
	"all_users": "every user",
	"project": "members of projects",
}

# Users go by their key, which names nobody.
_named(grantee, who) := sprintf("group %s", [text.label("principals", who)]) if {
	grantee.kind == "group"
} else := who

_into(place) := [
	sprintf("configuration %s with blueprint %s", [place.configuration, text.label("blueprints", place.blueprint)]),
	sprintf("blueprint grant to %s", [_where(place)]),
	sprintf("account %s in %s", [place.account_id, place.region]),
]

_where(part) := sprintf("domain unit %s and the units below it", [text.label("domain_units", part.domain_unit)]) if {
	is_string(part.domain_unit)
	part.include_child_domain_units
} else := sprintf("domain unit %s", [text.label("domain_units", part.domain_unit)]) if {
	is_string(part.domain_unit)
} else := "every domain unit"
