"""Which people a project is named after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import UnsetType

from sus_audit.derive.words import tokens
from sus_audit.model.snapshot import Principal

_SHORTEST = 3


class People:
    """An index from the words of user names to the principals they belong to."""

    def __init__(self, principals: Iterable[tuple[str, Principal]]) -> None:
        self._by_word: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, principal in principals:
            if principal.kind != "user" or isinstance(principal.name, UnsetType) or principal.name is None:
                continue
            local = principal.name.split("@", 1)[0]
            for word in tokens(local):
                if len(word) >= _SHORTEST and not word.isdigit():
                    self._by_word[principal.domain_id, word].add(key)

    def named_in(self, domain_id: str, name_tokens: Iterable[str]) -> list[str]:
        """Return the keys of principals, one of whose name's words stands in the tokens; sorted."""
        return sorted({key for word in name_tokens for key in self._by_word.get((domain_id, word), ())})
