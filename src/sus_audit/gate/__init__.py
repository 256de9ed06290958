"""The pre-change gate: a proposed change read from files, laid over a snapshot, and what it would make worse."""
