from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from app.vocabulary import ItemKind
from ui.models.case_rows import SECTIONS, CaseRow
from ui.models.case_tree import COUNT, ROW, CaseTree


def rows(*names: str) -> list[CaseRow]:
    return [CaseRow(name, ItemKind.CLAIM, f"Claim {name}", f"C-{name}") for name in names]


def shown(tree: CaseTree, kind: str) -> list[str]:
    section = tree.index([name for name, _ in SECTIONS].index(kind), 0)
    return [tree.index(row, 0, section).data(ROW).id for row in range(tree.rowCount(section))]


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=5))
def test_any_change_of_rows_is_told_to_views_as_it_should(steps: list[list[str]]) -> None:
    tree = CaseTree()
    tester = QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for names in steps:
        tree.set_rows(ItemKind.CLAIM, rows(*names))
        assert shown(tree, ItemKind.CLAIM) == names
    tester.deleteLater()


def test_what_is_selected_stays_so_while_rows_come_and_go() -> None:
    tree = CaseTree()
    tree.set_rows(ItemKind.CLAIM, rows("a", "b"))
    kept = QPersistentModelIndex(tree.index_of("b"))
    tree.set_rows(ItemKind.CLAIM, rows("a", "new", "b"))
    assert kept.isValid()
    assert kept.row() == 2
    tree.set_rows(ItemKind.CLAIM, rows("a"))
    assert not kept.isValid()


def test_a_filter_looks_at_number_and_title() -> None:
    tree = CaseTree()
    tree.set_rows(ItemKind.CLAIM, rows("1", "2", "12"))
    tree.set_filter("c-1")
    assert shown(tree, ItemKind.CLAIM) == ["1", "12"]
    tree.set_filter("CLAIM 12")
    assert shown(tree, ItemKind.CLAIM) == ["12"]
    tree.set_filter("")
    assert len(shown(tree, ItemKind.CLAIM)) == 3


def test_sections_count_all_their_rows_and_hide_when_they_have_none() -> None:
    tree = CaseTree()
    tree.set_rows(ItemKind.CLAIM, rows("1", "2"))
    tree.set_filter("nothing like it")
    kinds = [kind for kind, _ in SECTIONS]
    assert tree.index(kinds.index(ItemKind.CLAIM), 0).data(COUNT) == 2
    assert tree.is_needed(kinds.index(ItemKind.SOURCE))
    assert not tree.is_needed(kinds.index(ItemKind.TAG))
    assert tree.parent(QModelIndex()) == QModelIndex()
