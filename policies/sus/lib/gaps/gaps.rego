# METADATA
# title: Gaps
# description: |
#   Which missing facts stand in the way of a verdict. All indexes are complete
#   rules, so that looking one up costs the same however many gaps there are.
package sus.lib.gaps

# METADATA
# description: |
#   True when `table` was listed in full for `scope`: a domain id, or an account id
#   where the table is listed account by account. A rule whose deny rests on absence
#   asks this first.
complete(table, scope) if {
	is_object(input[table])
	is_object(input.gaps)
	not _incomplete(table, scope)
}

_incomplete(table, scope) if _listing_index[sprintf("%s|%s", [table, scope])]

_incomplete(table, _) if _listing_index[sprintf("%s|organization", [table])]

_incomplete(table, scope) if {
	not input.domains[scope]
	_listing_index[sprintf("%s|domain", [table])]
}

_incomplete(table, scope) if {
	input.domains[scope]
	_listing_index[sprintf("%s|in|%s", [table, scope])]
}

_incomplete(table, scope) if {
	input.domains[scope]
	_listing_index[sprintf("%s|account", [table])]
}

# METADATA
# description: |
#   Ids of the gaps that concern a subject of a rule, at most one per read table,
#   place and field: enough to say why, and bounded.
concerning(meta, key, touched) := meeting(relevant(meta), meta.subject, key, touched)

# METADATA
# description: |
#   The gaps that matter to a rule, by the handle that a subject must have to be
#   concerned: handle -> ids. Empty where no gap lies in what the rule reads, so that
#   no subject needs a look.
relevant(meta) := {handle: ids |
	prefixes := _prefixes(meta)
	some handle in {hook | some prefix in prefixes; some hook, _ in _by_prefix[prefix]}
	ids := {id | some prefix in prefixes; id := _by_prefix[prefix][handle]}
}

# METADATA
# description: Ids of the relevant gaps that meet a subject, the row `key` of `table`.
meeting(gaps, table, key, touched) := {id |
	some handle in _handles(table, key, touched)
	some id in gaps[handle]
}

# METADATA
# description: |
#   Ids of the gaps on listings that a rule reads. Each is an unknown verdict on the
#   gap's own scope object, because what was not listed cannot be judged.
listings(meta) := {id |
	some table, _ in meta.reads
	some id in _listing_ids[table]
}

# METADATA
# description: Tables that the rule reads and the snapshot lacks; `gaps` counts as read by all.
missing_tables(meta) := {table | some table in (object.keys(meta.reads) | {"gaps"}); not _present(table)}

# A rule of its own: OPA evaluates the argument of `not is_object(input[table])` outside the `not`, so that an
# absent table would look present.
_present(table) if is_object(input[table])

_prefixes(meta) := {sprintf("%s|%s|%s", [table, width, field]) |
	some table, width in meta.reads
	_tables_with_gaps[table]
	some field in _fields_read(meta, table)
}

_fields_read(meta, table) := ({"*"} | {field | some field in meta.fields[table]}) | {parts |
	some field in meta.fields[table]
	contains(field, ".")
	parts := sprintf("%s.*", [split(field, ".")[0]])
} if {
	meta.fields[table]
}

_fields_read(meta, table) := {"*", "any"} if not meta.fields[table]

_handles(table, key, touched) := (({"*", _domain_handle(table, key)} | {sprintf("row:%s", [row]) |
	some row in (data.sus.lib.footprint.rows(table, key) | touched)
}) | {sprintf("account:%s", [account]) |
	some account in data.sus.lib.footprint.accounts(table, key)
}) | ({sprintf("account:%s", [row]) |
	some row in touched
	input.accounts[row]
} | {sprintf("project:%s", [project]) | project := data.sus.lib.footprint.project(table, key)})

_domain_handle(table, key) := sprintf("domain:%s", [data.sus.lib.footprint.domain(table, key)]) if {
	data.sus.lib.footprint.domain(table, key)
} else := "domain"

_tables_with_gaps[gap.table] := true if some gap in input.gaps

# A gap hangs on one or more hooks, a subject has handles; where they meet, the gap concerns the subject.
_hooks[prefix][hook] contains id if {
	some id, gap in input.gaps
	some width in ["row", "project", "account", "domain", "any"]
	some hook in _hooks_of(width, gap)
	some field in _gap_fields(gap)
	prefix := sprintf("%s|%s|%s", [gap.table, width, field])
}

_by_prefix := {prefix: {hook: min(ids) | some hook, ids in hooks} | some prefix, hooks in _hooks}

_gap_fields(gap) := {"*"} if {
	fields := gap.fields
	not is_array(fields)
}

# A part of a field (`a.b`) is missing for who reads `a` or `a.b`; a whole field for who reads it or any part (`a.*`).
_gap_fields(gap) := (({"any"} | {field | some field in gap.fields}) | {whole |
	some field in gap.fields
	contains(field, ".")
	whole := split(field, ".")[0]
}) | {parts |
	some field in gap.fields
	not contains(field, ".")
	parts := sprintf("%s.*", [field])
} if {
	is_array(gap.fields)
}

_hooks_of("row", gap) := {sprintf("row:%s", [gap.scope.id])} if gap.scope.kind == _kinds[gap.table]

_hooks_of("project", gap) := {sprintf("project:%s", [_project(gap)])} if _project(gap)

_hooks_of("project", gap) := _wide(gap) if not _project(gap)

_hooks_of("account", gap) := {sprintf("account:%s", [account]) | some account in _accounts(gap)} if {
	count(_accounts(gap)) > 0
}

_hooks_of("account", gap) := _wide(gap) if count(_accounts(gap)) == 0

_hooks_of("domain", gap) := _wide(gap) if gap.scope.kind in ["domain", "organization"]

_hooks_of("any", gap) := _wide(gap)

_wide(gap) := {sprintf("domain:%s", [_domain(gap)]), "domain"} if _domain(gap)

_wide(gap) := {"*"} if not _domain(gap)

_domain(gap) := gap.scope.id if gap.scope.kind == "domain"

_domain(gap) := input.associations[gap.scope.id].domain_id if gap.scope.kind == "association"

_domain(gap) := split(gap.scope.id, "/")[0] if {
	kind := gap.scope.kind
	not kind in ["domain", "association", "account", "organization", "business_unit"]
}

_project(gap) := gap.scope.id if gap.scope.kind == "project"

_project(gap) := concat("/", array.slice(split(gap.scope.id, "/"), 0, 2)) if gap.scope.kind == "membership"

_project(gap) := input.environments[gap.scope.id].project if gap.scope.kind == "environment"

_accounts(gap) := {gap.scope.id} if gap.scope.kind == "account"

_accounts(gap) := {split(gap.scope.id, "/")[1]} if gap.scope.kind == "blueprint_configuration"

# A row stands for the accounts that it names. What hangs on a container (a domain, a project, the organization)
# may lie in any account, whichever account the container itself names.
_accounts(gap) := {account |
	gap.scope.kind == _kinds[gap.table]
	some account in data.sus.lib.footprint.accounts(gap.table, gap.scope.id)
} if {
	kind := gap.scope.kind
	not kind in ["account", "blueprint_configuration"]
}

_is_listing(gap) if {
	fields := gap.fields
	not is_array(fields)
	gap.scope.kind != _kinds[gap.table]
}

# A row that could not be read at all is as invisible as one that was not listed.
_is_listing(gap) if {
	fields := gap.fields
	not is_array(fields)
	gap.scope.kind == _kinds[gap.table]
	rows := input[gap.table]
	id := gap.scope.id
	not rows[id]
}

_listings[gap.table] contains id if {
	some id, gap in input.gaps
	_is_listing(gap)
}

_listing_ids := {table: ids | some table, ids in _listings}

_listing_keys contains key if {
	some gap in input.gaps
	_is_listing(gap)
	some key in _listing_keys_of(gap)
}

_listing_index := {key: true | some key in _listing_keys}

_listing_keys_of(gap) := {
	sprintf("%s|%s", [gap.table, gap.scope.id]),
	sprintf("%s|%s", [gap.table, gap.scope.kind]),
} | {sprintf("%s|in|%s", [gap.table, _domain(gap)]) | _domain(gap)}

_kinds := {
	"account_pools": "account_pool",
	"accounts": "account",
	"associations": "association",
	"blueprint_configurations": "blueprint_configuration",
	"blueprints": "blueprint",
	"business_units": "business_unit",
	"changes": "change",
	"designations": "designation",
	"domain_units": "domain_unit",
	"domains": "domain",
	"enforcement_rules": "enforcement_rule",
	"environments": "environment",
	"memberships": "membership",
	"organization": "organization",
	"policy_grants": "policy_grant",
	"principals": "principal",
	"project_profiles": "project_profile",
	"projects": "project",
	"reach": "reach",
}
