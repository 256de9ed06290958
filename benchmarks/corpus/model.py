"""What a project is while it is being made up: its rows to be, and the truth about it that no row says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

AS_OF = datetime(2026, 11, 1, tzinfo=UTC)
DOMAIN = "dzd-corpus"
REGION = "eu-west-1"


def ago(days: float) -> datetime:
    """Return the moment so many days before the day of judgement, to the second."""
    return AS_OF - timedelta(seconds=round(days * 86400))


@dataclass(frozen=True)
class Person:
    """A user of the domain."""

    key: str
    given: str
    family: str
    user_name: str
    kind: str = "SSO"
    status: str = "ACTIVATED"


@dataclass(frozen=True)
class Group:
    """A group of the domain."""

    key: str
    name: str
    unit: str
    """The business unit that its people work in."""


@dataclass(frozen=True)
class Team:
    """People who work on the same initiatives, with one budget."""

    name: str
    unit: str
    domain_unit: str
    cost_center: str
    owners: Group
    analysts: Group
    people: tuple[Person, ...]


@dataclass
class Environment:
    """An environment of a project; dates are filled in at the end where a scenario leaves them open."""

    blueprint: str
    account: str
    name: str = ""
    created: datetime | None = None
    updated: datetime | None = None
    untouched: bool = False
    """AWS says no last change: the environment is as it was created."""
    status: str = "ACTIVE"


@dataclass
class Truth:
    """The facts of how a project came about: labels follow from these and from dates, members and accounts."""

    scenario: str = ""
    personal: bool = False
    """Made by one person for their own use."""
    pipeline: str | None = None
    """The initiative whose pipeline is spread over this project and others, a stage in each."""
    workflow_of: str | None = None
    """The initiative of which this project holds one workflow, and other projects the others."""
    parts: int = 1
    """Projects over which the pipeline or the workflows are spread."""
    initiatives: int = 1
    """Independent initiatives that share the project."""
    budgets: set[str] = field(default_factory=set)
    """Cost centers that pay for it."""
    regimes: set[str] = field(default_factory=set)
    """Regulations that the data in it are under."""
    sensitivities: set[str] = field(default_factory=set)
    experiment: bool = False
    """Models are tried out in it."""
    proof: bool = False
    """It shows whether something can be done, and is no more than that."""
    purpose: str = "stated"
    """`stated`; `personal` for a text that names a person's own use; `missing` where nothing says what it is for."""


@dataclass
class Draft:
    """A project."""

    id: str
    name: str
    description: str | None
    team: Team
    stage: str
    age: float
    """Days since it was created."""
    idle: float
    """Days since it, or something in it, last changed."""
    truth: Truth = field(default_factory=Truth)
    regulated: bool = False
    """It lives where its business unit keeps regulated data."""
    profile: str = ""
    tags: list[tuple[str, str]] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    members: list[tuple[Person | Group, str]] = field(default_factory=list)
    environments: list[Environment] = field(default_factory=list)
    row_changed_last: bool | None = None
    """True where the last change is the project's own, False where it is an environment's, None for either."""
    never_updated: bool = False
    """AWS says no last change of the project: it is as it was created."""
    created: datetime | None = None
    updated: datetime | None = None
    status: str = "ACTIVE"
    category: str | None = None
    positive: str | None = None
    """The heuristic that the scenario was made for."""
    near: tuple[str, ...] = ()
    """The heuristics that the scenario resembles without being any."""
    worded: dict[str, bool] = field(default_factory=dict)
    """Heuristic -> whether the word that gives it away is rare; only where a word does."""

    def tag(self, key: str, value: str) -> None:
        """Set a tag."""
        self.tags = [item for item in self.tags if item[0] != key] + [(key, value)]

    def untag(self, key: str) -> None:
        """Take a tag away."""
        self.tags = [item for item in self.tags if item[0] != key]

    def value(self, key: str) -> str | None:
        """Return the value of a tag."""
        return dict(self.tags).get(key)

    @property
    def people(self) -> list[tuple[Person, str]]:
        """The human members and what they are."""
        return [(who, what) for who, what in self.members if isinstance(who, Person) and who.kind != "IAM"]

    @property
    def groups(self) -> list[tuple[Group, str]]:
        """The groups among the members and what they are."""
        return [(who, what) for who, what in self.members if isinstance(who, Group)]
