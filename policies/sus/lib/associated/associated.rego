# METADATA
# title: Which accounts are associated with a domain
# description: |
#   An account is healthily associated when an association of the domain names it with
#   status ASSOCIATED, or when it owns the domain. That it is not can be said only
#   where every association of the domain was listed and read.
package sus.lib.associated

# METADATA
# description: True when the account is healthily associated.
associated(domain, account) if data.sus.lib.places.associated[_place(domain, account)]

# METADATA
# description: Domain id -> ids of the accounts that an association of the domain names with status ASSOCIATED.
members := {domain: ids | some domain, ids in _members}

# METADATA
# description: True when every association of the domain was listed and read, and the domain's own account is known.
known(domain) if {
	_listed(domain)
	not _half_read[domain]
	is_string(input.domains[domain].account_id)
}

# METADATA
# description: |
#   Keys of the associations that the answer rests on: those that name the account
#   where it is associated, else all of the domain.
rows(domain, account) := object.get(_naming, _place(domain, account), set()) if {
	associated(domain, account)
} else := object.get(of_domain, domain, set())

# METADATA
# description: Domain id -> keys of its associations.
of_domain := {domain: keys | some domain, keys in _of_domain}

# METADATA
# description: Why not all associations of a domain are known, where `known` is not true.
cause(domain) := min(_causes(domain))

_causes(domain) := ({data.sus.lib.listings.cause("associations", domain, "not_collected") |
	not _listed(domain)
} | object.get(_half_read, domain, set())) | _owner_causes(domain)

_owner_causes(domain) := set() if {
	is_string(input.domains[domain].account_id)
} else := {data.sus.lib.absent.cause("domains", domain, "account_id", "not_collected")}

_listed(domain) if {
	data.sus.lib.gaps.complete("associations", domain)
	not _stray
}

# An association that could not be read at all: nothing says which domain it is of, so it may be of any.
_stray if {
	some gap in input.gaps
	gap.table == "associations"
	gap.scope.kind == "association"
	gap.fields == null
	id := gap.scope.id
	not input.associations[id]
}

_place(domain, account) := sprintf("%s|%s", [domain, account])

_members[association.domain_id] contains account if {
	some association in input.associations
	association.status == "ASSOCIATED"
	some account in association.accounts
}

_of_domain[association.domain_id] contains key if some key, association in input.associations

_naming := {place: keys | some place, keys in _naming_by_place}

_naming_by_place[place] contains key if {
	some key, association in input.associations
	some account in association.accounts
	place := _place(association.domain_id, account)
}

# Domain id -> why an association of it was not read in full.
_half_read := {domain: causes | some domain, causes in _half_read_by_domain}

_half_read_by_domain[association.domain_id] contains data.sus.lib.absent.cause("associations", key, field, "not_collected") if {
	some key, association in input.associations
	not _unhealthy(association)
	some field in data.sus.lib.absent.missing("associations", key, ["accounts", "status"])
}

# Whichever accounts such an association stands for, it associates none.
_unhealthy(association) if association.status != "ASSOCIATED"
