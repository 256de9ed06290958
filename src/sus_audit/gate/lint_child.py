"""The program that `lint.py` starts: cfn-lint on some templates, and what it says as lines of JSON.

It is run as a file (`python -P lint_child.py`), not as a module, and imports nothing of ours: so it starts as fast as
cfn-lint alone, and no file of the folder under audit can stand in for a module of Python. On its standard input is a
document `{"templates": [{"path": ..., "regions": [...]}]}`; on its standard output a line per template.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TextIO

MOST_MATCHES = 1000
"""Of one template; of what comes after them only the number is told."""
MEMORY = 2 << 30
"""Bytes of address space that cfn-lint may take."""
CPU_SECONDS = 300
"""After which the system ends this process, even where nobody is left to end it."""


def main() -> None:
    """Lint what standard input asks for, and tell each template's findings as soon as they are there."""
    # What cfn-lint or a library prints must not get between our lines.
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    request = json.load(sys.stdin)
    _restrain()
    try:
        lint = _Linter()
    except ModuleNotFoundError as exc:
        missing = (exc.name or "").split(".")[0] == "cfnlint"
        _tell(answer, {"missing": True} if missing else {"broken": str(exc)})
        return
    except ImportError as exc:
        _tell(answer, {"broken": str(exc)})
        return
    for number, template in enumerate(request["templates"]):
        _tell(answer, {"template": number} | lint.template(template["path"], template["regions"]))


def _tell(answer: TextIO, line: dict[str, Any]) -> None:
    answer.write(json.dumps(line) + "\n")
    answer.flush()


def _restrain() -> None:
    """Leave no way to a network, and no way to take the machine's memory or time."""

    def watch(event: str, _: tuple[Any, ...]) -> None:
        if event.startswith("socket.") and event.removeprefix("socket.") in _REFUSED:
            _refuse(event)

    sys.addaudithook(watch)
    try:
        import resource
    except ImportError:
        return
    # Where the system has no such limit, the caller's timeout stands alone.
    for kind, wanted in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS)):
        _, hard = resource.getrlimit(kind)
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        try:
            resource.setrlimit(kind, (soft, hard))
        except (OSError, ValueError):
            continue


_REFUSED = frozenset({"connect", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr"})


def _refuse(event: str) -> NoReturn:
    raise PermissionError(f"{event}: cfn-lint runs without a network")


class _Linter:
    """cfn-lint with its own rules, loaded once."""

    def __init__(self) -> None:
        from cfnlint.config import ConfigMixIn
        from cfnlint.helpers import REGIONS
        from cfnlint.runner import Runner
        from cfnlint.runner.template import run_template_by_file_path

        self._known = frozenset(REGIONS)
        self._run = run_template_by_file_path
        # `config_file` in place of the .cfnlintrc of the working or home folder, which could name rules to load: code.
        # cfn-lint takes a file that is no regular one for an empty configuration.
        self._config: Callable[[list[str]], Any] = lambda regions: ConfigMixIn(config_file=os.devnull, regions=regions)
        self._rules = Runner(self._config([REGION])).rules

    def template(self, path: str, regions: list[str]) -> dict[str, Any]:
        """Return the members `matches`, `more`, `unknown_regions` and, where cfn-lint broke, `broken`."""
        known = [region for region in regions if region in self._known]
        told: dict[str, Any] = {
            "matches": [],
            "more": 0,
            "unknown_regions": [region for region in regions if region not in self._known],
        }
        try:
            config = self._config(known or [REGION])
            # An absolute path: cfn-lint would take `-` for standard input.
            for match in self._run(str(Path(path).absolute()), config, self._rules, False):
                if len(told["matches"]) < MOST_MATCHES:
                    told["matches"].append(_plain(match))
                else:
                    told["more"] += 1
        except Exception as exc:  # noqa: BLE001 whatever a template does to cfn-lint, the next one is linted
            told["broken"] = f"{type(exc).__name__}: {exc}"
        return told


REGION = "us-east-1"
"""For which cfn-lint checks where it does not know the Regions asked for; it is its own default too."""


def _plain(match: Any) -> dict[str, Any]:
    return {
        "rule": match.rule.id,
        "message": match.message,
        "file": match.filename,
        "start": [match.linenumber, match.columnnumber],
        "end": [match.linenumberend, match.columnnumberend],
        "path": [step if isinstance(step, int) else str(step) for step in getattr(match, "path", None) or []],
        "url": match.rule.source_url or None,
    }


if __name__ == "__main__":
    main()
