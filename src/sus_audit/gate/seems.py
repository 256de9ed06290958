"""What a file that the gate cannot use seems to be, and what its author wants instead."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePath

from sus_audit.gate.located import Node

READS = (
    "The gate reads CloudFormation templates, CDK output folders (cdk.out), Terraform and OpenTofu plans as JSON, "
    "requests of the DataZone, RAM and Organizations APIs, and CloudFormation parameter files."
)

_PLAN = "run `terraform plan -out plan.bin`, then `terraform show -json plan.bin > plan.json`, and give plan.json"
STATE = f"a Terraform state, which says what is there and not what changes: {_PLAN}"
BINARY_PLAN = "a Terraform plan in its binary form: give what `terraform show -json` prints of it"
_SNAPSHOT = "a snapshot of sus-audit: give it as --snapshot, beside the change"
_SYNTH = "run `cdk synth`, and give the folder cdk.out"

_ENDINGS: tuple[tuple[tuple[str, ...], str], ...] = (
    ((".tfvars", ".tfvars.json"), f"a file of Terraform's variables, which the plan already holds: {_PLAN}"),
    ((".tf", ".tf.json", ".tofu", ".hcl"), f"Terraform's source, from which Terraform works out the change: {_PLAN}"),
    ((".tfstate", ".tfstate.backup"), STATE),
    ((".ts", ".py", ".js", ".java", ".cs", ".go"), f"source code; of a CDK app, {_SYNTH}"),
    ((".sh", ".ps1", ".bat"), "a script: give the requests that it sends, each as a file for --cli-input-json"),
)

_NAMES: tuple[tuple[frozenset[str], str], ...] = tuple(
    (frozenset(names.split()), what)
    for names, what in (
        ("schema_version verdicts", "an audit of sus-audit: give it to `sus-audit report`"),
        ("schema_version findings counts", "what an earlier run of the gate found: give the change itself"),
        ("schema_version collection", _SNAPSHOT),
        ("schema_version account_pools", _SNAPSHOT),
        ("schema_version", "a document of sus-audit, or of another tool, and no change"),
        ("waivers", "a file of waivers: the config names it"),
        ("version domains", "a config of sus-audit: give it as -c"),
        ("version organization", "a config of sus-audit: give it as -c"),
        ("app context", f"the settings of a CDK app: {_SYNTH}"),
        ("app watch", f"the settings of a CDK app: {_SYNTH}"),
        ("version tree", "the construct tree of a CDK app: give the folder cdk.out that holds it"),
        ("version files dockerImages", "the assets of a CDK app: give the folder cdk.out that holds it"),
        ("version artifacts", "the manifest of another tool, or of CDK and incomplete: run `cdk synth` again"),
        ("name dependencies", "the package.json of a JavaScript package"),
        ("name devDependencies", "the package.json of a JavaScript package"),
        ("name scripts", "the package.json of a JavaScript package"),
        ("compilerOptions", "the settings of TypeScript"),
        ("Version Statement", "an IAM policy: give the template or the plan that attaches it"),
        ("apiVersion kind", "a manifest of Kubernetes"),
        ("jobs on", "a workflow of GitHub Actions"),
        ("provider_schemas format_version", "the schemas of Terraform's providers"),
        ("resource provider", f"Terraform's source as JSON: {_PLAN}"),
        ("resource terraform", f"Terraform's source as JSON: {_PLAN}"),
        ("service provider functions", "a file of the Serverless Framework: package it, and give the template"),
        ("template-file-path", "a deployment file of CloudFormation's Git sync: give the template that it names"),
        ("AWSTemplateFormatVersion", "a CloudFormation template without Resources"),
        ("openapi paths", "an OpenAPI description"),
        ("runs $schema", "a SARIF report"),
        ("$schema", "a JSON Schema, or settings that follow one"),
    )
)

_LOG = re.compile(r'\s*\{"@level"')


def by_ending(name: str) -> str | None:
    """Return what a file with such a name is, None where its name does not say."""
    lower = PurePath(name).name.lower()
    return next((what for endings, what in _ENDINGS if lower.endswith(endings)), None)


def by_bytes(data: bytes) -> str | None:
    """Return what a file that is no text is, None where its first bytes do not say."""
    if data.startswith(b"PK\x03\x04"):
        plan = b"tfplan" in data[:4096]
        return BINARY_PLAN if plan else "a zip archive: give the files in it"
    if data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd")):
        return "an archive: give the files in it"
    if _LOG.match(data[:64].decode("utf-8", "replace")):
        return f"the log that `terraform plan -json` prints: {_PLAN}"
    return None


def by_names(names: Collection[str]) -> str | None:
    """Return what a document with such members is, None where they do not say."""
    return next((what for some, what in _NAMES if some <= set(names)), None)


def by_value(root: Node) -> str:
    """Return what is to be said of a document that nothing else tells."""
    if isinstance(root.value, dict):
        if found := by_names(root.value):
            return found
        if not root.value:
            return "an empty object"
        some = [name if name.isprintable() else ascii(name)[1:-1] for name in root.value][:5]
        listed = ", ".join(name[:40] for name in some) + (" and more" if len(root.value) > len(some) else "")
        return f"an object with the members {listed}"
    if isinstance(root.value, list):
        return "a list"
    return "a text that is neither JSON nor a YAML mapping"
