# METADATA
# title: Stage of a row
# description: |
#   How close to production the thing is that a verdict is about, so that a rule may be
#   set more strictly for one stage than for another.
package sus.lib.stages

# METADATA
# description: |
#   The stage of `table`'s row `key`; "" for what has no stage of its own, such as a
#   domain or an organization-wide association. Undefined where it is undecided.
# scope: document
of(table, key) := input[table][key].stage if table in {"accounts", "project_profiles", "projects"}

# An environment or blueprint configuration is as close to production as the account that it lies in.
of(table, key) := _account_stage(input[table][key].account_id) if table in {"blueprint_configurations", "environments"}

of("memberships", key) := _project_stage(input.memberships[key].project)

of("account_pools", key) := _shared({_account_stage(account.account_id) | some account in accounts}) if {
	accounts := input.account_pools[key].accounts
	is_array(accounts)
	every account in accounts { _account_stage(account.account_id) }
}

of("associations", key) := _account_stage(input.associations[key].principal) if {
	input.associations[key].principal_kind == "account"
}

of("associations", key) := "" if not _of_one_account(key)

# Domain units are classified by stage only where the config names a source for it.
of("domain_units", key) := object.get(input.domain_units[key], "stage", "")

of(table, key) := "" if {
	table in (_staged - {"associations"})
	not _is_row(table, key)
}

of(table, _) := "" if not table in _staged

_staged := {
	"account_pools",
	"accounts",
	"associations",
	"blueprint_configurations",
	"domain_units",
	"environments",
	"memberships",
	"project_profiles",
	"projects",
}

_of_one_account(key) if input.associations[key].principal_kind == "account"

_is_row(table, key) if input[table][key]

_shared(stages) := min(stages) if {
	count(stages) == 1
} else := ""

_account_stage(id) := input.accounts[id].stage

_project_stage(key) := input.projects[key].stage
