"""Foreign words are shown as they are, wherever they come up."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from ui.widgets.plain_words import PlainLabel, plain_tip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MARKUP = "<b>bold</b><img src='//remote.example/share/picture.png'> & more"
ROOT = Path(__file__).parents[3]


def test_a_label_shows_markup_as_it_is_written(qtbot: QtBot) -> None:
    label, plain = PlainLabel(MARKUP), QLabel()
    qtbot.addWidget(label)
    qtbot.addWidget(plain)
    plain.setTextFormat(Qt.TextFormat.PlainText)
    plain.setText(MARKUP)
    assert label.text() == MARKUP
    assert label.sizeHint() == plain.sizeHint()


@pytest.mark.parametrize("words", [MARKUP, "3 < 4 & 5 > 4", "", "two\nlines", "<a href='x'>y</a>"])
def test_a_tip_shows_exactly_the_words(words: str, qapp: object) -> None:
    tip = plain_tip(words)
    if tip != words:
        document = QTextDocument()
        document.setHtml(tip)
        assert document.toPlainText() == words
    assert tip == words or "<" in words


def test_every_label_of_the_window_is_plain() -> None:
    """A label of Qt's own takes foreign words for HTML; only a message box makes them itself."""
    made = re.compile(r"(?<![\w.])QLabel\(")
    ours = ROOT / "ui" / "widgets" / "plain_words.py"
    offenders = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "ui").rglob("*.py")
        if path != ours and made.search(path.read_text("utf-8"))
    ]
    assert not offenders


def test_nothing_is_opened_but_what_the_program_wrote_and_no_html_is_taken_in() -> None:
    forbidden = {
        "openUrl": {"ui/workspace/reporting.py", "ui/main_window/keeping.py"},
        "setHtml": {"ui/workspace/copying.py"},  # it gives out what it wrote itself
        "insertHtml": set(),
        "setOpenExternalLinks(True": set(),
        "QtNetwork": set(),
    }
    for call, allowed in forbidden.items():
        users = {
            path.relative_to(ROOT).as_posix()
            for folder in ("ui", "app")
            for path in (ROOT / folder).rglob("*.py")
            if call in path.read_text("utf-8")
        }
        assert users <= allowed, call


def test_a_tip_keeps_its_lines_and_turns_no_letters_round() -> None:
    assert plain_tip("one\ntwo\u202ethree\x1b") == "one\ntwo[U+202E]three␛"
