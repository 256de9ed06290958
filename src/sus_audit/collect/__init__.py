"""Collect: what AWS says about an organization's SageMaker Unified Studio, as a snapshot with its gaps.

Only reads. `actions` lists every call; `permissions` prints them as IAM policies. boto3 is loaded by `collect` alone.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime

from sus_audit.config.model import Config
from sus_audit.model.snapshot import Snapshot
from sus_audit.progress import Progress

ExecutorFactory = Callable[[int], Executor]
"""Number of workers -> executor. Shards and what they return can be pickled."""


def collect(
    config: Config,
    *,
    clock: Callable[[], datetime],
    progress: Progress,
    executor_factory: ExecutorFactory | None = None,
    rules_policy_types: frozenset[str] = frozenset(),
) -> Snapshot:
    """Return a snapshot without derived facts; what could not be read is in its gaps.

    `executor_factory` makes the executor (threads by default); `rules_policy_types` are the types of policy grants to
    read. Raises BrokenError, with the way out, where there are no usable credentials, AWS cannot be reached, or no
    domain can be read at all.
    """
    from sus_audit.collect import whole

    return whole.collect(
        config,
        clock=clock,
        progress=progress,
        executor_factory=executor_factory or whole.threads,
        policy_types=rules_policy_types,
    )


def actions() -> dict[str, list[str]]:
    """Return the IAM actions that the collectors call: `domain`, `member` and `management` account."""
    from sus_audit.collect import shards

    return shards.actions()
