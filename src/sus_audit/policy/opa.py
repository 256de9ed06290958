"""The OPA engine: a real server that many may use, asked for everything at once, and for less where a rule errs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from sus_audit import files
from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy import bundle
from sus_audit.policy.engine import ByRule, Waived, answered, broken, undecided
from sus_audit.policy.rules import Policies

if TYPE_CHECKING:
    from sus_audit.policy.hold import Hold
    from sus_audit.policy.server import Fault, Server

_TOKEN = re.compile(r"[\x21-\x7e]+")
_FILE = re.compile(r"(?:^|/)(sus/(?:lib|main|rules|waivers)/.+\.rego)$")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where the server is, and how it is to be met."""

    url: str
    """`https://opa.example.com:8181`, with the path of a gateway where there is one, without a slash at its end."""
    push: bool
    """Whether policies may be put there when it does not hold them."""
    timeout_seconds: int = 120
    ca_file: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    token: str | None = field(default=None, repr=False)


def token(variable: str | None, file: Path | None, environ: Mapping[str, str]) -> str | None:
    """Return the bearer token from an environment variable or a file, None where neither is named.

    Raises UsageError where it is not there, or is no token; the message never holds it.
    """
    if variable is not None:
        what, found = f"The environment variable {variable}, which engine.token_env names,", environ.get(variable, "")
    elif file is not None:
        what = f"The file {file}, which engine.token_file names,"
        found = files.read(file, "token").decode("utf-8", errors="replace")
    else:
        return None
    found = found.strip()
    if not _TOKEN.fullmatch(found):
        raise UsageError(f"{what} holds {'nothing that could be a' if found else 'no'} bearer token. Set it.")
    return found


class OpaEngine:
    """A central OPA. A rule that errs makes its own scope unknown, and no other rule's, as on the embedded engine."""

    name = "opa"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.version = ""

    def evaluate(
        self, policies: Policies, snapshot: bytes, data: dict[str, Any], advance: Callable[[], None]
    ) -> ByRule:
        """Judge; see `Engine.evaluate`.

        Raises BrokenError when the server cannot be asked, UsageError for policies that it cannot take.
        """
        try:
            from sus_audit.policy.hold import holding
            from sus_audit.policy.server import Server
        except ModuleNotFoundError as exc:
            raise UsageError(
                f"The OPA engine needs {exc.name}, which is not installed; install sus-audit with its extra `opa`."
            ) from exc

        pieces = bundle.pieces(policies)
        with Server(self._settings) as server, holding(server, pieces) as hold:
            audit = _Audit(server, hold, pieces, {"snapshot": msgspec.json.decode(snapshot), **data["sus"]})
            ids = [rule.id for rule in policies.rules if rule.id not in data["sus"]["config"]["disabled"]]
            answers = audit.judged(ids)
            hold.check()
            self.version = server.version
        for _ in policies.rules:
            advance()
        return answers

    def waive(self, policies: Policies, question: dict[str, Any], data: dict[str, Any]) -> Waived:
        """Answer the second query; see `Engine.waive`."""
        from sus_audit.policy.hold import holding
        from sus_audit.policy.server import Fault, Server

        pieces = bundle.pieces(policies)
        with Server(self._settings) as server, holding(server, pieces) as hold:
            audit = _Audit(server, hold, pieces, {"question": question, **data["sus"]})
            try:
                answer = audit.ask("waivers", [])
            except Fault as exc:
                raise BrokenError(f"The waivers could not be judged: {audit.said(exc)}") from exc
            hold.check()
        return answered(answer)


class _Audit:
    """One snapshot, judged on one server."""

    def __init__(
        self,
        server: Server,
        hold: Hold,
        pieces: tuple[bundle.Piece, ...],
        given: dict[str, Any],
    ) -> None:
        self._server = server
        self._hold = hold
        self._files = {piece.place: piece.path for piece in pieces}
        self._given = given

    def judged(self, ids: list[str]) -> ByRule:
        """Return the verdicts of rules: in one question, and in ever smaller ones where a rule errs."""
        from sus_audit.policy.server import Fault

        try:
            found = self.ask("every_rule", ids)
        except Fault:
            return self._apart(ids)
        return {rule_id: found[rule_id] for rule_id in ids}

    def _apart(self, ids: list[str]) -> ByRule:
        from sus_audit.policy.server import Fault

        try:
            found = self.ask("chosen", ids)
        except Fault as exc:
            if len(ids) == 1:
                return {ids[0]: self._broken(ids[0], exc)}
            half = len(ids) // 2
            return self._apart(ids[:half]) | self._apart(ids[half:])
        return {rule_id: found.get(rule_id) or undecided(rule_id) for rule_id in ids}

    def _broken(self, rule_id: str, fault: Fault) -> dict[str, Any]:
        from sus_audit.policy.server import Fault

        try:
            scope = self.ask("scope", [rule_id])
        except Fault:
            scope = []
        return broken(f"The rule {rule_id} broke: {self.said(fault)}", scope)

    def said(self, fault: Fault) -> str:
        """Return where a policy erred, and how, as a sentence with the file's own path."""
        known = _FILE.search(fault.file)
        path = self._files.get(known[1]) if known else None
        return f"{path or fault.file}, line {fault.line}, column {fault.column}, is wrong: {fault.text.rstrip('.')}."

    def ask(self, document: str, ids: list[str]) -> Any:
        """Return a document of `data.sus.main.central`.

        Raises Fault, and BrokenError where it comes from other policies than this audit's.
        """
        self._hold.keep()
        answer = self._server.ask(document, {**self._given, "rules": ids})
        if not isinstance(answer, dict) or answer.get("edition") != self._hold.digest:
            raise BrokenError(
                f"OPA at {self._server.settings.url} answers with other policies than this audit's, or with none. "
                "Serve the bundle that `sus-audit rules bundle` writes with the same version and config, or let "
                "policies be put there with engine.policies: push."
            )
        return answer["value"]
