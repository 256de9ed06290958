"""Waivers and baselines: what is known, accepted for a time, and by whom."""

from __future__ import annotations

from sus_audit.waive.apply import Applied, Judged, Listing, Seen, apply, mark, seen
from sus_audit.waive.join import join
from sus_audit.waive.read import GATE_RULES, Waivers, read

__all__ = ["GATE_RULES", "Applied", "Judged", "Listing", "Seen", "Waivers", "apply", "join", "mark", "read", "seen"]
