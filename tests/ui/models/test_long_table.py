"""A table that knows all ids and reads rows when they are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.long_table import ROW, Column, LongTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True, slots=True)
class Thing:
    id: str
    name: str = "thing"


def table() -> LongTable:
    return LongTable(
        [Column("Name", "Test", "name", lambda thing: thing.name, 80)] * 2,
    )


def test_a_row_is_asked_for_when_it_is_looked_at_and_shown_when_it_comes(qtbot: QtBot) -> None:
    model = table()
    model.set_ids(["a", "b", "c"])
    with qtbot.waitSignal(model.wanted) as asked:
        assert model.index(1, 0).data() is None
    assert asked.args == [["b"]]
    with qtbot.waitSignal(model.dataChanged):
        model.put_rows([Thing("b", "second")])
    assert model.index(1, 0).data() == "second"
    assert model.index(1, 1).data(ROW) == Thing("b", "second")
    with qtbot.waitSignal(model.wanted) as again:
        model.read_again()
    assert again.args == [["b"]]
    assert model.index(1, 0).data() == "second"


LISTS = st.lists(st.lists(st.sampled_from("abcdef"), unique=True), min_size=1, max_size=5)


@given(LISTS)
def test_what_a_view_points_at_stays_the_same_record_in_any_order(orders: list[list[str]]) -> None:
    model = table()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(list("abcdef"))
    held = {item_id: QPersistentModelIndex(model.index(at, 0)) for at, item_id in enumerate("abc")}
    gone: set[str] = set()
    for order in orders:
        model.set_ids(order)
        gone |= set(held) - set(order)
        for item_id, index in held.items():
            assert index.isValid() == (item_id not in gone)
            if index.isValid():
                assert model.ids[index.row()] == item_id
                assert model.place_of(item_id) == index.row()
    tester.deleteLater()
