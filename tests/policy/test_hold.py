"""Policies on a server that many use: audits share them, never mix them, and the last one out removes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy import bundle
from sus_audit.policy.bundle import Piece
from sus_audit.policy.hold import Hold, holding
from sus_audit.policy.opa import Settings
from sus_audit.policy.server import Server
from tests.opa import serving

pytestmark = pytest.mark.go_tools


def pieces(limit: int = 1) -> tuple[Piece, ...]:
    """Return a library and a rule that calls it; `limit` tells editions apart."""
    return (
        Piece(package="sus.lib.text", source=f"package sus.lib.text\n\nlimit(_) := {limit}\n"),
        Piece(
            package="sus.rules.area.rule",
            source="package sus.rules.area.rule\n\nlimit := data.sus.lib.text.limit(0)\n",
        ),
    )


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """One server for all tests; each leaves it as it was."""
    with serving() as address:
        yield address


@pytest.fixture
def server(url: str) -> Iterator[Server]:
    """A connection to it; nothing is there before, and nothing may be left after."""
    with Server(Settings(url=url, push=True, timeout_seconds=30)) as connection:
        yield connection
        assert connection.policies() == []


def packages(server: Server) -> set[str]:
    """Return the packages on the server without guests."""
    return {item.package for item in server.policies() if not item.package.startswith("sus.main.guests")}


EVERYTHING = {"sus.lib.text", "sus.rules.area.rule", "sus.main.edition"}


def test_policies_are_there_during_the_audit_and_gone_after_it(server: Server) -> None:
    """In an order in which the server can compile them at every step."""
    with holding(server, pieces()) as hold:
        assert packages(server) == EVERYTHING
        hold.check()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError])
def test_policies_are_removed_whatever_ends_the_audit(server: Server, stop: type[BaseException]) -> None:
    """Ctrl-C too."""
    with pytest.raises(stop), holding(server, pieces()):
        raise stop


def test_audits_with_the_same_policies_share_them_and_the_last_one_removes_them(server: Server) -> None:
    """Whoever put them there may leave first."""
    first, second = Hold(server, pieces()), Hold(server, pieces())
    first.take()
    second.take()
    first.leave()
    assert packages(server) == EVERYTHING
    second.check()
    second.leave()


def test_an_audit_with_other_policies_is_told_to_wait(server: Server) -> None:
    """Nothing of the two is ever mixed."""
    with holding(server, pieces()) as hold:
        with pytest.raises(BrokenError, match=r"is in use by an audit with other policies, until \d\d:\d\d:\d\dZ"):
            Hold(server, pieces(limit=2)).take()
        hold.check()
    with holding(server, pieces(limit=2)) as other:
        other.check()


def test_what_a_killed_audit_left_is_removed_once_its_time_is_over(server: Server) -> None:
    """By an audit with other policies, before it puts its own."""
    killed = Hold(server, pieces())
    killed.take()
    outstay(server)
    with holding(server, pieces(limit=2)) as hold:
        hold.check()
    with pytest.raises(BrokenError, match="were changed during the audit, so its answers were thrown away"):
        killed.check()


def test_a_killed_guest_does_not_keep_the_policies_of_others(server: Server) -> None:
    """The last one that lives removes them."""
    Hold(server, pieces()).take()
    outstay(server)
    with holding(server, pieces()):
        pass


def outstay(server: Server) -> None:
    """Let the time of every guest be over."""
    for item in server.policies():
        if item.package.startswith("sus.main.guests"):
            before, _, after = item.source.partition("until_ns := ")
            server.put(item.id, f"{before}until_ns := 1\n{after.partition(chr(10))[2]}")


def test_an_audit_that_was_stopped_while_it_put_its_policies_is_finished_by_the_next(server: Server) -> None:
    """With the same policies, what is missing is put beside what is there."""
    stopped = Hold(server, pieces())
    stopped.take()
    rule = next(item for item in server.policies() if item.package == "sus.rules.area.rule")
    server.delete(rule.id)
    with holding(server, pieces()) as hold:
        assert packages(server) == EVERYTHING
        hold.check()
        stopped.leave()


def test_what_somebody_stopped_removing_is_removed_by_the_next(server: Server) -> None:
    """The edition goes first, so that nobody counts on the rest."""
    stopped = Hold(server, pieces())
    stopped.take()
    for item in server.policies():
        if item.package.startswith("sus.main.guests"):
            server.delete(item.id)
    edition = next(item for item in server.policies() if item.package == "sus.main.edition")
    server.delete(edition.id)
    assert packages(server) == EVERYTHING - {"sus.main.edition"}
    with holding(server, pieces(limit=2)) as hold:
        hold.check()


def test_policies_that_change_under_an_audit_are_noticed(server: Server) -> None:
    """Somebody who knows nothing of this puts a rule among ours."""
    hold = Hold(server, pieces())
    hold.take()
    server.put("theirs", "package sus.rules.area.other\n\nscope := set()\n")
    with pytest.raises(BrokenError, match="were changed during the audit"):
        hold.check()
    server.delete("theirs")
    hold.leave()


def test_a_package_of_somebody_else_is_left_alone(server: Server) -> None:
    """Nothing is put beside it."""
    server.put("theirs", "package sus.main\n\nby_rule := {}\n")
    with (
        pytest.raises(BrokenError, match=r"The package sus on OPA at .* belongs to somebody else \(theirs\)"),
        holding(server, pieces()),
    ):
        pass
    assert packages(server) == {"sus.main"}
    server.delete("theirs")


def test_packages_beside_ours_do_not_matter(server: Server) -> None:
    """A central server holds many."""
    server.put("theirs", "package sustainability\n\nx := 1\n")
    with holding(server, pieces()) as hold:
        hold.check()
    server.delete("theirs")


def test_a_policy_that_the_server_cannot_compile_is_named(server: Server) -> None:
    """With the server's own words, and nothing stays behind."""
    bad = Piece(
        package="sus.rules.area.bad", source="package sus.rules.area.bad\n\nx := no.such(1)\n", path=Path("bad.rego")
    )

    with (
        pytest.raises(UsageError, match=r"cannot compile bad\.rego: .*line 3: undefined function no\.such"),
        holding(server, (*pieces(), bad)),
    ):
        pass


def test_in_bundle_mode_nothing_is_put_there(url: str, server: Server) -> None:
    """An empty server, and one to which an audit has put its policies, hold no bundle."""
    with Server(Settings(url=url, push=False, timeout_seconds=30)) as modest:
        with pytest.raises(BrokenError, match=r"holds no policies of sus-audit\. Serve the bundle"):
            Hold(modest, pieces()).take()
        with (
            holding(server, pieces()),
            pytest.raises(BrokenError, match=r"holds other policies than this audit's: sus\.main\.edition"),
        ):
            Hold(modest, pieces()).take()


def test_an_edition_says_which_policies_it_stands_for() -> None:
    """The digest is that of the sources."""
    assert bundle.digest(pieces()) == bundle.digest(tuple(reversed(pieces())))
    assert bundle.digest(pieces()) != bundle.digest(pieces(limit=2))
