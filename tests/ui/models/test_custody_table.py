from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.queries.custody_rows import CustodyRow
from ui.models.custody_table import DETAILS, ROW, SOURCES, WHAT, WHEN, CustodyTable, tabbed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def row(kind: str = "import", minute: int = 0, **fields) -> CustodyRow:
    return CustodyRow(kind, f"2026-04-02T10:{minute:02}:12.000Z", "M. Example", **fields)


ROWS = (
    row(path="/in/a\nb.html", sha256="ab" * 32, sources=("S-1", "S-2")),
    row("backup", 5, whole_case=True),
)


@pytest.fixture
def table(qapp) -> CustodyTable:
    table = CustodyTable()
    table.set_rows(ROWS)
    return table


def test_a_row_says_when_what_and_on_what(table: CustodyTable) -> None:
    said = [table.index(0, column).data() for column in (WHEN, WHAT, SOURCES)]
    assert said == ["2026-04-02 10:00", "Imported", "S-1, S-2"]
    assert table.index(1, SOURCES).data() == "whole case"
    assert table.index(0, WHEN).data(ROW) is ROWS[0]
    assert "\n" not in table.index(0, DETAILS).data()
    assert table.headerData(WHEN, Qt.Orientation.Horizontal) == "When (UTC)"


def test_new_rows_come_to_the_end_and_others_replace_all(table: CustodyTable, qtbot: QtBot) -> None:
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with qtbot.waitSignal(table.rowsInserted), qtbot.assertNotEmitted(table.modelReset):
        table.set_rows((*ROWS, row("verification", 9)))
    with qtbot.waitSignal(table.modelReset):
        table.set_rows(ROWS[1:])
    with qtbot.assertNotEmitted(table.modelReset):
        table.set_rows(ROWS[1:])


def test_copied_rows_are_lines_with_tabs_between_the_columns() -> None:
    heading, first, second, rest = tabbed(ROWS).split("\n")
    assert heading.split("\t")[:2] == ["When (UTC)", "What"]
    assert len(first.split("\t")) == len(second.split("\t")) == len(heading.split("\t"))
    assert rest == ""
