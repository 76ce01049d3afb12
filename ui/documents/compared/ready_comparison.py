"""A comparison made ready to be shown: what would hold the window is done on another thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.aligning import side_by_side
from app.phrases.fields import field_name, value_in_words
from ui.documents.compared.changes_on_page import changes_of, stops_of
from ui.documents.text.text_lines import TextLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.anchors.aligning import Alignment
    from app.versions import Compared
    from ui.documents.compared.changes_on_page import ChangesOnPage, Stop

_LOOKED_AT: Final = (
    *("title", "author", "publisher", "published", "published_edtf", "url", "language"),
    *("collected", "collected_edtf", "collected_by", "collected_how", "file_name"),
)
"""What may differ in the collection records of two versions, in the order told."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A detail that the two collection records have differently."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ReadyComparison:
    """Two versions with all that a view of them shows."""

    compared: Compared
    lines: tuple[TextLines, TextLines]
    changes: tuple[ChangesOnPage, ChangesOnPage]
    alignment: Alignment
    stops: Sequence[Stop]
    differences: tuple[Difference, ...]


def ready_comparison(compared: Compared) -> ReadyComparison:
    """Prepare a comparison, on any thread."""
    texts = compared.old_text, compared.new_text
    old, new = texts[0].blocks, texts[1].blocks
    return ReadyComparison(
        compared=compared,
        lines=(TextLines(texts[0].text, old), TextLines(texts[1].text, new)),
        changes=(
            changes_of(compared.comparison, old, old=True),
            changes_of(compared.comparison, new, old=False),
        ),
        alignment=side_by_side(compared.comparison),
        stops=stops_of(compared.comparison, old, new),
        differences=_differences(compared),
    )


def _differences(compared: Compared) -> tuple[Difference, ...]:
    found = []
    for name in _LOOKED_AT:
        old, new = compared.old.fields[name], compared.new.fields[name]
        if old != new:
            words = (value_in_words("Source", name, value) for value in (old, new))
            found.append(Difference(field_name("Source", name), *words))
    return tuple(found)
