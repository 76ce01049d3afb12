"""How texts are set: kept, and put into effect in every open text at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.queries import source_rows
from app.reading import Numbers, Reading
from tests.factory import add_text, make_case
from tests.ui.stage import Stage
from ui.documents.text_tab import TextTab
from ui.popups.reading_popup import ReadingPopup


@pytest.fixture
def stage(qtbot, tmp_path):
    with make_case(tmp_path) as case:
        for title in ("A", "B"):
            add_text(case, f"{title} text\n\nand more of it\n", title=title)
    stage = Stage(qtbot, tmp_path)
    stage.open(tmp_path / "case.redthread")
    for row in stage.program.desk.session.read(source_rows.sources):
        stage.program.desk.workspace.open_source(row.id)
    stage.until(lambda: all(tab.layer_id for tab in texts(stage)) and len(texts(stage)) == 2)
    yield stage
    stage.window.close()


def texts(stage):
    return [page for page in stage.window.tabs.pages() if isinstance(page, TextTab)]


def settings(stage):
    return stage.settings.settings.reading


def styles(stage):
    return [tab.view.page._styles for tab in texts(stage)]


def test_columns_sizes_and_numbers_change_in_all_texts_and_are_kept(stage):
    stage.do("reading.wider")
    stage.do("reading.larger")
    stage.do("reading.lines")
    assert settings(stage) == Reading(size=115, column=85, numbers=Numbers.LINES)
    assert {style.reading for style in styles(stage)} == {settings(stage)}
    assert {style.size for style in styles(stage)} == {17}
    assert stage.window.actions_["reading.lines"].isChecked()
    stage.do("reading.paragraphs")
    assert not stage.window.actions_["reading.lines"].isChecked()
    stage.do("reading.paragraphs")
    assert settings(stage).numbers == Numbers.NONE
    stage.do("text.normal")
    assert {style.size for style in styles(stage)} == {15}


def test_the_form_shows_what_is_chosen_at_once_and_the_way_back(stage):
    stage.do("reading.settings")
    (popup,) = stage.window.findChildren(ReadingPopup)
    stage.until(popup.face.hasFocus)
    QTest.keyClick(popup.face, Qt.Key.Key_Down)
    assert settings(stage).face == "sans"
    popup.spacing.setFocus()
    QTest.keyClick(popup.spacing, Qt.Key.Key_Down)
    assert {style.reading.spacing for style in styles(stage)} == {115}
    heights = {style.of_form(0).line_height for style in styles(stage)}
    popup.usual.click()
    assert settings(stage) == Reading()
    assert {style.of_form(0).line_height for style in styles(stage)} != heights
    QTest.keyClick(popup.face, Qt.Key.Key_Escape)
    assert not popup.isVisible()
