# METADATA
# title: Associations of accounts with domains
# description: |
#   What the rules about associations share: which of them stand, what they are called,
#   and what of them is not known.
package sus.lib.associations

# METADATA
# description: |
#   Keys of the associations that stand, or may stand because their status was not
#   read. RAM shows one that was taken back for a while longer.
standing := {key |
	some key, association in input.associations
	not _taken_back(association)
}

# METADATA
# description: |
#   How a message names an association, after its first word. Example: `of "Finance
#   Prod" (111122223333) with domain "Corp" (dzd_a)`.
label(key) := sprintf("of %s with domain %s", [
	data.sus.lib.text.label("accounts", object.get(association, "principal", key)),
	data.sus.lib.text.label("domains", object.get(association, "domain_id", "(not read)")),
]) if {
	association := input.associations[key]
}

# METADATA
# description: One unknown for each of `fields` that the row of an association lacks.
unread(key, fields) := {item |
	some field in data.sus.lib.absent.missing("associations", key, fields)
	item := {
		"resource": key,
		"cause": data.sus.lib.absent.cause("associations", key, field, "not_collected"),
		"message": sprintf("The field %s of the association %s was not read.", [field, label(key)]),
	}
}

_taken_back(association) if association.status == "DISASSOCIATED"
