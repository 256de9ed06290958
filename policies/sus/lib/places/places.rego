# METADATA
# title: Where a configuration places environments
# description: |
#   The accounts and Regions that an environment configuration names, by itself or
#   through its pools, and the accounts that are associated with a domain.
package sus.lib.places

# METADATA
# description: |
#   Ids of the accounts that a configuration names: its own, and those of its pools
#   as far as they are known.
accounts(configuration) := {configuration.account_id | is_string(configuration.account_id)} | {account.account_id |
	some pool in configuration.account_pools
	some account in input.account_pools[pool].accounts
}

# METADATA
# description: |
#   Pairs [account id, Region] that a configuration names: both literals, or the
#   accounts of its pools with their Regions. What is left to the creator is not here.
pairs(configuration) := {[configuration.account_id, configuration.region] |
	is_string(configuration.account_id)
	is_string(configuration.region)
} | {[account.account_id, region] |
	some pool in configuration.account_pools
	some account in input.account_pools[pool].accounts
	some region in account.regions
}

# METADATA
# description: |
#   "<domain id>|<account id>" of every account that is healthily associated with a
#   domain; a domain's own account needs no association.
associated := {place: true | some place in _associated}

_associated contains sprintf("%s|%s", [association.domain_id, account]) if {
	some association in input.associations
	association.status == "ASSOCIATED"
	some account in association.accounts
}

_associated contains sprintf("%s|%s", [id, domain.account_id]) if some id, domain in input.domains

# METADATA
# description: |
#   Business units of a set of accounts, as far as they are classified.
business_units(ids) := {input.accounts[id].business_unit | some id in ids}

# METADATA
# description: Those of a set of accounts whose business unit is undecided.
unclassified(ids) := {id | some id in ids; not input.accounts[id].business_unit}
