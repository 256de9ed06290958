"""Who works in a project: one person for themselves, one person alone, or a team."""

from __future__ import annotations

from benchmarks.corpus.company import Company
from benchmarks.corpus.initiatives import CONTRIBUTOR, OWNER, environments, initiative, themed
from benchmarks.corpus.model import Draft, Person
from benchmarks.corpus.scenarios.base import INITIATIVE, SANDBOXES, Book

_book = Book()
SCENARIOS = _book.scenarios
_RARE = 55


def _own_space(company: Company, who: Person, name: str, description: str | None, rare: bool | None) -> Draft:
    """Return a project that one person made for their own use: few tools, little change."""
    draft = initiative(company, stage=company.pick(("sandbox", "sandbox", "dev")), name=name, regulated=False)
    draft.description = description
    draft.truth.personal = True
    draft.truth.purpose = "personal" if description else "missing"
    draft.members = [(who, OWNER)]
    draft.environments = environments(company, draft, more=0)[: company.draw.randrange(1, 3)]
    draft.truth.experiment = False
    draft.age = company.days(60, 500)
    draft.idle = min(company.days(20, 320), draft.age - 2)
    if 165 < draft.idle < 195:
        draft.idle = 150
        draft.age = max(draft.age, 155)
    if company.chance(50):
        draft.untag("data-classification")
    if rare is not None:
        draft.worded["personal_sandbox"] = rare
    return draft


def _called(company: Company, who: Person) -> str:
    """Return how a person is called in the name of a project."""
    user = who.user_name.partition("@")[0]
    forms = [who.given, who.family, f"{who.given} {who.family}"]
    return company.pick([*forms, user] if company.shows_names else forms)


def _word(company: Company) -> tuple[str, bool]:
    rare = company.words.rare(_RARE)
    return company.words.word("sandboxes", rare=rare)


def _fresh(company: Company, *parts: str) -> str:
    """Return a name in somebody's way of writing that no project has yet."""
    name = company.styled(*parts)
    number = 2
    while not company.unused(name):
        name, number = f"{company.styled(*parts)} {number}", number + 1
    return name


@_book.positive("personal_sandbox", SANDBOXES, times=5)
def named_after_its_only_member(company: Company) -> list[Draft]:
    """The project carries its only member's name, and nothing says sandbox."""
    who = company.pick(company.team().people)
    if company.shows_names:
        rest = company.pick(("", "dev", "tests", "data", "analysis", "v2", "stuff"))
        name, rare = _fresh(company, *filter(None, (_called(company, who), rest))), None
    else:
        # Nothing in the tables gives such a name away: the user names are numbers. The word does.
        word, rare = _word(company)
        name = _fresh(company, f"{who.given}'s", word)
    text = company.pick((*company.words.all("sandbox_texts"), None))
    return [_own_space(company, who, name, text, rare)]


@_book.positive("personal_sandbox", SANDBOXES, times=8)
def own_sandbox_by_name(company: Company) -> list[Draft]:
    """Somebody's sandbox, with or without their name in its name."""
    who = company.pick(company.team().people)
    word, rare = _word(company)
    parts = company.pick(((f"{who.given}'s", word), (word, who.family), (company.team().name, word), (word,)))
    text = company.pick((*company.words.all("sandbox_texts"), None))
    return [_own_space(company, who, _fresh(company, *parts), text, rare)]


@_book.positive("personal_sandbox", SANDBOXES, times=5)
def own_sandbox_by_description(company: Company) -> list[Draft]:
    """A name that says nothing, and a description that says whose corner this is."""
    who = company.pick(company.team().people)
    word, rare = _word(company)
    full = f"{who.given} {who.family}"
    text = company.pick(
        (f"{word} of {full}.", f"My {word.lower()}.", f"{who.given}'s {word.lower()} for trying things.")
    )
    topic = company.topic(company.unit())
    name = _fresh(company, company.pick((topic.stem, topic.stem.split()[-1])), company.pick(("data", "tables", "misc")))
    return [_own_space(company, who, name, text, rare)]


@_book.positive("personal_sandbox", SANDBOXES, times=3)
def own_sandbox_with_a_role(company: Company) -> list[Draft]:
    """One person, and the role with which that person's scripts log on: still one person."""
    who = company.pick(company.team().people)
    word, rare = _word(company)
    draft = _own_space(company, who, _fresh(company, f"{who.given}'s", word), "To try things out.", rare)
    draft.members.append((company.role(f"notebook-runner-{company.draw.randrange(100, 999)}"), CONTRIBUTOR))
    return [draft]


@_book.negative("personal_sandbox", "no_dedicated_team", seed=SANDBOXES, times=6)
def sandbox_of_a_team(company: Company) -> list[Draft]:
    """A place to try things out that a whole team shares, by group."""
    word, _ = _word(company)
    team = company.team()
    who = company.pick(team.people)
    draft = initiative(
        company, team=team, stage=company.pick(("sandbox", "dev")), name=_fresh(company, team.name, word)
    )
    draft.description = f"Where {team.name} tries out new data and tools before they go into its initiatives."
    draft.members = company.pick(
        ([(team.owners, OWNER), (team.analysts, CONTRIBUTOR)], [(who, OWNER), (team.analysts, CONTRIBUTOR)])
    )
    return [draft]


@_book.negative("personal_sandbox", seed=INITIATIVE, times=6)
def space_as_the_subject(company: Company) -> list[Draft]:
    """An initiative about workspaces, playgrounds and the like: a busy project with an outcome."""
    draft = themed(company, company.pick(company.words.usable("sandbox_topics")))
    draft.idle = company.days(0.5, 15)
    draft.environments = environments(company, draft, more=3)
    if company.chance(50):
        draft.members = [(company.pick(draft.team.people), OWNER)]
    return [draft]


@_book.negative("personal_sandbox", seed=SANDBOXES, times=5)
def namesake_of_an_initiative(company: Company) -> list[Draft]:
    """An initiative that is called after somebody, as initiatives are, and a team works on it."""
    team = company.team()
    who = company.pick(company.pick((team, company.team())).people)
    goal = company.goal()
    topic = company.topic(company.unit_of(team))
    name = _fresh(company, company.pick((who.given, who.family)), company.pick((goal.title, "Programme", "Initiative")))
    return [initiative(company, team=team, topic=topic, goal=goal, name=name)]


@_book.negative("personal_sandbox", seed=SANDBOXES, times=4)
def workspace_of_several(company: Company) -> list[Draft]:
    """Several people share a place to try things out, all by name and without a group."""
    word, _ = _word(company)
    team = company.team()
    some = company.draw.sample(team.people, company.draw.randrange(3, 5))
    draft = initiative(company, team=team, stage="sandbox", name=_fresh(company, team.name, word))
    draft.description = f"Shared by {len(some)} people of {team.name}, who compare methods here before they build."
    draft.members = [(who, OWNER if place < 2 else CONTRIBUTOR) for place, who in enumerate(some)]
    return [draft]


@_book.positive("no_dedicated_team", INITIATIVE, times=7)
def one_person_alone(company: Company) -> list[Draft]:
    """A real initiative that hangs on one person."""
    draft = initiative(company)
    draft.members = [(company.pick(draft.team.people), OWNER)]
    return [draft]


@_book.positive("no_dedicated_team", INITIATIVE, times=6)
def one_owner_of_many_members(company: Company) -> list[Draft]:
    """Many may look or help, and one person answers for it."""
    draft = initiative(company)
    first, *others = company.draw.sample(draft.team.people, company.draw.randrange(3, 6))
    draft.members = [(first, OWNER), *((who, company.pick((CONTRIBUTOR, "PROJECT_CATALOG_STEWARD"))) for who in others)]
    return [draft]


@_book.positive("no_dedicated_team", INITIATIVE, times=5)
def owners_have_left(company: Company) -> list[Draft]:
    """All owners but one, or all of them, are deactivated."""
    draft = initiative(company)
    left = [company.person("DEACTIVATED") for _ in range(company.draw.randrange(1, 3))]
    stays = [] if company.chance(40) else [company.pick(draft.team.people)]
    helpers = [who for who in draft.team.people if who not in stays][: company.draw.randrange(3)]
    draft.members = [*((who, OWNER) for who in (*left, *stays)), *((who, CONTRIBUTOR) for who in helpers)]
    return [draft]


@_book.negative("no_dedicated_team", "personal_sandbox", seed=SANDBOXES, times=6)
def one_owner_with_a_group(company: Company) -> list[Draft]:
    """One person answers for it, and a group works on it: a small team."""
    draft = initiative(company)
    draft.members = [(company.pick(draft.team.people), OWNER), (draft.team.analysts, CONTRIBUTOR)]
    return [draft]


@_book.negative("no_dedicated_team", seed=INITIATIVE, times=6)
def one_of_three_owners_has_left(company: Company) -> list[Draft]:
    """Two active owners stay."""
    draft = initiative(company)
    first, second = company.draw.sample(draft.team.people, 2)
    draft.members = [(company.person("DEACTIVATED"), OWNER), (first, OWNER), (second, OWNER)]
    return [draft]


@_book.negative("no_dedicated_team", seed=INITIATIVE, times=4)
def small_team_of_one_group(company: Company) -> list[Draft]:
    """Nobody is a member by name; one group owns it."""
    draft = initiative(company)
    draft.members = [(draft.team.owners, OWNER)]
    return [draft]
