"""Scenarios: small stories of how a project came to be what a heuristic seeks, or something that looks alike."""

from __future__ import annotations

from benchmarks.corpus.scenarios import documents, lifetime, mixtures, people, splits
from benchmarks.corpus.scenarios.base import Scenario

__all__ = ["ALL", "Scenario"]

ALL: tuple[Scenario, ...] = (
    *people.SCENARIOS,
    *splits.SCENARIOS,
    *mixtures.SCENARIOS,
    *lifetime.SCENARIOS,
    *documents.SCENARIOS,
)
