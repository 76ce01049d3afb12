"""How long the reading column takes, against a bare QPlainTextEdit with the same text.

Run it by itself: ``python tests/benchmarks/text_view.py [NAME ...]``. Times are milliseconds; the
ratio in brackets is to the bare widget.
"""

from __future__ import annotations

import os
import random
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QPlainTextEdit

from app.anchors.blocks import Block, BlockKind, Blocks
from app.anchors.text import cut
from app.queries.annotation_rows import MarkRow
from app.queries.refs import ItemRef
from ui.documents.text.text_styles import TextStyles
from ui.documents.text.text_view import TextView
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = (
    [
        "address",
        "said",
        "that",
        "at",
        "least",
        "citizens",
        "are",
        "known",
        "to",
        "fight",
        "on",
        "the",
        "other",
        "side",
    ],
    [
        "президент",
        "заявил",
        "что",
        "более",
        "ста",
        "граждан",
        "участвуют",
        "на",
        "стороне",
        "противника",
    ],
    [
        "قال",
        "الرئيس",
        "في",
        "خطاب",
        "المساء",
        "إن",
        "ما",
        "لا",
        "يقل",
        "عن",
        "مئة",
        "مواطن",
        "يقاتلون",
    ],
    list("据报道总统在晚间讲话中表示至少有一百五十五名公民参加了战斗"),
)
SCRIPTS = (0, 0, 1, 0, 3, 2)


@dataclass(frozen=True)
class Corpus:
    """A text to be measured: how many paragraphs of how many code points, with so many marks."""

    name: str
    paragraphs: int
    length: int
    marks: int


CORPORA = (
    Corpus("1 M, no marks", 1_800, 555, 0),
    Corpus("1 M, 5,000 marks", 1_800, 555, 5_000),
    Corpus("1 M, 50,000 marks", 1_800, 555, 50_000),
    Corpus("10 M, no marks", 18_000, 555, 0),
    Corpus("10 M, 5,000 marks", 18_000, 555, 5_000),
    Corpus("one paragraph of 1.9 M", 1, 1_900_000, 300),
    Corpus("900,000 lines", 900_000, 11, 300),
)


def main() -> None:
    """Measure the corpora that are named, or all, and print a table."""
    application = QApplication.instance() or QApplication([])
    warm_fonts()
    wanted = sys.argv[1:]
    for corpus in CORPORA:
        if not wanted or any(word in corpus.name for word in wanted):
            text, blocks = made(corpus)
            rows = marks(text, corpus.marks)
            bare = dict(measure_bare(application, text))
            ours = dict(measure_view(application, text, blocks, rows))
            print(f"\n{corpus.name}: {len(text):,} code points, {len(rows):,} marks")
            for what, milliseconds in ours.items():
                ratio = f"{milliseconds / bare[what]:8.2f}×" if what in bare else ""
                print(f"  {what:34}{milliseconds:10.1f}  {ratio}", flush=True)


def made(corpus: Corpus) -> tuple[str, Blocks]:
    """Return a text in four scripts and its blocks; every thirtieth is a heading."""
    dice = random.Random(7)
    paragraphs, blocks, start = [], [], 0
    for number in range(corpus.paragraphs):
        heading = number % 30 == 0 and corpus.paragraphs < 100_000 and corpus.paragraphs > 1
        length = 50 if heading else max(8, int(corpus.length * dice.choice((0.4, 1, 1.6))))
        length = corpus.length if corpus.paragraphs == 1 else length
        words = WORDS[0 if heading else SCRIPTS[number % len(SCRIPTS)]]
        gap = "" if len(words[0]) == 1 else " "
        pool = gap.join(dice.choices(words, k=min(length, 2_000)))
        paragraph = (pool * (length // len(pool) + 1))[:length].strip() or "x"
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(start, start + len(paragraph), kind, int(heading)))
        start += len(paragraph) + 1
        paragraphs.append(paragraph)
    return "\n".join(paragraphs), Blocks(blocks)


def marks(text: str, count: int) -> list[MarkRow]:
    """Return so many overlapping marks of three kinds, at random."""
    dice = random.Random(11)
    return [mark(text, str(number), dice) for number in range(count)]


def mark(text: str, mark_id: str, dice: random.Random) -> MarkRow:
    """Return a mark of up to 300 code points somewhere in a text."""
    start = dice.randrange(len(text) - 400)
    passage = cut(text, start, start + dice.choice((10, 20, 40, 80, 300)))
    kind = dice.choice(("claim", "person", "evidence"))
    subject = ItemRef(id="item", kind=kind, handle="C-1", title=passage.exact[:40])
    return MarkRow(mark_id, "source", kind, subjects=(subject,), passage=passage)


def measure_bare(application: QApplication, text: str) -> Iterator[tuple[str, float]]:
    """Measure Qt's plain text widget."""
    widget = QPlainTextEdit()
    widget.setReadOnly(True)
    widget.setFont(TextStyles().of_form(0).font)
    widget.resize(822, 672)

    def show() -> None:
        widget.setPlainText(text)
        widget.show()
        paint()

    def paint() -> None:
        widget.viewport().repaint()
        application.processEvents()

    yield "open and paint", timed(show)
    bar = widget.verticalScrollBar()
    yield "a page on (median)", paging(bar.triggerAction, paint)
    yield "jump (median)", jumping(lambda share: bar.setValue(int(bar.maximum() * share)), paint)
    widget.deleteLater()
    application.processEvents()


def measure_view(
    application: QApplication, text: str, blocks: Blocks, rows: list[MarkRow]
) -> Iterator[tuple[str, float]]:
    """Measure the reading column."""
    view = TextView(LIGHT)
    view.resize(822, 672)
    page, bar = view.page, view.page.verticalScrollBar()

    def show() -> None:
        view.set_layer(text, blocks, title="A title", byline="A byline")
        view.set_marks(rows)
        view.show()
        paint()

    def paint() -> None:
        page.viewport().repaint()
        application.processEvents()

    yield "open and paint", timed(show)
    yield "until it is whole", timed(lambda: fill(application, view))
    yield "the longest slice of that", LONGEST[0]
    yield "a page on (median)", paging(bar.triggerAction, paint)
    yield "jump (median)", jumping(lambda share: bar.setValue(int(bar.maximum() * share)), paint)
    places = [(int(len(text) * share), int(len(text) * share) + 9) for share in (0.1, 0.9, 0.5)]
    dice = random.Random(3)
    new = [mark(text, f"new{number}", dice) for number in range(9)]
    page.setFocus()
    actions: dict[str, list[Callable[[], object]]] = {
        "reveal (median)": [partial(view.reveal, *place) for place in places],
        "select (median)": [partial(view.select, *place) for place in places],
        "put one mark": [partial(view.put_marks, [row]) for row in new],
        "drop one mark": [partial(view.drop_marks, [row.id]) for row in new],
        "set all marks": [partial(view.set_marks, rows)],
        "next mark": [view.next_mark] * 9,
        "caret down": [partial(QTest.keyClick, page, Qt.Key.Key_Down)] * 9,
        "another width": [partial(view.resize, width, 672) for width in (600, 822, 700)],
    }
    for what, ways in actions.items():
        yield what, median(timed(lambda way=way: (way(), paint())) for way in ways)
    view.deleteLater()
    application.processEvents()


LONGEST = [0.0]


def fill(application: QApplication, view: TextView) -> None:
    """Let the event loop fill the rest of a text in, and note its longest turn."""
    LONGEST[0] = 0.0
    while not view.page.text_document.whole:
        LONGEST[0] = max(LONGEST[0], timed(application.processEvents))


def paging(
    trigger: Callable[[QAbstractSlider.SliderAction], None], paint: Callable[[], None]
) -> float:
    """Return how long a step of a page takes."""
    step = QAbstractSlider.SliderAction.SliderPageStepAdd
    return median(timed(lambda: (trigger(step), paint())) for _ in range(40))


def jumping(jump: Callable[[float], None], paint: Callable[[], None]) -> float:
    """Return how long a jump to anywhere takes."""
    dice = random.Random(5)
    return median(timed(lambda: (jump(dice.random()), paint())) for _ in range(30))


def timed(action: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1_000


def warm_fonts() -> None:
    """Load the fonts, so that neither widget pays for it."""
    for form in (0, 9):
        metrics = QFontMetricsF(TextStyles().of_form(form).font)
        for words in WORDS:
            metrics.horizontalAdvance(" ".join(words))


if __name__ == "__main__":
    main()
