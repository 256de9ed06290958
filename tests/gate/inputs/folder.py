"""Small real inputs, written where a test wants them."""

from __future__ import annotations

import json
from pathlib import Path

TEMPLATE = """AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Name: {Type: String}
  Stage: {Type: String, Default: dev}
Resources:
  Finance:
    Type: AWS::DataZone::DomainUnit
    Properties:
      DomainIdentifier: dzd_finance
      ParentDomainUnitIdentifier: root
      Name: !Ref Name
      Description: !Ref Stage
"""

PLAN = {
    "format_version": "1.2",
    "terraform_version": "1.11.0",
    "planned_values": {"root_module": {}},
    "resource_changes": [],
    "configuration": {"root_module": {}},
}

STATE = {"version": 4, "terraform_version": "1.11.0", "serial": 1, "lineage": "a", "outputs": {}, "resources": []}

REQUEST = {"domainIdentifier": "dzd_finance", "identifier": "pool1"}


def put(path: Path, content: object) -> Path:
    """Write a file: text as it is, bytes as they are, everything else as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1))
    return path


def stack(file: str, **more: object) -> dict[str, object]:
    """Return a stack's artifact of a CDK manifest."""
    artifact: dict[str, object] = {
        "type": "aws:cloudformation:stack",
        "environment": more.pop("environment", "aws://111122223333/eu-west-1"),
        "properties": {"templateFile": file, **more},
    }
    return artifact


def manifest(**artifacts: object) -> dict[str, object]:
    """Return a CDK manifest."""
    return {"version": "36.0.0", "artifacts": artifacts}
