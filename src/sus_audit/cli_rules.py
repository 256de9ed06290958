"""Commands of `sus-audit rules` that write something: a new rule, and the bundle for a server."""

from __future__ import annotations

from pathlib import Path

import click

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
