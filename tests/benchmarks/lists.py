"""Long lists in the case panel against a bare tree of Qt with the same titles."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView

from app.case import Case
from app.operations import records
from app.vocabulary import ItemKind
from tests.benchmarks.large_case import large_case
from tests.benchmarks.measuring import line, milliseconds
from ui.case_session import CaseSession
from ui.models.case_table import COUNT
from ui.panels.case_panel import CasePanel
from ui.workspace.case_lists import CaseLists

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = ((1_000, 10_000), (10_000, 100_000))
"""Sources and marked claims of the cases that are opened."""


def main() -> None:
    application = QApplication.instance() or QApplication([])
    for sources, claims in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = large_case(Path(folder), sources=sources, marks=claims)
            print(f"-- {sources:,} sources, {claims:,} claims")
            _panel(path, claims)
    del application


def _panel(path: Path, claims: int) -> None:
    bare = _Bare([f"In report {n} {n * 7 % 991} citizens fight there" for n in range(claims)])
    with Case.open(path, user="M. Example") as case:
        session = CaseSession(case)
        panel = CasePanel()
        panel.resize(300, 700)
        panel.show()

        def count() -> int:
            return int(panel.rows.heading(ItemKind.CLAIM).data(COUNT))

        lists = CaseLists(session, panel, session)
        whole, hold = _until(lambda: count() == claims)
        line("all lists are there", whole, bare.opening, "bare tree")
        print(f"{'the window was held for at most':44} {hold:9.1f} ms")
        bar = panel.view.verticalScrollBar()

        def scroll() -> None:
            bar.setValue((bar.value() + 613) % bar.maximum())
            panel.view.viewport().repaint()

        line("scroll and repaint", milliseconds(scroll, runs=40), bare.scrolling, "bare tree")
        whole, hold = _until(
            lambda: count() == claims + 1, first=lambda: session.do(records.add_claim("One more"))
        )
        print(f"{'a claim more is stored and in the list':44} {whole:9.1f} ms")
        print(f"{'the window was held for at most':44} {hold:9.1f} ms")
        keys = milliseconds(lambda: QTest.keyClick(panel.filter, "9"), runs=3)
        line("a letter in the filter", keys, bare.filtering, "bare filter")
        panel.deleteLater()
        del lists
        session.close()
    _spin()


class _Bare:
    """What Qt takes for as many rows: to be shown, scrolled and filtered."""

    def __init__(self, titles: list[str]) -> None:
        view = QTreeView()
        view.setUniformRowHeights(True)
        model, proxy = QStringListModel(), QSortFilterProxyModel()

        def open_() -> None:
            model.setStringList(titles)
            view.setModel(model)
            view.show()
            view.viewport().repaint()

        def scroll() -> None:
            bar = view.verticalScrollBar()
            bar.setValue((bar.value() + 23) % max(1, bar.maximum()))
            view.viewport().repaint()

        view.resize(300, 700)
        view.show()
        _spin()
        self.opening = milliseconds(open_)
        self.scrolling = milliseconds(scroll, runs=40)
        proxy.setSourceModel(model)
        proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        view.setModel(proxy)
        words = iter(("9", "99", "991"))
        self.filtering = milliseconds(lambda: proxy.setFilterFixedString(next(words)), runs=3)
        view.deleteLater()


def _until(
    ready: Callable[[], bool], first: Callable[[], object] = lambda: None
) -> tuple[float, float]:
    """Return how long something took and how long the event loop was held at most (ms)."""
    clock = QElapsedTimer()
    clock.start()
    first()
    longest = clock.nsecsElapsed() / 1e6
    while not ready():
        begin = time.perf_counter()
        _spin()
        longest = max(longest, (time.perf_counter() - begin) * 1000)
        time.sleep(0.001)
    return clock.nsecsElapsed() / 1e6, longest


def _spin() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
