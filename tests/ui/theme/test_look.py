"""The look is put on, changed while the window is open, and follows the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.settings import ThemeChoice
from ui.resources import resource
from ui.theme import icons
from ui.theme.fonts import TypeScale
from ui.theme.look import Look, look
from ui.theme.painting import LETTERS, draw_icon, svg
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import DARK, DISPLAY, LIGHT, THEMES, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def test_there_is_one_look(qtbot: QtBot) -> None:
    assert look() is look()
    assert look().theme is LIGHT


def test_a_theme_is_put_on_while_a_window_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton("Open")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(look().changed):
        look().dress(ThemeChoice.DARK)
    assert look().theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert button.palette().color(QPalette.ColorRole.ButtonText) == QColor(DARK.text)
    with qtbot.assertNotEmitted(look().changed):
        look().dress(ThemeChoice.DARK)


def test_text_grows(qtbot: QtBot) -> None:
    label = QLabel("P")
    qtbot.addWidget(label)
    label.show()
    before = label.fontMetrics().height()
    look().dress(ThemeChoice.LIGHT, 150)
    assert look().type.pixels(DISPLAY) == 33
    assert label.fontMetrics().height() > before * 1.3


def test_without_a_hint_from_the_system_it_is_light(qtbot: QtBot) -> None:
    look().dress(ThemeChoice.DARK)
    look().dress(ThemeChoice.SYSTEM)
    dark = QApplication.styleHints().colorScheme().name == "Dark"
    assert look().theme is (DARK if dark else LIGHT)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_style_sheet_is_complete_with_and_without_signs(theme: Theme) -> None:
    plain = stylesheet(theme, TypeScale(), {})
    assert "$" not in plain
    assert "url(" not in plain


def test_a_cache_that_can_not_be_written_costs_only_the_signs(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("REDTHREAD_HOME", str(tmp_path / "file"))
    look().dress(ThemeChoice.DARK)
    assert "url(" not in QApplication.instance().styleSheet()
    assert look().theme is DARK


@pytest.mark.parametrize("name", ICONS)
def test_each_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot, name: str) -> None:
    image = draw_icon(name, 32, "#ff0000")
    inked = [
        image.pixelColor(x, y)
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert len(inked) > 8
    assert all((ink.red(), ink.green(), ink.blue()) == (255, 0, 0) for ink in inked)
    assert "currentColor" not in svg(name, "#ff0000")


def test_an_icon_that_does_not_exist_is_a_mistake(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        draw_icon("no such icon", 16, "#000000")


def ink_of(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = icon.pixmap(QSize(32, 32), mode).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }


def test_icons_follow_the_theme_by_themselves(qtbot: QtBot) -> None:
    close = icons.icon("close")
    assert LIGHT.text in ink_of(close)
    assert LIGHT.disabled in ink_of(close, QIcon.Mode.Disabled)
    look().dress(ThemeChoice.DARK)
    assert DARK.text in ink_of(close)
    assert LIGHT.text not in ink_of(close)


def test_icons_are_sharp_on_dense_screens(qtbot: QtBot) -> None:
    pixmap = icons.icon("link").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.devicePixelRatio() == 2.0


@pytest.mark.parametrize("kind", sorted(LETTERS))
def test_each_kind_has_a_badge_in_its_colours(qtbot: QtBot, kind: str) -> None:
    colours = ink_of(icons.badge(kind))
    line = LIGHT.thread if kind == "link" else LIGHT.kind(kind).line
    assert {LIGHT.kind(kind).fill, line} <= colours


def test_tags_have_badges_in_their_own_colours(qtbot: QtBot) -> None:
    assert LIGHT.tag(3).fill in ink_of(icons.tag_badge(3))
    assert LIGHT.tag(4).fill not in ink_of(icons.tag_badge(3))


def test_sources_have_icons(qtbot: QtBot) -> None:
    for source_format in ("text", "markdown", "html", "mhtml", "docx", "picture", "unheard of"):
        assert LIGHT.muted in ink_of(icons.source_icon(source_format))
    assert ink_of(icons.source_icon("text", held=False))


def test_a_look_can_be_found_again_by_the_application(qtbot: QtBot, qapp: QApplication) -> None:
    assert [child for child in qapp.children() if isinstance(child, Look)] == [look()]
