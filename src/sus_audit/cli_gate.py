"""The commands `sus-audit gate` and `sus-audit redact`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sus_audit.errors import UsageError

if TYPE_CHECKING:
    from sus_audit.model.gate import GateResult

_SEVERITIES = ("info", "low", "medium", "high", "critical")
_ENGINES = ("embedded", "opa")
FORMATS = ("text", "json", "sarif", "github", "github-summary", "markdown", "gitlab", "junit")
_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE_NAMES = {
    "text": "gate.txt",
    "json": "gate.json",
    "sarif": "gate.sarif",
    "github": "gate-github.txt",
    "github-summary": "gate-github-summary.md",
    "markdown": "gate.md",
    "gitlab": "gate-gitlab.json",
    "junit": "gate-junit.xml",
}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True), metavar="FILE...")
@click.option(
    "--snapshot", "snapshot_path", type=_FILE, help="The estate as it is; without it only the change is seen."
)
@click.option(
    "-c",
    "--config",
    "config_path",
    type=_FILE,
    help="sus-audit.yaml or an audit's config.json; by default the config.json beside the snapshot.",
)
@click.option("-f", "--format", "formats", type=click.Choice(FORMATS), multiple=True, help="May be repeated with -o.")
@click.option("-o", "--out", type=_FOLDER, help="Write one file per format into this folder; the text goes to stdout.")
@click.option("--account", help="The account that templates and requests are applied in, where they do not say.")
@click.option("--region", help="The Region that they are applied in, where they do not say.")
@click.option(
    "--assume",
    "assumed",
    multiple=True,
    metavar="KEY=VALUE",
    help="A value that only you know: a parameter, an export, AWS::AccountId, an address. May be repeated.",
)
@click.option("--waivers", "waivers_path", type=_FILE, help="This waivers file instead of the config's.")
@click.option("--baseline", "baseline_path", type=_FILE, help="Failures that are known: sus-audit baseline create.")
@click.option("--as-of", help="The moment that rules take as now (RFC 3339); by default the snapshot's.")
@click.option("--engine", type=click.Choice(_ENGINES), help="Judge on this engine, whatever the config says.")
@click.option("--opa-url", help="Judge on the OPA server at this URL.")
@click.option("--lint/--no-lint", default=True, show_default=True, help="Run cfn-lint beside; it never decides.")
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    default="high",
    show_default=True,
    help="Exit 3 when the change brings a failure of this severity or worse.",
)
@click.option("--allow-incomplete", is_flag=True, help="Exit 0, not 4, when something there is unknown.")
@click.pass_context
def gate(
    ctx: click.Context,
    paths: tuple[Path, ...],
    snapshot_path: Path | None,
    config_path: Path | None,
    formats: tuple[str, ...],
    out: Path | None,
    account: str | None,
    region: str | None,
    assumed: tuple[str, ...],
    waivers_path: Path | None,
    baseline_path: Path | None,
    as_of: str | None,
    engine: str | None,
    opa_url: str | None,
    lint: bool,
    fail_on: str,
    allow_incomplete: bool,
) -> None:
    """Say what a proposed change would make worse, before it is deployed.

    FILE is a CloudFormation template, a cdk.out folder, a Terraform or OpenTofu plan (terraform show -json), a DataZone
    request (aws datazone ... --cli-input-json), a parameter file, a folder with any of these, or - for standard input.
    Calls nothing: AWS is what the snapshot says.

    \b
    For example:
      sus-audit gate template.yaml --snapshot snapshot.json
      sus-audit gate plan.json cdk.out --snapshot snapshot.json -o out -f sarif -f markdown
      sus-audit gate profile.yaml --account 111122223333 --region eu-west-1 --assume DomainId=dzd-example
    Exits 0 clean, 3 when the change brings a failure, 4 when something new is unknown, 2 when an input is wrong.
    """
    from sus_audit import files, gating
    from sus_audit.cli import moment, progress_of
    from sus_audit.gate.located import Target
    from sus_audit.model.audit import Severity
    from sus_audit.report.gate import FORMATS as RENDER

    if not paths:
        raise click.UsageError("Give the change: a template, a cdk.out folder, a plan, a request, or a folder of them.")
    if out is None and len(formats) > 1:
        raise click.UsageError("Several formats need a folder to be written to: give -o DIR.")
    if out is not None:
        files.require_folder(out)
    asked = gating.Asked(
        paths=paths,
        snapshot=snapshot_path,
        config=config_path,
        target=Target(account=_account(account), region=region, assumed=_assumed(assumed)),
        waivers=waivers_path,
        baseline=baseline_path,
        as_of=moment(as_of),
        fail_on=Severity(fail_on),
        allow_incomplete=allow_incomplete,
        engine=engine,
        opa_url=opa_url,
        lint=lint,
    )
    with progress_of(ctx.obj) as shown:
        result = gating.gate(asked, os.environ, shown)
    if out is None:
        chosen = formats[0] if formats else "text"
        click.echo(_text(result) if chosen == "text" else RENDER[chosen](result), nl=False)
    else:
        click.echo(_text(result), nl=False)
        for name in dict.fromkeys(formats or ("json",)):
            path = out / _FILE_NAMES[name]
            files.write(path, RENDER[name](result).encode())
            click.echo(f"Report: {path}", err=True)
    ctx.exit(result.exit_code)


def _text(result: GateResult) -> str:
    import shutil
    import sys

    from sus_audit.report.gate import text

    terminal = sys.stdout.isatty()
    width = min(max(shutil.get_terminal_size().columns, 60), 140) if terminal else 100
    return text.render(result, width=width, colour=terminal)


def _account(text: str | None) -> str | None:
    if text is not None and not (len(text) == 12 and text.isascii() and text.isdigit()):
        raise click.BadParameter(f"{text} is no account id: it has twelve digits.", param_hint="--account")
    return text


def _assumed(pairs: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise click.BadParameter(f"{pair} is no KEY=VALUE.", param_hint="--assume")
        if found.get(key, value) != value:
            raise click.BadParameter(f"{key} is given twice, with different values.", param_hint="--assume")
        found[key] = value
    return found


@click.command()
@click.argument("snapshot_path", type=_FILE, metavar="SNAPSHOT")
@click.option("-o", "--out", type=_FILE, required=True, help="The snapshot to write.")
@click.option("--keep-names", is_flag=True, help="Keep the names of people, so that rules on names can judge.")
def redact(snapshot_path: Path, out: Path, keep_names: bool) -> None:
    """Write a snapshot for pipelines: what no rule reads, and the names of people, left out.

    \b
    For example:
      sus-audit redact out/snapshot.json -o published/snapshot.json
    Give the audit's config.json along with it, which the gate reads beside the snapshot.
    """
    from sus_audit import pipeline
    from sus_audit.gate.redact import redacted

    if out.resolve() == snapshot_path.resolve():
        raise UsageError(f"{out} is the snapshot itself, and would be lost. Choose another file with -o.")
    pipeline.write_snapshot(redacted(pipeline.read(snapshot_path, None), keep_names), out)
    click.echo(f"Wrote {out}.", err=True)
