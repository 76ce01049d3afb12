"""What stands on paper from the first page to the last: a heading, the text, the list of marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.anchors.blocks import BlockKind
from ui.paper.paper_styles import CITATION, ENTRY, LIST_TITLE, TITLE, PaperStyle, style_of
from ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.report.paper import MarkEntry, PaperMark, PaperText, Piece

_BULLETS = "•◦▪"


@dataclass(frozen=True, slots=True)
class PaperItem:
    """Words in one setting; ``number`` stands at their left, ``aside`` before their first line.

    ``before`` is the room above. ``entry`` names the mark whose entry in the list it is,
    ``place`` where in the text that stands.
    """

    words: str
    style: PaperStyle
    before: int
    marks: tuple[PaperMark, ...] = ()
    number: int = 0
    aside: str = ""
    entry: str = ""
    place: str = ""
    is_quote: bool = False
    cells: int = 0


def paper_items(
    paper: PaperText, word_for: Callable[[str], str], *, with_list: bool
) -> Iterator[PaperItem]:
    """Yield all items of a text; ``word_for`` says what a kind of mark is called."""
    translate = QCoreApplication.translate
    yield PaperItem(paper.title, TITLE, 0)
    yield PaperItem(paper.citation, CITATION, CITATION.before)
    if paper.named:
        note = translate("Paper", "All people stand here under their real names.")
        yield PaperItem(note, CITATION, CITATION.before)
    elif paper.masked:
        note = counted(
            "Paper",
            paper.masked,
            "{} name of a protected person is masked, in square brackets.",
            "{} names of protected people are masked, in square brackets.",
        )
        yield PaperItem(note, CITATION, CITATION.before)
    if paper.entries:
        note = translate(
            "Paper",
            "Underlined are claims (solid), people (dashed), evidence (double), tags (dotted) and "
            "others (dash and dot); their signs stand at the right.",
        )
        yield PaperItem(note, CITATION, CITATION.before)
    after_head = 260
    for piece in paper.pieces[1 if _begins_with_title(paper) else 0 :]:
        yield _of_piece(piece, after_head)
        after_head = 0
    if with_list and paper.entries:
        yield PaperItem(translate("Paper", "Marks in this text"), LIST_TITLE, LIST_TITLE.before)
        for entry in paper.entries:
            yield _of_entry(entry, word_for(entry.kind))


def _begins_with_title(paper: PaperText) -> bool:
    """Tell whether a text begins with a heading that says no more than the title above it."""
    first = next(iter(paper.pieces), None)
    if first is None or first.kind != BlockKind.HEADING or first.marks:
        return False
    return str(first.words).split() == str(paper.title).split()


def _of_piece(piece: Piece, after_head: int) -> PaperItem:
    style = style_of(piece.kind, piece.level)
    before = 0 if piece.goes_on else style.tight if piece.tight else style.before
    bullet = ""
    if piece.kind == BlockKind.LIST_ITEM and not piece.goes_on:
        bullet = _BULLETS[max(0, piece.level - 1) % len(_BULLETS)]
    return PaperItem(
        words=piece.words,
        style=style,
        before=max(before, after_head),
        marks=piece.marks,
        number=piece.paragraph,
        aside=bullet,
        is_quote=piece.kind == BlockKind.QUOTE,
        cells=piece.words.count("\t") + 1 if piece.kind == BlockKind.TABLE_ROW else 0,
    )


def _of_entry(entry: MarkEntry, kind: str) -> PaperItem:
    told = f"{kind}: {entry.shows}" if entry.shows else kind
    note = f"\u2028{entry.note}" if entry.note else ""
    return PaperItem(
        told + note,
        ENTRY,
        ENTRY.before,
        aside=entry.sign,
        entry=entry.id,
        place=entry.place,
    )
