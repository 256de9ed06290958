# METADATA
# title: Projects that are named alike
# description: |
#   Groups of projects of one team whose names differ in one place and that share all that would be a reason to keep
#   them apart. Grouped by keys, so that no two projects are ever compared.
package sus.lib.siblings

# METADATA
# description: |
#   Fields of every project in a unit that must be known before a group is.
fields := {"created_at", "description_tokens", "domain_unit", "folded_tags", "name_families", "profile", "regulations"}

# METADATA
# description: |
#   Groups of at least two projects: {stem, keys, rests}, what the names share (with `_` where they differ), the projects
#   in order, and the words of each in that place. All are of one domain unit, run in the same accounts, fall under the
#   same regulations and have the same cost center, owner, class of data and stage in their tags, as far as they have
#   such tags: each is a reason for a project of its own. Every one has a member in common with another. Nothing is here
#   of which something was not read. `parameters` are those of the rule, with the keys of the tags.
groups(parameters) := [group |
	kinds := _kinds(parameters)
	some keys in _clusters([[_context(key, kinds), key] |
		some key in _whole
		input.projects[key].name_families != []
	])
	stems := [family.stem | some key in keys; some family in input.projects[key].name_families]
	count({stem | some stem in stems}) < count(stems)
	some alike in _clusters([[family.stem, [key, family]] | some key in keys; some family in input.projects[key].name_families])
	rests := {pair[0]: pair[1].rest | some pair in alike; _tells(pair[1])}
	some accounts, near in _neighbours(object.keys(rests))
	bound := _bound(near)
	count(bound) > 1
	count({rests[key] | some key in bound}) > 1
	group := {"stem": alike[0][1].stem, "accounts": accounts, "keys": sort(bound), "rests": object.filter(rests, bound)}
]

# METADATA
# description: |
#   Projects that may have siblings of which not all is known -> why: [field, other], the field that was not read and
#   the project that lacks it, or "listing" and the domain whose projects were not all listed.
doubtful := {key: min(doubts) | some key, doubts in data.sus.lib.index.grouped(_doubts)}

# METADATA
# description: |
#   What the projects of a group share, as signals ({says, weight}). `parameters` are those of the rule.
sharing(group, parameters) := {signal |
	some signal in _possible
	_seen(signal.id, group.keys, parameters)
}

# METADATA
# description: |
#   Those projects of a group that are named after a stage of a pipeline -> that stage. What stands beside the word for
#   the stage must not name a subject: `model training` is a stage, `meter validation` is a task.
stages(group) := {key: min(found) |
	some key, rest in group.rests
	found := {data.sus.lib.words.pipeline_stages[word] | some word in rest}
	count(found) > 0
	every word in rest { _staged(word) }
}

# METADATA
# description: Those projects of a group whose description names the very words in which their names differ.
described(group) := {key |
	some key, rest in group.rests
	count({word | some word in rest} - {word | some word in input.projects[key].description_tokens}) == 0
}

# METADATA
# description: True when a group looks like the stages of a pipeline rather than anything else.
# scope: document
staged(group) if {
	found := stages(group)
	count(found) * 2 >= count(group.keys)
	count({stage | some stage in found}) > 1
}

staged(group) if count(described(group)) * 2 >= count(group.keys)

# METADATA
# description: Words that the descriptions of all projects of a group have and that tell something.
subject(group) := intersection({telling |
	some key in group.keys
	telling := data.sus.lib.teams.telling(input.projects[key])
})

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

_possible := [
	{"id": "same_members", "says": "they have the same members", "weight": 20},
	{"id": "other_members", "says": "their members overlap", "weight": 10},
	{"id": "accounts", "says": "they run in the same accounts", "weight": 10},
	{"id": "cost_center", "says": "they share a cost center", "weight": 10},
	{"id": "owner", "says": "they share an owner", "weight": 10},
	{"id": "sensitivity", "says": "they share a class of data", "weight": 5},
	{"id": "regulations", "says": "they fall under the same regulations", "weight": 5},
	{"id": "profile", "says": "they share a profile", "weight": 5},
	{"id": "created", "says": "they were created close together", "weight": 5},
	{"id": "many", "says": "there are three or more", "weight": 10},
]

_seen("same_members", keys, _) if count({_members[key] | some key in keys}) == 1

_seen("other_members", keys, _) if count({_members[key] | some key in keys}) > 1

_seen("accounts", keys, _) if count(object.get(_accounts, keys[0], set())) > 0

_seen("cost_center", keys, parameters) if _tagged(keys[0], parameters.cost_center_tags) != ""

_seen("owner", keys, parameters) if _tagged(keys[0], parameters.owner_tags) != ""

_seen("sensitivity", keys, parameters) if _tagged(keys[0], parameters.sensitivity_tags) != ""

_seen("regulations", keys, _) if count(input.projects[keys[0]].regulations) > 0

_seen("profile", keys, _) if {
	profiles := {input.projects[key].profile | some key in keys}
	count(profiles) == 1
	every profile in profiles { is_string(profile) }
}

_seen("created", keys, parameters) if {
	ages := [data.sus.lib.settings.days_since(created) |
		some key in keys
		created := input.projects[key].created_at
		is_string(created)
	]
	count(ages) == count(keys)
	max(ages) - min(ages) <= parameters.created_within_days
}

_seen("many", keys, _) if count(keys) > 2

_staged(word) if data.sus.lib.words.pipeline_stages[word]

_staged(word) if word in data.sus.lib.words.connections

_staged(word) if regex.match(`^[0-9]+$`, word)

_members := data.sus.lib.teams.members

_accounts := data.sus.lib.teams.accounts

# What all share names a subject, and the rest is neither a market nor a lifecycle.
_tells(family) if {
	count({word | some word in split(family.stem, " ")} - _dull) > 0
	count({word | some word in family.rest} - _variants) > 0
}

_dull := (data.sus.lib.words.fillers | data.sus.lib.words.lifecycles) | {"_"}

_variants := data.sus.lib.words.lifecycles | data.sus.lib.words.places

# Key of a tag -> the kind of fact that it holds; two keys for one fact are one kind.
_kinds(parameters) := {name: kind |
	some kind in ["cost_center_tags", "owner_tags", "sensitivity_tags", "stage_tags"]
	some name in parameters[kind]
}

# What a group's projects have in common; its accounts are looked at later, when few are left.
_context(key, kinds) := concat("|", array.concat(
	[_unit(key), concat(",", input.projects[key].regulations)],
	[concat("=", [kinds[tag.key], tag.value]) | some tag in input.projects[key].folded_tags],
))

_tagged(key, names) := concat(",", sort({tag.value | some tag in input.projects[key].folded_tags; tag.key in names}))

# What stands beside equal firsts in a list of pairs: a list for each first that occurs more than once.
_clusters(pairs) := [cluster |
	ordered := sort(pairs)
	starts := array.concat([0], [place | some place, pair in ordered; place > 0; pair[0] != ordered[place - 1][0]])
	ends := array.concat(array.slice(starts, 1, count(starts)), [count(ordered)])
	some nth, start in starts
	ends[nth] - start > 1
	cluster := [pair[1] | some pair in array.slice(ordered, start, ends[nth])]
]

# Accounts -> the projects that run in just these.
_neighbours(keys) := {hosts: near |
	some hosts in {object.get(_accounts, key, set()) | some key in keys}
	near := {key | some key in keys; object.get(_accounts, key, set()) == hosts}
}

# Those who have a member in common with another. Where the members of all are no fewer than of each, nobody has.
_bound(keys) := set() if not _overlap(keys)

_bound(keys) := {key |
	names := sort([member | some other in keys; some member in _members[other]])
	shared := {member | some place, member in names; names[place + 1] == member}
	some key in keys
	count(_members[key] & shared) > 0
} if {
	_overlap(keys)
}

_overlap(keys) if {
	lists := [_members[key] | some key in keys]
	count(union({list | some list in lists})) < sum([count(list) | some list in lists])
}

_blind := {key: missing |
	wanted := fields | _judged
	some key in data.sus.lib.teams.projects
	missing := (wanted - object.keys(input.projects[key])) | object.get(_unlisted, key, set())
	count(missing) > 0
}

_judged := {"category", "name", "status"}

# Tables that are not read in full of a project, which no look can tell where there is no gap.
_unlisted := data.sus.lib.index.grouped(_unlisted_tables)

_unlisted_tables contains [key, table] if {
	some table in ({"environments", "memberships"} & {gap.table | some gap in input.gaps})
	some key in data.sus.lib.teams.projects
	not data.sus.lib.gaps.complete(table, key)
}

_unlisted_tables contains [environment.project, "account_id"] if {
	some environment in input.environments
	count({"account_id"} - object.keys(environment)) > 0
}

_doubts contains [key, [field, domain]] if {
	some key in data.sus.lib.teams.projects
	domain := input.projects[key].domain_id
	field := "listing"
	_unlisted_domains[domain]
}

_doubts contains [key, [field, other]] if {
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

_dark := data.sus.lib.index.grouped(_darkness)

_darkness contains [place, [min(missing), key]] if {
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
