"""Write the list of what rules may not use as Rego, for Regal. `python tools/subset.py` rewrites it; a test compares.

Regal loads no data beside its custom rules, so that the list, src/sus_audit/policy/subset.json, must be a module there.
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from sus_audit.policy import subset

TARGET = Path(__file__).resolve().parent.parent / ".regal/rules/custom/sus/subset/subset.rego"
_HEAD = """# METADATA
# title: What rules may not use
# description: Written by tools/subset.py from src/sus_audit/policy/subset.json; change it there.
package custom.sus.subset
"""


def rendered() -> str:
    """Return the module, formatted as `opa fmt` does."""
    known = msgspec.to_builtins(subset.constructs())
    known["missing"] = dict.fromkeys(known["missing"], "the embedded engine does not have it")
    known["texts"] = dict.fromkeys(known["texts"], True)
    parts = [
        f"# METADATA\n# description: {text}\n{name} := {_rego(known[name])}\n"
        for name, text in (
            ("refused", "Built-ins that no engine may be asked, and why."),
            ("missing", "Built-ins that the embedded engine does not have."),
            ("different", "Built-ins that the embedded engine answers in another way, and how."),
            ("texts", "Built-ins that give text."),
            ("patterns", "What the engines read in different ways in a regular expression."),
        )
    ]
    return "\n".join([_HEAD, *parts])


def _rego(value: object, indent: str = "") -> str:
    deeper = indent + "\t"
    if isinstance(value, dict):
        lines = [f"{deeper}{json.dumps(key)}: {_rego(value[key], deeper)},\n" for key in sorted(value)]
        return "{\n" + "".join(lines) + indent + "}"
    if isinstance(value, list | tuple):
        return "[\n" + "".join(f"{deeper}{_rego(item, deeper)},\n" for item in value) + indent + "]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(rendered(), encoding="utf-8")
