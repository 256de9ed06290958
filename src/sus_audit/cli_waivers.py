"""Commands of `sus-audit waivers` and `sus-audit baseline`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sus_audit.exits import Exit

if TYPE_CHECKING:
    from sus_audit.model.audit import Audit

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def waivers() -> None:
    """Exceptions with a reason, an approver and an end."""


@click.group()
def baseline() -> None:
    """Known failures that a gate does not count as new."""


@waivers.command("new")
@click.argument("verdict_id")
@click.argument("audit_json", type=_FILE, metavar="AUDIT")
@click.option("-o", "--out", type=_FILE, help="Append to this waivers file instead of printing.")
def new(verdict_id: str, audit_json: Path, out: Path | None) -> None:
    """Write the beginning of a waiver for one verdict.

    VERDICT_ID is the id below a finding, or its first digits. The reason, the requester, the approver and the ticket
    are empty, and no command takes the file before they are filled in.

    \b
    For example:
      sus-audit waivers new 9cdda042 out/audit.json -o waivers.yaml
    """
    from sus_audit import explain
    from sus_audit.waive import skeleton

    audit = _audit(audit_json)
    text = skeleton.entry(explain.find(audit, verdict_id), audit)
    if out is None:
        click.echo(text, nl=False)
        return
    skeleton.append(out, text)
    click.echo(
        f"Wrote the waiver at the end of {out}. Fill in what is empty, and try sus-audit waivers check.", err=True
    )


@waivers.command("check")
@click.argument("file", type=_FILE)
@click.option("--audit", "audit_json", type=_FILE, help="Judge the waivers by this audit.json too.")
@click.option("-c", "--config", "config_path", type=_FILE, help="With its extra rule folders, parameters and limits.")
@click.option("--as-of", help="The day that is today (RFC 3339 time); by default the audit's.")
@click.pass_context
def check(ctx: click.Context, file: Path, audit_json: Path | None, config_path: Path | None, as_of: str | None) -> None:
    """Check a waivers file; with an audit, judge the waivers by the five rules about them.

    \b
    For example:
      sus-audit waivers check waivers.yaml
      sus-audit waivers check waivers.yaml --audit out/audit.json
    Exits 0 when all is in order, 2 for a file that is not, 3 when a rule about waivers fails.
    """
    from sus_audit import cli, evaluate, pipeline, waive
    from sus_audit.config import effective
    from sus_audit.policy.engine import EmbeddedEngine

    if as_of is not None and audit_json is None:
        raise click.UsageError("--as-of says on which day an audit's waivers are judged: give --audit too.")
    moment = cli.moment(as_of)
    config, beside = pipeline.given_config(config_path)
    policies = pipeline.load_policies(config, beside)
    known = {rule.id for rule in policies.every}
    if audit_json is None:
        found = waive.read(file, known, config.longest_waiver_days)
        click.echo(f"{file}: {len(found.waivers)} waivers, all in order.", err=True)
        return
    audit = _audit(audit_json)
    found = waive.read(file, known | {rule.id for rule in audit.rules}, config.longest_waiver_days)
    data = evaluate.config_data(config, effective(config), policies, moment or audit.run.as_of)
    applied = waive.apply(audit.verdicts, found, policies, data, EmbeddedEngine(), waive.seen(audit))
    failed = 0
    for rule_id, answer in sorted(applied.by_rule.items()):
        for status in ("fail", "unknown"):
            for resource, item in sorted(answer[status].items()):
                line = found.lines[resource.removeprefix("waiver:")]
                level = item.get("severity", status)
                click.echo(cli.printable(f"{file}:{line}: {level}: {item['message']} ({rule_id})"))
        failed += len(answer["fail"])
    click.echo(
        f"{file}: {len(found.waivers)} waivers cover {len(applied.waived)} verdicts; {failed} failures of rules "
        "about waivers.",
        err=True,
    )
    ctx.exit(Exit.FAILED if failed else Exit.CLEAN)


@baseline.command("create")
@click.argument("audit_json", type=_FILE, metavar="AUDIT")
@click.option("-o", "--out", type=_FILE, default=Path("baseline.json"), show_default=True, help="The file to write.")
def create(audit_json: Path, out: Path) -> None:
    """Write the failures of an audit, so that a gate tells old debt from new.

    \b
    For example:
      sus-audit baseline create out/audit.json -o baseline.json
    """
    from sus_audit import evaluate, files
    from sus_audit.waive import baseline as baselines

    data = files.read(audit_json, "audit")
    found = baselines.create(evaluate.read_audit(data, str(audit_json)), files.sha256(data))
    files.write(out, baselines.encode(found))
    click.echo(f"Wrote {out}: {len(found.failures)} failures.", err=True)


def _audit(path: Path) -> Audit:
    from sus_audit import evaluate, files

    return evaluate.read_audit(files.read(path, "audit"), str(path))
