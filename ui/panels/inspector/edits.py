"""What the inspector tells the window: a field was edited, a place is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Edit:
    """A field of a record has a new value.

    Edits with the same ``sitting`` come from one stay in one field and are undone as one.
    """

    item_id: str
    name: str
    value: Any
    sitting: int


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go: a record, or the mark of it in its source."""

    kind: str
    item_id: str
    mark_id: str = ""
    source_id: str = ""
