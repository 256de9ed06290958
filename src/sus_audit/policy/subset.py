"""What a rule may not use: the network, a hidden clock, and what the two engines decide differently."""

from __future__ import annotations

import re
from pathlib import Path

from sus_audit.errors import UsageError

_REFUSED = {
    r"http\.send": "it reaches the network",
    r"net\.lookup_ip_addr": "it reaches the network",
    r"providers\.aws\.sign_req": "it is made for reaching the network",
    r"opa\.runtime": "it reads the environment of the machine",
    r"time\.now_ns": "it is a hidden clock; use data.sus.lib.settings.as_of",
    r"rand\.\w+": "its answer changes from run to run",
    r"uuid\.\w+": "its answer changes from run to run",
    r"data\.sus\.main": "a rule that reads verdicts would depend on itself",
}
_DIFFERENT = {
    r"strings\.replace_n": "strings.replace_n",
    r"time\.add_date": "time.add_date",
    r"yaml\.unmarshal": "yaml.unmarshal",
    r"crypto\.[\w.]+": "crypto.*",
    r"(?<![\w.])(?:lower|upper)\(": "lower and upper",
    r'\$"': "template strings",
    r"(?<![\w.\])])\d+\.\d+": "decimals",
}
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|`[^`]*`', re.DOTALL)
_PATTERN = re.compile(r"\\[dDwWsSbB]|\(\?[a-z]*i")
_VERB = re.compile(r"%(?![sd%])[-+# 0-9.]*[a-zA-Z]")
_ERROR = re.compile(r"--> (?P<file>.*?):(?P<line>\d+):(?P<column>\d+).*?error: (?P<text>[^\n]*)", re.DOTALL)


def parse(path: Path, source: str) -> None:
    """Parse one file on its own.

    Raises UsageError with file, line and column.
    """
    import regorus

    try:
        regorus.Engine().add_policy(str(path), source)
    except RuntimeError as exc:
        raise UsageError(f"The rule {explain(exc)} Correct the rule; opa check shows the same place.") from exc


def explain(error: BaseException) -> str:
    """Return an engine error as `FILE, line L, column C, cannot be ...: text.`, without its stack."""
    text = str(error).split("Stack backtrace")[0].strip()
    found = _ERROR.search(text)
    if not found:
        return f"could not be evaluated: {' '.join(text.split())}."
    place = f"{found['file']}, line {found['line']}, column {found['column']}"
    return f"{place}, is wrong: {found['text'].strip().rstrip('.')}."


def check(path: Path, source: str) -> None:
    """Refuse constructs that an audit must not use, or that the embedded engine decides differently.

    Raises UsageError with file, line, the construct and the way out.
    """
    strings: list[tuple[int, str]] = []

    def blank(match: re.Match[str]) -> str:
        strings.append((source.count("\n", 0, match.start()) + 1, match.group()))
        return '""' + "\n" * match.group().count("\n")

    code_lines = [line.split("#", 1)[0] for line in _STRING.sub(blank, source).splitlines()]
    for number, line in enumerate(code_lines, start=1):
        for pattern, why in _REFUSED.items():
            if found := re.search(rf"(?<![\w.]){pattern}", line):
                raise UsageError(f"{path}, line {number}, uses {found.group()}, which is refused: {why}.")
        for pattern, name in _DIFFERENT.items():
            if re.search(pattern, line):
                raise UsageError(
                    f"{path}, line {number}, uses {name}, which the embedded engine decides differently from OPA. "
                    "Say it another way."
                )
    for number, text in strings:
        if found := _PATTERN.search(text):
            raise UsageError(
                f"{path}, line {number}, uses {found.group()} in a pattern, which the embedded engine decides "
                "differently from OPA. Write the character class out, as in [0-9]."
            )
        if found := _VERB.search(text):
            raise UsageError(
                f"{path}, line {number}, uses the verb {found.group()}, which the embedded engine prints differently "
                "from OPA. Use %s for strings and %d for integers."
            )
