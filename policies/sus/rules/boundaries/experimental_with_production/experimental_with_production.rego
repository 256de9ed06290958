# METADATA
# title: Experiments and production do not share a project
# description: |
#   Production needs change control and availability; experiments need neither and
#   break both. In one project they share members, roles and storage.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: medium
#   confidence: 70
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#     accounts: row
#     blueprints: row
#   fields:
#     projects: [category, name, name_tokens, stage, status]
#     environments: [account_id, blueprint, status]
#     accounts: [stage]
#     blueprints: [name]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 55
#       description: Signals that add up to less are not reported.
#     experimental_blueprints:
#       type: array
#       default: [MLExperiments]
#       description: Names of blueprints that are made for experiments.
#   controls:
#     smus_governance: [experiments-apart-from-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Create a project for the experiments from a profile of a sandbox account, move them there and delete their environments here.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id SANDBOX_PROFILE
#       aws datazone delete-environment --domain-identifier DOMAIN --identifier EXPERIMENT_ENVIRONMENT
#     cloudformation: |
#       Write an AWS::DataZone::Project of its own for the experiments, from a profile that targets a sandbox account.
package sus.rules.boundaries.experimental_with_production

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.experimental_with_production")

scope := teams.projects

touched[key] := rows if {
	some key in scope
	rows := {row |
		some environment in estate.environments_of_project[key]
		some field in ["account_id", "blueprint"]
		row := input.environments[environment][field]
		is_string(row)
	}
}

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s holds experiments beside production: %s; experiments should have a project of their own.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _signals
	count(absent.missing("projects", key, ["category", "name"])) == 0
	confidence := _side(signals, "production") + _side(signals, "experiment")
	confidence >= _parameters.minimum_confidence
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, _otherwise(field)),
	"message": sprintf("The field %s of project %s was not read or decided.", [field, text.label("projects", key)]),
} if {
	some key in scope
	some field in absent.missing("projects", key, ["category", "name", "name_tokens", "stage"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("environments", environment, field, "not_collected"),
	"message": sprintf("The field %s of environment %s was not read.", [field, text.label("environments", environment)]),
} if {
	some key in scope
	some environment in estate.environments_of_project[key]
	some field in absent.missing("environments", environment, ["account_id", "blueprint"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "stage", "unclassified"),
	"message": sprintf("The stage of account %s is undecided.", [text.label("accounts", account)]),
} if {
	some key in scope
	some account in teams.accounts[key]
	not input.accounts[account].stage
}

_otherwise("stage") := "unclassified"

_otherwise(field) := "not_collected" if field != "stage"

# Both sides must be there; each counts for at most half.
_signals := {key: signals |
	some key in scope
	signals := (object.get(_classed, key, set()) | object.get(_worded, key, set())) | object.get(_placed, key, set())
	{signal.side | some signal in signals} == {"production", "experiment"}
}

_side(signals, side) := min([50, sum([signal.weight | some signal in signals; signal.side == side])])

_classed := {key: {signal} |
	some key in scope
	stage := input.projects[key].stage
	signal := {
		"side": _stages[stage],
		"says": sprintf("it is classified %s", [stage]),
		"weight": 30,
		"pointer": text.pointer(["projects", key, "stage"]),
	}
}

_worded := {key: signals |
	some key in scope
	signals := {signal |
		some side, known in {"experiment": words.experiment, "production": words.production}
		found := {token | some token in input.projects[key].name_tokens} & known
		count(found) > 0
		signal := {
			"side": side,
			"says": sprintf("its name says %s", [text.listed(found)]),
			"weight": 20,
			"pointer": text.pointer(["projects", key, "name_tokens"]),
		}
	}
}

# One account and one blueprint count once, however many environments lie there.
_placed := {key: signals |
	some key in scope
	signals := {signal |
		some account in teams.accounts[key]
		stage := input.accounts[account].stage
		signal := {
			"side": _stages[stage],
			"says": sprintf("its account %s is classified %s", [account, stage]),
			"weight": 40,
			"pointer": text.pointer(["accounts", account, "stage"]),
		}
	} | {signal |
		some environment in estate.environments_of_project[key]
		blueprint := input.environments[environment].blueprint
		name := input.blueprints[blueprint].name
		name in _parameters.experimental_blueprints
		signal := {
			"side": "experiment",
			"says": sprintf("it has an environment of blueprint %s", [name]),
			"weight": 25,
			"pointer": text.pointer(["blueprints", blueprint, "name"]),
		}
	}
}

_stages := {"prod": "production", "sandbox": "experiment"}
