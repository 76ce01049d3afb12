"""Puts ids into the order of a column, and keeps those that hold some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def ordered(pairs: Iterable[tuple[Any, str]], *, descending: bool) -> list[str]:
    """Return the ids of (value, id) pairs by their values; without a value they come last.

    Words are in order whatever their case. What is equal stays in the order given.
    """
    there = [(_key(value), item_id) for value, item_id in pairs if value not in {None, ""}]
    known = {item_id for _, item_id in there}
    there.sort(key=lambda pair: pair[0], reverse=descending)
    missing = [item_id for _, item_id in pairs if item_id not in known]
    return [item_id for _, item_id in there] + missing


def holds(words: Sequence[str], *texts: str | None) -> bool:
    """Tell whether every one of some words (casefolded) stands in some texts."""
    text = " ".join(filter(None, texts)).casefold()
    return all(word in text for word in words)


def _key(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
