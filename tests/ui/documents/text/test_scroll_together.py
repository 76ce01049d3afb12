"""An original and its translation, scrolled together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.anchors.aligning import align
from app.anchors.blocks import lines
from ui.documents.text.scroll_together import ScrollTogether
from ui.documents.text.text_view import TextView
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ENGLISH = "\n\n".join(f"Paragraph {n}. " + "They fight there. " * (3 + n % 5) for n in range(60))
ARABIC = "\n\n".join(f"فقرة {n}. " + "إنهم يقاتلون هناك. " * (2 + n % 7) for n in range(60))


def shown(qtbot: QtBot, text: str) -> TextView:
    view = TextView(LIGHT)
    qtbot.addWidget(view)
    view.resize(420, 500)
    view.set_layer(text, lines(text))
    view.show()
    qtbot.waitExposed(view)
    return view


def top(view: TextView, text: str) -> int:
    return lines(text).at(view.scroll_state().point)


def test_the_same_paragraph_stands_at_the_top_of_both(qtbot: QtBot) -> None:
    left, right = shown(qtbot, ENGLISH), shown(qtbot, ARABIC)
    blocks = lines(ENGLISH), lines(ARABIC)
    together = ScrollTogether(left, right, blocks, align(*blocks))
    for paragraph in (30, 7, 44):
        left.reveal(blocks[0].starts[paragraph], blocks[0].ends[paragraph])
        assert abs(top(right, ARABIC) - top(left, ENGLISH)) <= 1
    bar = right.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    assert abs(top(right, ARABIC) - top(left, ENGLISH)) <= 1
    bar.setValue(bar.maximum())
    assert left.page.verticalScrollBar().value() == left.page.verticalScrollBar().maximum()
    together.end()
    before = left.scroll_state()
    bar.setValue(0)
    assert left.scroll_state() == before
