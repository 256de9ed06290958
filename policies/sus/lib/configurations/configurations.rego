# METADATA
# title: Blueprint configurations
# description: |
#   What the rules about blueprints share: which configurations are judged, what they
#   are called, what their Regions hold, and what of all that is not known.
package sus.lib.configurations

# METADATA
# description: |
#   Keys of the configurations that are enabled somewhere, or may be because their
#   Regions were not read. One that is enabled nowhere lets nothing in.
judged := {key |
	some key, row in input.blueprint_configurations
	not _enabled_nowhere(row)
}

# METADATA
# description: Keys of the configurations that are certainly enabled somewhere.
enabled := {key |
	some key in judged
	is_array(input.blueprint_configurations[key].enabled_regions)
}

# METADATA
# description: Of a set of configurations, those of the named blueprints.
named(keys, names) := {key |
	some key in keys
	input.blueprint_configurations[key].blueprint_name in names
}

# METADATA
# description: Of a set of configurations, those whose blueprint's name was not read.
nameless(keys) := {key |
	some key in keys
	not _named(key)
}

# METADATA
# description: The id of the account that a configuration belongs to; no account's id where its row does not say.
account(key) := object.get(input.blueprint_configurations[key], "account_id", "(not read)")

# METADATA
# description: |
#   Of a set of configurations, those whose account has one of the stages.
staged(keys, stages) := {key |
	some key in keys
	input.accounts[account(key)].stage in stages
}

# METADATA
# description: Of a set of configurations, those whose account has no decided stage.
unstaged(keys) := {key |
	some key in keys
	not _decided(key, "stage")
}

# METADATA
# description: |
#   How a message names a configuration, after the word blueprint. Example: `Tooling
#   in account "Finance Prod" (111122223333)`.
label(key) := sprintf("%s in account %s", [
	object.get(row, "blueprint_name", object.get(row, "blueprint_id", key)),
	data.sus.lib.text.label("accounts", account(key)),
]) if {
	row := input.blueprint_configurations[key]
}

# METADATA
# description: |
#   The value of a parameter of a Region; undefined where it is not set, and where
#   nothing but blanks is in it.
regional(key, region, name) := value if {
	value := trim_space(input.blueprint_configurations[key].regional_parameters[region][name])
	value != ""
}

# METADATA
# description: The items of a text that is joined by commas, each once.
items(joined) := {item |
	some part in split(joined, ",")
	item := trim_space(part)
	item != ""
}

# METADATA
# description: One unknown for each of `fields` that the row of a configuration lacks.
unread(key, fields) := {item |
	some field in data.sus.lib.absent.missing("blueprint_configurations", key, fields)
	item := {
		"resource": key,
		"cause": data.sus.lib.absent.cause("blueprint_configurations", key, field, "not_collected"),
		"message": sprintf("The field %s of blueprint %s was not read.", [field, label(key)]),
	}
}

# METADATA
# description: One unknown for each of `facts` that is undecided of a configuration's account.
undecided(key, facts) := {item |
	some fact in facts
	not _decided(key, fact)
	item := {
		"resource": key,
		"cause": data.sus.lib.absent.cause("accounts", account(key), fact, "unclassified"),
		"message": sprintf("Account %s has no decided %s.", [data.sus.lib.text.label("accounts", account(key)), replace(fact, "_", " ")]),
	}
}

_enabled_nowhere(row) if row.enabled_regions == []

_named(key) if is_string(input.blueprint_configurations[key].blueprint_name)

# A list of regulations that is empty is decided: none names any.
_decided(key, fact) if fact in object.keys(input.accounts[account(key)])
