"""Generate well-governed organizations of any size: the same seed gives the same estate."""

from __future__ import annotations

import random
from typing import Any

from sus_audit.emulator.estate.document import Node
from sus_audit.emulator.estate.expand import expand
from sus_audit.emulator.state import EstateState
from sus_audit.errors import UsageError

DOMAIN = "dzd-generated"
MANAGEMENT_ACCOUNT = "999988887777"
DOMAIN_ACCOUNT = "111122223333"
_REGION = "eu-west-1"
_FIRST_ACCOUNT = 200_000_000_000
_POOL_SIZE = 25
"""Accounts that a static pool holds at most (domain.md 1.5)."""
_PROJECTS_PER_TEAM = 20
_CONTRIBUTORS = 9

_BUSINESS_UNITS = ("finance", "marketing", "sales", "logistics", "procurement", "manufacturing", "insurance", "retail")
_BLUEPRINTS = (
    "Tooling", "DataLake", "RedshiftServerless", "EmrServerless", "Workflows", "QuickSight", "LakehouseCatalog",
    "EmrOnEc2", "EmrOnEks", "PartnerApps", "AmazonBedrockGuardrail", "AmazonBedrockKnowledgeBase",
    "AmazonBedrockPrompt", "AmazonBedrockFlow", "AmazonBedrockFunction", "AmazonBedrockChatAgent",
)  # fmt: skip
_PLACES = (
    "Adriatic", "Alpine", "Andean", "Atlantic", "Baltic", "Benelux", "Caribbean", "Carpathian", "Danube", "Gulf",
    "Highland", "Iberian", "Levant", "Midland", "Nordic", "Pacific", "Rhine", "Saharan", "Savanna", "Tuscan",
)  # fmt: skip
_THINGS = (
    "Basket", "Billing", "Branch", "Card", "Cargo", "Catalogue", "Claim", "Contract", "Coupon", "Currency",
    "Delivery", "Dispute", "Fleet", "Invoice", "Lease", "Loyalty", "Payment", "Pension", "Refund", "Shelf",
    "Subscription", "Supplier", "Tariff", "Warranty", "Yield",
)  # fmt: skip
_TOPICS = (
    "Anomaly", "Capacity", "Churn", "Cost", "Demand", "Energy", "Fraud", "Growth", "Lifetime", "Margin", "Price",
    "Quality", "Renewal", "Return", "Risk", "Safety", "Spend", "Stock", "Timing", "Volume",
)  # fmt: skip
_OUTCOMES = (
    "Alerts", "Atlas", "Benchmark", "Compass", "Forecast", "Index", "Insights", "Ledger", "Outlook", "Planner",
    "Radar", "Review",
)  # fmt: skip
_FIRST_NAMES = (
    "Amara", "Bjorn", "Chidi", "Dalia", "Emil", "Farah", "Goran", "Hana", "Ingrid", "Joao", "Kenji", "Leila",
    "Mateo", "Nadia", "Oskar", "Petra", "Quentin", "Rosa", "Soren", "Tariq",
)  # fmt: skip
_LAST_NAMES = (
    "Abara", "Bianchi", "Castillo", "Dvorak", "Eriksen", "Ferrari", "Grabowski", "Haddad", "Ivanova", "Jansen",
    "Kovac", "Larsson", "Moreau", "Novak", "Osei", "Petrov", "Quiroga", "Rahman", "Santos", "Takeda",
)  # fmt: skip


def generate(*, accounts: int, projects: int, environments_per_project: int, seed: int = 0) -> EstateState:
    """Return an organization with one domain, `accounts` associated accounts and `projects` projects, governed well.

    Every project has a team's group as owner, nine people as contributors and as many environments as asked, in
    an account of its own business unit. Classify it with `business_units`. Raises UsageError for sizes that cannot be.
    """
    if accounts < 1 or projects < 0 or not 0 <= environments_per_project <= len(_BLUEPRINTS):
        raise UsageError(
            f"An estate has at least 1 account, at least 0 projects and 0 to {len(_BLUEPRINTS)} environments per "
            f"project; {accounts}, {projects} and {environments_per_project} were asked for."
        )
    names = len(_PLACES) * len(_THINGS) * len(_TOPICS) * len(_OUTCOMES)
    if projects > names:
        raise UsageError(
            f"An estate has at most {names} projects, because that many names are known; {projects} were asked for."
        )
    return expand(Node(_Generator(accounts, projects, environments_per_project, seed).document(), {}))


def business_units(accounts: int) -> list[str]:
    """Return the names of the business units that own the accounts of a generated estate of that size."""
    return list(_BUSINESS_UNITS[: max(1, min(len(_BUSINESS_UNITS), accounts // 3))])


class _Generator:
    """Writes an estate's document; everything drawn comes from one seeded source."""

    def __init__(self, accounts: int, projects: int, environments: int, seed: int) -> None:
        # Names and places of a fixture, nothing secret.
        self._random = random.Random(seed)
        self._units = business_units(accounts)
        self._projects = projects
        self._blueprints = list(_BLUEPRINTS[:environments])
        self._accounts = {unit: self._owned(number, accounts) for number, unit in enumerate(self._units)}

    def _owned(self, number: int, accounts: int) -> dict[str, str]:
        """Return the account ids of one business unit and their stages, production first."""
        mine = range(number, accounts, len(self._units))
        return {str(_FIRST_ACCOUNT + index): ("prod", "dev", "test")[place % 3] for place, index in enumerate(mine)}

    def document(self) -> dict[str, Any]:
        """Return the whole estate in the shorthand of estate files."""
        governance = {"business-unit": "central-data-governance", "stage": "prod", "cost-center": "GOV-100"}
        accounts: dict[str, Any] = {
            MANAGEMENT_ACCOUNT: {"name": "Organization Management", "tags": governance},
            DOMAIN_ACCOUNT: {
                "name": "Central Data Governance",
                "unit": "Governance",
                "tags": governance,
                "roles": {"SusAuditReadOnly": {"root_unit_owner": True}},
            },
        }
        for unit, owned in self._accounts.items():
            for place, (account, stage) in enumerate(owned.items()):
                tags = {"business-unit": unit, "stage": stage, "cost-center": f"{unit[:3].upper()}-100"}
                name = f"{unit.title()} {stage.title()} {place // 3 + 1}"
                accounts[account] = {"name": name, "unit": unit.title(), "tags": tags}
        return {
            "organization": {
                "id": "o-generated001",
                "management_account": MANAGEMENT_ACCOUNT,
                "units": ["Governance", *(unit.title() for unit in self._units)],
            },
            "audit_account": MANAGEMENT_ACCOUNT,
            "accounts": accounts,
            "domains": {DOMAIN: self._domain(governance)},
        }

    def _domain(self, tags: dict[str, str]) -> dict[str, Any]:
        caller = f"arn:aws:iam::{DOMAIN_ACCOUNT}:role/SusAuditReadOnly"
        pools, profiles = self._profiles()
        domain: dict[str, Any] = {
            "account": DOMAIN_ACCOUNT,
            "region": _REGION,
            "name": "Generated Data Platform",
            "description": "The data platform of a generated organization.",
            "single_sign_on": {"instance": "arn:aws:sso:::instance/ssoins-1234567890abcdef"},
            "kms_key": "own",
            "tags": {**tags, "owner": "governance-platform"},
            "roles": {caller: {}},
            "users": {},
            "groups": {"governance-platform": {}},
            "units": {"root": {"name": "Central Data Governance", "owners": ["governance-platform", caller]}},
            "associations": {account: {} for owned in self._accounts.values() for account in owned},
            "blueprint_configurations": {
                account: {"regions": [_REGION], "granted_to": [unit], "blueprints": self._blueprints}
                for unit, owned in self._accounts.items()
                for account in owned
            },
            "pools": pools,
            "profiles": profiles,
            "grants": {},
            "rules": {
                f"on-{word}": {
                    "name": f"Describe on {word}",
                    "unit": "root",
                    "action": action,
                    "form": "DataOwnershipForm",
                }
                for word, action in (
                    ("publish", "CREATE_LISTING_CHANGE_SET"),
                    ("subscribe", "CREATE_SUBSCRIPTION_REQUEST"),
                )
            },
        }
        people = {unit: self._people(unit, domain) for unit in self._units}
        for profile, row in profiles.items():
            domain["grants"][f"create-{profile}"] = {
                "unit": row["unit"],
                "policy": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
                "to": f"{row['unit']}-data-owners",
                "profiles": [profile],
                "children": True,
            }
        domain["projects"] = self._all_projects(people, domain)
        return domain

    def _people(self, unit: str, domain: dict[str, Any]) -> list[str]:
        """Add a business unit's units, users and owners to the domain; return the users' names."""
        owners = f"{unit}-data-owners"
        count = max(_CONTRIBUTORS, self._projects // (5 * len(self._units)))
        users = [f"{unit}.{index:05d}@example.com" for index in range(count)]
        for user in users:
            domain["users"][user] = {
                "first": self._random.choice(_FIRST_NAMES),
                "last": self._random.choice(_LAST_NAMES),
            }
        domain["groups"][owners] = {"members": users[:2]}
        domain["units"][unit] = {"name": unit.title(), "owners": [owners]}
        domain["units"][f"{unit}-analytics"] = {"name": f"{unit.title()} Analytics", "parent": unit, "owners": [owners]}
        return users

    def _profiles(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return a static profile per production account, and pools of the others with a dynamic profile each."""
        pools: dict[str, Any] = {}
        profiles: dict[str, Any] = {}
        overrides = {"Tooling": {"logGroupRetention": "2557", "maxIdleTimeoutInMinutes": "480"}}
        for unit, owned in self._accounts.items():
            common = {"unit": unit, "on_create": self._blueprints, "overrides": overrides}
            for number, account in enumerate([key for key, stage in owned.items() if stage == "prod"], 1):
                profiles[f"{unit}-production-{number}"] = {
                    **common,
                    "name": f"{unit.title()} Production {number}",
                    "description": f"Production of {unit}, in one account.",
                    "tags": {"business-unit": unit, "stage": "prod"},
                    "place": {"account": account, "region": _REGION},
                }
            others = [key for key, stage in owned.items() if stage != "prod"]
            for number, start in enumerate(range(0, len(others), _POOL_SIZE), 1):
                pool = f"{unit}-nonprod-{number}"
                accounts = {account: [_REGION] for account in others[start : start + _POOL_SIZE]}
                pools[pool] = {"name": f"{unit.title()} dev and test {number}", "accounts": accounts}
                profiles[f"{unit}-development-{number}"] = {
                    **common,
                    "name": f"{unit.title()} Development {number}",
                    "description": f"Work in progress of {unit}; the creator picks the account.",
                    "tags": {"business-unit": unit},
                    "place": {"pools": [pool]},
                }
        return pools, profiles

    def _all_projects(self, people: dict[str, list[str]], domain: dict[str, Any]) -> dict[str, Any]:
        choices: dict[str, list[tuple[str, str, str]]] = {unit: [] for unit in self._units}
        for profile, row in domain["profiles"].items():
            unit, place = row["unit"], row["place"]
            reached = [place["account"]] if "account" in place else domain["pools"][place["pools"][0]]["accounts"]
            choices[unit] += [(profile, account, self._accounts[unit][account]) for account in reached]
        count = len(_PLACES) * len(_THINGS) * len(_TOPICS) * len(_OUTCOMES)
        projects: dict[str, Any] = {}
        for number, drawn in enumerate(self._random.sample(range(count), self._projects)):
            unit = self._units[number % len(self._units)]
            team = f"{unit}-team-{number // len(self._units) // _PROJECTS_PER_TEAM + 1}"
            domain["groups"].setdefault(team, {})
            profile, account, stage = self._random.choice(choices[unit])
            projects[f"p{number:06d}"] = {
                "name": _project_name(drawn),
                "description": f"A {unit} initiative of {team}, measured by what it saves each quarter.",
                "unit": self._random.choice((unit, f"{unit}-analytics")),
                "profile": profile,
                "place": {"account": account, "region": _REGION},
                "tags": {
                    "stage": stage,
                    "cost-center": f"{unit[:3].upper()}-{self._random.randrange(200, 400)}",
                    "owner": team,
                    "data-classification": self._random.choice(("internal", "confidential")),
                },
                "owners": [team],
                "contributors": self._random.sample(people[unit], _CONTRIBUTORS),
            }
        return projects


def _project_name(drawn: int) -> str:
    words: list[str] = []
    for choice in (_OUTCOMES, _TOPICS, _THINGS, _PLACES):
        drawn, index = divmod(drawn, len(choice))
        words.append(choice[index])
    return " ".join(reversed(words))
