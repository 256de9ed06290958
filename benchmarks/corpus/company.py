"""The company around the projects: business units with accounts, teams of people, and how it likes to write things."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from benchmarks.corpus.model import DOMAIN, Group, Person, Team
from benchmarks.corpus.words import Words

ItemT = TypeVar("ItemT")

_SMALL = {"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "\u0131": "i", "đ": "d"}
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_TEAMS_PER_UNIT = 7
_STAGES = ("prod", "dev", "test", "sandbox")


class Topic(NamedTuple):
    """What an initiative is about."""

    stem: str
    """Region and subject, as names say it; no two initiatives of an estate share it unless a scenario wants that."""
    phrase: str
    """The subject, as a sentence says it."""


class Goal(NamedTuple):
    """An outcome."""

    title: str
    does: str
    measure: str

    def sentence(self, topic: Topic) -> str:
        """Return what it does for a topic."""
        return self.does.format(subject=topic.phrase)


@dataclass
class Unit:
    """A business unit."""

    name: str
    code: str
    regulation: str | None
    cost_center: str
    """The one that its accounts carry."""
    accounts: dict[str, str]
    """Stage, and `regulated` for production under the unit's regulation -> account id."""
    domain_units: list[str]
    teams: list[Team] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)


@dataclass
class Account:
    """An account of the company."""

    id: str
    name: str
    unit: str
    stage: str
    tags: dict[str, str]


class Company:
    """An invented company; everything drawn comes from one seeded source."""

    def __init__(self, seed: int, held_out: bool) -> None:
        # Names of a fixture, nothing secret.
        self.draw = random.Random(seed)
        self.words = Words(self.draw, held_out)
        self.accounts: dict[str, Account] = {}
        self.people: list[Person] = []
        self.groups: list[Group] = []
        self.roles: list[Person] = []
        self._style = self.draw.choice(("dotted", "dotted", "initial", "reversed", "mail", "mail", "numbered"))
        self._separator = self.draw.choice(("-", "-", "_"))
        self._used: set[str] = set()
        self.units = [self._unit(number, name) for number, name in enumerate(self.words.all("business_units"))]
        self.everyone = self._group("all-data-users", "")
        self.goals = [Goal(*item) for item in self.words.all("goals")]

    @property
    def shows_names(self) -> bool:
        """Whether user names hold the names of people."""
        return self._style != "numbered"

    def pick(self, items: list[ItemT] | tuple[ItemT, ...]) -> ItemT:
        """Draw one."""
        return self.draw.choice(items)

    def chance(self, percent: int) -> bool:
        """Draw yes in so many cases of a hundred."""
        return self.draw.randrange(100) < percent

    def days(self, least: float, most: float) -> float:
        """Draw a number of days."""
        return self.draw.uniform(least, most)

    def unit_of(self, team: Team) -> Unit:
        """Return the business unit of a team."""
        return next(unit for unit in self.units if unit.name == team.unit)

    def unit(self, *, regulation: str | None = None, regulated: bool = False) -> Unit:
        """Draw a business unit: under a regulation, under any, or whichever."""
        fits = [
            unit
            for unit in self.units
            if (regulation is None or unit.regulation == regulation) and (not regulated or unit.regulation)
        ]
        return self.pick(fits)

    def team(self, unit: Unit | None = None) -> Team:
        """Draw a team."""
        return self.pick((unit or self.unit()).teams)

    def topic(self, unit: Unit) -> Topic:
        """Return a topic of a business unit that no other project has."""
        return unit.topics.pop()

    def goal(self, *other_than: str) -> Goal:
        """Draw an outcome, whose title is none of these."""
        return self.pick([goal for goal in self.goals if goal.title not in other_than])

    def budget(self, unit: Unit, other_than: str = "") -> str:
        """Draw a cost center of a business unit, another one than the given."""
        while (drawn := f"{unit.code}-{self.draw.randrange(200, 900)}") == other_than:
            pass
        return drawn

    def unused(self, name: str) -> bool:
        """Say whether no project has this name yet, and take it."""
        if name in self._used:
            return False
        self._used.add(name)
        return True

    def styled(self, *parts: str) -> str:
        """Return a name made of parts, written in one of the ways in which people write names."""
        way = self.draw.randrange(10)
        if way == 0:
            return "-".join(parts).lower().replace(" ", "-")
        if way == 1:
            return "_".join(parts).lower().replace(" ", "_")
        if way == 2:
            return "".join(part.title().replace(" ", "") for part in parts)
        if way == 3:
            return " - ".join(parts)
        return " ".join(parts)

    def person(self, status: str = "ACTIVATED", culture: str | None = None) -> Person:
        """Add a person to the company."""
        culture = culture or self.pick(list(self.words.all("people")))
        named = self.words.all("people", culture)
        for _ in range(50):
            given, family = self.pick(named["given"]), self.pick(named["family"])
            user_name = self._user_name(given, family, culture)
            if all(known.user_name != user_name for known in self.people):
                break
        else:
            user_name += str(len(self.people))
        person = Person(self._id(), given, family, user_name, status=status)
        self.people.append(person)
        return person

    def role(self, name: str) -> Person:
        """Add an IAM role that works in projects."""
        account = self.pick(list(self.accounts))
        found = Person(self._id(), "", "", f"arn:aws:iam::{account}:role/{name}", kind="IAM")
        self.roles.append(found)
        return found

    def project_id(self) -> str:
        """Draw an id as DataZone makes them."""
        return "".join(self.draw.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(14))

    def _id(self) -> str:
        digits = f"{self.draw.getrandbits(128):032x}"
        return f"{DOMAIN}/{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    def _unit(self, number: int, name: str) -> Unit:
        said = self.words.all("business_units", name)
        code = said["code"]
        unit = Unit(name, code, said["regulation"], f"{code}-100", {}, [])
        regulated = ("regulated",) if unit.regulation else ()
        for place, stage in enumerate((*_STAGES, *regulated)):
            self._account(unit, f"{2 + number}{place + 1}", stage)
        unit.domain_units = [f"{DOMAIN}/{name}", *(f"{DOMAIN}/{name}-{place}" for place, _ in enumerate(said["units"]))]
        for team in self.draw.sample(said["teams"], _TEAMS_PER_UNIT):
            unit.teams.append(self._team(unit, team))
        stems = [
            Topic(f"{region} {title}", phrase)
            for title, phrase in self.words.usable("business_units", name, "subjects")
            for region in self.words.all("regions")
        ]
        unit.topics = self.draw.sample(stems, len(stems))
        return unit

    def _account(self, unit: Unit, digits: str, stage: str) -> None:
        account_id = digits.ljust(8, digits[-1]) + f"{self.draw.randrange(10_000):04d}"
        tags = {"business-unit": unit.name, "stage": "prod" if stage == "regulated" else stage}
        tags["cost-center"] = unit.cost_center
        if stage == "regulated":
            tags["regulation"] = str(unit.regulation)
        title = (
            f"{unit.name.title()} {unit.regulation} Prod"
            if stage == "regulated"
            else f"{unit.name.title()} {stage.title()}"
        )
        self.accounts[account_id] = Account(account_id, title, unit.name, tags["stage"], tags)
        unit.accounts[stage] = account_id

    def extra_account(self, unit: Unit, stage: str, **tags: str) -> str:
        """Add an account to a business unit; `tags` differ from those of its other accounts."""
        account_id = f"{self.draw.randrange(700_000_000_000, 999_000_000_000)}"
        said = {"business-unit": unit.name, "stage": stage, "cost-center": unit.cost_center}
        said |= {key.replace("_", "-"): value for key, value in tags.items()}
        name = f"{unit.name.title()} {stage.title()} {len(self.accounts)}"
        self.accounts[account_id] = Account(account_id, name, unit.name, stage, said)
        return account_id

    def _team(self, unit: Unit, name: str) -> Team:
        slug = name.lower().replace(" ", self._separator)
        base = f"{unit.code.lower()}{self._separator}{slug}{self._separator}"
        people = tuple(self.person() for _ in range(self.draw.randrange(5, 10)))
        return Team(
            name=name,
            unit=unit.name,
            domain_unit=self.pick(unit.domain_units),
            cost_center=self.budget(unit),
            owners=self._group(base + self.pick(("owners", "leads", "admins")), unit.name),
            analysts=self._group(base + self.pick(("analysts", "engineers", "members")), unit.name),
            people=people,
        )

    def _group(self, name: str, unit: str) -> Group:
        group = Group(self._id(), name, unit)
        self.groups.append(group)
        return group

    def _user_name(self, given: str, family: str, culture: str) -> str:
        first, last = (_latin(name, culture) for name in (given, family))
        if self._style == "initial":
            return first[0] + last
        if self._style == "reversed":
            return f"{last}.{first}"
        if self._style == "mail":
            return f"{first}.{last}@example.com"
        if self._style == "numbered":
            return f"e{self.draw.randrange(100_000, 999_999)}"
        return f"{first}.{last}"


def _latin(name: str, culture: str) -> str:
    """Return a name as user names have it: `joerg` for Jörg, `soren` for Søren, `ozturk` for Öztürk."""
    folded = name.lower()
    for letter, plain in (_SMALL | (_UMLAUTS if culture == "german" else {})).items():
        folded = folded.replace(letter, plain)
    bare = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return "".join(char for char in bare if char.isalnum() or char == "-")
