"""One rule of cfn-lint for each kind of thing that the gate says. Its message begins with the id of our rule.

Ids are of the range that cfn-lint leaves to users (9000 and up). In a template `Metadata: {cfn-lint: {config:
{ignore_checks: [W9702]}}}` silences a kind here, in cfn-lint only: `sus-audit gate` asks for a waiver.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template

from sus_audit.cfnlint_rules._judge import judge
from sus_audit.errors import AuditError
from sus_audit.model.gate import GateFinding, GateResult, Place

_SEVERE = ("critical", "high")


class _Kind(CloudFormationLintRule):  # type: ignore[misc] # cfn-lint comes without types
    """What the rules share. Without an id, cfn-lint does not register it."""

    tags: ClassVar[list[str]] = ["sus-audit", "datazone"]

    def match(self, cfn: Template) -> list[RuleMatch]:
        """Return what the gate says of this kind about the template."""
        result = judge(cfn)
        if isinstance(result, AuditError):
            return list(self._failed(result))
        return list(self._found(result, Path(cfn.filename).as_posix()))

    def _failed(self, error: AuditError) -> Iterator[RuleMatch]:
        """Yield nothing: one rule says that the gate failed."""
        yield from ()

    def _found(self, result: GateResult, file: str) -> Iterator[RuleMatch]:
        """Yield the findings of the kind that the change causes, and that neither waiver nor baseline covers."""
        for finding in result.findings:
            counts = finding.kind in ("new", "worse") and finding.waived is None and not finding.baseline
            if counts and self._takes(finding):
                worse = " (worse than before)" if finding.kind == "worse" else ""
                yield _match(f"{finding.rule}{worse}: {finding.message}", finding.place, file)

    def _takes(self, finding: GateFinding) -> bool:
        return False


class NotJudged(_Kind):
    """The gate came to no result, so silence of the other rules means nothing."""

    id = "E9700"
    shortdesc = "sus-audit could not judge the template"
    description = "The template, the snapshot or the config cannot be used. The message says what to do."

    def _failed(self, error: AuditError) -> Iterator[RuleMatch]:
        yield RuleMatch([], str(error))

    def _found(self, result: GateResult, file: str) -> Iterator[RuleMatch]:
        yield from ()


class Violation(_Kind):
    """A new failure of a rule of severity critical or high."""

    id = "E9701"
    shortdesc = "The change breaks a governance rule of SageMaker Unified Studio"
    description = "A rule of severity critical or high fails because of this template."

    def _takes(self, finding: GateFinding) -> bool:
        return finding.status == "fail" and finding.severity in _SEVERE and finding.enforcement == "enforced"


class MinorViolation(_Kind):
    """A new failure of a rule of a lower severity, or of one that is advisory."""

    id = "W9702"
    shortdesc = "The change breaks a governance rule of lower severity"
    description = "A rule of severity medium, low or info, or one that the config makes advisory, fails."

    def _takes(self, finding: GateFinding) -> bool:
        lesser = finding.severity not in _SEVERE or finding.enforcement == "advisory"
        return finding.status == "fail" and lesser


class Undecided(_Kind):
    """A rule that cannot be decided before the change is applied, or not without a snapshot."""

    id = "W9703"
    shortdesc = "A governance rule cannot be decided on the template"
    description = "A value that the rule needs is not known before the change is applied. It is not a pass."

    def _takes(self, finding: GateFinding) -> bool:
        return finding.status == "unknown"


class Remark(_Kind):
    """What the gate noticed or could not look at; cfn-lint shows it with `-c I`."""

    id = "I9704"
    shortdesc = "What sus-audit noticed, or did not look at"
    description = "Remarks that are no verdict, such as what only a snapshot of the estate would show."

    def _found(self, result: GateResult, file: str) -> Iterator[RuleMatch]:
        for notice in result.notices:
            yield _match(notice.message, notice.place, file)
        for sentence in result.not_judged:
            yield _match(sentence, None, file)


def _match(message: str, place: Place | None, file: str) -> RuleMatch:
    """Return a match at a place. Its path is what `ignore_checks` in a resource's Metadata goes by."""
    if place is None:
        return RuleMatch([], message)
    path: list[str | int] = []
    if place.logical_id is not None:
        path = ["Resources", place.logical_id]
        if place.property:
            path += ["Properties", *_steps(place.property)]
    # cfn-lint counts from 0 here, and from 1 in what it prints.
    location = (place.line - 1, place.column - 1, place.end_line - 1, place.end_column - 1)
    elsewhere = {} if place.file == file else {"filename": place.file}
    return RuleMatch(path, message, location=location, **elsewhere)


def _steps(path: str) -> Iterator[str | int]:
    """Yield "A", 0, "B" of `A[0].B`."""
    for name, index in re.findall(r"([^.\[\]]+)(?=[.\[]|$)|\[(\d+)\]", path):
        yield int(index) if index else name
