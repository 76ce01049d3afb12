"""Opening a source with 50,000 marks from its case, and marking in it: what a person waits for.

Nothing bare does the same, so the floor is the text alone in a bare QPlainTextEdit. The longest
hold is the longest single turn of the event loop meanwhile.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlcipher3
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from app.anchors.place import PassageAt
from app.case import Case
from app.model.base import new_id
from app.operations import binning, marks, records
from tests.benchmarks.measuring import line
from tests.benchmarks.text_view import longest_turn, timed, warm_fonts
from tests.benchmarks.texts import Corpus, made, marks_on
from tests.factory import add_text, make_case
from ui.case_session import CaseSession
from ui.garbage import GarbageRounds
from ui.workspace.documents import Documents

if TYPE_CHECKING:
    from app.queries.annotation_rows import MarkRow
    from ui.documents.text_tab import TextTab

CORPORA = (
    Corpus("1 MB, 5,000 marks", 1_800, 555, 5_000),
    Corpus("10 MB, 50,000 marks", 18_000, 555, 50_000),
)


def main() -> None:
    application = QApplication.instance() or QApplication([])
    GarbageRounds(application)  # as in the program
    warm_fonts()
    for corpus in CORPORA:
        print(f"\n{corpus.name}")
        text, _ = made(corpus)
        with tempfile.TemporaryDirectory() as folder:
            path, source_id = marked_case(Path(folder), text, marks_on(text, corpus))
            session = CaseSession(Case.open(path, user="M. Example"))
            measure(application, session, source_id, bare(application, text))
            session.close()


def marked_case(folder: Path, text: str, rows: list[MarkRow]) -> tuple[Path, str]:
    """Make a case with one text and its marks, written past the journal, and return its source."""
    with make_case(folder) as case:
        source_id, layer_id = add_text(case, text)
        person_id = case.do(records.add_person("Somebody"))
        case.settle()
        path = case.path
    ids = [new_id() for _ in rows]
    annotations = [
        (mark_id, source_id, "", layer_id, one.start, one.end, one.exact, one.prefix, one.suffix)
        for mark_id, row in zip(ids, rows, strict=True)
        if (one := row.passage) is not None
    ]
    with closing(sqlcipher3.connect(str(path))) as file:
        file.executemany(
            "INSERT INTO item (id, kind, number_suffix, created_at, created_by)"
            " VALUES (?, 'annotation', '', '2026-01-05T10:00:00.000Z', 'M. Example')",
            [(mark_id,) for mark_id in ids],
        )
        file.executemany(
            'INSERT INTO annotation (id, source_id, note, layer_id, start, "end", exact, prefix,'
            " suffix) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            annotations,
        )
        file.executemany(
            "INSERT INTO annotation_subject (annotation_id, item_id, ordinal) VALUES (?, ?, 0)",
            [(mark_id, person_id) for mark_id in ids],
        )
        file.commit()
    return path, source_id


def bare(application: QApplication, text: str) -> float:
    widget = QPlainTextEdit()
    widget.resize(1100, 700)
    took = min(
        timed(lambda: (widget.setPlainText(text), widget.show(), application.processEvents()))
        for _ in range(3)
    )
    widget.deleteLater()
    return took


def measure(application: QApplication, session: CaseSession, source_id: str, floor: float) -> None:
    host, owner = QMainWindow(), QObject()
    host.resize(1100, 700)
    host.show()
    documents = Documents(session, None, owner)
    documents.opened.connect(host.setCentralWidget)
    begin = perf_counter()
    holds = [timed(lambda: documents.open(source_id))]
    tab: TextTab = host.centralWidget()
    page = tab.view.page

    def until(what: str, so: object) -> None:
        holds.append(longest_turn(application, so))
        holds.append(timed(page.viewport().repaint))
        line(f"{what} after", (perf_counter() - begin) * 1_000, floor, "bare text")

    until("text painted", lambda: tab.layer_id)
    until("marks in view painted", lambda: len(page.marks.index))
    until("all marks there", lambda: tab.has_marks)
    until("all text there", lambda: page.text_document.whole)
    line("longest hold while opening", max(holds), floor, "bare text")
    many = len(page.marks.index)
    place = PassageAt(tab.layer_id, 300, 340)
    made_ids: list[str] = []
    holds = [
        timed(lambda: session.do(marks.mark_claim(place), lambda ids: made_ids.append(ids[0])))
    ]
    begin = perf_counter()
    until("a new mark painted", lambda: len(page.marks.index) > many)
    begin = perf_counter()
    session.do(binning.bin_items(made_ids))
    until("a mark binned and gone", lambda: len(page.marks.index) == many)
    line("longest hold of these two", max(holds), floor, "bare text")
    host.close()
    host.deleteLater()
    owner.deleteLater()
    application.processEvents()


if __name__ == "__main__":
    main()
