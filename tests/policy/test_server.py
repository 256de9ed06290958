"""Meeting an OPA server: TLS, a token, and one sentence for each way in which it can go wrong."""

from __future__ import annotations

import datetime
import ipaddress
import re
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy import opa
from sus_audit.policy.opa import Settings
from sus_audit.policy.server import Server
from tests.opa import free_port, serving

TOKEN = "s3cret-token"
AUTHORIZATION = f"""package system.authz

default allow := false

allow if input.path == ["health"]

allow if input.identity == "{TOKEN}"
"""


class Certificate(NamedTuple):
    """A certificate and its key, in files and as values."""

    file: Path
    key_file: Path
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def issue(folder: Path, name: str, by: Certificate | None = None) -> Certificate:
    """Write a certificate for loopback, signed by `by` or by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(tz=datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key((by.key if by else key).public_key()), critical=False
        )
        .sign((by.key if by else key), hashes.SHA256())
    )
    found = Certificate(folder / f"{name}.pem", folder / f"{name}.key", certificate, key)
    found.file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    found.key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return found


class Tls(NamedTuple):
    """A server that asks its clients for certificates too."""

    url: str
    authority: Certificate
    client: Certificate


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tls]:
    """One server over TLS."""
    folder = tmp_path_factory.mktemp("tls")
    authority = issue(folder, "authority")
    server, client = issue(folder, "server", authority), issue(folder, "client", authority)
    arguments = ["--tls-cert-file", str(server.file), "--tls-private-key-file", str(server.key_file)]
    arguments += ["--tls-ca-cert-file", str(authority.file), "--authentication", "tls"]
    with serving(*arguments, authority=authority.file, certificate=(client.file, client.key_file)) as url:
        yield Tls(url, authority, client)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server that wants a token."""
    policy = tmp_path_factory.mktemp("authz") / "authz.rego"
    policy.write_text(AUTHORIZATION)
    with serving("--authentication", "token", "--authorization", "basic", str(policy)) as url:
        yield url


def said(**settings: Any) -> str:
    """Return the sentence with which a server cannot be met."""
    with (
        pytest.raises((BrokenError, UsageError)) as caught,
        Server(Settings(**{"push": True, "timeout_seconds": 30, **settings})) as server,
    ):
        server.policies()
    return str(caught.value)


@pytest.mark.go_tools
def test_tls_with_an_authority_and_a_certificate_of_our_own(tls: Tls) -> None:
    """As companies run it, with an authority of their own."""
    settings = Settings(
        url=tls.url,
        push=True,
        ca_file=tls.authority.file,
        certificate=tls.client.file,
        key=tls.client.key_file,
    )
    with Server(settings) as server:
        assert server.policies() == []
        assert server.now() > 0


@pytest.mark.go_tools
def test_the_environment_does_not_choose_whom_to_trust(tls: Tls, monkeypatch: pytest.MonkeyPatch) -> None:
    """`requests` would let this variable stand above the config."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tls.client.file))

    test_tls_with_an_authority_and_a_certificate_of_our_own(tls)


@pytest.mark.go_tools
def test_an_authority_that_is_not_trusted(tls: Tls) -> None:
    """The reason of the handshake, and the keys to check."""
    assert re.fullmatch(
        r"OPA at https://127\.0\.0\.1:\d+ could not be trusted: .*certificate.*\. "
        r"Check engine\.ca_file, engine\.certificate and engine\.key\.",
        said(url=tls.url),
    )


@pytest.mark.go_tools
def test_a_certificate_of_our_own_that_is_missing(tls: Tls) -> None:
    """The server says so in the handshake, or by hanging up."""
    message = said(url=tls.url, ca_file=tls.authority.file)

    assert message.startswith(f"OPA at {tls.url} could not be ")


@pytest.mark.go_tools
def test_tls_files_that_are_none(tls: Tls, tmp_path: Path) -> None:
    """The keys to check are named."""
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("This is no certificate.")
    for files in ({"ca_file": wrong}, {"ca_file": tls.authority.file, "certificate": wrong}):
        message = said(url=tls.url, **files)

        assert message.endswith("Check engine.ca_file, engine.certificate and engine.key."), message


@pytest.mark.go_tools
def test_https_that_is_spoken_to_in_plain_words_and_the_other_way_round(tls: Tls, guarded: str) -> None:
    """Neither is a traceback."""
    assert "does not answer as OPA does: it said 400" in said(url=tls.url.replace("https", "http"))
    assert "could not be trusted" in said(url=guarded.replace("http", "https"))


@pytest.mark.go_tools
def test_a_token_opens(guarded: str) -> None:
    """It is sent as a bearer token."""
    with Server(Settings(url=guarded, push=True, token=TOKEN)) as server:
        assert [item.package for item in server.policies()] == ["system.authz"]


@pytest.mark.go_tools
@pytest.mark.parametrize("token", [None, "wrong-token"])
def test_a_token_that_is_missing_or_wrong(guarded: str, token: str | None) -> None:
    """The keys to check are named; the token is not."""
    message = said(url=guarded, token=token)

    assert "refused the request (401): the token is missing or wrong. Check engine.token_env" in message
    assert "wrong-token" not in message


def test_the_token_is_in_no_text_of_ours() -> None:
    """A traceback with local values would show a `repr`."""
    settings = Settings(url="http://127.0.0.1:1", push=True, token=TOKEN)

    assert TOKEN not in repr(settings)
    assert TOKEN not in said(url="http://127.0.0.1:1", token=TOKEN)


def test_a_server_that_is_not_there() -> None:
    """The address and what to check."""
    url = f"http://127.0.0.1:{free_port()}"

    assert said(url=url) == (
        f"OPA at {url} could not be reached: Connection refused. Check engine.url and the network."
    )


def test_a_server_that_does_not_answer_in_time() -> None:
    """The config's own time, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"

        assert said(url=url, timeout_seconds=1) == (
            f"OPA at {url} was asked for its policies and gave no answer in 1 seconds. "
            "Raise engine.timeout_seconds, or give the server more processors."
        )


@pytest.fixture(params=[("text/html", b"<html>hello</html>", 200), ("application/json", b'{"hello": 1}', 200)])
def stranger(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server that is no OPA."""
    kind, body, status = request.param

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_server_that_is_no_opa(stranger: str) -> None:
    """Whatever it says."""
    message = said(url=stranger)

    assert "does not answer as OPA does" in message
    assert message.endswith("Check that engine.url is the address of an OPA server.")


@pytest.mark.go_tools
def test_a_gateway_with_a_path(guarded: str) -> None:
    """OPA itself knows no such path, and says so in its own words."""
    assert said(url=f"{guarded}/gateway", token=TOKEN).startswith(f"OPA at {guarded}/gateway ")


def test_a_token_comes_from_the_environment_or_from_a_file(tmp_path: Path) -> None:
    """Space around it is no part of it."""
    (tmp_path / "token").write_text(f"{TOKEN}\n")

    assert opa.token("OPA_TOKEN", None, {"OPA_TOKEN": TOKEN}) == TOKEN
    assert opa.token(None, tmp_path / "token", {}) == TOKEN
    assert opa.token(None, None, {"OPA_TOKEN": TOKEN}) is None


def test_a_token_that_is_not_there_or_is_none(tmp_path: Path) -> None:
    """The place is named, never the value."""
    with pytest.raises(UsageError, match=r"variable OPA_TOKEN, which engine\.token_env names, holds no bearer token"):
        opa.token("OPA_TOKEN", None, {})
    with pytest.raises(UsageError, match=r"The token .*none could not be read"):
        opa.token(None, tmp_path / "none", {})
    with pytest.raises(UsageError, match="holds nothing that could be a bearer token") as caught:
        opa.token("OPA_TOKEN", None, {"OPA_TOKEN": "two words"})
    assert "two words" not in str(caught.value)
