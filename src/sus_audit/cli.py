"""The command line: parse, call the pipeline, translate errors to exit codes. Nothing heavy is imported at the top."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sus_audit import __version__, cli_gate, cli_rules, cli_waivers
from sus_audit.errors import AuditError
from sus_audit.exits import Exit

if TYPE_CHECKING:
    from sus_audit.config.model import Config
    from sus_audit.evaluate import Evaluation
    from sus_audit.policy.rules import Policies
    from sus_audit.progress import Progress

_SEVERITIES = ("info", "low", "medium", "high", "critical")
_ENGINES = ("embedded", "opa")
_FORMATS = ("terminal", "html", "json")
_SCHEMAS = ("snapshot", "audit", "config", "waivers", "gate")
_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


class _Commands(click.Group):
    """Shows an expected failure as one sentence on stderr, with its exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AuditError as exc:
            click.echo(f"Error: {printable(str(exc))}", err=True)
            ctx.exit(exc.exit_code)
        except KeyboardInterrupt:
            click.echo("Stopped by you; nothing was changed in AWS.", err=True)
            ctx.exit(Exit.BROKEN)


def printable(text: str) -> str:
    """Return text with control characters made visible, so that a name cannot drive the terminal."""
    return "".join(char if char.isprintable() or char == "\n" else f"\\x{ord(char):02x}" for char in text)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sus-audit")
@click.option("--quiet", is_flag=True, help="No progress on stderr.")
@click.pass_context
def main(ctx: click.Context, quiet: bool) -> None:
    """Audit the governance of Amazon SageMaker Unified Studio over many AWS accounts.

    \b
    See it on a sample organization, with no AWS account:
      sus-audit demo
    Audit your own:
      sus-audit audit -c sus-audit.yaml -o out -f html
    Judge a snapshot again, offline:
      sus-audit audit --snapshot out/snapshot.json -o again
    """
    ctx.obj = quiet


@contextlib.contextmanager
def progress_of(quiet: bool) -> Iterator[Progress]:
    """Give a stage something to report to: a bar on a terminal, lines elsewhere, nothing when quiet."""
    from sus_audit import progress

    if quiet:
        yield progress.Quiet()
    elif progress.is_terminal():
        with progress.Bar() as bar:
            yield bar
    else:
        yield progress.Lines()


def _judging(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that decide the exit code."""
    for option in (
        click.option(
            "--fail-on",
            type=click.Choice(_SEVERITIES),
            default="high",
            show_default=True,
            help="Exit 3 when a rule fails at this severity or worse.",
        ),
        click.option("--allow-incomplete", is_flag=True, help="Exit 0, not 4, when something there is unknown."),
    ):
        function = option(function)
    return function


def _exit(ctx: click.Context, evaluation: Evaluation, policies: Policies, fail_on: str, allow_incomplete: bool) -> None:
    from sus_audit import pipeline
    from sus_audit.model.audit import Severity

    fails, unknowns = pipeline.worst(evaluation.audit, policies, Severity(fail_on))
    waived = sum(rule.counts.waived for rule in evaluation.audit.rules)
    apart = f" {waived} waived, whatever their severity." if waived else ""
    click.echo(f"{fails} failed and {unknowns} unknown at {fail_on} or worse.{apart}", err=True)
    if fails:
        ctx.exit(Exit.FAILED)
    if unknowns:
        if not allow_incomplete:
            click.echo(
                "The audit is incomplete: what is unknown is not passed. --allow-incomplete accepts that.", err=True
            )
            ctx.exit(Exit.INCOMPLETE)
        click.echo("The audit is incomplete, and --allow-incomplete accepts that.", err=True)


def _config(path: Path) -> Config:
    from sus_audit.config import load

    return load(path)


def _default_config(path: Path | None) -> tuple[Config, Path]:
    from sus_audit import pipeline

    return pipeline.given_config(path)


@main.command()
@click.option("-c", "--config", "config_path", type=_FILE, required=True, help="Where to look, and how to classify.")
@click.option(
    "-o", "--out", type=_FILE, default=Path("snapshot.json"), show_default=True, help="The snapshot to write."
)
@click.pass_context
def collect(ctx: click.Context, config_path: Path, out: Path) -> None:
    """Take a snapshot of what AWS says; judge nothing.

    \b
    For example:
      sus-audit collect -c sus-audit.yaml -o snapshot.json
    Exits 0 when a snapshot was written, with gaps listed on stderr where something could not be read.
    """
    from sus_audit import files, pipeline

    config = _config(config_path)
    files.require_folder(out.parent)
    policies = pipeline.load_policies(config, config_path.parent)
    with progress_of(ctx.obj) as progress:
        snapshot = pipeline.collect(config, policies, progress)
    pipeline.write_snapshot(snapshot, out)
    gaps = snapshot.gaps if isinstance(snapshot.gaps, dict) else {}
    click.echo(f"Wrote {out}: {len(snapshot.calls)} kinds of calls, {len(gaps)} gaps.", err=True)
    for gap in list(gaps.values())[:10]:
        click.echo(f"  gap: {gap.table} ({gap.cause}): {printable(gap.message)}", err=True)
    if len(gaps) > 10:
        click.echo(f"  and {len(gaps) - 10} more, in the snapshot's table gaps.", err=True)


@main.command()
@click.option("-c", "--config", "config_path", type=_FILE, help="Needed to collect; optional with --snapshot.")
@click.option("--snapshot", "snapshot_path", type=_FILE, help="Judge this snapshot; call nothing.")
@click.option("-o", "--out", type=_FOLDER, default=Path("out"), show_default=True, help="Folder for the documents.")
@click.option(
    "-f", "--format", "formats", type=click.Choice(_FORMATS), multiple=True, help="Reports to write; may be repeated."
)
@click.option("--previous", type=_FILE, help="An earlier audit.json: say what is new, fixed, still open.")
@click.option("--waivers", "waivers_path", type=_FILE, help="The waivers file, instead of the config's.")
@click.option("--as-of", help="The moment that rules take as now (RFC 3339); by default the moment of collection.")
@click.option("--engine", type=click.Choice(_ENGINES), help="Judge on this engine, whatever the config says.")
@click.option("--opa-url", help="Judge on the OPA server at this URL, instead of engine.url in the config.")
@_judging
@click.pass_context
def audit(
    ctx: click.Context,
    config_path: Path | None,
    snapshot_path: Path | None,
    out: Path,
    formats: tuple[str, ...],
    previous: Path | None,
    waivers_path: Path | None,
    as_of: str | None,
    engine: str | None,
    opa_url: str | None,
    fail_on: str,
    allow_incomplete: bool,
) -> None:
    """Collect (or read) a snapshot, judge it by every rule, and write reports.

    \b
    For example:
      sus-audit audit -c sus-audit.yaml -o out -f html
      sus-audit audit --snapshot out/snapshot.json -o again --previous out/audit.json
      sus-audit audit --snapshot out/snapshot.json -o again --opa-url http://127.0.0.1:8181
    DIR receives snapshot.json, config.json, audit.json, and one file per format; the summary goes to stdout.
    Exits 0 clean, 3 when a rule failed, 4 when something is unknown.
    """
    from sus_audit import files, pipeline
    from sus_audit.config import with_engine
    from sus_audit.report import FORMATS

    if config_path is None and snapshot_path is None:
        raise click.UsageError("Give -c CONFIG to collect from AWS, or --snapshot FILE to judge a snapshot.")
    now = moment(as_of)
    config, beside = _default_config(config_path)
    config = with_engine(config, engine, opa_url)
    policies = pipeline.load_policies(config, beside)
    waivers = pipeline.given_waivers(waivers_path, config, beside, policies)
    judge_on = pipeline.engine(config, beside, os.environ)
    files.require_folder(out)
    with progress_of(ctx.obj) as progress:
        if snapshot_path is None:
            snapshot = pipeline.collect(config, policies, progress)
            # What was collected is kept, whatever happens to the evaluation.
            pipeline.write_snapshot(snapshot, out / "snapshot.json")
        else:
            snapshot = pipeline.read(snapshot_path, config if config_path is not None else None)
        evaluation = pipeline.judge(snapshot, config, policies, now, progress, judge_on)
    if waivers is not None:
        evaluation = pipeline.with_waivers(evaluation, waivers, policies, judge_on)
    if previous is not None:
        evaluation = pipeline.with_change(evaluation, previous)
    written = pipeline.write_documents(evaluation, out, formats or ("html",))
    click.echo(FORMATS["terminal"](evaluation.audit), nl=False)
    for path in written.values():
        click.echo(f"Report: {path}", err=True)
    _exit(ctx, evaluation, policies, fail_on, allow_incomplete)


def moment(text: str | None) -> str | None:
    """Return the moment that --as-of names, in UTC."""
    from datetime import UTC, datetime

    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError as exc:
        raise click.BadParameter(
            f"{text} is no RFC 3339 time, such as 2026-11-24T00:00:00Z.", param_hint="--as-of"
        ) from exc
    if found.tzinfo is None:
        raise click.BadParameter(f"{text} names no time zone: add Z for UTC.", param_hint="--as-of")
    return found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@main.command()
@click.argument("audit_json", type=_FILE)
@click.option("-f", "--format", "name", type=click.Choice(_FORMATS), default="terminal", show_default=True)
@click.option("-o", "--out", type=_FILE, help="Write to this file instead of stdout.")
def report(audit_json: Path, name: str, out: Path | None) -> None:
    """Render an audit again, offline.

    \b
    For example:
      sus-audit report out/audit.json -f html -o report.html
    """
    from sus_audit import evaluate, files
    from sus_audit.report import FORMATS

    text = FORMATS[name](evaluate.read_audit(files.read(audit_json, "audit"), str(audit_json)))
    if out is None:
        click.echo(text, nl=False)
    else:
        files.write(out, text.encode())
        click.echo(f"Wrote {out}.", err=True)


@main.command()
@click.argument("verdict_id")
@click.argument("audit_json", type=_FILE, metavar="AUDIT")
@click.option("--snapshot", "snapshot_path", type=_FILE, help="By default snapshot.json beside the audit.")
@click.option("-c", "--config", "config_path", type=_FILE, help="With the extra rule folders of this config.")
@click.option("-f", "--format", "name", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--source/--no-source", default=True, show_default=True, help="Print the source of the rule.")
def explain(
    verdict_id: str, audit_json: Path, snapshot_path: Path | None, config_path: Path | None, name: str, source: bool
) -> None:
    """Take one verdict apart: the rule, its parameters, the values it rests on, the API calls behind them.

    VERDICT_ID is the id below a finding, or its first digits; AUDIT is an audit.json.

    \b
    For example:
      sus-audit explain 9cdda042 out/audit.json
    """
    import json

    from sus_audit import evaluate, files, pipeline
    from sus_audit import explain as explaining
    from sus_audit.report import explanation

    audit = evaluate.read_audit(files.read(audit_json, "audit"), str(audit_json))
    path = snapshot_path or audit_json.with_name("snapshot.json")
    data = files.read(path, "snapshot")
    explaining.check_snapshot(audit, data, path)
    config, beside = _default_config(config_path)
    policies = pipeline.load_policies(config, beside)
    found = explaining.explain(audit, verdict_id, json.loads(data), policies)
    click.echo(explanation.FORMATS[name](found, with_source=source), nl=False)


@main.command()
@click.option("--snapshot", "snapshot_path", type=_FILE, help="The snapshot to ask; sus-audit collect writes one.")
@click.option("-c", "--config", "config_path", type=_FILE, help="Classify by this config first.")
@click.option("--principal", help="Only this user or group: key, name or ARN.")
@click.option("--account", help="Only this account: id or name.")
@click.option("--region", help="Only this Region.")
@click.option("-f", "--format", "name", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.pass_context
def reach(
    ctx: click.Context,
    snapshot_path: Path | None,
    config_path: Path | None,
    principal: str | None,
    account: str | None,
    region: str | None,
    name: str,
) -> None:
    """Show who can create what where, with the grants that let them.

    Through which grant or ownership somebody creates projects, from which profile, and in which account and Region
    the blueprints let their environments in. Calls nothing.

    \b
    For example:
      sus-audit reach --snapshot out/snapshot.json --account "Finance Prod"
      sus-audit reach --snapshot out/snapshot.json --principal marketing-analysts -f json
    Exits 0 when all of it is known, 4 when something is not; that is listed at the end.
    """
    from sus_audit import pipeline
    from sus_audit.report import reach as answers

    if snapshot_path is None:
        raise click.UsageError(
            "reach reads a snapshot and collects nothing: give --snapshot FILE; sus-audit collect writes one."
        )
    config = _config(config_path) if config_path is not None else None
    answer = answers.ask(pipeline.read(snapshot_path, config), principal, account, region)
    click.echo(answers.FORMATS[name](answer), nl=False)
    if answer.unknown:
        click.echo("Not everything is known: what is listed as not known may be possible too.", err=True)
        ctx.exit(Exit.INCOMPLETE)


@main.command()
@click.option("--out", type=_FOLDER, default=Path("out/demo"), show_default=True, help="Folder for the documents.")
@click.pass_context
def demo(ctx: click.Context, out: Path) -> None:
    """Run everything on a sample organization with known violations, on this machine.

    Starts an AWS emulator on loopback, collects from it over real HTTP with a role in each account, judges, and
    writes the reports. Exits 0 when the violations found are exactly the known ones, 1 when not.

    \b
    For example:
      sus-audit demo --out demo
    """
    from sus_audit import demo as demonstration

    with progress_of(ctx.obj) as progress:
        outcome = demonstration.run(out, progress)
    click.echo(outcome.summary, nl=False)
    ctx.exit(Exit.CLEAN if outcome.as_known else Exit.BROKEN)


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=4747, show_default=True, help="0 chooses a free port.")
@click.option("--estate", type=_FILE, help="An estate file; by default the sample organization.")
@click.option("--patch", "patches", multiple=True, help="A named violation to apply; may be repeated; `all` for all.")
@click.option("--list-patches", is_flag=True, help="Print the names of the sample organization's violations, and stop.")
def emulator(port: int, estate: Path | None, patches: tuple[str, ...], list_patches: bool) -> None:
    """Serve an AWS emulator with SageMaker Unified Studio on 127.0.0.1, for any client.

    \b
    For example:
      sus-audit emulator --port 4747 &
      export AWS_ENDPOINT_URL=http://127.0.0.1:4747   # and the keys that it prints
      aws datazone list-domains --region eu-west-1
    """
    from sus_audit import demo as demonstration

    if list_patches:
        for name in demonstration.patch_names():
            click.echo(name)
        return
    with demonstration.serve(estate, patches, port) as (url, variables):
        click.echo(f"Serving on {url}; stop with Ctrl-C.", err=True)
        for name, value in sorted(variables.items()):
            click.echo(f"export {name}={value}")
        demonstration.wait()


@main.group()
def rules() -> None:
    """The catalog of rules."""


@rules.command("list")
@click.option("-c", "--config", "config_path", type=_FILE, help="With the extra rule folders of this config.")
def rules_list(config_path: Path | None) -> None:
    """List every rule: id, severity, title.

    \b
    For example:
      sus-audit rules list
    """
    from sus_audit import pipeline

    config, beside = _default_config(config_path)
    policies = pipeline.load_policies(config, beside)
    width = max(len(rule.id) for rule in policies.every)
    for rule in policies.every:
        click.echo(f"{rule.id:<{width}}  {rule.metadata.custom.severity:<8}  {rule.metadata.title}")


@rules.command("show")
@click.argument("rule_id")
@click.option("-c", "--config", "config_path", type=_FILE, help="With the extra rule folders of this config.")
@click.option("--source", is_flag=True, help="Print the Rego source too.")
def rules_show(rule_id: str, config_path: Path | None, source: bool) -> None:
    """Show one rule: why, what it reads, its parameters, and what to type.

    \b
    For example:
      sus-audit rules show profiles.static_for_prod
    """
    from sus_audit import pipeline
    from sus_audit.policy.show import show

    config, beside = _default_config(config_path)
    rule = pipeline.load_policies(config, beside).rule(rule_id)
    click.echo(show(rule, with_source=source), nl=False)


for command in (cli_rules.bundle, cli_rules.docs, cli_rules.new, cli_rules.test):
    rules.add_command(command)
for command in (cli_gate.gate, cli_gate.redact):
    main.add_command(command)
for group in (cli_waivers.waivers, cli_waivers.baseline):
    main.add_command(group)


@main.command()
@click.argument("name", type=click.Choice(_SCHEMAS))
def schema(name: str) -> None:
    """Print the JSON Schema (2020-12) of a document.

    \b
    For example:
      sus-audit schema config > sus-audit.schema.json
    """
    import json

    from sus_audit import schemas

    click.echo(json.dumps(schemas.generate(name), indent=2, sort_keys=True))


@main.command()
@click.option("-c", "--config", "config_path", type=_FILE, help="For the role name, external id and accounts.")
def iam(config_path: Path | None) -> None:
    """Print the least-privilege roles that the collectors need, as JSON.

    \b
    For example:
      sus-audit iam -c sus-audit.yaml > sus-audit-roles.json
    """
    import json

    from sus_audit.collect import permissions

    config, _ = _default_config(config_path)
    click.echo(json.dumps(permissions.document(config), indent=2, sort_keys=True))


def run() -> None:
    """Start; a broken pipe is no error."""
    try:
        main()
    except BrokenPipeError:
        os._exit(Exit.BROKEN)
