"""The same calls by the AWS command line, a client that is not ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from sus_audit.emulator import Emulator, environment, serve
from sus_audit.emulator.state import Fault
from tests.emulator import small

pytestmark = [pytest.mark.awscli, pytest.mark.subprocess]


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """One server for all calls."""
    with serve(small.estate()) as running:
        yield running


def _aws(emulator: Emulator, *words: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, **environment(emulator), "AWS_MAX_ATTEMPTS": "1", "AWS_PAGER": ""}
    command = [sys.executable, "-W", "ignore", "-m", "awscli", "--output", "json", *words]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=120)


ANSWERS = {
    "sts get-caller-identity --query Arn": f"arn:aws:iam::{small.GOVERNANCE}:user/sus-audit",
    "datazone list-domains --query items[].id": [small.DOMAIN],
    f"datazone list-projects --domain-identifier {small.DOMAIN} --query length(items)": 60,
    f"datazone list-projects --domain-identifier {small.DOMAIN} --no-paginate --query length(items)": 50,
    f"datazone get-project --domain-identifier {small.DOMAIN} --identifier x01 --query projectProfileId": "x01",
    "ram list-principals --resource-owner SELF --query principals[].id": [small.FINANCE],
    "ec2 describe-regions --region-names eu-west-1 --query Regions[].RegionName": ["eu-west-1"],
}
REFUSALS = {
    f"datazone list-projects --domain-identifier {small.DOMAIN} --next-token nonsense": "ValidationException",
    f"datazone get-project --domain-identifier {small.DOMAIN} --identifier none": "ResourceNotFoundException",
    f"datazone search-user-profiles --domain-identifier {small.DOMAIN} --user-type ROBOT": "ValidationException",
    f"datazone list-rules --domain-identifier {small.DOMAIN} --target-type DOMAIN_UNIT --target-identifier root": (
        "User is not permitted to perform operation: ListRules"
    ),
    "organizations list-accounts": "AccessDeniedException",
    f"sts assume-role --role-arn arn:aws:iam::{small.FINANCE}:role/None --role-session-name audit": "AccessDenied",
}


@pytest.mark.parametrize("command", ANSWERS)
def test_the_command_line_gets_its_answer(emulator: Emulator, command: str) -> None:
    ended = _aws(emulator, *command.split())

    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout) == ANSWERS[command]


@pytest.mark.parametrize("command", REFUSALS)
def test_the_command_line_is_refused(emulator: Emulator, command: str) -> None:
    emulator.estate.faults[:] = [Fault("datazone:ListRules", "deny_datazone")]

    ended = _aws(emulator, *command.split())

    assert ended.returncode != 0
    assert REFUSALS[command] in ended.stderr
