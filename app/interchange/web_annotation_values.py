"""Reads the loose ends of JSON-LD: one or many, a term or its IRI, an object or its id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from app.errors import CaseProblem
from app.interchange.web_annotation import OWN
from app.interchange.web_annotation_file import id_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.interchange.web_annotation import Selector


def many(value: Any) -> list[Any]:
    """Return what may be absent, single or a list as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def term(value: Any) -> str:
    """Return a term without its prefix or namespace, in lower case; empty if it is none."""
    if isinstance(value, dict):
        value = id_of(value)
    if not isinstance(value, str):
        return ""
    value = value.strip()
    return (value if re.search(r"\s", value) else re.split(r"[#/:]", value)[-1]).casefold()


def terms(value: Any) -> list[str]:
    """Return all terms of a value that may be absent, single or a list."""
    return [found for part in many(value) if (found := term(part))]


def words(content: dict[str, Any], key: str) -> str:
    """Return a text that may be absent; raises CaseProblem when it is something else."""
    value = content.get(key)
    if isinstance(value, dict):
        value = value.get("@value")
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise CaseProblem("annotation.bad_value", key=key)
    return value


def whole(content: dict[str, Any], key: str) -> int:
    """Return a whole number; raises CaseProblem when it is something else."""
    value = content.get(key)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise CaseProblem("annotation.bad_value", key=key)
    return value


def iri_of(value: Any) -> str:
    """Return the IRI of what may be a string or an object, empty when it has none."""
    if isinstance(value, str):
        return value.strip()
    return id_of(value) if isinstance(value, dict) else ""


def own(content: dict[str, Any], key: str) -> Any:
    """Return what this program added under a key; it has its prefix there."""
    return content.get(OWN + key)


def own_words(content: dict[str, Any], key: str) -> str:
    """Return a text that this program added under a key."""
    return words(content, OWN + key).strip()


def every(selectors: tuple[Selector, ...]) -> Iterator[Selector]:
    """Yield selectors and all that refine them."""
    for selector in selectors:
        yield selector
        yield from every(selector.refined_by)
