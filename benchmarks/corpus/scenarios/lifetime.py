"""How old a project is, and when something last happened in it: proofs of concept, quiet projects, leaving ones."""

from __future__ import annotations

from benchmarks.corpus.company import Company
from benchmarks.corpus.initiatives import CONTRIBUTOR, OWNER, initiative, themed
from benchmarks.corpus.model import Draft, Environment, ago
from benchmarks.corpus.scenarios.base import INITIATIVE, PROOFS, Book

_book = Book()
SCENARIOS = _book.scenarios
_OLD = (105.0, 700.0)
_YOUNG = (4.0, 75.0)


def _proof(company: Company, lived: tuple[float, float]) -> Draft:
    """Return a project that shows whether something can be done: a small team, away from production."""
    draft = initiative(company, stage=company.pick(("dev", "sandbox", "dev")), regulated=False)
    draft.age = company.days(*lived)
    draft.idle = company.days(1, min(draft.age - 1, 150))
    draft.environments = draft.environments[:2]
    draft.truth.experiment = False
    draft.truth.proof = True
    draft.description = company.pick(
        (
            f"Shows within a quarter whether {draft.name} is worth building; measured by a go or no-go.",
            f"First look at {draft.name} with the data of one region, to decide on a budget.",
            f"{draft.description} Covers one region so far.",
        )
    )
    return draft


@_book.positive("stale_proof_of_concept", PROOFS, times=8)
def old_proof_by_name(company: Company) -> list[Draft]:
    """A proof of concept by its name that nobody has promoted or ended."""
    draft = _proof(company, _OLD)
    word = company.words.word("proofs_of_concept", rare=company.words.rare(50))
    draft.name = company.styled(*company.pick(((draft.name, word.text), (word.text, draft.name))))
    draft.worded["stale_proof_of_concept"] = word.rare
    return [draft]


@_book.positive("stale_proof_of_concept", PROOFS, times=5)
def old_proof_by_tag(company: Company) -> list[Draft]:
    """A proof of concept by its tags; the name is the initiative's."""
    draft = _proof(company, _OLD)
    key, value, rare = company.words.tag("proof_tags", rare=company.words.rare(40))
    draft.tag(key, value)
    draft.worded["stale_proof_of_concept"] = rare
    return [draft]


@_book.positive("stale_proof_of_concept", PROOFS, times=3)
def old_proof_by_description(company: Company) -> list[Draft]:
    """Only the description says that it is one."""
    draft = _proof(company, _OLD)
    word = company.words.word("proofs_of_concept", rare=company.words.rare(50))
    draft.description = f"{word.text}: {draft.description}"
    draft.worded["stale_proof_of_concept"] = word.rare
    return [draft]


@_book.positive("stale_proof_of_concept", PROOFS, times=4)
def young_proof_alone(company: Company) -> list[Draft]:
    """A proof of concept has begun in a project of its own: advice, because its place is in the parent project."""
    draft = _proof(company, _YOUNG)
    word = company.words.word("proofs_of_concept", rare=company.words.rare(40))
    draft.name = company.styled(draft.name, word.text)
    draft.worded["stale_proof_of_concept"] = word.rare
    return [draft]


@_book.negative("stale_proof_of_concept", seed=PROOFS, times=6)
def young_proof_in_its_parent(company: Company) -> list[Draft]:
    """A proof of concept as an environment of the project that it belongs to, as the article wants it."""
    draft = initiative(company, stage="dev")
    draft.age = max(draft.age, 150)
    word = company.words.word("proofs_of_concept", rare=company.chance(50))
    begun = company.days(5, 60)
    account = draft.environments[0].account
    draft.environments.append(Environment("EmrServerless", account, name=f"{word.text} new model", created=ago(begun)))
    draft.idle = min(draft.idle, begun - 1)
    if company.chance(50):
        draft.description = f"{draft.description} A {word.text} of a new model runs in an environment of its own."
    return [draft]


@_book.negative("stale_proof_of_concept", seed=INITIATIVE, times=7)
def proof_words_with_another_meaning(company: Company) -> list[Draft]:
    """Harbour pilots, clinical trials, trial balances, price spikes: outcomes like any other."""
    draft = themed(company, company.pick(company.words.usable("proof_topics")))
    draft.age = max(draft.age, 200)
    return [draft]


@_book.negative("stale_proof_of_concept", seed=PROOFS, times=5)
def promoted_to_production(company: Company) -> list[Draft]:
    """Once a proof of concept, now a production project with a team and governance of its own."""
    draft = initiative(company, stage="prod")
    draft.age = max(draft.age, 300)
    draft.tag("stage", "prod")
    word = company.words.word("proofs_of_concept", rare=company.chance(40))
    way = company.draw.randrange(3)
    if way == 0:
        draft.tag("lifecycle", company.pick(("production", "promoted", "live")))
    if way == 1:
        draft.tag("origin", f"{word.text} 2024")
    draft.description = f"{draft.description} Grew out of a {word.text} and was promoted in 2025."
    draft.members = [(draft.team.owners, OWNER), (draft.team.analysts, CONTRIBUTOR)]
    return [draft]


@_book.positive("inactive", INITIATIVE, times=12)
def nothing_has_changed(company: Company) -> list[Draft]:
    """Project and environments are as they were half a year ago and longer."""
    draft = initiative(company)
    draft.idle = company.days(188, 600)
    draft.age = draft.idle + company.days(5, 400)
    return [draft]


@_book.positive("inactive", INITIATIVE, times=3)
def never_begun(company: Company) -> list[Draft]:
    """Made long ago and not touched since: AWS knows no last change of it at all."""
    draft = initiative(company)
    draft.age = draft.idle = company.days(190, 500)
    draft.never_updated = True
    for item in draft.environments:
        item.untouched = True
    return [draft]


@_book.negative("inactive", seed=INITIATIVE, times=6)
def quiet_but_seasonal(company: Company) -> list[Draft]:
    """The project's own row is old, and an environment was changed for this season."""
    draft = initiative(company)
    draft.age, draft.idle, draft.row_changed_last = company.days(420, 900), company.days(3, 120), False
    draft.updated = ago(company.days(200, 400))
    draft.description = company.pick((draft.description, f"{draft.description} Runs once a year, before the closing."))
    return [draft]


@_book.negative("inactive", seed=INITIATIVE, times=4)
def old_environments_of_a_living_project(company: Company) -> list[Draft]:
    """Its environments have not changed for a year; the project itself has."""
    draft = initiative(company)
    draft.age, draft.idle, draft.row_changed_last = company.days(420, 900), company.days(3, 120), True
    for item in draft.environments:
        item.created = ago(draft.age - 1)
        item.updated = ago(company.days(200, 400))
    return [draft]


@_book.negative("inactive", seed=INITIATIVE, times=4)
def new_and_untouched(company: Company) -> list[Draft]:
    """Too young to be inactive: AWS knows no last change because there was none yet."""
    draft = initiative(company)
    draft.age = draft.idle = company.days(5, 100)
    draft.never_updated = True
    for item in draft.environments:
        item.untouched = True
    return [draft]


@_book.negative("inactive", "purpose_undocumented", "no_dedicated_team", seed=INITIATIVE, times=4)
def being_deleted(company: Company) -> list[Draft]:
    """Whatever was wrong with it, it is leaving."""
    draft = initiative(company)
    draft.status = company.pick(("DELETING", "DELETING", "DELETE_FAILED"))
    draft.description = company.pick((None, "test", draft.description))
    draft.members = [(company.pick(draft.team.people), OWNER)]
    draft.idle = company.days(190, 400)
    draft.age = draft.idle + 30
    return [draft]
