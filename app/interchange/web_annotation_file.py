"""Takes a file of web annotations apart: JSON-LD in any of its usual wrappings, or JSON Lines."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.store.steps.digests import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGES: Final = frozenset({"AnnotationPage", "AnnotationCollection"})
_UNUSABLE: Final = re.compile("[\x00\ud800-\udfff]")
_ESCAPED_UNUSABLE: Final = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")

DIGEST: Final = "urn:redthread:annotation:"
"""Begins the name under which the content of an annotation is kept, to know it again."""


MAX_BYTES: Final = 64 << 20
"""Bytes of one file: a hundred thousand annotations with their quotes and notes."""

MAX_VALUES: Final = 5_000_000
"""Signs that begin a value in JSON; each can cost a hundred times its byte in memory."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation of a file; ``name`` is its id, else its place in the file.

    ``iri`` is empty for an annotation without id; ``problem`` says why there is no content.
    """

    name: str
    content: dict[str, Any]
    problem: CaseProblem | None = None

    @property
    def iri(self) -> str:
        """The annotation's own id."""
        return id_of(self.content)

    @property
    def digest(self) -> str:
        """A name for exactly this content, the same in whatever file it stands."""
        return digest(self.content)


@dataclass(frozen=True, slots=True)
class Contents:
    """All annotations of a file; ``elsewhere`` names pages that the file does not contain."""

    entries: tuple[Entry, ...]
    elsewhere: tuple[str, ...] = ()


def read_file(data: bytes) -> Contents:
    """Take a file apart; raises CaseProblem "annotation.not_json" when there is nothing in it.

    It is read here and not in a worker, as what comes out is JSON again; what it could fill the
    memory with is bounded beforehand: CaseProblem "annotation.too_large".
    """
    if len(data) > MAX_BYTES:
        raise CaseProblem("annotation.too_large", limit=MAX_BYTES >> 20)
    try:
        text = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError:
        raise CaseProblem("annotation.not_unicode") from None
    if sum(map(text.count, "[{,")) > MAX_VALUES:
        raise CaseProblem("annotation.too_large", limit=MAX_BYTES >> 20)
    try:
        try:
            return _contents([("annotation", place, value) for place, value in _whole(text)])
        except ValueError as problem:
            return _contents(_lines(text, problem))
    except RecursionError:
        raise CaseProblem("annotation.too_deep") from None


def id_of(content: dict[str, Any]) -> str:
    """Return the id of an object, empty when it has none."""
    found = content.get("id", content.get("@id"))
    return found.strip() if isinstance(found, str) else ""


def types_of(content: dict[str, Any]) -> frozenset[str]:
    """Return the types of an object without their prefix, such as "Annotation"."""
    found = content.get("type", content.get("@type"))
    types = found if isinstance(found, list) else [found]
    return frozenset(re.split(r"[#/:]", kind)[-1] for kind in types if isinstance(kind, str))


def digest(content: dict[str, Any]) -> str:
    """Return a name for the content of an annotation, whatever its context and order of keys."""
    bare = canonical({key: value for key, value in content.items() if key != "@context"})
    return DIGEST + hashlib.sha256(bare.encode("utf-8")).hexdigest()


def _whole(text: str) -> Iterator[tuple[int, Any]]:
    yield from enumerate(_unwrapped(_load(text)), start=1)


def _lines(text: str, problem: ValueError) -> list[tuple[str, int, Any]]:
    """Read one annotation from each line; the lines that can not be read are named."""
    found: list[tuple[str, int, Any]] = []
    is_lines = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            values = list(_unwrapped(_load(line)))
        except ValueError:
            found.append(("line", number, CaseProblem("annotation.bad_line")))
        else:
            is_lines |= any(isinstance(value, dict) and value for value in values)
            found += [("line", number, value) for value in values]
    if not is_lines:
        facts = {"reason": str(problem)}
        if isinstance(problem, json.JSONDecodeError):
            facts = {"reason": f"{problem.msg}, line {problem.lineno}, column {problem.colno}"}
        raise CaseProblem("annotation.not_json", **facts) from None
    return found


def _load(text: str) -> Any:
    value = json.loads(text, parse_constant=_no_number)
    return _cleaned(value) if _ESCAPED_UNUSABLE.search(text) else value


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _cleaned(value: Any) -> Any:
    """Put U+FFFD where a string holds NUL or half a surrogate pair, which no text can hold."""
    if isinstance(value, str):
        return _UNUSABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_cleaned(part) for part in value]
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(part) for key, part in value.items()}
    return value


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    iri: str


def _unwrapped(value: Any) -> Iterator[Any]:
    """Yield the annotations in arrays, pages, collections and graphs, at any depth."""
    if isinstance(value, list):
        for part in value:
            yield from _unwrapped(part)
    elif isinstance(value, dict) and isinstance(value.get("@graph"), list):
        yield from _unwrapped(value["@graph"])
    elif isinstance(value, dict) and _is_page(value):
        yield from _unwrapped(value.get("items", []))
        for key in ("first", "next"):
            further = value.get(key)
            if isinstance(further, str):
                yield _Elsewhere(further)
            elif isinstance(further, dict):
                page = further if _is_page(further) else None
                yield from _unwrapped(page or _Elsewhere(id_of(further)))
    else:
        yield value


def _is_page(value: dict[str, Any]) -> bool:
    return bool(types_of(value) & _PAGES) or ("items" in value and "target" not in value)


def _contents(found: list[tuple[str, int, Any]]) -> Contents:
    return Contents(
        entries=tuple(
            _entry(sort, place, value)
            for sort, place, value in found
            if not isinstance(value, _Elsewhere)
        ),
        elsewhere=tuple(value.iri for _, _, value in found if isinstance(value, _Elsewhere)),
    )


def _entry(sort: str, place: int, value: Any) -> Entry:
    name = f"{sort} {place}"
    if isinstance(value, CaseProblem):
        return Entry(name, {}, value)
    if isinstance(value, str):
        return Entry(value, {}, CaseProblem("annotation.only_named"))
    if not isinstance(value, dict):
        return Entry(name, {}, CaseProblem("annotation.not_an_annotation"))
    types = types_of(value)
    is_annotation = "Annotation" in types if types else "target" in value
    problem = None if is_annotation else CaseProblem("annotation.not_an_annotation")
    return Entry(id_of(value) or name, value, problem)
