"""The catalog as Markdown: an index, a page for each rule, a page for each framework."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sus_audit.policy.frameworks import Framework
from sus_audit.policy.metadata import Custom
from sus_audit.policy.rules import Policies, Rule

_AUTOMATION = {"full": "rules decide it", "partial": "rules decide part of it", "manual": "by hand"}


def pages(policies: Policies) -> dict[str, str]:
    """Return path -> Markdown, for `index.md`, `rules/<id>.md` and `frameworks/<id>.md`."""
    found = {"index.md": _index(policies)}
    found |= {f"rules/{rule.id}.md": _rule(rule, policies.frameworks) for rule in policies.every}
    found |= {f"frameworks/{item.id}.md": _framework(item, policies) for item in policies.frameworks}
    return {path: f"{text.rstrip()}\n" for path, text in found.items()}


def cell(text: str) -> str:
    """Return text for a cell of a table: one line, and nothing in it that Markdown or HTML would obey."""
    plain = " ".join(text.split())
    for char in "\\|<>[]*`_":
        plain = plain.replace(char, f"\\{char}")
    return plain


def _index(policies: Policies) -> str:
    parts = ["# Rules and frameworks", "", "Written by `sus-audit rules docs`.", ""]
    parts += ["## Frameworks", ""]
    parts += [f"- [{cell(item.title)}](frameworks/{item.id}.md)" for item in policies.frameworks]
    for area, group in groupby(policies.every, key=lambda rule: rule.id.partition(".")[0]):
        parts += ["", f"## {area}", "", "| rule | severity | state wanted |", "| --- | --- | --- |"]
        parts += [
            f"| [{rule.id}](rules/{rule.id}.md) | {rule.metadata.custom.severity} | {cell(rule.metadata.title)} |"
            for rule in group
        ]
    return "\n".join(parts)


def _rule(rule: Rule, frameworks: Iterable[Framework]) -> str:
    metadata, custom = rule.metadata, rule.metadata.custom
    raises = f", may raise to {', '.join(custom.severities)}" if custom.severities else ""
    sure = f"; a heuristic, {custom.confidence} of 100 sure" if custom.confidence is not None else ""
    parts = [f"# {cell(metadata.title)}", "", f"`{rule.id}`, severity {custom.severity}{raises}{sure}", ""]
    parts += [metadata.description.strip(), "", "## What it looks at", ""]
    parts += [
        f"It judges each row of `{custom.subject}`. A failure rests on the "
        f"{'presence' if custom.rests_on == 'presence' else 'absence'} of something; where what it reads could not be "
        "read, the verdict is unknown.",
        "",
        "| table | a gap matters in | fields |",
        "| --- | --- | --- |",
    ]
    parts += [
        f"| {cell(table)} | {width} | {cell(', '.join(custom.fields.get(table, ['all'])))} |"
        for table, width in sorted(custom.reads.items())
    ]
    parts += [*_parameters(custom), *_remediation(custom), *_controls(custom, frameworks)]
    if metadata.related_resources:
        parts += ["", "## Read more", ""]
        parts += [f"- [{cell(link.description)}]({link.ref})" for link in metadata.related_resources]
    return "\n".join(parts)


def _parameters(custom: Custom) -> Iterator[str]:
    if not custom.parameters:
        return
    yield from ("", "## Parameters", "", "| parameter | type | default | meaning |", "| --- | --- | --- | --- |")
    for name, item in sorted(custom.parameters.items()):
        yield f"| {cell(name)} | {item.type} | {cell(str(item.default))} | {cell(item.description)} |"


def _remediation(custom: Custom) -> Iterator[str]:
    yield from ("", "## What to do")
    remedy = custom.remediation
    for label, text in (("Console", remedy.console), ("CLI", remedy.cli), ("CloudFormation", remedy.cloudformation)):
        if text:
            yield from ("", f"{label}:", "", *(f"    {line}" for line in text.strip().splitlines()))


def _controls(custom: Custom, frameworks: Iterable[Framework]) -> Iterator[str]:
    if not custom.controls:
        return
    yield from ("", "## Controls it supports", "", "| framework | control | title |", "| --- | --- | --- |")
    for framework in frameworks:
        for control in custom.controls.get(framework.id, []):
            link = f"[{cell(framework.title)}](../frameworks/{framework.id}.md)"
            yield f"| {link} | {cell(control)} | {cell(framework.controls[control].title)} |"


def _framework(framework: Framework, policies: Policies) -> str:
    parts = [f"# {cell(framework.title)}", "", f"{framework.version}. <{framework.ref}>", "", framework.note.strip()]
    if any(control.sentences for control in framework.controls.values()):
        parts += ["", "## From sentence to rule", "", "| sentence | control | rules |", "| --- | --- | --- |"]
        parts += [
            f"| {cell(sentence)} | {cell(name)} | {_links(framework, name, policies) or 'by hand'} |"
            for name, control in framework.controls.items()
            for sentence in control.sentences
        ]
    parts += ["", "## Controls", "", "| control | what it asks | automation | rules | by hand |"]
    parts += ["| --- | --- | --- | --- | --- |"]
    for name, control in framework.controls.items():
        later = f"later: {', '.join(map(cell, control.awaits))}" if control.awaits else ""
        rules = "; ".join(part for part in (_links(framework, name, policies), later) if part)
        parts.append(
            f"| **{cell(name)}** {cell(control.title)} | {cell(control.text)} | {_AUTOMATION[control.automation]} "
            f"| {rules or 'none: a gap'} | {cell(' '.join(control.manual))} |"
        )
    return "\n".join(parts)


def _links(framework: Framework, control: str, policies: Policies) -> str:
    return ", ".join(
        f"[{rule.id}](../rules/{rule.id}.md)"
        for rule in policies.every
        if control in rule.metadata.custom.controls.get(framework.id, ())
    )
