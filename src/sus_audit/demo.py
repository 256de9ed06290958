"""The demonstration: the sample organization with its known violations, through the whole pipeline over HTTP."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from sus_audit import bundled, files, pipeline
from sus_audit.config import load as load_config
from sus_audit.emulator import environment
from sus_audit.emulator import serve as serve_estate
from sus_audit.emulator.estate import expected, load, moment, undecided
from sus_audit.emulator.estate import patch_names as names
from sus_audit.model.audit import Audit, Status
from sus_audit.progress import Progress
from sus_audit.report import FORMATS

_FILES = ("sample_organization.yaml", "sus-audit.yaml")


class Outcome(msgspec.Struct, frozen=True):
    """What a demonstration found."""

    summary: str
    """For stdout: the terminal report, and the comparison with what is known."""
    as_known: bool


def run(out: Path, progress: Progress) -> Outcome:
    """Collect, judge and report on the sample organization with all its violations; write to `out`."""
    files.require_folder(out)
    estate_file, config_file = (bundled.path("estates") / name for name in _FILES)
    patches = list(names(estate_file))
    progress.stage(f"Starting the emulator with {len(patches)} known violations", None)
    config = load_config(config_file)
    policies = pipeline.load_policies(config, config_file.parent)
    with serve_estate(load(estate_file, patches)) as server, _environment(environment(server)):
        snapshot = pipeline.collect(config, policies, progress)
    evaluation = pipeline.judge(snapshot, config, policies, moment(estate_file), progress)
    written = pipeline.write_documents(evaluation, out, ("html", "json"))
    known = {(item["rule"], item["resource"]): Status(item["status"]) for item in expected(estate_file)}
    differences = compare(evaluation.audit, known, set(undecided(estate_file)))
    lines = [FORMATS["terminal"](evaluation.audit)]
    lines += [f"{difference}\n" for difference in differences]
    if not differences:
        lines.append("Found exactly the known violations of the sample organization.\n")
    lines.append(f"Report: {written['html']}\n")
    return Outcome("".join(lines), not differences)


def compare(audit: Audit, known: dict[tuple[str, str], Status], undecided_rules: set[str]) -> list[str]:
    """Return one sentence per difference between what is known of the estate and what was found.

    `undecided_rules` rest on what is not collected yet: what they do not fail must be unknown, and never passes.
    """
    found = {(item.rule, item.resource): item.status for item in audit.verdicts}
    sentences: list[tuple[tuple[str, str], str]] = []
    for key, status in known.items():
        if found.get(key) is not status:
            word = "a known violation and was not found" if status is Status.FAIL else "left unknown and was decided"
            sentences.append((key, f"Missed: {{}} on {{}} is {word}."))
    for key, status in found.items():
        if key in known:
            continue
        if status is Status.FAIL:
            sentences.append((key, "Unexpected: {} on {} failed and is not a known violation."))
        elif status is Status.UNKNOWN and key[0] not in undecided_rules:
            sentences.append((key, "Unexpected: {} on {} is unknown."))
        elif status is Status.PASS and key[0] in undecided_rules:
            sentences.append((key, "Unexpected: {} on {} passed, and nothing yet can prove that."))
    return [text.format(rule, resource) for (rule, resource), text in sorted(sentences)]


def patch_names() -> list[str]:
    """Return the names of the sample organization's violations."""
    return list(names(bundled.path("estates") / _FILES[0]))


@contextlib.contextmanager
def serve(estate: Path | None, patches: tuple[str, ...], port: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Serve an estate; yield the URL and the environment variables that a client needs."""
    path = estate or bundled.path("estates") / _FILES[0]
    chosen = list(names(path)) if "all" in patches else list(patches)
    with serve_estate(load(path, chosen), port=port) as server:
        yield server.endpoint_url or "", environment(server)


def wait() -> None:
    """Wait until the user stops the process."""
    with contextlib.suppress(KeyboardInterrupt):
        threading.Event().wait()
    click.echo("Stopped.", err=True)


@contextlib.contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    """Set environment variables for the block; nothing of the user's AWS set-up reaches the emulator or back."""
    before = dict(os.environ)
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
