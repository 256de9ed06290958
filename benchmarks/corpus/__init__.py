"""The labelled corpus: invented companies whose projects are known to be, or not to be, what a heuristic looks for.

`generate(seed)` gives one estate: a snapshot, and for each project the heuristics that truly apply. What the labels
mean is in fixtures/corpus/README.md; the words are in fixtures/corpus/vocabulary.yaml.
"""

from __future__ import annotations

from benchmarks.corpus.generate import HELD_OUT, SEEDS, TRAIN, Estate, generate, held_out
from benchmarks.corpus.labels import HEURISTICS

__all__ = ["HELD_OUT", "HEURISTICS", "SEEDS", "TRAIN", "Estate", "generate", "held_out"]
