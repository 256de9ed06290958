"""What every test gets: no way out to a network, and nothing of this machine's own AWS settings."""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# No deadline: the machine is shared. In CI the same examples each time, so that a red run can be run again; at a desk
# new ones each time, which is how a law is put to the test.
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")

GUARD = Path(__file__).parent / "guard"
LEDGER = "SUS_AUDIT_TEST_REFUSED"


def pytest_configure(config: pytest.Config) -> None:
    """Raise the guard in this process (each worker of xdist is one) and in all that it starts."""
    handle, ledger = tempfile.mkstemp(prefix="refused-")
    os.close(handle)
    os.environ[LEDGER] = ledger
    config.add_cleanup(lambda: Path(ledger).unlink(missing_ok=True))
    os.environ["PYTHONPATH"] = os.pathsep.join([str(GUARD), *filter(None, [os.environ.get("PYTHONPATH")])])
    loaded = sys.modules.get("sitecustomize")
    if loaded is None or Path(loaded.__file__ or "").parent != GUARD:
        sys.modules.pop("sitecustomize", None)
        sys.path.insert(0, str(GUARD))
        importlib.import_module("sitecustomize")
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ |= {
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        os.environ.pop(name, None)
        os.environ.pop(name.lower(), None)


@pytest.fixture(autouse=True)
def _stayed_on_this_machine(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test whose code reached out, even where that code swallowed the refusal."""
    ledger = Path(os.environ[LEDGER])
    before = ledger.stat().st_size
    yield
    with ledger.open(encoding="utf-8") as lines:
        lines.seek(before)
        refused = lines.read()
    if refused and "refusals" not in request.fixturenames:
        pytest.fail(f"this test reached for the network:\n{refused}", pytrace=False)


@pytest.fixture
def refusals() -> Path:
    """The file with the refusals so far; a test that asks for it is expected to be refused."""
    return Path(os.environ[LEDGER])


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def examples() -> Path:
    """Real templates and documents; a test that needs them is skipped where there are none."""
    folder = os.environ.get("SUS_AUDIT_EXAMPLES")
    if not folder:
        pytest.skip("SUS_AUDIT_EXAMPLES names no folder with real templates and documents")
    return Path(folder)
