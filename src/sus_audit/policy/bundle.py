"""The policies as a server holds them: their digest, their edition, and an OPA bundle with the same bytes each time."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import msgspec

from sus_audit import __version__, files
from sus_audit.errors import UsageError
from sus_audit.policy import syntax
from sus_audit.policy.rules import Policies

ROOTS = ("sus/lib", "sus/main", "sus/rules", "sus/waivers")
EDITION = "sus.main.edition"
"""The package that names the policies on a server: no file holds it, because it holds the digest of the others."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One module as a server knows it."""

    package: str
    source: str
    path: Path | None = None
    """The file that it comes from; none for what is made."""

    @property
    def place(self) -> str:
        """Its path in a bundle, and the end of its id on a server: `sus/lib/text/text.rego`."""
        parts = self.package.split(".")
        return "/".join([*parts, f"{parts[-1]}.rego"])


def pieces(policies: Policies) -> tuple[Piece, ...]:
    """Return every module, each after those that it names.

    Raises UsageError for modules that name each other in a circle, and for two files of one package.
    """
    found: dict[str, Piece] = {}
    for path, source in policies.sources():
        package = syntax.package(source)
        if package in found:
            raise UsageError(f"{path} and {found[package].path} are of one package, {package}. Rename one of them.")
        found[package] = Piece(package=package, source=source, path=path)
    needed = {package: _named(piece.source) & found.keys() - {package} for package, piece in found.items()}
    ordered: list[Piece] = []
    while needed:
        ready = sorted(package for package, others in needed.items() if not others & needed.keys())
        if not ready:
            raise UsageError(f"The policies {', '.join(sorted(needed))} call each other in a circle. Cut it.")
        for package in ready:
            ordered.append(found[package])
            del needed[package]
    return tuple(ordered)


def _named(source: str) -> set[str]:
    """Return the packages below `data` that a source may name: each beginning of each name is one."""
    steps = (name.steps[1:] for name in syntax.names(syntax.tokens(source)) if name.steps[0] == "data")
    return {".".join(found[:size]) for found in steps for size in range(1, len(found) + 1)}


def digest(given: tuple[Piece, ...]) -> str:
    """Return the SHA-256 of the sources, by package."""
    return files.sha256(files.canonical({piece.package: files.sha256(piece.source.encode()) for piece in given}))


def edition(revision: str, generation: str) -> Piece:
    """Return the module that says which policies these are.

    A server takes only one: a second `default` for a name does not compile. Whoever calls `joined` keeps it from
    being removed.
    """
    source = (
        "# METADATA\n"
        "# description: Which policies these are; made with the bundle, or with the push, that brought them.\n"
        f"package {EDITION}\n\n"
        f"default digest := {json.dumps(revision)}\n\n"
        f"default generation := {json.dumps(generation)}\n\n"
        "joined(_) := true\n"
    )
    return Piece(package=EDITION, source=source)


def pack(policies: Policies) -> tuple[bytes, str]:
    """Return an OPA bundle (tar.gz) of the policies without their tests, and its revision."""
    found = pieces(policies)
    revision = digest(found)
    manifest = {
        "revision": revision,
        "roots": list(ROOTS),
        "rego_version": 1,
        "metadata": {"name": "sus-audit", "version": __version__},
    }
    members = {".manifest": json.dumps(manifest, indent=1, sort_keys=True) + "\n"}
    members |= {piece.place: piece.source for piece in (*found, edition(revision, "bundle"))}
    packed = io.BytesIO()
    with (
        gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.USTAR_FORMAT) as archive,
    ):
        for name, text in sorted(members.items()):
            data = text.encode()
            member = tarfile.TarInfo(name)
            member.size = len(data)
            member.mode = 0o644
            archive.addfile(member, io.BytesIO(data))
    return packed.getvalue(), revision
