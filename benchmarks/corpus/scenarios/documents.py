"""What a project says of itself: nothing, something that a program wrote, or what it is for."""

from __future__ import annotations

from benchmarks.corpus.company import Company
from benchmarks.corpus.initiatives import CONTRIBUTOR, initiative
from benchmarks.corpus.model import Draft, ago
from benchmarks.corpus.scenarios.base import INITIATIVE, OUTCOMES, Book

_book = Book()
SCENARIOS = _book.scenarios
_RARE = 60


def fill(company: Company, draft: Draft, text: str) -> str:
    """Return a text of the vocabulary with its places filled in."""
    return text.format(
        name=draft.name,
        person=company.pick(draft.team.people).given,
        date=ago(draft.age).strftime("%Y-%m-%d"),
        number=company.draw.randrange(3, 400),
        profile=f"{draft.team.unit.title()} Build",
    )


def undocument(company: Company, draft: Draft, kind: str) -> None:
    """Replace a description by one that says nothing; `none`, or a list of the vocabulary."""
    draft.truth.purpose = "missing"
    if kind == "none":
        draft.description = company.pick((None, None, "", " "))
        return
    word = company.words.word("descriptions", kind, rare=company.words.rare(_RARE))
    draft.description = fill(company, draft, word.text)
    draft.worded["purpose_undocumented"] = word.rare


def _silent(company: Company, kind: str) -> list[Draft]:
    draft = initiative(company)
    undocument(company, draft, kind)
    return [draft]


@_book.positive("purpose_undocumented", INITIATIVE, times=5)
def no_description(company: Company) -> list[Draft]:
    """Nobody wrote a word."""
    return _silent(company, "none")


@_book.positive("purpose_undocumented", INITIATIVE, times=7)
def generated_description(company: Company) -> list[Draft]:
    """A program wrote it: by whom, when, from what."""
    return _silent(company, "generated")


@_book.positive("purpose_undocumented", INITIATIVE, times=7)
def meaningless_description(company: Company) -> list[Draft]:
    """Somebody wrote something, to get past the form."""
    return _silent(company, "meaningless")


@_book.positive("purpose_undocumented", OUTCOMES, times=6)
def components_instead_of_an_outcome(company: Company) -> list[Draft]:
    """It lists buckets and clusters, and no outcome."""
    return _silent(company, "technical")


@_book.positive("purpose_undocumented", INITIATIVE, times=3)
def nobody_owns_it(company: Company) -> list[Draft]:
    """A fine text, and nobody to ask: no owner by tag and none among the members."""
    draft = initiative(company)
    draft.untag("owner")
    draft.members = [(draft.team.analysts, CONTRIBUTOR), *((who, CONTRIBUTOR) for who in draft.team.people[:2])]
    return [draft]


@_book.negative("purpose_undocumented", seed=INITIATIVE, times=14)
def short_odd_or_foreign(company: Company) -> list[Draft]:
    """A text that a careless reader takes for nothing, and that says what the project is for."""
    unit = company.unit()
    topic = company.topic(unit)
    draft = initiative(company, unit=unit, topic=topic)
    draft.description = str(company.pick(company.words.usable("descriptions", "purposeful"))).format(
        subject=topic.phrase
    )
    return [draft]
