"""How one AWS request is understood, and how its answer or its refusal is written, by botocore's service models.

moto brings the routers, parsers and serializers of all AWS protocols; refusals are written here, because moto gives
the code of an error that the model does not know a wrong shape or a wrong status.
"""

from __future__ import annotations

import functools
import json
import re
import uuid
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from botocore.exceptions import UnknownServiceError
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import Request, determine_request_protocol
from moto.core.routing import get_service_router
from moto.core.serialize import SerializationContext, get_serializer_class
from moto.core.utils import get_service_model
from werkzeug.exceptions import HTTPException, NotFound

from sus_audit.emulator.identity import Session
from sus_audit.emulator.state import Document

Answer = tuple[int, dict[str, Any], str | bytes]
"""HTTP status, headers, body: the form that moto's handlers use."""

_SERVICE_OF_SIGNING_NAME = {"sso": "sso-admin", "monitoring": "cloudwatch"}
_LABEL = re.compile(r"{(\w+)\+?}")
_CREDENTIAL = re.compile(r"Credential=([^/\s]+)/\d{8}/([^/]+)/([^/]+)/aws4_request")


class Refused(Exception):
    """The answer is an error of AWS: its code, its message, its HTTP status."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


@dataclass
class Call:
    """One request, understood."""

    service: str
    operation: str
    region: str
    access_key: str
    token: str | None
    model: Any = None
    """moto's operation model; None where no operation of the service matches."""
    protocol: str = "json"
    parameters: Document = field(default_factory=dict)
    request_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    session: Session | None = None
    """Who calls; None until the keys are known to be good."""
    short_pages: bool = False
    missing: frozenset[str] = frozenset()
    """Members that this answer shall lack."""

    @property
    def action(self) -> str:
        """The IAM spelling: `service:Operation`."""
        return f"{self.service}:{self.operation}"

    @property
    def account_id(self) -> str:
        """The caller's account."""
        return self.caller.account_id

    @property
    def caller(self) -> Session:
        """Who calls."""
        if self.session is None:
            raise RuntimeError("the keys of this call were not looked up")
        return self.session


def understand(request: Request) -> Call | None:
    """Return what `request` asks for; None when it is not signed (nothing of AWS that an auditor calls)."""
    signed = request.headers.get("Authorization") or request.args.get("X-Amz-Credential")
    if not signed:
        return None
    found = _CREDENTIAL.search(signed if "Credential=" in signed else f"Credential={signed}")
    if found is None:
        return None
    access_key, region, signing_name = found.groups()
    token = request.headers.get("X-Amz-Security-Token") or request.args.get("X-Amz-Security-Token")
    service = _SERVICE_OF_SIGNING_NAME.get(signing_name, signing_name)
    call = Call(service, "Unknown", region, access_key, token)
    try:
        call.protocol = determine_request_protocol(_service_model(service), request.content_type)
        call.model, uri_parameters = _route(service, request)
    except (UnknownServiceError, HTTPException):
        return call
    call.operation = str(call.model.name)
    call.parameters = _parse(call, request, uri_parameters)
    return call


def _parse(call: Call, request: Request, uri_parameters: dict[str, Any]) -> Document:
    parser = PROTOCOL_PARSERS[call.protocol](call.model)
    parsed = parser.parse(
        {
            "method": request.method,
            "values": request.values,
            "headers": request.headers,
            "body": request.data,
            "url_path": request.path,
            "url_params": uri_parameters,
        }
    )
    shape = call.model.input_shape
    known = shape.members if shape is not None else {}
    return {name: value for name, value in parsed.items() if name in known and value is not None}


def _route(service: str, request: Request) -> tuple[Any, dict[str, str]]:
    """Return the operation and the labels of its path.

    moto's router tells operations apart by their required query parameters, so that one without them fits nothing;
    AWS knows the operation by its path, and names what is missing.
    """
    try:
        return get_service_router(service).match(request)
    except NotFound:
        for name, method, path in _paths(service):
            found = path.fullmatch(request.path)
            if found and method == request.method:
                return _service_model(service).operation_model(name), found.groupdict()
        raise


@functools.cache
def _paths(service: str) -> list[tuple[str, str, re.Pattern[str]]]:
    """Return name, method and path of the operations that are told apart by a path, the most literal path first."""
    model = _service_model(service)
    if model.metadata["protocol"] != "rest-json":
        return []
    found = [(str(name), model.operation_model(name).http) for name in model.operation_names]
    found.sort(key=lambda item: item[1]["requestUri"].count("{"))
    return [
        (name, http["method"], re.compile(_LABEL.sub(r"(?P<\1>[^/]+)", http["requestUri"]))) for name, http in found
    ]


@functools.cache
def _service_model(service: str) -> Any:
    return get_service_model(service)


def written(call: Call, output: Document) -> Answer:
    """Return the answer that holds `output`, whose members have the types of the model."""
    serializer = get_serializer_class(call.service, call.protocol)
    answer = serializer(call.model, context=SerializationContext(call.request_id)).serialize(output)
    return answer["status_code"], {**answer["headers"], **_identified(call)}, answer["body"]


def refused(call: Call, refusal: Refused) -> Answer:
    """Return the answer that tells of an error, in the protocol of the call."""
    code, message = escape(refusal.code), escape(refusal.message)
    error = f"<Code>{code}</Code><Message>{message}</Message>"
    headers = {"Content-Type": "text/xml", **_identified(call)}
    if call.protocol == "ec2":
        body = f"<Response><Errors><Error>{error}</Error></Errors><RequestID>{call.request_id}</RequestID></Response>"
    elif call.protocol == "query":
        kind = "Sender" if refusal.status < 500 else "Receiver"
        body = (
            f"<ErrorResponse><Error><Type>{kind}</Type>{error}</Error>"
            f"<RequestId>{call.request_id}</RequestId></ErrorResponse>"
        )
    elif call.protocol == "rest-xml":
        body = f"<Error>{error}<RequestId>{call.request_id}</RequestId></Error>"
    else:
        headers |= {"Content-Type": "application/json", "x-amzn-ErrorType": refusal.code}
        body = json.dumps({"__type": refusal.code, "message": refusal.message})
    return refusal.status, headers, body


def garbled(call: Call) -> Answer:
    """Return an answer of status 200 whose body no client can read."""
    body = '{"items": [{"id"' if call.protocol in {"json", "rest-json"} else "<Malformed><"
    return 200, {"Content-Type": "application/octet-stream", **_identified(call)}, body


def _identified(call: Call) -> dict[str, str]:
    return {"x-amzn-RequestId": call.request_id}
