"""The documents that pass between stages: snapshot and audit, as typed values."""
