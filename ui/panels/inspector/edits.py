"""What the inspector tells the window: a field was edited, a place is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect

    from app.anchors.place import PassageAt


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
    """Where to go: a record, the mark of it in its source, or a passage of a source to select."""

    kind: str
    item_id: str
    mark_id: str = ""
    source_id: str = ""
    passage: PassageAt | None = None
    selects: bool = False


@dataclass(frozen=True, slots=True)
class RowMenu:
    """A menu is wanted at a point of the screen for something that hangs on a record.

    ``kind`` and ``item_id`` are those of the row, the others those of the record.
    """

    point: QPoint
    owner_kind: str
    owner_id: str
    kind: str
    item_id: str


@dataclass(frozen=True, slots=True)
class Adding:
    """Something of a ``kind`` is to be added to a record; ``place`` is the button's on the screen.

    A judgment is made, a claim or a question chosen.
    """

    owner_kind: str
    owner_id: str
    kind: str
    place: QRect


@dataclass(frozen=True, slots=True)
class TagWish:
    """Something is to be done with a tag: "under", "merge", or, to marks, the other acts.

    These are "remove", "replace" and "split"; ``place`` is the button's on the screen.
    """

    act: str
    tag_id: str
    mark_ids: tuple[str, ...]
    place: QRect


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact that was typed in for a record."""

    about_id: str
    property: str
    value: str
