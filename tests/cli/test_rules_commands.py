"""A user's own rules from the command line: begun, tested, judged by, and served to many as a bundle."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from sus_audit import bundled
from tests.cli.conftest import CONFIG, Run, audit_json, statuses
from tests.opa import OPA, serving

SNAPSHOT = {
    "schema_version": "1.0",
    "collected_at": "2026-11-01T00:00:00Z",
    "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
    "calls": {},
    "gaps": {},
    "domains": {
        name: {"id": name, "account_id": "111122223333", "region": "eu-west-1", "name": name}
        for name in ("test", "governance")
    },
}


def with_rule(run: Run) -> None:
    """Begin a rule of the user's own on domains, and name its folder in the config."""
    result = run("rules", "new", "house.names", "--folder", "own", "--subject", "domains")
    assert result.exit_code == 0, result.output
    with Path(CONFIG).open("a") as config:
        config.write("rules: {folders: [own]}\n")
    Path("snapshot.json").write_text(json.dumps(SNAPSHOT))


def judged(run: Run, *arguments: str) -> dict[str, str]:
    """Judge the snapshot and return what the new rule says."""
    result = run("audit", "-c", CONFIG, "--snapshot", "snapshot.json", "--fail-on", "critical", *arguments)
    assert result.exit_code in (0, 3, 4), result.output
    return statuses(audit_json(), "house.names")


@pytest.mark.go_tools
def test_a_new_rule_is_tested_and_judges(run: Run) -> None:
    """As it is written, with no line changed."""
    with_rule(run)
    tested = run("rules", "test", "own", "--opa", str(OPA), "--min-coverage", "100")

    assert tested.exit_code == 0, tested.output
    assert "embedded: 6 of 6 tests passed\nopa: 6 of 6 tests passed\n" in tested.output
    assert judged(run) == {"governance": "pass", "test": "fail"}
    assert "house.names" in run("rules", "list", "-c", CONFIG).output


@pytest.mark.go_tools
def test_a_test_that_fails_is_exit_3(run: Run) -> None:
    """And so is coverage that is too thin."""
    with_rule(run)
    test = Path("own/sus/rules/house/names/names_test.rego")
    test.write_text(test.read_text().replace("is ruled out.", "is fine."))
    failed = run("rules", "test", "own", "--engine", "embedded")

    assert failed.exit_code == 3
    assert "FAIL embedded: sus.rules.house.names_test.test_deny_a_value_that_is_ruled_out" in failed.output


def test_a_rule_that_is_there_is_not_written_again(run: Run) -> None:
    """Exit 2, and the way out."""
    with_rule(run)
    again = run("rules", "new", "house.names", "--folder", "own")
    taken = run("rules", "new", "house.names", "--folder", "other", "-c", CONFIG)

    assert (again.exit_code, taken.exit_code) == (2, 2)
    assert "names.rego is there already, and is not overwritten" in again.output
    assert "There is a rule house.names already" in taken.output


def test_the_bundle_is_the_policies_without_tests_and_the_same_bytes_each_time(run: Run) -> None:
    """The user's rules are in it, and its roots are all that it claims."""
    with_rule(run)
    results = [run("rules", "bundle", "-c", CONFIG, "-o", name) for name in ("one.tar.gz", "two.tar.gz")]
    data = Path("one.tar.gz").read_bytes()
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        names = archive.getnames()
        manifest = json.load(archive.extractfile(".manifest"))  # type: ignore[arg-type]  # it is a file

    assert [result.exit_code for result in results] == [0, 0]
    assert data == Path("two.tar.gz").read_bytes()
    assert manifest["revision"] in results[0].output
    assert manifest["roots"] == ["sus/lib", "sus/main", "sus/rules", "sus/waivers"]
    assert "sus/rules/house/names/names.rego" in names
    assert names == sorted(names)
    ours = [path for path in (bundled.path("policies") / "sus").rglob("*.rego") if not path.stem.endswith("_test")]
    # The manifest, the edition and the user's rule stand beside ours.
    assert len(names) == len(ours) + 3


@pytest.mark.go_tools
def test_an_audit_on_a_server_that_serves_the_bundle(run: Run) -> None:
    """Named in the config or on the command line; the server keeps its bundle, and the audit names the engine."""
    with_rule(run)
    run("rules", "bundle", "-c", CONFIG, "-o", "bundle.tar.gz")
    embedded = judged(run)
    verdicts = audit_json()["verdicts"]
    with serving("-b", str(Path("bundle.tar.gz").resolve())) as url:
        assert judged(run, "--opa-url", url) == embedded
        assert audit_json()["verdicts"] == verdicts
        assert audit_json()["run"]["engine"] == "opa"
        assert audit_json()["run"]["engine_version"].count(".") == 2
        with Path(CONFIG).open("a") as config:
            config.write(f"engine: {{kind: opa, url: '{url}', policies: bundle}}\n")
        assert judged(run) == embedded
        assert audit_json()["run"]["engine"] == "opa"
        assert judged(run, "--engine", "embedded") == embedded
        assert audit_json()["run"]["engine"] == "embedded"


def test_a_server_that_is_not_there_is_exit_1(run: Run) -> None:
    """One sentence, no traceback."""
    with_rule(run)
    result = run("audit", "-c", CONFIG, "--snapshot", "snapshot.json", "--opa-url", "http://127.0.0.1:9")

    assert result.exit_code == 1
    assert "OPA at http://127.0.0.1:9 could not be reached: Connection refused." in result.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--engine", "opa"], "$.engine lacks the key url, which an OPA server needs. Give --opa-url"),
        (["--engine", "embedded", "--opa-url", "http://127.0.0.1:9"], "Leave one of them out."),
        (["--opa-url", "opa.example.com"], "--opa-url opa.example.com is no URL of a server, such as https://"),
        (["--opa-url", "http://user:secret@127.0.0.1:9"], "is no URL of a server"),
    ],
)
def test_an_engine_that_cannot_be_meant_is_exit_2(run: Run, arguments: list[str], says: str) -> None:
    """With what to give instead."""
    with_rule(run)
    result = run("audit", "-c", CONFIG, "--snapshot", "snapshot.json", *arguments)

    assert result.exit_code == 2
    assert says in result.output


def test_a_rule_that_needs_opa_is_refused_with_the_way_out(run: Run) -> None:
    """The construct, the line, and the engine that can do it; a rule that reaches the network is refused on both."""
    with_rule(run)
    rule = Path("own/sus/rules/house/names/names.rego")
    text = rule.read_text()
    rule.write_text(text.replace("row.name in _parameters.ruled_out", "lower(row.name) in _parameters.ruled_out"))
    refused = run("rules", "list", "-c", CONFIG)
    rule.write_text(text.replace("row.name in _parameters.ruled_out", 'http.send({"url": row.name}).status == 200'))
    network = run("audit", "-c", CONFIG, "--snapshot", "snapshot.json", "--opa-url", "http://127.0.0.1:9")

    assert (refused.exit_code, network.exit_code) == (2, 2)
    assert "uses lower, which the embedded engine decides differently from OPA" in refused.output
    assert "or judge with a real OPA (engine.kind: opa)." in refused.output
    assert "uses http.send, which is refused: it reaches the network." in network.output
