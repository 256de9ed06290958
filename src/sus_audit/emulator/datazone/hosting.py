"""DataZone as a backend of moto: modules that moto imports as `moto.datazone`, and the hosts it answers on.

moto looks a backend up by importing `moto.<service>` and its `urls`; both are put into `sys.modules`, so nothing of
moto's installation is touched. In-process requests come with DataZone's real host, `datazone.<region>.api.aws`; moto's
server derives `datazone.<region>.amazonaws.com` from the credential scope.
"""

from __future__ import annotations

import re
import sys
from contextvars import ContextVar
from types import ModuleType
from typing import Any, Protocol

import moto
from moto import backend_index
from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.request import Request
from moto.core.responses import BaseResponse

from sus_audit.emulator.wire import Answer, Call

_HOSTS = r"https?://datazone\.(.+)\.(api\.aws|amazonaws\.com)"


class Host(Protocol):
    """What answers calls of DataZone."""

    def serve(self, call: Call) -> Answer:
        """Return the answer to an authorized call."""


current: ContextVar[tuple[Host, Call]] = ContextVar("current")
"""The call that moto is routing in this thread, and who answers it."""


class DataZoneBackend(BaseBackend):
    """moto's handle on one account and Region. The state lives in the estate: domains are shared between accounts."""


class DataZoneResponse(BaseResponse):
    """Takes the call from the front, which parsed and authorized it."""

    def __init__(self) -> None:
        super().__init__(service_name="datazone")

    def _dispatch(self, request: Request, full_url: str | None = None, headers: Any = None) -> Answer:
        host, call = current.get()
        return host.serve(call)


def register() -> None:
    """Make `moto.datazone` importable and routed. Does nothing the second time."""
    if "moto.datazone" in sys.modules:
        return
    package, models, urls = (ModuleType(f"moto.datazone{part}") for part in ("", ".models", ".urls"))
    DataZoneBackend.__module__ = models.__name__
    backends = BackendDict(DataZoneBackend, "datazone", additional_regions=["us-east-1"])
    for module in (package, models):
        module.__dict__["datazone_backends"] = backends
    package.__dict__["__path__"] = []
    urls.__dict__["url_bases"] = [_HOSTS]
    urls.__dict__["url_paths"] = {"{0}/.*$": DataZoneResponse.dispatch}
    sys.modules |= {module.__name__: module for module in (package, models, urls)}
    moto.__dict__["datazone"] = package
    package.__dict__["models"], package.__dict__["urls"] = models, urls
    backend_index.backend_url_patterns.append(("datazone", re.compile(_HOSTS)))
