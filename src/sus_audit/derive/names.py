"""Which people a project is named after, or described as belonging to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from sus_audit.derive.words import tokens
from sus_audit.model.snapshot import Membership, Principal

_SHORTEST = 3
_COMMON = 50
"""A word that more people bear (`user`, `john`) points at the project's own members only: otherwise every project
that holds it would name them all, which in a large company is quadratic."""
_ABBREVIATIONS = frozenset(
    {
        "ab", "ad", "ai", "ap", "ar", "aw", "ba", "bi", "bu", "ca", "cd", "ce", "ci", "cr", "cs", "cv",
        "cx", "da", "db", "de", "dl", "dm", "dq", "dr", "ds", "dw", "ec", "em", "er", "es", "eu", "fi",
        "fp", "fr", "fs", "ga", "gl", "gm", "hr", "id", "io", "ip", "is", "it", "kb", "la", "lm", "ma",
        "mb", "md", "mi", "ml", "mm", "mt", "na", "ny", "oa", "on", "or", "pa", "pc", "pe", "pi", "pl",
        "pm", "po", "pr", "ps", "qa", "qc", "ra", "rd", "rh", "rm", "sa", "sc", "sd", "se", "si", "sl",
        "sm", "sp", "st", "tb", "te", "ti", "tm", "to", "tv", "uk", "us", "ux", "vp", "vs", "we",
    }
)  # fmt: skip
"""Pairs of letters that stand for something else than a person more often than not."""

_SHORT_NAMES = frozenset(
    {
        "abe", "ali", "amy", "ana", "ann", "bea", "ben", "bob", "dan", "deb", "don", "eli", "eva", "fay",
        "gus", "ian", "ike", "isa", "jan", "jay", "jen", "jim", "joe", "jon", "kat", "ken", "kim", "kit",
        "lee", "len", "leo", "liz", "lou", "max", "meg", "mel", "mia", "nat", "nic", "nik", "pam", "pat",
        "peg", "ray", "rob", "ron", "sam", "seb", "sid", "sue", "tad", "ted", "tim", "tom", "val", "vic",
        "viv", "wil", "zac",
    }
)  # fmt: skip
"""First names of three letters that are short for a longer one that begins alike."""


class People:
    """An index from the words of user names to the principals they belong to."""

    def __init__(self, principals: Mapping[str, Principal], memberships: Mapping[str, Membership]) -> None:
        self._by_word: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._by_form: dict[str, set[str]] = {}
        for key, principal in principals.items():
            if principal.kind == "user" and isinstance(principal.name, str):
                words = tokens(principal.name.split("@", 1)[0])
                for word in _name_words(words, principal.type == "IAM"):
                    self._by_word[principal.domain_id, word].add(key)
                self._by_form[key] = set() if principal.type == "IAM" else _forms(words)
        self._members: dict[str, set[str]] = defaultdict(set)
        for membership in memberships.values():
            self._members[membership.project].add(membership.principal)

    def named_in(self, project: str, domain_id: str, name_tokens: Iterable[str]) -> list[str]:
        """Return the keys of principals of a domain, a word of whose name stands among the tokens; sorted.

        Of the project's own members also those who are named in short: `jdoe`, `jd`, `Jane's`, `Alex` of Alexander.
        """
        said = list(name_tokens)
        found = self._members_in(project, said)
        for word in set(said):
            bearers = self._by_word.get((domain_id, word), set())
            found |= bearers if len(bearers) <= _COMMON else bearers & self._members.get(project, set())
        return sorted(found)

    def members_in(self, project: str, said: Iterable[str]) -> list[str]:
        """Return the keys of a project's members who are named among the words of a text; sorted."""
        return sorted(self._members_in(project, list(said)))

    def _members_in(self, project: str, said: list[str]) -> set[str]:
        members = self._members.get(project)
        if not members:
            return set()
        words = set(said)
        words.update(first + second for first, second in pairwise(said))
        return {key for key in members if not words.isdisjoint(self._by_form.get(key, ()))}


def _name_words(words: tuple[str, ...], whole_only: bool) -> set[str]:
    """Return the words of a user's name that are long enough to be a name, and the whole name in one word.

    Of an IAM principal only the whole: `role`, `admin` and the like are words of anybody's projects.
    """
    parts = () if whole_only else words
    return {word for word in (*parts, "".join(words)) if len(word) >= _SHORTEST and not word.isdigit()}


def _forms(words: tuple[str, ...]) -> set[str]:
    """Return how a person's name is written in names of projects: its words and the shorter forms."""
    names = [word for word in words if not word.isdigit()]
    if not names:
        return set()
    first, last = names[0], names[-1]
    forms = {*names, "".join(names)}
    if len(names) > 1:
        forms |= {last + first, first[0] + last, last + first[0], first + last[0]}
    elif len(first) > _SHORTEST + 1:
        # Whoever writes the name in one word, as in `jdoe` or `janed`, most likely left a letter of the other name.
        forms |= {first[1:], first[:-1]}
    forms |= {first[:length] for length in range(_SHORTEST + 1, len(first))} | ({first[:_SHORTEST]} & _SHORT_NAMES)
    forms = {form for form in forms if len(form) >= _SHORTEST}
    forms |= {form + "s" for form in forms}
    initials = "".join(name[0] for name in names)
    return forms | ({initials} - _ABBREVIATIONS if len(initials) > 1 else set())
