"""In which account and Region a resource of a plan is made: what its provider, its own values and the call say."""

from __future__ import annotations

import json
import re
from typing import Any

from sus_audit.gate.located import Target, Unknown
from sus_audit.gate.terraform.document import Change, module_of, table
from sus_audit.gate.terraform.references import Resolver, Scope

_ACCOUNT = re.compile(r"[0-9]{12}")
_ARN = re.compile(r"arn:[a-z0-9-]+:[a-z0-9-]*:([a-z0-9-]*):([0-9]{12}):")
_ELSEWHERE = ("default_tags", "region")
"""Arguments of a provider that say nothing about whose credentials it uses."""


class Places:
    """Accounts and Regions of the resources of one plan."""

    def __init__(self, resolver: Resolver, target: Target) -> None:
        self.resolver = resolver
        self.plan = resolver.plan
        self.target = target
        self._asked = self._asked_at_plan()

    def account(self, change: Change) -> str | Unknown:
        """Return the account: from the provider, from who asked AWS through it, from an ARN, from the call."""
        key = self._provider(change)
        found = self._allowed(key) or self._role(key) or self._caller(key, "aws_caller_identity", "account_id")
        if found is None:
            arn = _ARN.match(_text(change, "arn") or "")
            found = arn[2] if arn else None
        found = found or self.target.account or self.target.assumed.get("AWS::AccountId")
        why = f"the account of {change.address} is neither in its provider's configuration nor in the call"
        return found or Unknown(why, "AWS::AccountId")

    def region(self, change: Change) -> str | Unknown:
        """Return the Region: the resource's own, its provider's, who asked AWS through it, an ARN's, the call's."""
        key = self._provider(change)
        configured = self.plan.resource(change.module, change.local)
        own = table(configured, "expressions").get("region")
        unknown = Unknown(
            f"the Region of {change.address} is neither in its provider's configuration nor in the call", "AWS::Region"
        )
        if change.type.startswith("aws_"):
            found = _text(change, "region")
            if found is None and own is not None:
                found = self._known(own, Scope(change.module, configured, change.key))
                # The author names a Region that is not known yet: it is not the provider's.
                return found or self.target.assumed.get(f"{change.address}.region") or unknown
            if found is not None:
                return found
        expression = table(self._configuration(key), "expressions").get("region")
        if expression is not None:
            found = self._known(expression, self._scope(key))
            return found or self.target.region or self.target.assumed.get("AWS::Region") or unknown
        found = self._caller(key, "aws_region", "region") or self._caller(key, "aws_region", "name")
        if found is None:
            arn = _ARN.match(_text(change, "arn") or "")
            found = arn[1] if arn and arn[1] else None
        return found or self.target.region or self.target.assumed.get("AWS::Region") or unknown

    def _provider(self, change: Change) -> str | None:
        """Return the key in `provider_config`: `aws`, `aws.virginia`, `module.x:aws`."""
        key = self.plan.resource(change.module, change.local).get("provider_config_key")
        if isinstance(key, str):
            return key
        # A resource that is only in the state: it has the one configuration of its provider, if there is but one.
        keys = [
            name
            for name, one in self.plan.providers.items()
            if table({"": one}, "").get("full_name") == change.provider
        ]
        return keys[0] if len(keys) == 1 else None

    def _configuration(self, key: str | None) -> dict[str, Any]:
        return table(self.plan.providers, key) if key is not None else {}

    def _scope(self, key: str | None) -> Scope:
        address = self._configuration(key).get("module_address")
        return Scope(module_of(address if isinstance(address, str) else None), {})

    def _known(self, expression: Any, scope: Scope) -> str | None:
        leaves = self.resolver.leaves(expression, scope)
        values = {one.value for one in leaves if isinstance(one.value, str) and one.known}
        return values.pop() if len(leaves) == 1 and values else None

    def _allowed(self, key: str | None) -> str | None:
        expression = table(self._configuration(key), "expressions").get("allowed_account_ids")
        leaves = self.resolver.leaves(expression, self._scope(key))
        values = leaves[0].value if len(leaves) == 1 and leaves[0].known else None
        if isinstance(values, list) and len(values) == 1:
            values = values[0]
        return values if isinstance(values, str) and _ACCOUNT.fullmatch(values) else None

    def _role(self, key: str | None) -> str | None:
        role = table(self._configuration(key), "expressions").get("assume_role")
        if isinstance(role, list):
            role = role[-1] if role else None
        if not isinstance(role, dict):
            return None
        arn = table(role, "constant_value").get("role_arn") or self._known(role.get("role_arn"), self._scope(key))
        match = _ARN.match(arn) if isinstance(arn, str) else None
        return match[2] if match else None

    def _asked_at_plan(self) -> dict[tuple[str, str, str], set[str]]:
        """Return (provider, data source's type, attribute) -> the answers that AWS gave while the plan was made."""
        found: dict[tuple[str, str, str], set[str]] = {}
        for (path, local), configured in self.plan.resources.items():
            key, kind = configured.get("provider_config_key"), configured.get("type")
            if kind not in ("aws_caller_identity", "aws_region") or not isinstance(key, str):
                continue
            if not local.startswith("data."):
                continue
            for address, values in self.plan.prior.items():
                module, _, last = address.rpartition(f"{local}")
                if last or module_of(module.rstrip(".") or None).path != path:
                    continue
                for name in ("account_id", "region", "name"):
                    if isinstance(values.get(name), str):
                        found.setdefault((key, kind, name), set()).add(values[name])
        return found

    def _caller(self, key: str | None, kind: str, attribute: str) -> str | None:
        if key is None:
            return None
        values = self._asked.get((key, kind, attribute))
        if values is None and key.startswith("awscc"):
            # The other provider for AWS, where both are configured alike.
            twin = key.replace("awscc", "aws", 1)
            apart = _ELSEWHERE if kind == "aws_caller_identity" else _ELSEWHERE[:1]
            if self._credentials(key, apart) == self._credentials(twin, apart):
                values = self._asked.get((twin, kind, attribute))
        return next(iter(values)) if values is not None and len(values) == 1 else None

    def _credentials(self, key: str, apart: tuple[str, ...]) -> str:
        expressions = table(self._configuration(key), "expressions")
        return json.dumps({name: one for name, one in expressions.items() if name not in apart}, sort_keys=True)


def _text(change: Change, name: str) -> str | None:
    for values in (change.after, change.before):
        found = values.get(name) if values is not None else None
        if found is not None and isinstance(found.value, str) and found.value:
            return found.value
    return None
