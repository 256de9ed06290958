"""CloudFormation: templates to the resources they declare."""
