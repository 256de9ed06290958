# METADATA
# title: Associations work, and let in single accounts of the organization and no more
# description: |
#   A share that failed leaves an account half connected. One that takes principals from
#   outside, a whole organizational unit, or users of the account who come past single
#   sign-on, opens the domain wider than anybody decided.
# related_resources:
#   - description: Associated accounts
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: medium
#   subject: associations
#   rests_on: presence
#   reads:
#     associations: row
#   fields:
#     associations: [allow_external_principals, permissions, principal_kind, share_status, status]
#   parameters:
#     allow_organization_wide:
#       type: boolean
#       default: false
#       description: Whether a share may name an organizational unit or the organization instead of single accounts.
#     portal_permissions:
#       type: array
#       default:
#         - AWSRAMPermissionAmazonDataZoneDomainFullAccessWithPortalAccess
#         - AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceWithPortalAccess
#       description: Names of the RAM permissions that let IAM users of the account into the portal, and that no share may have.
#   controls:
#     smus_governance: [accounts-associated-before-use]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: In the domain open Account associations; disassociate the account and associate it again, for API access only.
#     cli: |
#       aws ram update-resource-share --resource-share-arn SHARE --no-allow-external-principals
#       aws ram disassociate-resource-share --resource-share-arn SHARE --principals ORGANIZATIONAL_UNIT
#       aws ram associate-resource-share --resource-share-arn SHARE --principals ACCOUNT
#       aws ram associate-resource-share-permission --resource-share-arn SHARE --replace --permission-arn \
#         arn:aws:ram::aws:permission/AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess
#     cloudformation: |
#       In the AWS::RAM::ResourceShare set AllowExternalPrincipals to false, list account ids under Principals, and under
#       PermissionArns name AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess.
package sus.rules.accounts.association_healthy

import data.sus.lib.associations
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("accounts.association_healthy")

scope := object.keys(object.get(input, "associations", {}))

deny contains {
	"resource": key,
	"message": sprintf("Association %s has %s %s; it must be %s.", [
		associations.label(key),
		field,
		_told(actual),
		wanted,
	]),
	"evidence": [text.pointer(["associations", key, field])],
} if {
	some key, association in input.associations
	some field, wanted in {"status": "ASSOCIATED", "share_status": "ACTIVE"}
	actual := association[field]
	actual != wanted
}

deny contains {
	"resource": key,
	"message": sprintf("The share of the association %s allows principals outside the organization; it must not.", [
		associations.label(key),
	]),
	"evidence": [text.pointer(["associations", key, "allow_external_principals"])],
} if {
	some key, association in input.associations
	association.allow_external_principals == true
}

deny contains {
	"resource": key,
	"message": sprintf("Association %s lets in a whole %s; it must name single accounts.", [
		associations.label(key),
		replace(kind, "_", " "),
	]),
	"evidence": [text.pointer(["associations", key, "principal_kind"])],
} if {
	not _parameters.allow_organization_wide
	some key, association in input.associations
	kind := association.principal_kind
	kind in ["organization", "organizational_unit"]
}

deny contains {
	"resource": key,
	"message": sprintf("The share of the association %s has the permission %s; it must not let users of the account into the portal.", [
		associations.label(key),
		name,
	]),
	"evidence": [text.pointer(["associations", key, "permissions"])],
} if {
	some key, association in input.associations
	some permission in association.permissions
	name := regex.replace(permission, `^.*/`, "")
	name in _parameters.portal_permissions
}

unknown contains item if {
	some key in scope
	some item in associations.unread(key, _fields)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS does not say whether the share of the association %s allows principals outside the organization.", [
		associations.label(key),
	]),
} if {
	some key, association in input.associations
	association.allow_external_principals == null
}

_fields := ["allow_external_principals", "permissions", "principal_kind", "share_status", "status"]

_told(null) := "nothing"

_told(value) := value if is_string(value)
