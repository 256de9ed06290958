"""The table of DataZone calls once more, by the AWS command line's own driver, over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from botocore import xform_name

from sus_audit.emulator import Emulator, environment, serve
from sus_audit.emulator.state import Fault
from tests.emulator import small
from tests.emulator.test_datazone_table import CONFIGURATIONS, DOMAIN, EVERY_CALL, LISTS, UNKNOWN_IDS, WRONG_ENUMS

# The command line still asks Python for what newer versions warn of.
pytestmark = [pytest.mark.awscli, pytest.mark.filterwarnings("ignore")]
CALLS = sorted(set(EVERY_CALL) - CONFIGURATIONS)
"""Blueprint configurations answer only the account that owns them; the caller here is the domain's."""


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """One server for all calls."""
    with serve(small.estate()) as running:
        yield running


@pytest.fixture(scope="module")
def create_driver() -> Iterator[Any]:
    """Import the command line here: it sets AWS_DATA_PATH as it is imported, and that is taken back."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("AWS_DATA_PATH", "")
        from awscli.clidriver import create_clidriver

        yield create_clidriver


@pytest.fixture
def aws(
    emulator: Emulator, create_driver: Any, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Any:
    """Call `aws datazone OPERATION --cli-input-json ...`; return the exit code, stdout and stderr."""
    emulator.estate.faults.clear()
    for name, value in {**environment(emulator), "AWS_MAX_ATTEMPTS": "1", "AWS_PAGER": ""}.items():
        monkeypatch.setenv(name, value)

    def call(operation: str, parameters: dict[str, Any], *words: str, domain: bool = True) -> tuple[int, str, str]:
        given = json.dumps({**(DOMAIN if domain else {}), **parameters})
        command = ["datazone", xform_name(operation, "-"), "--cli-input-json", given, "--output", "json", *words]
        code = create_driver().main(command)
        said = capfd.readouterr()
        return code, said.out, said.err

    return call


@pytest.mark.parametrize("operation", CALLS)
def test_each_call_is_answered_whole(aws: Any, operation: str) -> None:
    """All pages of a list, and every Get."""
    code, out, err = aws(operation, EVERY_CALL[operation])

    assert (code, err) == (0, "")
    if operation in LISTS:
        _, key, _, total = LISTS[operation]
        assert len(json.loads(out)[key]) == total


@pytest.mark.parametrize("operation", sorted(set(LISTS) - CONFIGURATIONS))
def test_a_page_and_a_bad_token(aws: Any, operation: str) -> None:
    """The first page has the model's limit; a token that was never given is refused."""
    parameters, key, limit, _ = LISTS[operation]
    code, out, _ = aws(operation, parameters, "--no-paginate")
    refused = aws(operation, {**parameters, "nextToken": "nonsense"}, "--no-paginate")

    assert (code, len(json.loads(out)[key])) == (0, limit)
    assert refused[0] != 0
    assert "ValidationException" in refused[2]


@pytest.mark.parametrize("operation", CALLS)
def test_both_layers_deny(aws: Any, emulator: Emulator, operation: str) -> None:
    """IAM in its words, DataZone in its own."""
    said = {}
    for kind in ("deny", "deny_datazone"):
        emulator.estate.faults[:] = [Fault(f"datazone:{operation}", kind)]
        code, _, said[kind] = aws(operation, EVERY_CALL[operation])
        assert code != 0

    assert f"is not authorized to perform: datazone:{operation}" in said["deny"]
    assert f"User is not permitted to perform operation: {operation}" in said["deny_datazone"]


@pytest.mark.parametrize("operation", sorted(set(UNKNOWN_IDS) - CONFIGURATIONS))
def test_an_unknown_id(aws: Any, operation: str) -> None:
    """The error code that the model has for it."""
    parameters, code, _ = UNKNOWN_IDS[operation]
    ended, _, err = aws(operation, parameters, domain=False)

    assert ended != 0
    assert code in err


@pytest.mark.parametrize("operation", sorted(WRONG_ENUMS))
def test_a_wrong_enum(aws: Any, operation: str) -> None:
    """Refused by the service: the client does not look."""
    ended, _, err = aws(operation, WRONG_ENUMS[operation], domain=False)

    assert ended != 0
    assert "ValidationException" in err


@pytest.mark.parametrize("operation", CALLS)
def test_a_missing_member(aws: Any, operation: str) -> None:
    """The command line refuses it itself, and names it."""
    ended, _, err = aws(operation, EVERY_CALL[operation], domain=False)

    assert ended != 0
    assert "domainIdentifier" in err
