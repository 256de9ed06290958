"""What is deployed as one stack: a template with its name, its place and its parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sus_audit.gate.located import Node, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """One template as it is to be deployed."""

    name: str
    """The first part of its resources' addresses: the stack's name, or the template's path."""
    source: Source
    root: Node
    """The decoded template."""
    account: str | None = None
    """From a CDK manifest, or the call; None where neither says."""
    region: str | None = None
    parameters: dict[str, str] = field(default_factory=dict)
    """Values for its parameters from a parameter file or manifest; `Target.assumed` wins over them."""
    path: Path | None = None
    """Where the template stands, so that local nested templates are found beside it."""
