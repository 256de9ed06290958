"""Which people a project is named after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sus_audit.derive.words import tokens
from sus_audit.model.snapshot import Membership, Principal

_SHORTEST = 3
_COMMON = 50
"""A word that more people bear (`user`, `john`) points at the project's own members only: otherwise every project
that holds it would name them all, which in a large company is quadratic."""


class People:
    """An index from the words of user names to the principals they belong to."""

    def __init__(self, principals: Mapping[str, Principal], memberships: Mapping[str, Membership]) -> None:
        self._by_word: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, principal in principals.items():
            if principal.kind == "user" and isinstance(principal.name, str):
                for word in _name_words(principal):
                    self._by_word[principal.domain_id, word].add(key)
        self._members: dict[str, set[str]] = defaultdict(set)
        for membership in memberships.values():
            self._members[membership.project].add(membership.principal)

    def named_in(self, project: str, domain_id: str, name_tokens: Iterable[str]) -> list[str]:
        """Return the keys of principals of a domain, a word of whose name stands among the tokens; sorted."""
        found: set[str] = set()
        for word in set(name_tokens):
            bearers = self._by_word.get((domain_id, word), set())
            found |= bearers if len(bearers) <= _COMMON else bearers & self._members.get(project, set())
        return sorted(found)


def _name_words(principal: Principal) -> set[str]:
    """Return the words of a user's name that are long enough to be a name, and the whole name in one word.

    Of an IAM principal only the whole: `role`, `admin` and the like are words of anybody's projects.
    """
    words = tokens(str(principal.name).split("@", 1)[0])
    parts = () if principal.type == "IAM" else words
    return {word for word in (*parts, "".join(words)) if len(word) >= _SHORTEST and not word.isdigit()}
