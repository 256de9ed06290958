"""Read sus-audit.yaml and say of the first fault where it stands and what is wanted there."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin
from urllib.parse import urlsplit

import msgspec

from sus_audit import files
from sus_audit.config.model import Config, EngineConfig
from sus_audit.config.places import Document, Steps, parse
from sus_audit.errors import UsageError

T = TypeVar("T", bound=msgspec.Struct)


class _Fault(NamedTuple):
    steps: Steps
    text: str


def load(path: Path) -> Config:
    """Read and check a config. Parameters of rules are checked by the rules' own declarations, not here.

    Raises UsageError that names file, line, column and JSON path: not YAML, a key twice, an alias, an unknown key
    (with the nearest valid one), a missing key, or a value of the wrong type.
    """
    document, config = checked(files.read(path, "config"), path, Config, "config")
    for steps, text in _ambiguous_words(config):
        line, column = document.place(steps)
        raise UsageError(f"{path}:{line}:{column}: {json_path(steps)} {text}. Remove one of them.")
    for steps, text in engine_faults(config.engine):
        line, column = document.place(steps)
        raise UsageError(f"{path}:{line}:{column}: {json_path(steps)} {text}. See sus-audit schema config.")
    return config


def checked(data: bytes, path: Path, kind: type[T], schema: str) -> tuple[Document, T]:
    """Return a YAML document with its places, and the struct that it is; `schema` is the name of its schema.

    Raises UsageError of the first fault, as `load` does.
    """
    document = parse(data, path, schema)
    for steps, text in _faults(document.value, kind, ()):
        line, column = document.place(steps)
        raise UsageError(f"{path}:{line}:{column}: {json_path(steps)} {text}. See sus-audit schema {schema}.")
    return document, msgspec.convert(document.value, kind)


def engine_faults(engine: EngineConfig) -> Iterator[_Fault]:
    """Yield what does not go together: keys that need another one, or that would do nothing, or harm."""
    given = {name for name, value in msgspec.structs.asdict(engine).items() if value != getattr(EngineConfig(), name)}
    if engine.kind == "embedded":
        for name in sorted(given):
            yield _Fault(("engine", name), "does something with kind: opa only")
        return
    if engine.url is None:
        yield _Fault(("engine",), "lacks the key url, which an OPA server needs")
        return
    if {"token_env", "token_file"} <= given:
        yield _Fault(("engine", "token_file"), "stands beside token_env, and there is one token")
    if "key" in given and "certificate" not in given:
        yield _Fault(("engine", "key"), "lacks its certificate, which the key certificate names")
    if engine.url.startswith("http://"):
        for name in sorted(given & {"ca_file", "certificate"}):
            yield _Fault(("engine", name), "is for https, and engine.url begins with http")
        if given & {"token_env", "token_file"} and not is_loopback(engine.url):
            yield _Fault(("engine", "url"), "would send the token unencrypted; begin it with https")


def with_engine(config: Config, kind: str | None, url: str | None) -> Config:
    """Return the config with the engine that the command line names; what else it says of an OPA server stays.

    Raises UsageError where that does not go together.
    """
    if kind is None and url is None:
        return config
    if kind == "embedded":
        if url is not None:
            raise UsageError("--opa-url names an OPA server and --engine embedded none. Leave one of them out.")
        return msgspec.structs.replace(config, engine=EngineConfig())
    given = msgspec.to_builtins(config.engine) | {"kind": "opa"} | ({"url": url} if url else {})
    try:
        engine = msgspec.convert(given, EngineConfig)
    except msgspec.ValidationError as exc:
        raise UsageError(f"--opa-url {url} is no URL of a server, such as https://opa.example.com:8181.") from exc
    for steps, text in engine_faults(engine):
        raise UsageError(f"{json_path(steps)} {text}. Give --opa-url, or correct the config.")
    return msgspec.structs.replace(config, engine=engine)


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    host = urlsplit(url).hostname or ""
    return host == "localhost" or host == "::1" or host.startswith("127.")


def locate(path: Path, steps: Steps) -> tuple[int, int]:
    """Return line and column (from 1) of a key in a config file, or of its nearest parent that is written.

    Raises UsageError as `load` does when the file is not YAML.
    """
    return parse(files.read(path, "config"), path).place(steps)


def _ambiguous_words(config: Config) -> Iterator[_Fault]:
    """A word that stands for two values would decide by the order of the file."""
    units = {name: unit.aliases for name, unit in config.classification.business_units.items()}
    for table, known in (
        ("business_units", units),
        ("stages", config.classification.stages),
        ("regulations", config.classification.regulations),
    ):
        meant: dict[str, str] = {}
        for value, aliases in known.items():
            for word in (value, *aliases):
                other = meant.setdefault(word.casefold(), value)
                if other != value:
                    yield _Fault(("classification", table, value), f"claims the word {word}, which also means {other}")


def json_path(steps: Steps) -> str:
    """Return a path in a document as people write it: `$.waivers[2].approver`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "$" + "".join(parts)


def _faults(value: Any, kind: Any, steps: Steps) -> Iterator[_Fault]:
    """Walk value and type side by side, children first: msgspec loses the keys of maps and knows no nearest key."""
    bare = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    if isinstance(value, dict) and (struct := _struct(bare)):
        yield from _object_faults(value, struct, steps)
    elif isinstance(value, dict) and get_origin(bare) is dict:
        for key, item in value.items():
            yield from _faults(item, get_args(bare)[1], (*steps, key))
    elif isinstance(value, list) and get_origin(bare) in (list, tuple):
        for place, item in enumerate(value):
            yield from _faults(item, get_args(bare)[0], (*steps, place))
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as exc:
        yield _Fault(steps, _wanted(value, kind, str(exc)))


def _object_faults(value: dict[str, Any], struct: type[msgspec.Struct], steps: Steps) -> Iterator[_Fault]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(struct)}
    for key, item in value.items():
        if key not in fields:
            # Every key resembles some key; with a cutoff the message would leave the reader alone.
            near = difflib.get_close_matches(key, fields, n=1, cutoff=0.0)[0]
            yield _Fault((*steps, key), f"is an unknown key; the nearest valid one is {near}")
        else:
            yield from _faults(item, fields[key].type, (*steps, key))
    for name, field in fields.items():
        if field.required and name not in value:
            yield _Fault(steps, f"lacks the key {name}, which is required")


def _struct(kind: Any) -> type[msgspec.Struct] | None:
    """Return the struct that a type is, or that a union has."""
    for member in (kind, *_members(kind)):
        if isinstance(member, type) and issubclass(member, msgspec.Struct):
            return member
    return None


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else ()


def _wanted(value: Any, kind: Any, text: str) -> str:
    """Put msgspec's word on a value into a sentence, with the nearest valid word or the cure where there is one."""
    text = text.partition(" - at ")[0].replace("`", "")
    words = [word for member in (kind, *_members(kind)) if get_origin(member) is Literal for word in get_args(member)]
    if words and all(isinstance(word, str) for word in words):
        wanted = "wants one of " + ", ".join(words)
        if any(member is not None and _struct(member) for member in _members(kind)):
            wanted += ", or {tag: <key>}"
        if isinstance(value, str):
            return f"is {value}, and {wanted}; the nearest is {difflib.get_close_matches(value, words, 1, 0.0)[0]}"
        return f"is wrong: it {wanted}"
    if words:
        return "wants " + " or ".join(map(str, words))
    wrong = f"is wrong: {text[0].lower()}{text[1:]}"
    if isinstance(value, int | float) and text.startswith("Expected str"):
        return f"{wrong}; write it in quotes, as YAML takes it for a number or a truth value"
    return wrong
