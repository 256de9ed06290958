"""A real OPA server: what it is asked, over TLS and with a token, and what it answers, in sentences.

The token is sent, and never shown: not by a `repr`, not in an error.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn, cast
from urllib.parse import quote, urlsplit

import requests
import urllib3
from opa_client.errors import DeletePolicyError, RegoParseError
from opa_client.opa import OpaClient
from requests.utils import get_environ_proxies

from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy.opa import Settings

_TIMEOUTS = (TimeoutError, requests.exceptions.Timeout, urllib3.exceptions.ReadTimeoutError)
_REFUSED = {401: "the token is missing or wrong", 403: "the token does not allow it"}


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A policy that the server holds."""

    id: str
    package: str
    """`sus.lib.text`."""
    source: str


class Rejected(Exception):
    """The server would not take a policy, or not remove it; the text says why."""


class Refused(BrokenError):
    """The server does not let us do it (401, 403)."""


class Fault(Exception):
    """A rule erred while it was evaluated."""

    def __init__(self, file: str, line: int, column: int, text: str) -> None:
        super().__init__(text)
        self.file = file
        """The id of the policy on the server; "" where OPA names none."""
        self.line = line
        self.column = column
        self.text = text


class Server:
    """A connection. Every failure that is not a rule's own is a BrokenError in one sentence."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.version = ""
        """OPA's own version; known once something was asked."""
        self._client = _Client(settings)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close_connection()

    def ask(self, document: str, given: dict[str, Any]) -> Any:
        """Return a document of `data.sus.main.central` with strict built-in errors; None where it is undefined.

        Raises Fault when a rule errs, BrokenError for everything else.
        """
        how = {"strict-builtin-errors": "true", "provenance": "true"}
        with self._said("was asked to judge"):
            answer = self._client.query_rule(given, "sus.main.central", document, how)
            self.version = str(answer["provenance"]["version"])
            return answer.get("result")

    def now(self) -> int:
        """Return the server's own time in nanoseconds, so that all who share it have one clock."""
        with self._said("was asked for its time"):
            return int(self._client.ad_hoc_query("now := time.now_ns()")["result"][0]["now"])

    def policies(self) -> list[Stored]:
        """Return every policy that the server holds, whoever put it there."""
        with self._said("was asked for its policies"):
            return self._client.stored()

    def put(self, policy_id: str, source: str) -> None:
        """Put a policy there, or in its place.

        Raises Rejected when it does not compile beside the others.
        """
        with self._said("was given a policy"):
            self._client.update_policy_from_string(source, quote(policy_id), rego_compat=False)

    def delete(self, policy_id: str) -> None:
        """Remove a policy; one that is gone already is as good as removed.

        Raises Rejected when others could not do without it.
        """
        with self._said("was asked to remove a policy"):
            self._client.delete_policy(quote(policy_id))

    @contextlib.contextmanager
    def _said(self, what: str) -> Iterator[None]:
        """Turn what the client raises into one sentence; BrokenErrors of our own pass."""
        at = f"OPA at {self.settings.url}"
        try:
            yield
        except (RegoParseError, DeletePolicyError) as exc:
            _rejected(at, what, exc)
        except requests.exceptions.JSONDecodeError as exc:
            raise _stranger(at, what) from exc
        except requests.exceptions.HTTPError as exc:
            _answered(at, what, exc.response)
        except requests.exceptions.SSLError as exc:
            raise BrokenError(
                f"{at} could not be trusted: {_reason(exc)}. Check engine.ca_file, engine.certificate and engine.key."
            ) from exc
        except (requests.exceptions.Timeout, requests.exceptions.ConnectionError) as exc:
            if any(isinstance(cause, _TIMEOUTS) for cause in _causes(exc)):
                raise BrokenError(
                    f"{at} {what} and gave no answer in {self.settings.timeout_seconds} seconds. "
                    "Raise engine.timeout_seconds, or give the server more processors."
                ) from exc
            raise BrokenError(f"{at} could not be reached: {_reason(exc)}. Check engine.url and the network.") from exc
        except requests.exceptions.RequestException as exc:
            raise BrokenError(f"{at} {what} and the request failed: {_reason(exc)}.") from exc
        except OSError as exc:
            # A certificate or key that is none: the library passes on what TLS said of the file.
            raise UsageError(
                f"The TLS files for {at} cannot be used: {_reason(exc)}. Check engine.ca_file, engine.certificate and "
                "engine.key."
            ) from exc
        except (KeyError, IndexError, TypeError, AttributeError, ValueError) as exc:
            raise _stranger(at, what) from exc


def _stranger(at: str, what: str) -> BrokenError:
    return BrokenError(
        f"{at} {what} and does not answer as OPA does. Check that engine.url is the address of an OPA server."
    )


class _Client(OpaClient):  # type: ignore[misc]  # the library has no annotations
    """opa-python-client with its traps taken out: its timeout, its way with TLS, and what the environment overrides."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        parts = urlsplit(settings.url)
        secure = parts.scheme == "https"
        super().__init__(
            host=parts.hostname or "",
            port=parts.port or (443 if secure else 80),
            ssl=secure,
            cert=_client_certificate(settings),
            token=settings.token,
            retries=0,
            timeout=settings.timeout_seconds,
        )
        self.root_url = f"{settings.url}/v1"

    def _init_session(self) -> requests.Session:
        session: requests.Session = super()._init_session()
        # Else REQUESTS_CA_BUNDLE would stand above ca_file, and a .netrc above the token. Proxies are still honoured.
        session.trust_env = False
        session.proxies.update(get_environ_proxies(self._settings.url))
        authorities = self._settings.ca_file or os.environ.get("REQUESTS_CA_BUNDLE")
        session.verify = str(authorities) if authorities else True
        session.hooks["response"].append(self._looked_at)
        return session

    def ad_hoc_query(self, query: str, input_data: Any = None, query_params: Any = None) -> dict[str, Any]:
        """Query; unlike the library, below the path of a gateway too."""
        answer = self._session.post(f"{self.root_url}/query", json={"query": query}, timeout=self.timeout)
        answer.raise_for_status()
        return cast(dict[str, Any], answer.json())

    def stored(self) -> list[Stored]:
        """Return the policies with their sources, in one request."""
        answer = self._session.get(f"{self.root_url}/policies", timeout=self.timeout)
        answer.raise_for_status()
        return [
            Stored(
                id=item["id"],
                package=".".join(part["value"] for part in item["ast"]["package"]["path"][1:]),
                source=item["raw"],
            )
            for item in answer.json()["result"]
        ]

    def _looked_at(self, response: requests.Response, *_: Any, **__: Any) -> None:
        """Stop at what is no answer of OPA: a refusal, a page, somebody else's server."""
        at = f"OPA at {self._settings.url}"
        kind = response.headers.get("Content-Type", "nothing").split(";")[0]
        if why := _REFUSED.get(response.status_code):
            response.close()
            raise Refused(
                f"{at} refused the request ({response.status_code}): {why}. "
                "Check engine.token_env or engine.token_file, and the server's authorization policy."
            )
        if kind != "application/json" and not response.is_redirect:
            response.close()
            raise BrokenError(
                f"{at} does not answer as OPA does: it said {response.status_code} with {kind}. "
                "Check that engine.url is the address of an OPA server."
            )


def _client_certificate(settings: Settings) -> tuple[str, str] | str | None:
    if settings.certificate is None:
        return None
    return (str(settings.certificate), str(settings.key)) if settings.key else str(settings.certificate)


def _rejected(at: str, what: str, exc: RegoParseError | DeletePolicyError) -> None:
    """A policy that is gone is as good as removed; else OPA says why it would not."""
    if exc.expression == "resource_not_found":
        return
    errors = [item for item in getattr(exc, "errors", None) or [] if isinstance(item, dict)]
    said = [f"{_place(item)}{item.get('message')}" for item in errors] or [str(exc.message)]
    if exc.expression not in {"invalid_parameter", "invalid_operation"}:
        raise BrokenError(f"{at} {what} and answered {exc.expression}: {'; '.join(said)}.") from exc
    raise Rejected("; ".join(said)) from exc


def _place(item: dict[str, Any]) -> str:
    place = item.get("location")
    return f"{place['file']}, line {place['row']}: " if place else ""


def _answered(at: str, what: str, response: requests.Response) -> NoReturn:
    """OPA answered with an error: a rule's own is a Fault, all else is in the way of every rule."""
    said = response.json()
    errors = [item for item in said.get("errors") or [] if isinstance(item, dict)]
    for item in errors:
        code = str(item.get("code", ""))
        if code.startswith("eval_") and code != "eval_cancel_error":
            place = item.get("location", {})
            text = " ".join(str(item.get("message", "")).split())
            raise Fault(str(place.get("file", "")), int(place.get("row", 0)), int(place.get("col", 0)), text)
    texts = [str(said.get("message", "")), *(str(item.get("message", "")) for item in errors)]
    text = " ".join("; ".join(texts).split())
    raise BrokenError(f"{at} {what} and answered {response.status_code} {said.get('code', '')}: {text}.")


def _causes(exc: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it is made of: the libraries wrap one in the other in several ways."""
    yield exc
    inner = [getattr(exc, "reason", None), exc.__cause__, exc.__context__, *exc.args]
    for cause in inner:
        if isinstance(cause, BaseException):
            yield from _causes(cause)
            return


def _reason(exc: BaseException) -> str:
    """Return what the operating system or TLS itself said, without the objects that are printed around it."""
    *_, last = _causes(exc)
    text = getattr(last, "verify_message", None) or getattr(last, "strerror", None) or last
    return " ".join(str(text).split()).rstrip(".")
