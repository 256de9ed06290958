"""Commands of `sus-audit rules` that write or run something; those that only show stand in `cli`."""

from __future__ import annotations

from pathlib import Path

import click

from sus_audit.exits import Exit

_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("new")
@click.argument("rule_id", metavar="AREA.RULE")
@click.option("--folder", type=_FOLDER, default=Path("rules"), show_default=True, help="Folder for rules of your own.")
@click.option("--subject", default="projects", show_default=True, help="The table of the snapshot that it judges.")
@click.option("-c", "--config", "config_path", type=_FILE, help="Its extra rule folders have ids that are taken too.")
def new(rule_id: str, folder: Path, subject: str, config_path: Path | None) -> None:
    """Write a rule of your own with its test, to begin from.

    It judges something already, and passes `rules test`, opa fmt and Regal as it is.

    \b
    For example:
      sus-audit rules new house.names --folder my-rules --subject domains
      sus-audit rules test my-rules
    """
    from sus_audit import pipeline
    from sus_audit.policy import scaffold

    config, beside = pipeline.given_config(config_path)
    written = scaffold.new(rule_id, subject, folder, pipeline.load_policies(config, beside))
    for path in written:
        click.echo(f"Wrote {path}.", err=True)
    click.echo(f"Test it with: sus-audit rules test {folder}", err=True)
    click.echo(f"Judge by it with rules: {{folders: [{folder}]}} in the config (relative to its file).", err=True)


@click.command("bundle")
@click.option("-o", "--out", type=_FILE, default=Path("bundle.tar.gz"), show_default=True, help="The bundle to write.")
@click.option("-c", "--config", "config_path", type=_FILE, help="With the extra rule folders of this config.")
def bundle(out: Path, config_path: Path | None) -> None:
    """Write the policies as an OPA bundle, for a server that serves many.

    The same policies give the same bytes. Its revision is their digest, and an audit on that server asks for it.

    \b
    For example:
      sus-audit rules bundle -c sus-audit.yaml -o bundle.tar.gz
      opa run --server --bundle bundle.tar.gz
    """
    from sus_audit import files, pipeline
    from sus_audit.policy.bundle import pack

    config, beside = pipeline.given_config(config_path)
    data, revision = pack(pipeline.load_policies(config, beside))
    files.write(out, data)
    click.echo(f"Wrote {out}, revision {revision}.", err=True)


@click.command("docs")
@click.option("-o", "--out", type=_FOLDER, default=Path("rules-docs"), show_default=True, help="Folder for the pages.")
@click.option("-c", "--config", "config_path", type=_FILE, help="With the extra rule folders of this config.")
def docs(out: Path, config_path: Path | None) -> None:
    """Write the catalog as Markdown: an index, a page for each rule, a page for each framework.

    \b
    For example:
      sus-audit rules docs -c sus-audit.yaml -o docs/rules
    """
    from sus_audit import files, pipeline
    from sus_audit.policy.pages import pages

    config, beside = pipeline.given_config(config_path)
    found = pages(pipeline.load_policies(config, beside))
    files.require_folder(out)
    for name, text in found.items():
        files.write(out / name, text.encode())
    click.echo(f"Wrote {len(found)} pages into {out}; begin with {out / 'index.md'}.", err=True)


@click.command("test")
@click.argument("targets", nargs=-1)
@click.option("-c", "--config", "config_path", type=_FILE, help="With the extra rule folders of this config.")
@click.option(
    "--engine",
    type=click.Choice(("both", "embedded", "opa")),
    help="Where the tests run: both, since a rule must say the same; opa alone where the config judges on OPA.",
)
@click.option("--opa", "opa_path", type=_FILE, help="The opa program; by default the one on the PATH.")
@click.option(
    "--min-coverage", type=click.IntRange(0, 100), default=0, help="Fail a rule with less covered, in per cent."
)
@click.pass_context
def test(
    ctx: click.Context,
    targets: tuple[str, ...],
    config_path: Path | None,
    engine: str | None,
    opa_path: Path | None,
    min_coverage: int,
) -> None:
    """Run the tests of rules on both engines and show the coverage of each rule.

    TARGETS are rule ids or folders with rules of your own; without any, the whole catalog is tested.

    \b
    For example:
      sus-audit rules test profiles.static_for_prod
      sus-audit rules test my-rules --min-coverage 90
    Exits 0 when every test passes, 3 when one fails or a rule has no test.
    """
    from sus_audit import pipeline
    from sus_audit.policy import testing
    from sus_audit.policy.show import tested

    config, beside = pipeline.given_config(config_path)
    folders = [Path(target) for target in targets if Path(target).is_dir()]
    engine = engine or ("opa" if config.engine.kind == "opa" else "both")
    policies = pipeline.load_policies(config, beside, folders, embedded=engine != "opa")
    ids = testing.select(policies, (target for target in targets if not Path(target).is_dir()), folders)
    opa = testing.find_opa(opa_path) if engine != "embedded" else None
    report = testing.run(testing.Suite(policies=policies, rule_ids=ids), opa, embedded=engine != "opa")
    click.echo(tested(report, min_coverage), nl=False)
    ctx.exit(Exit.CLEAN if report.holds(min_coverage) else Exit.FAILED)
