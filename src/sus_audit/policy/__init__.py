"""Rules: found, checked, and run on an engine."""
