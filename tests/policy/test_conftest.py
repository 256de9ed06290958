"""Conftest on the documents of the demo: as many failures as the audit has fails and unknowns."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from sus_audit import bundled, demo
from sus_audit.progress import Quiet
from tests.test_policies import _binary

pytestmark = [pytest.mark.go_tools, pytest.mark.slow]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `sus-audit demo` writes."""
    folder = tmp_path_factory.mktemp("demo")
    demo.run(folder, Quiet())
    return folder


def conftest(folder: Path, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """Run `conftest test snapshot.json` and return its exit code and failures."""
    policies = str(bundled.path("policies"))
    command = [str(_binary("conftest")), "test", "snapshot.json", "-p", policies, "-o", "json", *arguments]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = json.loads(ended.stdout)
    return ended.returncode, [item for one in found for item in one.get("failures") or []]


def test_it_fails_as_often_as_the_audit_has_fails_and_unknowns(documents: Path) -> None:
    """Each with rule, resource, status and the audit's own message."""
    audit = json.loads((documents / "audit.json").read_text(encoding="utf-8"))
    code, failures = conftest(documents, "--data", "config.json")

    assert code == 1
    assert sorted(item["msg"] for item in failures) == sorted(
        f"{item['status']}: {item['rule']} on {item['resource']}: {item['message']}"
        for item in audit["verdicts"]
        if item["status"] != "pass"
    )
    assert {item["metadata"]["status"] for item in failures} == {"fail", "unknown"}


def test_without_data_it_fails(documents: Path) -> None:
    """A forgotten --data must not look like a clean estate."""
    code, failures = conftest(documents)

    assert code == 1
    assert [item["msg"] for item in failures] == [
        "unknown: main on snapshot: The rule catalog or the config is missing, so nothing was judged: give config.json "
        "as data (opa eval -d config.json)."
    ]
