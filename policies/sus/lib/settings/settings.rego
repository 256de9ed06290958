# METADATA
# title: Settings of the run
# description: The effective config, as OPA data under `data.sus.config`.
package sus.lib.settings

# METADATA
# description: |
#   The effective parameters of a rule: the defaults of its METADATA with the
#   config laid over them. Python merges them, so that both engines see the same.
parameters(rule) := data.sus.config.parameters[rule]

# METADATA
# description: The moment that rules take as now, RFC 3339 in UTC.
as_of := data.sus.config.as_of

# METADATA
# description: Whole days from an RFC 3339 moment to `as_of`; negative in the future.
days_since(moment) := floor((time.parse_rfc3339_ns(as_of) - time.parse_rfc3339_ns(moment)) / 86400000000000)
