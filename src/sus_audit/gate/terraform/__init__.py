"""Terraform and OpenTofu plans to the resources they declare."""

from __future__ import annotations

from sus_audit.gate.terraform.document import looks_like_plan, looks_like_state
from sus_audit.gate.terraform.reader import read

__all__ = ["looks_like_plan", "looks_like_state", "read"]
