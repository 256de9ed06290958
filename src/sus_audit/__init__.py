"""sus-audit: policy-as-code compliance auditor for Amazon SageMaker Unified Studio."""

from __future__ import annotations

__version__ = "0.1.0"
