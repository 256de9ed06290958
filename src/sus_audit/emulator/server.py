"""Where the emulator answers: on a port of 127.0.0.1, or in this process in place of the network."""

from __future__ import annotations

import contextlib
import io
import os
import threading
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

from moto import mock_aws
from moto.core.base_backend import BackendDict
from moto.core.models import botocore_stubber
from moto.core.request import Request, normalize_request
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server
from werkzeug.wrappers import Response

from sus_audit.emulator import identity
from sus_audit.emulator.datazone import hosting
from sus_audit.emulator.gateway import Gateway
from sus_audit.emulator.state import EstateState
from sus_audit.emulator.wire import Answer, Call
from sus_audit.errors import BrokenError

LOOPBACK = "127.0.0.1"
_ACCOUNT_HEADER = "x-moto-account-id"
"""By it moto knows the caller's account, before it would look at the access key."""


class Emulator:
    """A running emulator."""

    def __init__(self, estate: EstateState, endpoint_url: str | None) -> None:
        self.estate = estate
        self.endpoint_url = endpoint_url
        """`http://127.0.0.1:<port>`; None where it answers in-process."""
        self.gateway = Gateway(estate)

    def call_count(self, operation: str = "*", account_id: str | None = None) -> int:
        """Return how many calls came in: `service:Operation` with `*` for any, of one caller's account or of all."""
        return self.gateway.call_count(operation, account_id)

    def check(self) -> None:
        """Raise BrokenError if the estate held what AWS could not have answered."""
        if self.gateway.broken:
            raise BrokenError(
                f"The estate is not one that AWS could have: {self.gateway.broken[0]} Correct the estate."
            )


def environment(emulator: Emulator) -> dict[str, str]:
    """Return the environment variables by which any AWS client reaches the emulator as its auditor."""
    variables = {
        "AWS_ACCESS_KEY_ID": identity.audit_access_key(emulator.estate),
        "AWS_SECRET_ACCESS_KEY": identity.SECRET,
        "AWS_DEFAULT_REGION": next((domain.region for domain in emulator.estate.domains.values()), "us-east-1"),
        "AWS_EC2_METADATA_DISABLED": "true",
    }
    if emulator.endpoint_url:
        variables["AWS_ENDPOINT_URL"] = emulator.endpoint_url
    return variables


@contextlib.contextmanager
def serve(estate: EstateState, port: int = 0) -> Iterator[Emulator]:
    """Serve an estate over HTTP on 127.0.0.1; port 0 takes a free one. Starts with an empty moto.

    Raises BrokenError when the port is taken, or at the end when the estate held what AWS could not have answered.
    """
    hosting.register()
    BackendDict.reset()
    emulator = Emulator(estate, None)
    try:
        http = make_server(LOOPBACK, port, _Front(emulator.gateway), threaded=True, request_handler=_Handler)
    except (OSError, SystemExit) as error:
        raise BrokenError(f"Port {port} of {LOOPBACK} is taken; choose another, or 0 for a free one.") from error
    emulator.endpoint_url = f"http://{LOOPBACK}:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield emulator
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
    emulator.check()


@contextlib.contextmanager
def emulate(estate: EstateState) -> Iterator[Emulator]:
    """Answer every AWS call of this process from an estate, with the auditor's keys in the environment.

    Clients must be made inside the block. Raises BrokenError at the end as `serve` does.
    """
    hosting.register()
    emulator = Emulator(estate, None)
    with mock_aws(config={"core": {"mock_credentials": False}}), _variables(environment(emulator)):
        process = _in_process(emulator.gateway, botocore_stubber.process_request)
        with mock.patch.object(botocore_stubber, "process_request", process):
            yield emulator
    emulator.check()


def _in_process(gateway: Gateway, moto: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def process(prepared: Any) -> Any:
        if hasattr(prepared.body, "read"):
            prepared.body = prepared.body.read()  # it is read twice: here, and by moto
        admitted = gateway.admit(normalize_request(prepared))
        if admitted is None:
            return moto(prepared)
        if isinstance(admitted, tuple):
            return admitted
        if gateway.serves(admitted):
            return gateway.serve(admitted)
        prepared.headers[_ACCOUNT_HEADER] = admitted.account_id
        token = hosting.current.set((gateway, admitted))
        try:
            return moto(prepared)
        finally:
            hosting.current.reset(token)

    return process


class _Front:
    """The WSGI application: the gateway, and moto's own server behind it."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._moto = DomainDispatcherApplication(create_backend_app)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        body = _body(environ)
        environ["wsgi.input"] = io.BytesIO(body)
        admitted = self._gateway.admit(Request(environ))
        environ["wsgi.input"] = io.BytesIO(body)
        if isinstance(admitted, Call):
            if not self._gateway.serves(admitted):
                return self._moto_answers(admitted, environ, start_response)
            admitted = self._gateway.serve(admitted)
        if admitted is None:
            return self._moto(environ, start_response)
        return _response(admitted)(environ, start_response)

    def _moto_answers(self, call: Call, environ: dict[str, Any], start_response: Any) -> Any:
        environ["HTTP_" + _ACCOUNT_HEADER.upper().replace("-", "_")] = call.account_id
        token = hosting.current.set((self._gateway, call))
        try:
            return self._moto(environ, start_response)
        finally:
            hosting.current.reset(token)


class _Handler(MotoRequestHandler):
    """Keeps connections open, and keeps quiet."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log(self, type: str, message: str, *args: Any) -> None:
        """Write nothing: stderr is the command line's."""


def _body(environ: dict[str, Any]) -> bytes:
    stream = environ["wsgi.input"]
    if environ.get("wsgi.input_terminated"):
        body: bytes = stream.read()
    else:
        body = stream.read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["CONTENT_LENGTH"] = str(len(body))
    return body


def _response(answer: Answer) -> Response:
    status, headers, body = answer
    return Response(body, status=status, headers=headers)


@contextlib.contextmanager
def _variables(variables: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
