"""The one tree of failures that a user may meet. Each message is a full sentence that names the way out.

AuditError
├── UsageError      the user's input is wrong: exit 2
└── BrokenError     the work could not be done: exit 1
"""

from __future__ import annotations


class AuditError(Exception):
    """Base of every expected failure; the command line prints its text and exits with `exit_code`."""

    exit_code = 1


class UsageError(AuditError):
    """Bad input: a config, snapshot, rule or option that cannot be used. Exit 2."""

    exit_code = 2


class BrokenError(AuditError):
    """Nothing could be collected, evaluated or written. Exit 1."""

    exit_code = 1
