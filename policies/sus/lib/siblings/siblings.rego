# METADATA
# title: Projects that are named alike
# description: |
#   Groups of projects of one domain unit whose names differ in one place, in the same accounts and under the same
#   regulations, with members in common. Grouped by keys, so that no two projects are ever compared.
package sus.lib.siblings

# METADATA
# description: |
#   Fields of every project in the unit that must be known before a group is.
fields := {"category", "created_at", "domain_unit", "folded_tags", "name", "name_families", "profile", "regulations", "status"}

# METADATA
# description: |
#   {stem, keys, rests}: what the names share (with `_` where they differ), the projects in order, and the words of
#   each in that place. At least two projects, each of which has a member in common with another. Nothing is here of
#   which something was not read.
groups := [group |
	some id, keys in _grouped
	count(keys) > 1
	stem := split(id, "|")[3]
	bound := _bound(keys)
	count(bound) > 1
	rests := {key: _rests[key][stem] | some key in bound}
	count({rest | some rest in rests}) > 1
	group := {"stem": stem, "keys": sort(bound), "rests": rests}
]

# METADATA
# description: |
#   Projects that may have siblings of which not all is known -> why: {field, other}, the field that was not read and
#   the project that lacks it, or the domain whose projects were not all listed.
doubtful := {key: min(doubts) | some key, doubts in _doubts}

# METADATA
# description: Principals that are members of a project, by project.
members := data.sus.lib.teams.members

_blind := {key: missing |
	some key in data.sus.lib.teams.projects
	missing := data.sus.lib.absent.missing("projects", key, fields) | object.get(_unlisted, key, set())
	count(missing) > 0
}

# Tables that are not read in full of a project, which no look can tell where there is no gap.
_unlisted := {key: lists | some key, lists in _unlisted_tables}

_unlisted_tables[key] contains table if {
	some table in ({"environments", "memberships"} & {gap.table | some gap in input.gaps})
	some key in data.sus.lib.teams.projects
	not data.sus.lib.gaps.complete(table, key)
}

_unlisted_tables[environment.project] contains "account_id" if {
	some environment in input.environments
	count({"account_id"} - object.keys(environment)) > 0
}

_doubts[key] contains [field, domain] if {
	some key in data.sus.lib.teams.projects
	domain := input.projects[key].domain_id
	field := "listing"
	_unlisted_domains[domain]
}

_doubts[key] contains [field, other] if {
	count(_blind) > 0
	some key in data.sus.lib.teams.projects
	some place in _places(key)
	some [field, other] in _dark[place]
}

_unlisted_domains := {domain: true |
	some domain, _ in input.domains
	not data.sus.lib.gaps.complete("projects", domain)
}

# Where a project may have siblings: by the families of its name, and by its unit and domain where others lack these.
_places(key) := {concat("|", ["domain", input.projects[key].domain_id])} | ({concat("|", ["unit", unit]) |
	unit := _unit(key)
} | {concat("|", [_unit(key), family.stem]) | some family in input.projects[key].name_families})

_unit(key) := unit if {
	unit := input.projects[key].domain_unit
	is_string(unit)
} else := input.projects[key].domain_id if {
	input.projects[key].domain_unit == null
}

_dark := {place: pairs | some place, pairs in _darkness}

_darkness[place] contains [min(missing), key] if {
	some key, missing in _blind
	some place in _shadow(key, missing)
}

_shadow(key, missing) := {concat("|", ["domain", input.projects[key].domain_id])} if "domain_unit" in missing

_shadow(key, missing) := {concat("|", ["unit", _unit(key)])} if {
	not "domain_unit" in missing
	count(missing & {"category", "name", "name_families", "status"}) > 0
}

_shadow(key, missing) := {concat("|", [_unit(key), family.stem]) | some family in input.projects[key].name_families} if {
	count(missing & {"category", "domain_unit", "name", "name_families", "status"}) == 0
}

_whole := {key |
	some key in data.sus.lib.teams.projects
	not _blind[key]
	not doubtful[key]
}

# Project -> stem -> its own words.
_rests := {key: {family.stem: family.rest | some family in families} |
	some key in _whole
	families := input.projects[key].name_families
	count(families) > 0
}

# unit|accounts|regulations, of which no part can hold a bar.
_context := {key: context |
	some key, _ in _rests
	context := concat("|", [
		_unit(key),
		concat(",", sort(object.get(data.sus.lib.teams.accounts, key, set()))),
		concat(",", sort(input.projects[key].regulations)),
	])
}

_grouped := {id: keys | some id, keys in _gathered}

_gathered[id] contains key if {
	some key, context in _context
	some stem, _ in _rests[key]
	id := concat("|", [context, stem])
}

# Those who have a member in common with another. Where the members of all are no fewer than of each, nobody has.
_bound(keys) := set() if not _overlap(keys)

_bound(keys) := {key |
	names := sort([member | some other in keys; some member in members[other]])
	shared := {member | some place, member in names; names[place + 1] == member}
	some key in keys
	count(members[key] & shared) > 0
} if {
	_overlap(keys)
}

_overlap(keys) if {
	lists := [members[key] | some key in keys]
	count(union({list | some list in lists})) < sum([count(list) | some list in lists])
}

# METADATA
# description: |
#   What the projects of a group share, as signals ({says, weight}), and what tells them apart. `parameters` are those
#   of the rule: the keys of tags that hold cost centers, owners and classes of data, and `created_within_days`.
sharing(group, parameters) := {signal |
	some signal in array.concat(_ties(group), _dates(group.keys, parameters.created_within_days))
} | {signal |
	some kind in ["cost_center_tags", "owner_tags", "sensitivity_tags"]
	some signal in _tagged(group.keys, parameters[kind], kind)
}

_ties(group) := [signal |
	some [seen, says, weight] in [
		[_same_members(group.keys), "they have the same members", 20],
		[_other_members(group.keys), "their members overlap", 10],
		[_same(group.keys, "profile"), "they share a profile", 5],
		[_hosted(group.keys), "they run in the same accounts", 10],
		[_regulated(group.keys), "they fall under the same regulations", 5],
		[count(group.keys) > 2, sprintf("there are %d of them", [count(group.keys)]), 10],
	]
	seen
	signal := {"says": says, "weight": weight}
]

_same_members(keys) := count({team | some key in keys; team := members[key]}) == 1

_other_members(keys) := count({team | some key in keys; team := members[key]}) > 1

_same(keys, field) := count({value | some key in keys; value := input.projects[key][field]}) == 1

_hosted(keys) := count(object.get(data.sus.lib.teams.accounts, keys[0], set())) > 0

_regulated(keys) := count(input.projects[keys[0]].regulations) > 0

_says := {
	"cost_center_tags": {"same": ["they share a cost center", 10], "other": ["they have cost centers of their own", -30]},
	"owner_tags": {"same": ["they share an owner", 5], "other": ["they have owners of their own", -20]},
	"sensitivity_tags": {"same": ["they share a class of data", 5], "other": ["their data is of different classes", -20]},
}

# One value that all have binds, and two values part.
_tagged(keys, names, kind) := [{"says": says, "weight": weight} |
	some found, [says, weight] in _says[kind]
	values := [value | some key in keys; value := _values(key, names)]
	_compare(found, keys, values)
]

_values(key, names) := concat(" ", sort({tag.value |
	some tag in input.projects[key].folded_tags
	tag.key in names
	tag.value != ""
}))

_compare("same", _, values) if {
	count({value | some value in values}) == 1
	not "" in values
}

_compare("other", _, values) if count({value | some value in values; value != ""}) > 1

_dates(keys, within) := [{"says": "they were created close together", "weight": 10}] if {
	ages := [data.sus.lib.settings.days_since(created) |
		some key in keys
		created := input.projects[key].created_at
		is_string(created)
	]
	count(ages) == count(keys)
	max(ages) - min(ages) <= within
} else := []

# METADATA
# description: At most `limit` of the other projects of a group.
shown(key, keys, limit) := array.slice(near, 0, limit) if {
	near := [other | some other in array.slice(keys, 0, limit + 1); other != key]
}

# METADATA
# description: How a message names the other projects of a group, at most `limit` of them.
others(key, keys, limit) := data.sus.lib.text.listed(labels) if {
	count(keys) <= limit + 1
	labels := [data.sus.lib.text.label("projects", other) | some other in shown(key, keys, limit)]
} else := sprintf("%s and %d more", [data.sus.lib.text.listed(labels), (count(keys) - 1) - count(labels)]) if {
	labels := [data.sus.lib.text.label("projects", other) | some other in shown(key, keys, limit)]
}
