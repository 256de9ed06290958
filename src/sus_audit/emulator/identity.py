"""Who calls: the auditor's own keys, and the sessions that AssumeRole hands out."""

from __future__ import annotations

import base64
import hashlib
import itertools
from dataclasses import dataclass, field

from sus_audit.emulator.state import Document, EstateState

AUDIT_ROLE = "SusAuditReadOnly"
"""The role whose permissions the auditor's IAM user has in its own account."""
AUDIT_USER = "sus-audit"
SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
"""Every secret access key of the emulator; signatures are not checked. It is the example of AWS's documentation."""


@dataclass(frozen=True)
class Session:
    """An identity behind an access key."""

    account_id: str
    access_key: str
    token: str | None
    arn: str
    user_id: str
    rights: Document = field(default_factory=dict, hash=False)
    """The role as the estate describes it (`AccountState.roles`)."""


def audit_account(estate: EstateState) -> str:
    """Return the account of the auditor's IAM user."""
    if estate.audit_account:
        return estate.audit_account
    for domain in estate.domains.values():
        return domain.account_id
    return estate.organization.management_account_id


def audit_access_key(estate: EstateState) -> str:
    """Return the access key id of the auditor's IAM user."""
    return f"AKIAAUDIT{audit_account(estate)[-11:]:0>11}"


def audit_arn(estate: EstateState) -> str:
    """Return the ARN of the auditor's IAM user."""
    return f"arn:aws:iam::{audit_account(estate)}:user/{AUDIT_USER}"


class Sessions:
    """The sessions of one emulator, by access key."""

    def __init__(self, estate: EstateState) -> None:
        self._estate = estate
        self._numbers = itertools.count()
        account_id, key = audit_account(estate), audit_access_key(estate)
        account = estate.accounts.get(account_id)
        rights = account.roles.get(AUDIT_ROLE, {}) if account else {}
        user = Session(account_id, key, None, audit_arn(estate), f"AIDA{_letters(key)}", rights)
        self._by_key = {key: user}

    def find(self, access_key: str, token: str | None) -> Session | None:
        """Return the session behind a key; None for a key that nobody holds, or a token that does not fit."""
        session = self._by_key.get(access_key)
        return session if session is not None and session.token == token else None

    def assume(self, account_id: str, role: str, session_name: str) -> Session:
        """Open a session of a role that exists in the estate."""
        seed = f"{account_id}/{role}/{session_name}/{next(self._numbers)}"
        key = f"ASIA{_letters(seed)}"
        session = Session(
            account_id=account_id,
            access_key=key,
            token=f"FwoGZXIvYXdz{_letters('token ' + seed)}",
            arn=f"arn:aws:sts::{account_id}:assumed-role/{role}/{session_name}",
            user_id=f"AROA{_letters(account_id + role)}:{session_name}",
            rights=self._estate.accounts[account_id].roles[role],
        )
        self._by_key[key] = session
        return session


def _letters(seed: str) -> str:
    """Return 16 capital letters and digits that belong to `seed`."""
    return base64.b32encode(hashlib.sha256(seed.encode()).digest())[:16].decode()
