"""API requests as the AWS CLI takes them (`aws datazone create-account-pool --cli-input-json file://x.json`).

A document is JSON or YAML. Its operation is found in this order: from a wrapper
`{"operation": "CreateAccountPool", "parameters": {...}}` (with `"service": "ram"` or `"organizations"` where DataZone
has an operation of that name too); from the start of the file's name in the AWS CLI's spelling
(`create-project-profile.finance.json`); from its members, where they fit one operation only.
Operations of DataZone, RAM and Organizations are known, by botocore's service models and without asking AWS.
"""

from sus_audit.gate.requests.identify import Refusal, Request, by_name, identify
from sus_audit.gate.requests.read import read

__all__ = ["Refusal", "Request", "by_name", "identify", "read"]
