"""How a mention is like the names that are known."""

from __future__ import annotations

from enum import StrEnum


class Likeness(StrEnum):
    """How a mention is like the names that are known."""

    EXACT = "exact"  # a name or alias just so
    FORM = "form"  # a whole name in another grammatical form, order or script
    SOUND = "sound"  # a name that sounds alike
    PART = "part"  # a part of a name alone
