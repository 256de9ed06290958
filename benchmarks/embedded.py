"""Judge snapshot.json with config.json on the embedded engine and print `by_rule`: what `opa eval` does, for measuring.

python -m benchmarks.embedded snapshot.json config.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from sus_audit import bundled
from sus_audit.policy import rules
from sus_audit.policy.engine import EmbeddedEngine


def main() -> None:
    """Read, judge, print."""
    snapshot, config = (Path(name).read_bytes() for name in sys.argv[1:3])
    policies = rules.load(bundled.path("policies"))
    answers = EmbeddedEngine().evaluate(policies, snapshot, json.loads(config), lambda: None)
    sys.stdout.buffer.write(msgspec.json.encode(answers))


if __name__ == "__main__":
    main()
