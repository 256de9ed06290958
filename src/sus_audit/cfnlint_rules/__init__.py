"""Rules for cfn-lint: `cfn-lint -a FOLDER -t template.yaml` then shows what the gate says, with line numbers.

cfn-lint loads each file of the folder whose name begins with a letter: `findings.py`. Nothing here imports cfn-lint, so
that the command line can name the folder where it is not installed.
"""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """Return the folder for `cfn-lint --append-rules`; `sus_audit.cfnlint_rules.findings` does as well."""
    return Path(__file__).resolve().parent
