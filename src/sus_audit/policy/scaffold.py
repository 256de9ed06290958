"""A new rule with its test, to begin from: it judges something already, and passes every check."""

from __future__ import annotations

import re
from pathlib import Path

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy.rules import Policies

_ID = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
_FIELDS = {
    "associations": "status",
    "blueprint_configurations": "blueprint_name",
    "changes": "type",
    "memberships": "designation",
    "organization": "management_account_id",
    "policy_grants": "policy_type",
    "reach": "profile",
}
"""Table -> a field with text; `name` for the others."""
_BEGINNINGS = Path("sus/rules")
"""Where a rule's folder stands below a folder of rules, so that its path says its package, as Regal wants it."""


def new(rule_id: str, table: str, folder: Path, policies: Policies) -> tuple[Path, Path]:
    """Write `<rule>.rego` and `<rule>_test.rego` below `folder` and return their paths.

    Raises UsageError for an id that is none or is taken, a table that is none, or a file that is there already.
    """
    if not _ID.fullmatch(rule_id):
        raise UsageError(f"{rule_id} is no id of a rule: give <area>.<rule> in small letters, such as house.names.")
    if table not in Snapshot.TABLES:
        raise UsageError(f"The snapshot has no table {table}; it has {', '.join(Snapshot.TABLES)}.")
    for rule in policies.every:
        if rule.id == rule_id:
            raise UsageError(f"There is a rule {rule_id} already, in {rule.path}. Choose another id.")
    area, name = rule_id.split(".")
    root = folder if folder.parts[-2:] == _BEGINNINGS.parts else folder / _BEGINNINGS
    rule_file = root / area / name / f"{name}.rego"
    test_file = rule_file.with_name(f"{name}_test.rego")
    for path in (rule_file, test_file):
        if path.exists():
            raise UsageError(f"{path} is there already, and is not overwritten. Remove it, or choose another id.")
    kind = table if table in {"organization", "reach"} else table.removesuffix("s")
    field = _FIELDS.get(table, "name")
    words = {
        "ID": rule_id,
        "TABLE": table,
        "KIND": kind,
        "THING": kind.replace("_", " "),
        "FIELD": field,
        "DENIED": r"\"test\" (k1)" if field == "name" else "k1",
    }
    for path, text in ((rule_file, _RULE), (test_file, _TEST)):
        for word, value in words.items():
            text = text.replace(f"<{word}>", value)
        files.write(path, text.encode())
    return rule_file, test_file


_RULE = r"""# METADATA
# # The state that is wanted, in one line. Reports show it as the rule's name.
# title: No <THING> has a <FIELD> that is ruled out
# # Why it is wanted: what goes wrong otherwise.
# description: |
#   Some values say nothing, or promise what nobody keeps. What carries one is found again
#   when somebody asks for its owner, and then it is too late to give it a better one.
# custom:
#   # How bad a failure is: info, low, medium, high or critical. A deny may give a severity of its
#   # own where `severities` lists it here.
#   severity: medium
#   # The table of the ids in `scope`.
#   subject: <TABLE>
#   # What a failure rests on: something that is present, or something that is absent. In the latter
#   # case a gap in what is read makes it unknown.
#   rests_on: presence
#   # The tables that are read, and how far a gap in them matters: row, project, account, domain, any.
#   reads:
#     <TABLE>: row
#   # Every field that is read of a table; a gap on another one does not matter.
#   fields:
#     <TABLE>: [<FIELD>]
#   # What the config may set, under rules.parameters.<ID>. Types: boolean, integer, string,
#   # array (of strings), object (of arrays of strings).
#   parameters:
#     ruled_out:
#       type: array
#       default: [test, tmp]
#       description: Values of the field <FIELD> that no <THING> may have.
#   # What to type to mend it. `cli` and `cloudformation` may stand beside `console`.
#   remediation:
#     console: Give the <THING> a <FIELD> that says what it is, or remove it.
package sus.rules.<ID>

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("<ID>")

# The ids that are judged. What is neither denied nor unknown passes.
scope := object.keys(object.get(input, "<TABLE>", {}))

# What fails, with what is wrong, in full sentences, and pointers to the fields that show it.
deny contains {
	"resource": key,
	"message": sprintf("The <THING> %s has the <FIELD> %s, which is ruled out.", [
		text.label("<TABLE>", key),
		row.<FIELD>,
	]),
	"evidence": [text.pointer(["<TABLE>", key, "<FIELD>"])],
} if {
	some key in scope
	row := input.<TABLE>[key]
	row.<FIELD> in _parameters.ruled_out
}

# What cannot be judged. A field that is absent was not read; one that is null is what AWS returned.
unknown contains {
	"resource": key,
	"cause": absent.cause("<TABLE>", key, "<FIELD>", "not_collected"),
	"message": sprintf("The <FIELD> of the <THING> %s was not read.", [text.label("<TABLE>", key)]),
} if {
	some key in scope
	count(absent.missing("<TABLE>", key, ["<FIELD>"])) > 0
}
"""

_TEST = r"""package sus.rules.<ID>_test

import data.sus.main
import data.sus.rules.<ID> as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"<ID>": {"ruled_out": ["test"]}}}

# What `sus.main` reads of the rule's METADATA.
_catalog := {"<ID>": {
	"severity": "medium",
	"subject": "<TABLE>",
	"rests_on": "presence",
	"reads": {"<TABLE>": "row"},
	"fields": {"<TABLE>": ["<FIELD>"]},
}}

_input(row, gaps) := {"<TABLE>": {"k1": row}, "gaps": gaps}

_verdicts := main.derive("<ID>", rule.scope, rule.deny, rule.unknown, {})

_denied := {
	"resource": "k1",
	"message": "The <THING> <DENIED> has the <FIELD> test, which is ruled out.",
	"evidence": ["/<TABLE>/k1/<FIELD>"],
}

test_deny_a_value_that_is_ruled_out if {
	given := _input({"<FIELD>": "test"}, {})

	rule.deny == {_denied} with input as given with data.sus.config as _config
}

test_allow_another_value if {
	given := _input({"<FIELD>": "churn"}, {})

	rule.scope == {"k1"} with input as given
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given
}

test_allow_no_value if {
	given := _input({"<FIELD>": null}, {})

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"k1"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_unknown_when_the_field_was_not_read if {
	given := _input({}, {})

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "k1",
		"cause": "not_collected",
		"message": "The <FIELD> of the <THING> k1 was not read.",
	}} with input as given
}

test_a_gap_on_the_row_leaves_no_pass if {
	gap := {
		"table": "<TABLE>",
		"scope": {"kind": "<KIND>", "id": "k1"},
		"fields": ["<FIELD>"],
		"cause": "throttled",
		"message": "It was throttled.",
	}
	given := _input({}, {"g1": gap})

	_verdicts == {
		"fail": {},
		"unknown": {"k1": {
			"cause": "throttled",
			"message": "It was throttled. The <FIELD> of the <THING> k1 was not read.",
			"evidence": ["/gaps/g1"],
		}},
		"pass": set(),
	} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_nothing_is_judged_where_nothing_is if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {}
}
"""
