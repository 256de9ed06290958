# METADATA
# title: What the base of a project is set to
# description: |
#   Every project stands on an environment of blueprint Tooling or ToolingLite, whose
#   parameters say how its network, its idle machines and its logs are kept. A value
#   holds where it is stated first: in the environment, in the project, in the
#   configuration of the profile that the environment was made from. What comes later is
#   asked only where what comes before was read and states nothing.
#   Rules that use this read `projects: row`, `environments: project`,
#   `project_profiles: row` and `blueprints: row`, with `touched` as theirs.
package sus.lib.tooling

# METADATA
# description: |
#   Environment key -> row, for every environment whose settings are judged: of one of the
#   two blueprints, not deleted, in a project that is not being deleted. Where a status was
#   not read it is not here, and `unread` says so.
environments := {key: environment |
	some key, environment in _standing
	environment.status
	project := input.projects[environment.project]
	project.status
}

# METADATA
# description: Keys of the projects that such an environment lies in.
projects := {environment.project | some environment in environments}

# METADATA
# description: Project key -> keys of the blueprints that its settings rest on, which its footprint lacks.
touched := data.sus.lib.index.grouped({[environment.project, environment.blueprint] | some environment in _standing})

# METADATA
# description: |
#   Environment key -> the values that are stated for a parameter. There are several where
#   a project states one name twice. An environment for which none is stated is no key.
stated(name) := {key: values |
	configured := _configured(name)
	some key, environment in environments
	project := input.projects[environment.project]
	values := _stated(environment, project, name, configured)
	values != set()
}

# METADATA
# description: Pointers to where a value of an environment's parameter is stated.
pointers(key, name, value) := sort({data.sus.lib.text.pointer(path) |
	environment := environments[key]
	some path in _paths(key, environment, name, value)
})

# METADATA
# description: |
#   {resource: project key, cause, message} for everything unread that a setting may rest
#   on: of which blueprint an environment is, whether it still stands, and what the
#   environment, its project and the profile state.
unread := ((_unread_blueprints | _unread_environments) | _unread_projects) | _unread_profiles

# METADATA
# description: |
#   {resource: project key, cause, message} for every environment that is no key of
#   `values`, the answer of `stated(name)`, though all that may state it was read.
unstated(name, values) := {reason |
	some key in (object.keys(environments) - object.keys(values))
	environment := environments[key]
	project := environment.project
	not project in {item.resource | some item in unread}
	reason := {
		"resource": environment.project,
		"cause": "unresolved",
		"message": sprintf("Neither environment %s nor its project nor its profile states %s.", [
			data.sus.lib.text.label("environments", key),
			name,
		]),
	}
}

# METADATA
# description: Texts that switch something on, in the spellings that are seen.
on := {"ENABLED", "Enabled", "TRUE", "True", "enabled", "true"}

# METADATA
# description: Texts that switch something off, in the spellings that are seen.
off := {"DISABLED", "Disabled", "FALSE", "False", "disabled", "false"}

# METADATA
# description: The whole number that a text says; undefined for a text that says none.
number(value) := to_number(value) if regex.match(`^(0|[1-9][0-9]{0,8})$`, value)

_blueprints := {key |
	some key, blueprint in input.blueprints
	blueprint.name in ["Tooling", "ToolingLite"]
}

# Environments that may have settings, whether or not their status was read.
_standing := {key: environment |
	some key, environment in input.environments
	environment.blueprint in _blueprints
	_stands(environment)
}

_stands(environment) if {
	not environment.status == "DELETED"
	project := environment.project
	not project in data.sus.lib.estate.leaving_projects
}

_stated(environment, project, name, configured) := values if {
	values := {item.value | some item in environment.parameters; item.name == name; is_string(item.value)}
	values != set()
} else := values if {
	is_array(environment.parameters)
	values := {item.value | some item in project.parameters; item.name == name; is_string(item.value)}
	values != set()
} else := values if {
	is_array(environment.parameters)
	is_array(project.parameters)
	by_configuration := configured[project.profile]
	values := by_configuration[environment.configuration_id]
}

# Profile key -> configuration id -> what the configuration states.
_configured(name) := {profile: by_id |
	some profile, row in input.project_profiles
	by_id := {id: values |
		some id in {configuration.id | some configuration in row.environment_configurations}
		values := {item.value |
			some configuration in row.environment_configurations
			configuration.id == id
			some item in configuration.parameters
			item.name == name
			is_string(item.value)
		}
	}
}

# The first of the three places that states the name; elsewhere it does not hold.
_paths(key, environment, name, value) := paths if {
	paths := _places(environment.parameters, name, value, ["environments", key])
	count(paths) > 0
} else := paths if {
	paths := _places(input.projects[environment.project].parameters, name, value, ["projects", environment.project])
	count(paths) > 0
} else := {path |
	profile := input.projects[environment.project].profile
	some place, configuration in input.project_profiles[profile].environment_configurations
	configuration.id == environment.configuration_id
	some path in _places(
		configuration.parameters, name, value,
		["project_profiles", profile, "environment_configurations", place],
	)
}

_places(parameters, name, value, path) := {array.concat(path, ["parameters", place, "value"]) |
	some place, parameter in parameters
	parameter.name == name
	parameter.value == value
}

_unread_blueprints := {reason |
	some key in _of_unread_blueprint
	environment := input.environments[key]
	_stands(environment)
	reason := _blueprint_reason(key, environment)
}

_of_unread_blueprint := object.keys(object.get(input, "environments", {})) - {key |
	some key, environment in input.environments
	environment.blueprint in _named_blueprints
}

# An environment that AWS names no blueprint for (null) is of neither of the two.
_named_blueprints := {key | some key, blueprint in input.blueprints; blueprint.name} | {null}

_blueprint_reason(key, environment) := {
	"resource": environment.project,
	"cause": data.sus.lib.absent.cause("blueprints", environment.blueprint, "name", "not_collected"),
	"message": sprintf("Blueprint %s of environment %s was not read, so whether it is Tooling is undecided.", [
		environment.blueprint,
		data.sus.lib.text.label("environments", key),
	]),
} if {
	environment.blueprint
} else := {
	"resource": environment.project,
	"cause": data.sus.lib.absent.cause("environments", key, "blueprint", "not_collected"),
	"message": sprintf("The blueprint of environment %s was not read, so whether it is Tooling is undecided.", [
		data.sus.lib.text.label("environments", key),
	]),
}

_unread_environments := {reason |
	some key in (object.keys(_standing) - _read_environments)
	some field in data.sus.lib.absent.missing("environments", key, ["configuration_id", "parameters", "status"])
	reason := {
		"resource": _standing[key].project,
		"cause": data.sus.lib.absent.cause("environments", key, field, "not_collected"),
		"message": sprintf("The field %s of environment %s was not read.", [field, data.sus.lib.text.label("environments", key)]),
	}
}

_read_environments := {key |
	some key, environment in _standing
	environment.configuration_id
	environment.parameters
	environment.status
}

_unread_projects := {reason |
	some project in (_projects - _read_projects)
	some field in data.sus.lib.absent.missing("projects", project, ["parameters", "profile", "status"])
	reason := {
		"resource": project,
		"cause": data.sus.lib.absent.cause("projects", project, field, "not_collected"),
		"message": sprintf("The field %s of project %s was not read.", [field, data.sus.lib.text.label("projects", project)]),
	}
}

_projects := {environment.project | some environment in _standing}

_read_projects := {key |
	some key in _projects
	project := input.projects[key]
	project.parameters
	project.profile
	project.status
}

_unread_profiles := {reason |
	some project in _projects
	profile := input.projects[project].profile
	not profile in _read_profiles
	reason := {
		"resource": project,
		"cause": data.sus.lib.absent.cause("project_profiles", profile, "environment_configurations", "not_collected"),
		"message": sprintf("The environment configurations of profile %s were not read.", [
			data.sus.lib.text.label("project_profiles", profile),
		]),
	}
}

# A project without a profile has none to read.
_read_profiles := {key | some key, profile in input.project_profiles; profile.environment_configurations} | {null}
