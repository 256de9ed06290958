"""Never more requests per second than the config allows, per account, Region and operation."""

from __future__ import annotations

from threading import Lock
from time import monotonic_ns

from pyrate_limiter import InMemoryBucket, Limiter, Rate, SingleBucketFactory

_SECOND_MS = 1000
_NS_PER_MS = 1_000_000
_MOST_KEPT = 4


class Pace:
    """One limiter per key, made on first use. Safe to share between threads of one process.

    Every attempt counts, retries too, because AWS counts them.
    """

    def __init__(self, requests_per_second: int) -> None:
        self._rate = requests_per_second
        self._lock = Lock()
        self._limiters: dict[tuple[str, str, str], tuple[Limiter, InMemoryBucket]] = {}

    def wait(self, account_id: str, region: str, call: str) -> None:
        """Return when one more request of this kind may be sent."""
        key = (account_id, region, call)
        with self._lock:
            if key not in self._limiters:
                bucket = InMemoryBucket([Rate(self._rate, _SECOND_MS)])
                # The library's own leaker is one more thread per limiter; leaking below does as well.
                self._limiters[key] = Limiter(SingleBucketFactory(bucket, schedule_leak=False), buffer_ms=1), bucket
            limiter, bucket = self._limiters[key]
        limiter.try_acquire(call)
        if bucket.count() > _MOST_KEPT * self._rate:
            bucket.leak(monotonic_ns() // _NS_PER_MS)
