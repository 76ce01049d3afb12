"""The reading column against a bare QPlainTextEdit that holds the same text.

What the reading thread does (lines, index) is timed apart and counts towards opening; the longest
hold is what a person waits for the window at most while a text opens. With a size or a number of
marks as arguments (``python -m tests.benchmarks.text_view "10 MB"``) only those are measured.
"""

from __future__ import annotations

import gc
import os
import random
import sys
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QPlainTextEdit

from tests.benchmarks.texts import CORPORA, NOWHERE, WORDS, made, mark_on, marks_on
from ui.documents.text.find_pattern import find_pattern
from ui.documents.text.find_scan import FindScan
from ui.documents.text.mark_index import MarkIndex
from ui.documents.text.text_lines import TextLines
from ui.documents.text.text_styles import TextStyles
from ui.documents.text.text_view import TextView
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.anchors.blocks import Blocks
    from app.queries.annotation_rows import MarkRow

SIZE = (822, 672)
OPEN = "open: lines, index, first paint"
RUNS = 3


def main(wanted: tuple[str, ...] = ()) -> None:
    application = QApplication.instance() or QApplication([])
    warm_fonts()
    for corpus in CORPORA:
        if wanted and not any(word in corpus.name for word in wanted):
            continue
        text, blocks = made(corpus)
        rows = marks_on(text, corpus)
        bare, ours = {}, {}
        for _ in range(RUNS):  # in turns, so that other work of the machine meets both
            least(bare, measure_bare(application, text))
            least(ours, measure_view(application, text, blocks, rows))
        print(f"\n{corpus.name}: {len(text):,} code points, {len(rows):,} marks")
        for what, milliseconds in ours.items():
            ratio = f"×{milliseconds / bare[what]:7.2f}" if what in bare else ""
            print(f"  {what:34}{milliseconds:10.1f} ms  {ratio}", flush=True)


def least(known: dict[str, float], measured: Iterator[tuple[str, float]]) -> None:
    for what, milliseconds in measured:
        known[what] = min(milliseconds, known.get(what, milliseconds))
    gc.collect()


def measure_bare(application: QApplication, text: str) -> Iterator[tuple[str, float]]:
    """Measure Qt's plain text widget."""
    widget = QPlainTextEdit()
    widget.setReadOnly(True)
    widget.setFont(TextStyles().of_form(0).font)
    widget.resize(*SIZE)

    def paint() -> None:
        widget.viewport().repaint()
        application.processEvents()

    yield OPEN, timed(lambda: (widget.setPlainText(text), widget.show(), paint()))
    bar = widget.verticalScrollBar()
    yield "a page on", paging(bar.triggerAction, paint)
    yield "jump", jumping(lambda share: bar.setValue(int(bar.maximum() * share)), paint)
    yield "find through to the end", timed(lambda: widget.document().find(NOWHERE))
    widget.deleteLater()
    application.processEvents()


def measure_view(
    application: QApplication, text: str, blocks: Blocks, rows: list[MarkRow]
) -> Iterator[tuple[str, float]]:
    """Measure the reading column."""
    view = TextView(LIGHT)
    view.resize(*SIZE)
    page, bar = view.page, view.page.verticalScrollBar()
    made_ready: list[object] = []

    def paint() -> None:
        page.viewport().repaint()
        application.processEvents()

    lines = timed(lambda: made_ready.append(TextLines(text, blocks)))
    index = timed(lambda: made_ready.append(MarkIndex(rows)))
    window = timed(
        lambda: (
            view.set_lines(made_ready[0], title="A title", byline="A byline"),
            view.set_index(made_ready[1]),
            view.show(),
            paint(),
        )
    )
    yield OPEN, lines + index + window
    yield "  of that the window", window
    begin = perf_counter()
    hold = longest_turn(application, lambda: page.text_document.whole)
    yield "filled in to the end after", (perf_counter() - begin) * 1_000
    yield "longest hold while opening", max(hold, window)
    yield "a page on", paging(bar.triggerAction, paint)
    yield "jump", jumping(lambda share: bar.setValue(int(bar.maximum() * share)), paint)
    yield "find through to the end", timed(lambda: find(application, text))
    yield from measure_gestures(view, text, paint)
    view.deleteLater()
    application.processEvents()


def measure_gestures(
    view: TextView, text: str, paint: Callable[[], None]
) -> Iterator[tuple[str, float]]:
    places = [(int(len(text) * share), int(len(text) * share) + 9) for share in (0.1, 0.9, 0.5)]
    dice = random.Random(3)
    new = [mark_on(text, f"new{number}", dice) for number in range(9)]
    page = view.page
    page.setFocus()
    actions: dict[str, list[Callable[[], object]]] = {
        "reveal": [partial(view.reveal, *place) for place in places],
        "select": [partial(view.select, *place) for place in places],
        "select all": [page.selectAll, view.clear_selection] * 2,
        "put one mark": [partial(view.put_marks, [row]) for row in new],
        "drop one mark": [partial(view.drop_marks, [row.id]) for row in new],
        "next mark": [view.next_mark] * 9,
        "caret down": [partial(QTest.keyClick, page, Qt.Key.Key_Down)] * 9,
        "another width": [partial(view.resize, width, 672) for width in (600, 822, 700)],
        "another text size": [partial(view.set_text_size, size) for size in (18, 13, 15)],
    }
    for what, ways in actions.items():
        yield what, median(timed(lambda way=way: (way(), paint())) for way in ways)


def find(application: QApplication, text: str) -> None:
    scan = FindScan()
    scan.start(text, find_pattern(NOWHERE), 0)
    longest_turn(application, lambda: scan.done)


def longest_turn(application: QApplication, so: Callable[[], bool]) -> float:
    """Let the event loop go round until something is so, and return its longest turn."""
    longest = 0.0
    while not so():
        longest = max(longest, timed(application.processEvents))
    return longest


def paging(
    trigger: Callable[[QAbstractSlider.SliderAction], None], paint: Callable[[], None]
) -> float:
    """Return how long a step of a page takes."""
    step = QAbstractSlider.SliderAction.SliderPageStepAdd
    return median(timed(lambda: (trigger(step), paint())) for _ in range(30))


def jumping(jump: Callable[[float], None], paint: Callable[[], None]) -> float:
    """Return how long a jump to anywhere takes."""
    dice = random.Random(5)
    return median(timed(lambda: (jump(dice.random()), paint())) for _ in range(20))


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
    main(tuple(sys.argv[1:]))
