"""What follows from a Region's name: its partition and the suffix of its endpoints."""

from __future__ import annotations

import re

_PARTITIONS: tuple[tuple[str, str, str], ...] = (
    (r"cn-[a-z]+-\d+", "aws-cn", "amazonaws.com.cn"),
    (r"us-gov-[a-z]+-\d+", "aws-us-gov", "amazonaws.com"),
    (r"us-iso-[a-z]+-\d+", "aws-iso", "c2s.ic.gov"),
    (r"us-isob-[a-z]+-\d+", "aws-iso-b", "sc2s.sgov.gov"),
    (r"eu-isoe-[a-z]+-\d+", "aws-iso-e", "cloud.adc-e.uk"),
    (r"us-isof-[a-z]+-\d+", "aws-iso-f", "csp.hci.ic.gov"),
    (r"eusc-[a-z]+-[a-z]+-\d+", "aws-eusc", "amazonaws.eu"),
    (r"(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+", "aws", "amazonaws.com"),
)
"""Patterns of Region names, as in botocore's partitions.json."""


def partition(region: str) -> str | None:
    """Return the partition of a Region, such as `aws-cn`; None for a name that follows no known pattern."""
    return next((name for pattern, name, _ in _PARTITIONS if re.fullmatch(pattern, region)), None)


def url_suffix(region: str) -> str | None:
    """Return the domain of a Region's endpoints, such as `amazonaws.com`; None for a name of no known pattern."""
    return next((suffix for pattern, _, suffix in _PARTITIONS if re.fullmatch(pattern, region)), None)


def is_stack_name(name: str) -> bool:
    """Return whether a name is one that CloudFormation gives to stacks, and not the path of a template."""
    return re.fullmatch(r"[A-Za-z][-A-Za-z0-9]{0,127}", name) is not None
