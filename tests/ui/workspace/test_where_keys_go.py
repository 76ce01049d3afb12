"""Keys act on what has the focus, and Enter on the words that are typed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.operations import binning, marks, records
from tests.factory import add_text, passage
from ui.popups.link_popup import LinkPopup

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk


def test_l_in_the_list_links_the_row_and_not_the_mark_in_the_text(desk: Desk) -> None:
    source_id, layer = add_text(desk.case)
    desk.case.do(marks.mark_claim(passage(layer, "155 citizens")))
    other = desk.case.do(records.add_claim("Another claim"))
    desk.wait(lambda: desk.panel.rows.index_of(other).isValid())
    desk.space.open_source(source_id)
    document = desk.space.document()
    desk.wait(lambda: document.layer_id and document.has_marks)
    document.step(1)
    desk.wait(document.selected_mark)
    desk.panel.view.setFocus()
    desk.panel.view.setCurrentIndex(desk.panel.rows.index_of(other))
    desk.press("l")
    (popup,) = desk.window.findChildren(LinkPopup)
    assert popup._origin.title == "Another claim"
    popup.dismiss()


def test_enter_at_once_after_typing_goes_to_what_is_typed(desk: Desk) -> None:
    add_text(desk.case, "Nothing but passports.", title="Passports")
    add_text(desk.case, "Nothing but weapons.", title="Weapons")
    results, field = desk.space._parts.results, desk.window.search
    field.setFocus()
    desk.press("passports")
    desk.wait(lambda: results.isVisible() and results.model.rowCount())
    field.selectAll()
    desk.press("weapons", Qt.Key.Key_Return)
    desk.wait(lambda: desk.space.document() is not None)
    fields = desk.space.documents.detail(desk.space.document()).fields
    assert fields["title"] == "Weapons"
    assert not results.isVisible()


def test_letters_in_any_list_are_left_to_the_window(desk: Desk) -> None:
    _, layer = add_text(desk.case)
    _, claim = desk.case.do(marks.mark_claim(passage(layer, "155 citizens")))
    gone = desk.case.do(records.add_claim("A claim that goes"))
    desk.case.do(binning.bin_items([gone]))
    desk.wait(lambda: desk.panel.rows.index_of(claim).isValid())
    for view in ("view.history", "view.bin", "view.marks"):
        desk.window.actions_[view].trigger()
        page = desk.window.tabs.front_page()
        desk.wait(lambda page=page: page.focusProxy().model().rowCount())
        desk.space.inspect("claim", claim)
        page.setFocus()
        desk.press("x", "l")
        (popup,) = desk.window.findChildren(LinkPopup)
        assert popup._origin.id == claim
        popup.dismiss()
        desk.wait(lambda: not desk.window.findChildren(LinkPopup))


def test_white_space_that_is_selected_is_not_taken_for_the_source_that_is_inspected(
    desk: Desk,
) -> None:
    source_id, _ = add_text(desk.case, "One word.  Two words.\n")
    desk.space.open_source(source_id)
    document = desk.space.document()
    desk.wait(lambda: document.layer_id and document.has_marks)
    assert desk.space.inspected == ("source", source_id)
    document.view.select(9, 11)
    document.setFocus()
    for key in "tn":
        desk.space._parts.messages.put_away()
        desk.press(key)
        said = desk.space._parts.messages.sentence
        assert said == "Only white space is selected. Select some words first."
    assert document.view.page.hasFocus()
