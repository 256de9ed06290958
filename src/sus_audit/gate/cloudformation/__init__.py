"""CloudFormation: templates to the resources they declare."""

from sus_audit.gate.cloudformation.read import read
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.cloudformation.template import looks_like_template

__all__ = ["Stack", "looks_like_template", "read"]
