# METADATA
# title: What a row stands on
# description: |
#   The keys of other rows that a row refers to. A gap on any of them is a gap under
#   the row itself, so that a verdict never rests on a fact that is missing.
package sus.lib.footprint

_references := ["account_id", "blueprint", "domain_id", "domain_unit", "entity", "parent", "profile", "project", "root_domain_unit"]

_reference_lists := ["account_pools", "ancestors", "owners", "project_profiles"]

_account_lists := ["accounts", "doubts", "places", "resolved_accounts", "targets"]

# METADATA
# description: |
#   Keys of the rows that `table`'s row `key` rests on, its own included. An
#   environment or membership also rests on what its project rests on.
rows(table, key) := (({key} | _direct(row)) | _principal(row)) | _through_project(row) if {
	row := input[table][key]
} else := {key}

# METADATA
# scope: document
# description: The id of the domain a row lies in; undefined for accounts and business units.
domain(table, key) := input[table][key].domain_id

domain("domains", key) := key

# METADATA
# scope: document
# description: Ids of the accounts that a row names.
accounts("accounts", key) := {key}

accounts(table, key) := _accounts(input[table][key]) if {
	table != "accounts"
	input[table][key]
}

# METADATA
# scope: document
# description: The key of the project that a row belongs to; undefined where there is none.
project("projects", key) := key

project(table, key) := input[table][key].project if table != "projects"

_direct(row) := ({value |
	some field in _references
	value := row[field]
	is_string(value)
} | {value |
	some field in _reference_lists
	some value in row[field]
}) | ((_accounts(row) | _configured(row)) | _reached(row))

_accounts(row) := ({value | value := row.account_id; is_string(value)} | {value |
	some field in _account_lists
	some item in row[field]
	value := _account(item)
}) | {value |
	some configuration in row.environment_configurations
	value := configuration.account_id
	is_string(value)
}

_account(item) := item if is_string(item)

_account(item) := item.account_id if is_object(item)

_configured(row) := {configuration.blueprint | some configuration in row.environment_configurations} | {pool |
	some configuration in row.environment_configurations
	some pool in configuration.account_pools
}

_reached(row) := {value |
	some place in row.places
	some field in ["blueprint", "blueprint_grant", "domain_unit"]
	value := place[field]
	is_string(value)
} | {value |
	some grantee in row.grantees
	some field in ["domain_unit", "grant", "principal"]
	value := grantee[field]
	is_string(value)
}

_principal(row) := {value | value := row.principal; is_string(value)} | {value |
	some field in ["principal", "domain_unit", "project"]
	value := row.principal[field]
	is_string(value)
}

_through_project(row) := {value |
	parent := input.projects[row.project]
	some field in ["domain_unit", "profile"]
	value := parent[field]
	is_string(value)
}
