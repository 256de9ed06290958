"""What a scenario is, and the sentences of the article that scenarios are taken from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.corpus.company import Company
from benchmarks.corpus.model import Draft

INITIATIVE = (
    "A Project should represent a distinct business initiative with a defined scope, a dedicated team, and measurable "
    "outcomes."
)
OUTCOMES = "Think of Projects as team workspaces organized around business outcomes, not technical components."
SEPARATE = (
    "If Finance and Marketing teams require separate budget tracking, distinct data access policies, and different "
    "governance controls, they should have separate Projects."
)
DIMENSIONS = (
    "Create a new Project when you need clear separation across multiple dimensions: cost allocation, access control, "
    "and data governance."
)
CHURN_AND_FRAUD = (
    "For example, “Customer Churn Prediction” and “Fraud Detection” might use similar tools, but if they have "
    "different stakeholders, budget owners, and data sensitivity requirements, so they warrant separation."
)
COMPLIANCE = (
    "Similarly, create separate Projects when facing different compliance or regulatory requirements (like HIPAA "
    "versus PCI-DSS) or when initiatives have independent deployment lifecycles."
)
EXPERIMENTS = (
    "Experimental ML research Projects shouldn’t share workspaces with production recommendation engines that require "
    "stricter change controls and availability guarantees."
)
SILOS = "However, avoid fragmenting related work into unnecessary silos"
WORKFLOWS = (
    "Don’t create separate Projects for individual workflows or pipelines, a single “Marketing Campaign Optimization” "
    "Project should contain audience segmentation, propensity modeling, and campaign attribution workflows together."
)
STAGES = (
    "Don’t separate different data processing stages; keep data ingestion, transformation, and analysis within one "
    "Project to maintain clear lineage and enable seamless collaboration."
)
SANDBOXES = (
    "Projects are team workspaces, not personal sandboxes, so use shared Projects with role-based access control "
    "rather than creating individual Projects per team member."
)
PROOFS = (
    "Small proof of concepts (POC) or temporary experiments should be conducted within the parent Project, with "
    "successful initiatives promoted to dedicated production Projects only when they mature into full-scale "
    "capabilities requiring independent governance."
)

Build = Callable[[Company], list[Draft]]


@dataclass(frozen=True)
class Scenario:
    """A story. `build` tells it once and returns the projects in it."""

    name: str
    seed: str
    """The sentence of the article that decides it."""
    build: Build
    times: int
    """How often an estate tells it."""
    positive: str | None
    """The heuristic that it is a case of; None for a story that only looks like one."""
    near: tuple[str, ...]
    """The heuristics that it resembles, and is no case of."""

    def tell(self, company: Company) -> list[Draft]:
        """Return the projects of one telling."""
        drafts = self.build(company)
        for draft in drafts:
            draft.truth.scenario = self.name
            draft.positive = self.positive
            draft.near = self.near
        return drafts


class Book:
    """Collects the scenarios of one module."""

    def __init__(self) -> None:
        self.scenarios: list[Scenario] = []

    def positive(self, heuristic: str, seed: str, times: int) -> Callable[[Build], Build]:
        """Mark a function as a story of a heuristic's true cases."""
        return self._add(seed, times, heuristic, ())

    def negative(self, *near: str, seed: str, times: int) -> Callable[[Build], Build]:
        """Mark a function as a story that resembles heuristics and is fine by the article."""
        return self._add(seed, times, None, near)

    def _add(self, seed: str, times: int, positive: str | None, near: tuple[str, ...]) -> Callable[[Build], Build]:
        def add(build: Build) -> Build:
            name = build.__name__.strip("_")
            self.scenarios.append(Scenario(name, seed, build, times, positive, near))
            return build

        return add
