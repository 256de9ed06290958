"""cfn-lint beside the gate: the real one, and children that break in every way a child can."""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

import pytest

from sus_audit.gate.lint import CHILD, MISSING, Lint
from sus_audit.model.gate import LintFinding, Place

pytestmark = pytest.mark.subprocess

# Longer than any run takes on a busy machine: no test waits for it to pass, but for the one that says so.
PATIENCE = 120.0


def _lint(folder: Path, files: dict[str, str | bytes], *regions: str) -> tuple[list[LintFinding], list[str]]:
    templates = []
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        templates.append((folder / name, f"infra/{name}", list(regions)))
    return Lint.start(templates).result(PATIENCE)


def _said(findings: list[LintFinding]) -> list[tuple[str, str, int, int, int, int]]:
    return [
        (f.rule, f.place.file, f.place.line, f.place.column, f.place.end_line, f.place.end_column) for f in findings
    ]


PROJECT = """\
Resources:
  Sales:
    Type: AWS::DataZone::Project
    Properties:
      DomainIdentifier: dzd_1a2b3c4d5e6f7g
      Nmae: sales
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      Tags:
        - Key: team
          Value: sales
        - Key: 7
          Valeu: x
Parameters:
  Unused:
    Type: String
"""


def test_findings_have_rule_level_and_place(tmp_path: Path) -> None:
    findings, notices = _lint(tmp_path, {"project.yaml": PROJECT}, "us-east-1")

    assert notices == []
    assert [(f.level, f.rule, f.message, f.place) for f in findings] == [
        (
            "error",
            "E3003",
            "'Name' is a required property",
            Place(
                file="infra/project.yaml", line=4, column=5, end_line=4, end_column=15, logical_id="Sales",
            ),
        ),
        (
            "error",
            "E3002",
            "Additional properties are not allowed ('Nmae' was unexpected)",
            Place(
                file="infra/project.yaml", line=6, column=7, end_line=6, end_column=11, logical_id="Sales",
                property="Nmae",
            ),
        ),
        (
            "error",
            "E3003",
            "'Value' is a required property",
            Place(
                file="infra/project.yaml", line=13, column=11, end_line=15, end_column=1, logical_id="Bucket",
                property="Tags[1]",
            ),
        ),
        (
            "error",
            "E3002",
            "Additional properties are not allowed ('Valeu' was unexpected)",
            Place(
                file="infra/project.yaml", line=14, column=11, end_line=14, end_column=16, logical_id="Bucket",
                property="Tags[1].Valeu",
            ),
        ),
        (
            "warning",
            "W2001",
            "Parameter Unused not used.",
            Place(file="infra/project.yaml", line=16, column=3, end_line=16, end_column=9),
        ),
    ]  # fmt: skip


def test_a_template_may_silence_a_rule_and_a_folder_may_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A .cfnlintrc can name rules to load: that would run code of the change that is judged.
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/own.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    (tmp_path / ".cfnlintrc").write_text("ignore_checks: [E, W]\nappend_rules: [rules]\n")
    monkeypatch.chdir(tmp_path)
    silent = "Metadata:\n  cfn-lint: {config: {ignore_checks: [W2001]}}\n"
    unused = "Parameters:\n  Unused: {Type: String}\nResources:\n  Q: {Type: 'AWS::SQS::Queue'}\n"

    findings, _ = _lint(tmp_path, {"loud.yaml": unused, "silent.yaml": silent + unused})

    assert _said(findings) == [("W2001", "infra/loud.yaml", 2, 3, 2, 9)]
    assert not (tmp_path / "ran").exists()


def test_no_module_comes_from_the_folder_under_audit_nor_from_the_childs_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("cfnlint", "yaml", "json"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('hijacked')\n")
    (tmp_path / "list.yaml").write_text("- not an object\n")
    monkeypatch.chdir(tmp_path)
    beside = shutil.copy(CHILD, tmp_path / "child.py")

    findings, notices = Lint([(Path("list.yaml"), "list.yaml", [])], child=Path(beside)).result(PATIENCE)

    assert (_said(findings), notices) == ([("E0000", "list.yaml", 1, 1, 1, 2)], [])


BROKEN: dict[str, tuple[str | bytes, list[tuple[str, int, int, int, int]]]] = {
    "tab.yaml": ("Resources:\n\tA: 1\n", [("E0000", 2, 1, 2, 2)]),
    "twice.yaml": ("Resources:\n  A: {}\n  A: {}\n", [("E0000", 2, 3, 2, 4), ("E0000", 3, 3, 3, 4)]),
    "empty.yaml": ("", [("E1001", 1, 1, 1, 2)]),
    "open.json": ('{"Resources": {', [("E0000", 2, 1, 2, 2)]),
    "bytes.yaml": (bytes(range(256)), [("E0000", 1, 1, 1, 2)]),
    "[x] *.yaml": ("Resources: {A: {Type: 'AWS::No::Such'}}\n", [("E3006", 1, 17, 1, 21)]),
    "loop.yaml": ("Resources: &a\n  X: *a\n", [("E0000", 1, 1, 1, 2)]),
    "bomb.yaml": (
        "a: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 8)}]\n" for n in range(12)),
        [("E0000", 1, 1, 1, 2)],
    ),
    "deep.json": ('{"Resources": ' + "[" * 20_000 + "]" * 20_000 + "}", [("E0000", 1, 1, 1, 2)]),
}  # fmt: skip


def test_a_broken_template_is_a_finding_and_the_others_are_linted(tmp_path: Path) -> None:
    findings, notices = _lint(tmp_path, {name: content for name, (content, _) in BROKEN.items()}, "us-east-1")

    wanted = [(rule, f"infra/{name}", *at) for name, (_, found) in sorted(BROKEN.items()) for rule, *at in found]
    assert (_said(findings), notices) == (wanted, [])


def test_messages_name_the_file_as_the_call_did(tmp_path: Path) -> None:
    findings, notices = Lint.start([(tmp_path / "gone.yaml", "infra/gone.yaml", [])]).result(PATIENCE)

    assert [(f.rule, f.message, f.place.file) for f in findings] == [
        ("E0000", "Template file not found: infra/gone.yaml", "infra/gone.yaml")
    ]
    assert notices == []


def test_each_template_is_checked_for_its_own_regions(tmp_path: Path) -> None:
    # DataZone is not in China; a Region that cfn-lint does not know is said, and breaks nothing.
    template = "Resources:\n  D:\n    Type: AWS::DataZone::Domain\n    Properties: {Name: d, DomainExecutionRole: r}\n"
    for name in ("here.yaml", "there.yaml", "nowhere.yaml"):
        (tmp_path / name).write_text(template)

    findings, notices = Lint.start(
        [
            (tmp_path / "here.yaml", "here.yaml", ["us-east-1"]),
            (tmp_path / "there.yaml", "there.yaml", ["us-east-1", "cn-north-1"]),
            (tmp_path / "nowhere.yaml", "nowhere.yaml", ["###AWS_PRIMARY_REGION###"]),
        ]
    ).result(PATIENCE)

    assert [(f.rule, f.message, f.place.file) for f in findings if f.rule == "E3006"] == [
        ("E3006", "Resource type 'AWS::DataZone::Domain' does not exist in 'cn-north-1'", "there.yaml")
    ]
    assert notices == [
        "cfn-lint does not know the Region ###AWS_PRIMARY_REGION###, and checked nowhere.yaml without it."
    ]


def test_too_many_findings_are_counted_and_not_kept(tmp_path: Path) -> None:
    many = "".join(f"  R{n}: {{Type: 'AWS::No::Such'}}\n" for n in range(450))
    many += "".join(f"  S{n}: {{Type: 'AWS::No::Other', X: 1, Y: 2}}\n" for n in range(300))

    findings, notices = _lint(tmp_path, {"many.yaml": f"Resources:\n{many}"}, "us-east-1")

    assert len(findings) == 1000
    assert len(notices) == 1
    assert notices[0].endswith("; the first 1000 are kept.")
    assert notices[0].startswith("cfn-lint says ")


def test_the_same_templates_give_the_same_words(tmp_path: Path) -> None:
    # cfn-lint prints a set in this message, in an order that Python draws anew for each process.
    member = "    Type: AWS::DataZone::ProjectMembership\n    Properties: {Designation: PROJECT_OWNER, DomainIdentifier: dzd_1a2b3c4d5e6f7g, ProjectIdentifier: 1a2b3c4d5e6f7g, Member: {UserIdentifier: u%d}}\n"  # noqa: E501 a template
    text = "Resources:\n" + "".join(f"  Member{n}:\n" + member % n for n in range(6))

    first, second = (_lint(tmp_path, {"members.yaml": text}) for _ in range(2))

    assert "E3019" in {finding.rule for finding in first[0]}
    assert first == second


def test_nothing_is_started_for_no_template() -> None:
    assert Lint.start([]).result(0) == ([], [])


def test_a_missing_cfn_lint_is_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cfnlint", None)

    assert _lint(tmp_path, {"a.yaml": "Resources: {}\n"}) == ([], [MISSING])
    assert 'pip install "sus-audit[gate]"' in MISSING


GOOD = json.dumps(
    {"template": 0, "matches": [{"rule": "W1", "message": "m", "file": None, "start": [0, 0], "end": [0, 0]}]}
)


@pytest.mark.parametrize(
    ("child", "kept", "notices"),
    [
        (
            "import os; os.kill(os.getpid(), 9)",
            0,
            ["cfn-lint gave no usable answer and ended with code -9: its findings on a.yaml, b.yaml are missing."],
        ),
        (
            f"print({GOOD!r}, flush=True); raise SystemExit('out of\\x1b[31m luck')",
            1,
            [
                "cfn-lint gave no usable answer and ended with code 1 (out of [31m luck): "
                "its findings on b.yaml are missing."
            ],
        ),
        (
            f'print({GOOD!r}); print(\'{{"template": 1, "matches": [{{}}]}}\')',
            1,
            ["cfn-lint gave no usable answer and ended with code 0: its findings on b.yaml are missing."],
        ),
        (
            "print('{\"template\": 7}'); print('nonsense')",
            0,
            ["cfn-lint gave no usable answer and ended with code 0: its findings on a.yaml, b.yaml are missing."],
        ),
        (
            f'print({GOOD!r}); print({GOOD!r}); print(\'{{"template": 1, "broken": "KeyError: 1"}}\')',
            1,
            ["cfn-lint broke on b.yaml (KeyError: 1): its findings on it may be incomplete."],
        ),
        ("print('{\"missing\": true}')", 0, [MISSING]),
        (
            'print(\'{"broken": "cannot import name X"}\')',
            0,
            [
                "cfn-lint could not be loaded (cannot import name X), so its findings are missing. "
                'Install a version that works with: pip install "sus-audit[gate]"'
            ],
        ),
    ],
)
def test_a_child_that_breaks_is_a_notice(tmp_path: Path, child: str, kept: int, notices: list[str]) -> None:
    (tmp_path / "child.py").write_text(child)
    templates: list[tuple[Path, str, list[str]]] = [(tmp_path / n, n, []) for n in ("a.yaml", "b.yaml")]

    with Lint(templates, child=tmp_path / "child.py") as lint:
        found, said = lint.result(PATIENCE)

    assert said == notices
    assert _said(found) == [("W1", "a.yaml", 1, 1, 1, 2)][:kept]


def test_a_child_that_hangs_is_ended_and_what_it_said_is_kept(tmp_path: Path) -> None:
    hangs = f"import signal\nprint({GOOD!r}, flush=True)\nopen({str(tmp_path / 'up')!r}, 'w').close()\nsignal.pause()\n"
    (tmp_path / "child.py").write_text(hangs)
    templates: list[tuple[Path, str, list[str]]] = [(tmp_path / n, n, []) for n in ("a.yaml", "b.yaml")]

    with Lint(templates, child=tmp_path / "child.py") as lint:
        process = lint._process
        assert process is not None
        until = time.monotonic() + PATIENCE
        while not (tmp_path / "up").exists() and time.monotonic() < until:
            pass
        found, notices = lint.result(0.01)

    assert _said(found) == [("W1", "a.yaml", 1, 1, 1, 2)]
    assert notices == ["cfn-lint was ended after 0.01 s: its findings on b.yaml are missing."]
    assert process.returncode == -9


def test_a_run_that_nobody_asks_is_ended_with_its_block(tmp_path: Path) -> None:
    (tmp_path / "child.py").write_text("import signal\nsignal.pause()\n")

    with Lint([(tmp_path / "a.yaml", "a.yaml", [])], child=tmp_path / "child.py") as lint:
        process = lint._process
        assert process is not None

    assert process.returncode == -9
    assert lint.result(0) == ([], [])


def test_the_child_has_no_way_to_a_network(tmp_path: Path) -> None:
    from sus_audit.gate import lint_child

    # In a process of its own: the hook cannot be taken away again.
    (tmp_path / "child.py").write_text(
        "import json, runpy, socket\n"
        f"child = runpy.run_path({lint_child.__file__!r})\n"
        "child['_restrain']()\n"
        "for call in (lambda: socket.create_connection(('127.0.0.1', 9)), lambda: socket.gethostbyname('localhost')):\n"
        "    try:\n"
        "        call()\n"
        "        said = 'reached'\n"
        "    except PermissionError as exc:\n"
        "        said = str(exc)\n"
        "    print(json.dumps({'broken': said}))\n"
    )

    _, notices = Lint([(tmp_path / "a.yaml", "a.yaml", [])], child=tmp_path / "child.py").result(PATIENCE)

    assert [notice.split(")")[0] for notice in notices] == [
        "cfn-lint could not be loaded (socket.getaddrinfo: cfn-lint runs without a network",
        "cfn-lint could not be loaded (socket.gethostbyname: cfn-lint runs without a network",
    ]


@pytest.mark.slow
def test_real_templates_are_linted_without_a_notice(examples: Path) -> None:
    templates: list[tuple[Path, str, list[str]]] = [
        (path, str(path.relative_to(examples)), ["us-east-1"])
        for folder, pattern in (("cfn", "*.yaml"), ("cdk", "*.json"))
        for path in sorted((examples / folder).rglob(pattern))
    ]
    assert len(templates) > 30

    findings, notices = Lint.start(templates).result(PATIENCE)

    assert notices == []
    wrong = {f.message for f in findings if f.rule == "E3019" and "ProjectMembership" in f.message}
    assert wrong, "cfn-lint learned that one project may have two memberships: say so in the docs"
    lines = {shown: path.read_text(encoding="utf-8").splitlines() for path, shown, _ in templates}
    for finding in findings:
        place = finding.place
        assert place.end_line <= len(lines[place.file])
        assert place.end_column <= len(lines[place.file][place.end_line - 1]) + 1, place
