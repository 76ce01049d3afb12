from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.vocabulary import ItemKind
from ui.models.case_rows import CaseRow
from ui.models.case_table import COUNT, HINT, ROW, SHOWN, CaseTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


NUMBERS = st.sets(st.integers(0, 9))


def rows(*names: str) -> list[CaseRow]:
    return [CaseRow(name, ItemKind.CLAIM, f"Claim {name}", f"C-{name}") for name in names]


def shown(table: CaseTable, kind: str) -> list[str]:
    rows = (table.index(row).data(ROW) for row in range(table.rowCount()))
    return [row.id for row in rows if isinstance(row, CaseRow) and row.kind == kind]


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=5))
def test_any_change_of_rows_is_told_to_views_as_it_should(steps: list[list[str]]) -> None:
    table = CaseTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for names in steps:
        table.set_rows(ItemKind.CLAIM, rows(*names))
        assert shown(table, ItemKind.CLAIM) == names
    tester.deleteLater()


def test_what_is_selected_stays_so_while_rows_come_and_go() -> None:
    table = CaseTable()
    table.set_rows(ItemKind.CLAIM, rows("a", "b"))
    kept = QPersistentModelIndex(table.index_of("b"))
    table.set_rows(ItemKind.CLAIM, rows("a", "new", "b"))
    assert kept.isValid()
    assert kept.row() == table.heading(ItemKind.CLAIM).row() + 3
    table.set_rows(ItemKind.CLAIM, rows("a"))
    assert not kept.isValid()


def test_a_filter_looks_at_number_and_title() -> None:
    table = CaseTable()
    table.set_rows(ItemKind.CLAIM, rows("1", "2", "12"))
    table.set_filter("c-1")
    assert shown(table, ItemKind.CLAIM) == ["1", "12"]
    table.set_filter("CLAIM 12")
    assert shown(table, ItemKind.CLAIM) == ["12"]
    table.set_filter("")
    assert len(shown(table, ItemKind.CLAIM)) == 3


def test_an_empty_section_says_what_fills_it_until_something_does() -> None:
    table = CaseTable()
    heading = table.heading(ItemKind.CLAIM)
    assert heading.data(HINT) == "C on a passage"
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Claims, 0, C on a passage"
    table.set_rows(ItemKind.CLAIM, rows("a"))
    table.set_filter("nothing like it")
    assert table.heading(ItemKind.CLAIM).data(HINT) == ""


def test_sections_count_all_their_rows_and_hide_when_they_have_none() -> None:
    table = CaseTable()
    table.set_rows(ItemKind.CLAIM, rows("1", "2"))
    table.set_filter("nothing like it")
    assert table.heading(ItemKind.CLAIM).data(COUNT) == 2
    assert table.heading(ItemKind.SOURCE).isValid()
    assert not table.heading(ItemKind.TAG).isValid()


def numbered(*numbers: int) -> list[CaseRow]:
    return [
        CaseRow(f"{n}", ItemKind.CLAIM, f"Claim {n}", f"C-{n}", None, place=(n,)) for n in numbers
    ]


@given(
    NUMBERS,
    st.lists(st.tuples(NUMBERS, NUMBERS, st.booleans()), max_size=5),
)
def test_rows_that_come_go_or_change_find_their_places(
    first: set[int], steps: list[tuple[set[int], set[int], bool]]
) -> None:
    table, there = CaseTable(), set(first)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_rows(ItemKind.CLAIM, numbered(*sorted(first)))
    for touched, left, folded in steps:
        table.fold(ItemKind.CLAIM, away=folded)
        there = (there - touched) | (touched & left)
        rows = numbered(*(touched & left))
        table.change_rows(ItemKind.CLAIM, [str(n) for n in touched], rows)
        expected = [str(n) for n in sorted(there)]
        assert shown(table, ItemKind.CLAIM) == ([] if folded else expected)
        top = table.heading(ItemKind.CLAIM).row() + 1
        places = [table.index_of(item_id).row() for item_id in expected]
        assert places == [-1 if folded else top + at for at in range(len(expected))]
    tester.deleteLater()


def test_what_stands_at_the_right_is_asked_for_when_a_row_is_looked_at(qtbot: QtBot) -> None:
    table = CaseTable()
    table.set_rows(ItemKind.CLAIM, numbered(1, 2, 3))
    with qtbot.waitSignal(table.wanted) as asked:
        assert table.index_of("2").data(SHOWN).aside is None
    assert asked.args == [ItemKind.CLAIM, ["2"]]
    table.put_asides(ItemKind.CLAIM, {"2": "B2"})
    assert table.index_of("2").data(SHOWN).aside == "B2"
    with qtbot.waitSignal(table.wanted) as again:
        table.forget_asides(ItemKind.CLAIM)
    assert again.args == [ItemKind.CLAIM, ["2"]]
    assert table.index_of("2").data(SHOWN).aside == "B2"
