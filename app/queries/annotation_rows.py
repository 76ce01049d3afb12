"""The marks of a source, as views paint and list them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.anchors.region import Region
    from app.anchors.text import Passage


@dataclass(frozen=True, slots=True)
class ItemRef:
    """A record as others name it: its id, kind, human number, title, and whether to protect it."""

    id: str
    kind: str
    handle: str
    title: str
    protected: bool = False


@dataclass(frozen=True, slots=True)
class TagRef:
    """A tag as others name it; ``colour`` is a place in the tag palette."""

    id: str
    name: str
    colour: int


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One annotation: exactly one of ``passage`` (with ``layer_id``) and ``region`` is set.

    ``kind`` is that of the first subject ("claim", "person", "evidence" …), else "tag" or "note".
    """

    id: str
    source_id: str
    kind: str
    subjects: tuple[ItemRef, ...] = ()
    tags: tuple[TagRef, ...] = ()
    note: str = ""
    layer_id: str = ""
    passage: Passage | None = None
    region: Region | None = None

    @property
    def label(self) -> str:
        """What a list or margin calls the mark: its subjects, else its tags, else its note."""
        names = [subject.title for subject in self.subjects] or [tag.name for tag in self.tags]
        return ", ".join(names) or self.note
