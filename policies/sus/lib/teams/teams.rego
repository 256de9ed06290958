# METADATA
# title: Teams and what they work on
# description: |
#   What the heuristics about project boundaries share: which projects they judge,
#   who works there, where, when last, and how signals add up to a confidence.
package sus.lib.teams

# METADATA
# description: |
#   Keys of the projects whose boundary is judged: not being deleted, and not one
#   that DataZone made for itself.
projects := {key |
	some key, project in input.projects
	not key in data.sus.lib.estate.leaving_projects
	not project.category == "ADMIN"
	not project.name == "GenerativeAIModelGovernanceProject"
}

# METADATA
# description: Project key -> keys of the principals with a membership.
members := data.sus.lib.index.grouped(_members)

_members contains [membership.project, membership.principal] if some membership in input.memberships

# METADATA
# description: Project key -> ids of the accounts that its environments lie in.
accounts := data.sus.lib.index.grouped(_accounts)

_accounts contains [environment.project, environment.account_id] if {
	some environment in input.environments
	is_string(environment.account_id)
}

# METADATA
# description: Pairs of a project key and the id of an account in which one of its environments stands.
placed := [[environment.project, environment.account_id] |
	some environment in input.environments
	environment.status != "DELETED"
	is_string(environment.account_id)
]

# METADATA
# description: Project key -> ids of the accounts in which its environments stand.
hosts := data.sus.lib.index.grouped(placed)

# METADATA
# description: |
#   Environment key -> which fields that tell of the work in it were not read, where there are such fields.
unread_environments := {key: missing |
	some key, environment in input.environments
	missing := _work - object.keys(environment)
	count(missing) > 0
}

_work := {"account_id", "blueprint", "created_at", "last_updated_at", "name_tokens", "status"}

# METADATA
# description: The designations that occur; null, where AWS names none, is not one.
designations := {membership.designation | some membership in input.memberships} - {null}

# METADATA
# description: Keys of the memberships whose designation was not read, or not named by AWS.
undesignated := {key |
	some key, membership in input.memberships
	not is_string(object.get(membership, "designation", null))
}

# METADATA
# description: Keys of the memberships of which it was not read whether the member is a group.
unsorted := {key |
	some key, membership in input.memberships
	principal := membership.principal
	not principal in _kinds
}

_kinds := {key | some key, principal in input.principals; principal.kind}

# METADATA
# description: |
#   Those of a set of projects of which all `fields` are known, and what decides whether they are judged at all.
known(keys, fields) := {key |
	wanted := fields | _judged_by
	some key in keys
	count(wanted - object.keys(input.projects[key])) == 0
}

# METADATA
# description: |
#   What a rule says of the projects that `known` leaves out: one reason per field that was not read or decided.
unread(keys, fields) := {reason |
	wanted := fields | _judged_by
	some key in keys
	some field in (wanted - object.keys(input.projects[key]))
	reason := lack(key, "projects", key, field)
}

# METADATA
# description: |
#   Why a project cannot be judged, where a field of a row that its verdict rests on was not read or decided.
lack(project, table, key, field) := {
	"resource": project,
	"cause": data.sus.lib.absent.cause(table, key, field, _why(table, key, field)),
	"message": sprintf("The field %s of %s %s was not read or decided.", [
		field,
		_singular[table],
		data.sus.lib.text.label(table, key),
	]),
}

# A field that is there and null was read: AWS does not say.
_why(table, key, field) := "unresolved" if {
	input[table][key][field] == null
} else := object.get(_otherwise, field, "not_collected")

_judged_by := {"category", "name", "status"}

_otherwise := {"business_unit": "unclassified", "regulations": "unclassified", "stage": "unclassified"}

_singular := {
	"accounts": "account",
	"blueprints": "blueprint",
	"business_units": "business unit",
	"domain_units": "domain unit",
	"environments": "environment",
	"memberships": "membership",
	"principals": "principal",
	"projects": "project",
}

# METADATA
# description: |
#   Words of a project's description that tell more than its name does: no filler, no placeholder, nothing that the
#   name says already.
telling(project) := {word |
	some word in (({token | some token in project.description_tokens} - _quiet) - {token |
		some token in project.name_tokens
	})
	not _number(word)
}

# Digits sort before letters, so that few words need the dearer look.
_number(word) if {
	word < "a"
	regex.match(`^[0-9]+$`, word)
}

_quiet := data.sus.lib.words.quiet | {letter | some letter in split("abcdefghijklmnopqrstuvwxyz", "")}

# METADATA
# description: |
#   A signal of a heuristic: what it says, the weight that it adds, and the path of the value in the snapshot.
weighed(says, weight, path) := {"says": says, "weight": weight, "pointer": data.sus.lib.text.pointer(path)}

# METADATA
# description: |
#   Keys of principals that are no people: a role may stand for many people or none.
machines := {key |
	some key, principal in input.principals
	is_string(principal.arn)
	regex.match(`:(role|assumed-role)/`, principal.arn)
}

# METADATA
# description: Pointers of signals, each once and sorted.
evidence(signals) := sort({signal.pointer | some signal in signals})

# METADATA
# description: The last word of a name that is no number; undefined for a name without words.
last_word(tokens) := said[count(said) - 1] if {
	said := [token | some token in tokens; not regex.match(`^[0-9]+$`, token)]
}

# METADATA
# description: |
#   Weights of signals ({says, weight}) added up, from 0 to 100. What speaks against a finding weighs less than 0.
confidence(signals) := max([0, min([100, sum([signal.weight | some signal in signals])])])

# METADATA
# description: |
#   Signals as a sentence part, each with its weight; `it says so (20), it is quiet (10), but it has a team (-15)`.
told(signals) := concat(", but ", [part |
	some part in [
		concat(", ", sort([sprintf("%s (%d)", [signal.says, signal.weight]) | some signal in signals; signal.weight >= 0])),
		concat(", ", sort([sprintf("%s (-%d)", [signal.says, 0 - signal.weight]) | some signal in signals; signal.weight < 0])),
	]
	part != ""
])

# METADATA
# description: |
#   Those of a list of phrases that stand in a text, given as folded words. `pattern` is `any_of` the same list: most
#   texts hold none, and one look tells.
phrases(tokens, known, pattern) := {phrase |
	text := sprintf(" %s ", [concat(" ", tokens)])
	regex.match(pattern, text)
	some phrase in known
	contains(text, sprintf(" %s ", [phrase]))
}

# METADATA
# description: A pattern that finds any of a list of phrases.
any_of(known) := sprintf(" (%s) ", [concat("|", known)])
