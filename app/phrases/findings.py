"""The sentence for what a verification found: what is wrong, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.phrases import phrase_remark
from app.phrases.verification import SINCE

if TYPE_CHECKING:
    from collections.abc import Mapping


def phrase_finding(code: str, facts: Mapping[str, object]) -> str:
    """Return what is wrong, and since when as far as that is known."""
    known = SINCE.get(frozenset({"since_step", "held_step"} & facts.keys()))
    said = phrase_remark(code, facts)
    return said if known is None else f"{said} {phrase_remark(known, facts)}"
