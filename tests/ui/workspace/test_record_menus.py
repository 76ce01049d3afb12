from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.operations import links, records, sources, tags
from app.queries import filing, link_rows
from tests.factory import add_text
from tests.ui.workspace.conftest import texts
from ui.documents.text_tab import TextTab

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk


@pytest.fixture
def link(desk: Desk) -> tuple[str, str, str]:
    evidence_id = desk.case.do(records.add_evidence("Footage"))
    claim_id = desk.case.do(records.add_claim("155 serve"))
    link_id = desk.case.do(links.link(evidence_id, claim_id, "supports"))
    desk.wait(lambda: desk.panel.rows.index_of(claim_id).isValid())
    desk.wait(lambda: desk.panel.rows.index_of(evidence_id).isValid())
    return evidence_id, claim_id, link_id


def stored(desk: Desk, link_id: str) -> link_rows.LinkRow | None:
    with desk.case.reading() as session:
        return link_rows.link(session, link_id)


def select(desk: Desk, item_id: str) -> None:
    desk.panel.view.setFocus()
    desk.panel.view.setCurrentIndex(desk.panel.rows.index_of(item_id))


def test_a_row_of_the_panel_opens_links_and_goes_to_the_bin(
    desk: Desk, link: tuple[str, str, str]
) -> None:
    select(desk, link[1])
    menu = desk.ask_menu(desk.panel.view)
    assert texts(menu)[:2] == ["Open", "Link"]
    desk.choose("Move to bin")
    desk.wait(lambda: not desk.ids("claim"))
    desk.space.undo()
    desk.wait(lambda: desk.ids("claim"))


def test_several_rows_go_to_the_bin_in_one_step(desk: Desk, link: tuple[str, str, str]) -> None:
    desk.case.do(records.add_claim("Another"))
    desk.wait(lambda: len(desk.panel.rows.rows_of("claim")) == 2)
    select(desk, link[1])
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.ask_menu(desk.panel.view)
    desk.choose("Move 2 records to bin")
    desk.wait(lambda: not desk.ids("claim"))
    assert desk.case.undo_label() == "Move 2 records to bin"


def test_linking_from_the_menu_asks_for_the_other_end(
    desk: Desk, link: tuple[str, str, str]
) -> None:
    select(desk, link[1])
    desk.ask_menu(desk.panel.view)
    desk.choose("Link")
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_Return)
    desk.wait(lambda: len(desk.detail(link[1]).links) == 2)


def test_a_link_is_turned_retyped_and_removed_where_it_is_shown(
    desk: Desk, link: tuple[str, str, str]
) -> None:
    desk.inspect("claim", link[1])
    desk.ask_menu(desk.row())
    desk.choose("Turn round")
    desk.wait(lambda: stored(desk, link[2]).origin.id == link[1])
    desk.ask_menu(desk.row())
    desk.choose("Change type", "contradicts")
    desk.wait(lambda: stored(desk, link[2]).type.code == "contradicts")
    desk.ask_menu(desk.row())
    desk.choose("Remove the link")
    desk.wait(lambda: stored(desk, link[2]) is None)


def test_a_menu_is_gone_after_it_was_closed(desk: Desk, link: tuple[str, str, str]) -> None:
    select(desk, link[1])
    before = len(desk.window.findChildren(QMenu))
    QTest.keyClick(desk.ask_menu(desk.panel.view), Qt.Key.Key_Escape)
    desk.wait(lambda: len(desk.window.findChildren(QMenu)) == before)
    assert not desk.detail(link[1]).binned


def test_a_described_source_opens_only_in_the_inspector(desk: Desk) -> None:
    add_text(desk.case)
    described = desk.case.do(sources.describe_source("Address of the president"))
    desk.wait(lambda: desk.panel.rows.index_of(described).isValid())
    select(desk, described)
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Return)
    assert desk.inspector.item_id == described
    assert desk.space.document() is None


def test_a_link_leads_to_both_its_ends_and_has_its_menu(
    desk: Desk, link: tuple[str, str, str]
) -> None:
    desk.inspect("link", link[2])
    assert [row.accessibleName() for row in (desk.row(0), desk.row(1))] == [
        "from E-001 Footage",
        "supports C-1 155 serve",
    ]
    desk.ask_menu(desk.row(0))
    desk.choose("Turn round")
    desk.wait(lambda: stored(desk, link[2]).origin.id == link[1])
    desk.wait(lambda: desk.row(0).accessibleName() == "from C-1 155 serve")
    QTest.mouseClick(desk.row(1), Qt.MouseButton.LeftButton)
    assert desk.inspector.item_id == link[0]


def test_the_tag_keys_tag_the_records_that_are_chosen_in_the_list(desk: Desk) -> None:
    first, second = (desk.case.do(records.add_claim(words)) for words in ("One", "Two"))
    tag_id = desk.case.do(tags.add_tag("check", key=1))
    desk.wait(lambda: desk.panel.rows.index_of(second).isValid())

    def tagged(item_id: str) -> list[str]:
        with desk.case.reading() as session:
            return [ref.id for ref in filing.filing(session, item_id).tags]

    desk.panel.view.setFocus()
    desk.panel.view.selectRow(desk.panel.rows.index_of(first).row())
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_1)
    desk.wait(lambda: tagged(first) == tagged(second) == [tag_id])
    desk.space.undo()
    desk.wait(lambda: tagged(second) == [])
    desk.panel.view.selectRow(desk.panel.rows.index_of(second).row())
    desk.press("t", "new one", Qt.Key.Key_Return)
    desk.wait(lambda: len(tagged(second)) == 1)
    assert tagged(first) == []


def test_the_marking_keys_mark_nothing_behind_a_record_that_has_the_focus(desk: Desk) -> None:
    source_id, _ = add_text(desk.case, "They serve there.")
    claim_id = desk.case.do(records.add_claim("One"))
    desk.wait(lambda: desk.panel.rows.index_of(claim_id).isValid())
    desk.space.open_source(source_id)
    document = desk.space.document()
    assert isinstance(document, TextTab)
    desk.wait(lambda: document.layer_id)
    document.view.select(0, 4)
    select(desk, claim_id)
    desk.press("c")
    assert "the focus is on a record" in desk.window.messages.sentence
    desk.press("n", "of the claim")
    desk.space.inspect("source", source_id)
    desk.wait(lambda: desk.detail(claim_id).fields["note"] == "of the claim")
    assert desk.marks() == []
    document.setFocus()
    desk.press("c")
    desk.wait(lambda: [mark.passage.exact for mark in desk.marks() if mark.passage] == ["They"])


def test_an_offer_to_undo_stands_until_the_next_step(desk: Desk) -> None:
    desk.session.do(records.add_claim("One"), lambda _made: desk.space.offer_undo("It is made."))
    desk.wait(lambda: desk.ids("claim"))
    desk.wait(lambda: desk.window.messages.sentence == "It is made.")
    desk.window.messages.action.click()
    desk.wait(lambda: not desk.window.messages.sentence and not desk.ids("claim"))
    desk.session.do(records.add_claim("One"), lambda _made: desk.space.offer_undo("It is made."))
    desk.wait(lambda: desk.window.messages.sentence)
    desk.case.do(records.add_claim("Two"))
    desk.wait(lambda: not desk.window.messages.sentence)
