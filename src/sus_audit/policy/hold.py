"""Have the right policies on a server for as long as an audit takes, beside other audits that do the same.

OPA puts and removes one policy at a time and knows no owner, so what keeps audits apart is its compiler: it takes no
policy that does not compile beside the others, and removes none that another one calls.

- The **edition** (`sus.main.edition`) is put first. It says `default digest := ...`, and a second `default` for the
  same name does not compile: a server holds one edition at a time.
- A **guest** policy per audit calls the edition's function. While a guest is there the edition cannot be removed, and
  once it is gone nobody can become its guest.
- The id of every policy holds the edition's digest and a number of its own, so that whoever puts or removes late
  touches nothing of the next edition.

Audits with the same policies share them, and the last one out removes them. A guest says until when it stays, by the
server's clock: the policies of an audit that was killed do not stay for ever.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy import bundle
from sus_audit.policy.bundle import EDITION, Piece
from sus_audit.policy.server import Refused, Rejected, Server, Stored

_ID = re.compile(r"sus-audit/(?P<digest>[0-9a-f]{64})/(?P<generation>[0-9a-f]{16})/(?P<place>.+)")
_UNTIL = re.compile(r"^until_ns := (\d+)$", re.MULTILINE)
_GUESTS = "sus/main/guests/"
_EDITION_PLACE = Piece(package=EDITION, source="").place
_ATTEMPTS = 100
_GRACE_SECONDS = 60


class Hold:
    """The policies that an audit judges by, on a server: used as they are there, or as one of their guests."""

    def __init__(self, server: Server, pieces: tuple[Piece, ...]) -> None:
        self.digest = bundle.digest(pieces)
        self._server = server
        self._pieces = pieces
        self._at = f"OPA at {server.settings.url}"
        self._generation = ""
        """Empty while the audit is no guest: the server's own bundle needs none."""
        self._guest = f"{_GUESTS}g{secrets.token_hex(8)}.rego"
        self._stayed = 0.0

    def take(self) -> None:
        """Use the policies that are there, or put them there.

        Raises BrokenError where `sus` belongs to somebody else or other policies are in use, UsageError for a policy
        that the server cannot compile.
        """
        if not self._server.settings.push:
            # Whoever may not see policies may still ask them; each answer says which edition gave it.
            with contextlib.suppress(Refused):
                self._same(_of_sus(self._server.policies()))
            return
        for _ in range(_ATTEMPTS):
            found = _of_sus(self._server.policies())
            if any(not _ID.fullmatch(item.id) for item in found):
                self._same(found)
                return
            if self._join(found):
                return
        raise BrokenError(f"The policies on {self._at} are changed by others all the time. Audit again later.")

    def keep(self) -> None:
        """Say that the audit goes on; to be called before each question."""
        if self._generation and time.monotonic() - self._stayed > self._server.settings.timeout_seconds:
            try:
                self._stay()
            except Rejected as exc:
                raise self._changed() from exc

    def check(self) -> None:
        """Make sure, after the last answer, that nothing else was there.

        Raises BrokenError when somebody changed the policies.
        """
        if self._generation:
            wanted = {self._id(piece.place) for piece in self._pieces} | {self._id(_EDITION_PLACE)}
            found = {item.id for item in _of_sus(self._server.policies()) if not _is_guest(item)}
            if found != wanted:
                raise self._changed()

    def leave(self) -> None:
        """Be no guest any more; remove the policies if nobody else is one."""
        if not self._generation:
            return
        self._server.delete(self._id(self._guest))
        if not self._closed(self._id(_EDITION_PLACE)):
            members = [item for item in self._server.policies() if _generation(item) == (self.digest, self._generation)]
            if self._staying(members) or not self._closed(self._id(_EDITION_PLACE)):
                return
        self._remove(self._id(piece.place) for piece in self._pieces)

    def _join(self, found: list[Stored]) -> bool:
        """Become a guest of these policies; False when somebody else was faster, and all is to be looked at again."""
        editions = [item for item in found if item.package == EDITION]
        open_ones = {_generation(item) for item in editions}
        if closed := [item.id for item in found if _generation(item) not in open_ones]:
            # Somebody is removing these, or was stopped while doing so.
            self._remove(closed)
            return False
        if editions and _generation(editions[0])[0] != self.digest:
            self._evict(editions[0], found)
            return False
        self._generation = _generation(editions[0])[1] if editions else secrets.token_hex(8)
        try:
            if not editions:
                self._server.put(self._id(_EDITION_PLACE), bundle.edition(self.digest, self._generation).source)
            self._stay()
        except Rejected:
            self._generation = ""
            return False
        there = {item.id for item in found}
        for piece in self._pieces:
            if self._id(piece.place) not in there:
                self.keep()
                self._put(piece)
        return True

    def _put(self, piece: Piece) -> None:
        try:
            self._server.put(self._id(piece.place), piece.source)
        except Rejected as exc:
            raise UsageError(f"{self._at} cannot compile {piece.path}: {exc}. Correct the policy.") from exc

    def _stay(self) -> None:
        seconds = 2 * self._server.settings.timeout_seconds + _GRACE_SECONDS
        until = self._server.now() + seconds * 10**9
        package = self._guest.removesuffix(".rego").replace("/", ".")
        source = f"package {package}\n\nuntil_ns := {until}\n\nhere if data.{EDITION}.joined(true)\n"
        self._server.put(self._id(self._guest), source)
        self._stayed = time.monotonic()

    def _evict(self, edition: Stored, members: list[Stored]) -> None:
        """Remove another edition whose guests have all outstayed their time.

        Raises BrokenError while one has not.
        """
        if until := self._staying(members):
            moment = datetime.fromtimestamp(until // 10**9, tz=UTC).strftime("%H:%M:%SZ")
            raise BrokenError(
                f"{self._at} is in use by an audit with other policies, until {moment} at the latest. "
                "Audit again when it has ended; audits with the same rules can share a server."
            )
        if self._closed(edition.id):
            self._remove(item.id for item in members if not _is_guest(item) and item is not edition)

    def _staying(self, members: list[Stored]) -> int:
        """Send away the guests that have outstayed their time, and return until when the last one stays; 0 for none."""
        now, latest = self._server.now(), 0
        for item in members:
            if _is_guest(item) and _until(item) <= now:
                self._server.delete(item.id)
            elif _is_guest(item):
                latest = max(latest, _until(item))
        return latest

    def _closed(self, edition: str) -> bool:
        """Remove an edition; False when somebody is its guest. Nobody can become one afterwards."""
        try:
            self._server.delete(edition)
        except Rejected:
            return False
        return True

    def _remove(self, ids: Iterable[str]) -> None:
        """Remove policies of an edition that is closed: rules first, libraries last, none while another calls it."""
        left = sorted(ids, reverse=True)
        while left:
            kept = [policy_id for policy_id in left if not self._closed(policy_id)]
            if kept == left:
                raise BrokenError(f"{self._at} does not let go of {kept[0]}. Remove what calls it.")
            left = kept

    def _same(self, found: list[Stored]) -> None:
        """Raise BrokenError unless exactly our policies are there, in a bundle of the server's own."""
        if not found:
            raise BrokenError(
                f"{self._at} holds no policies of sus-audit. Serve the bundle that `sus-audit rules bundle` writes, or "
                "let them be put there with engine.policies: push."
            )
        theirs = {item.package: item.source for item in found}
        ours = {piece.package: piece.source for piece in self._pieces}
        ours[EDITION] = bundle.edition(self.digest, "bundle").source
        wrong = sorted(package for package in theirs.keys() | ours.keys() if theirs.get(package) != ours.get(package))
        if wrong and self._server.settings.push:
            raise BrokenError(
                f"The package sus on {self._at} belongs to somebody else ({found[0].id}), so nothing was put there. "
                "Use another server, or serve the bundle that `sus-audit rules bundle` writes."
            )
        if wrong:
            raise BrokenError(
                f"{self._at} holds other policies than this audit's: {_listed(wrong)}. Serve the bundle that "
                "`sus-audit rules bundle` writes with the same version and config."
            )

    def _changed(self) -> BrokenError:
        return BrokenError(
            f"The policies on {self._at} were changed during the audit, so its answers were thrown away. Audit again."
        )

    def _id(self, place: str) -> str:
        return f"sus-audit/{self.digest}/{self._generation}/{place}"


@contextlib.contextmanager
def holding(server: Server, pieces: tuple[Piece, ...]) -> Iterator[Hold]:
    """Hold the policies on the server; they are left however the audit ends."""
    hold = Hold(server, pieces)
    try:
        hold.take()
        yield hold
    except BaseException:
        # What went wrong is the news, not what could then not be removed.
        with contextlib.suppress(BrokenError):
            hold.leave()
        raise
    hold.leave()


def _of_sus(found: list[Stored]) -> list[Stored]:
    return [item for item in found if item.package == "sus" or item.package.startswith("sus.")]


def _generation(item: Stored) -> tuple[str, str]:
    match = _ID.fullmatch(item.id)
    return (match["digest"], match["generation"]) if match else ("", "")


def _is_guest(item: Stored) -> bool:
    match = _ID.fullmatch(item.id)
    return bool(match and match["place"].startswith(_GUESTS))


def _until(guest: Stored) -> int:
    found = _UNTIL.search(guest.source)
    return int(found.group(1)) if found else 0


def _listed(packages: list[str]) -> str:
    more = f" and {len(packages) - 3} more" if len(packages) > 3 else ""
    return f"{', '.join(packages[:3])}{more} differ"
