"""Cut words: the dots stand where one stops reading, whichever way the window runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.theme.eliding import elided, own_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ENGLISH, ARABIC = "13 of the recruits were called up", "استدعي المجندون في شهر أبريل"


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_words_that_run_against_the_window_are_set_apart(qapp: QApplication) -> None:
    assert (own_way(ENGLISH), own_way("")) == (ENGLISH, "")
    assert own_way(ARABIC) == f"\u2067{ARABIC}\u2069"
    metrics = QFontMetrics(QFont(qapp.font()))
    cut = elided(metrics, ARABIC, metrics.horizontalAdvance(ARABIC) / 2)
    assert cut.endswith("…\u2069")
    assert metrics.horizontalAdvance(own_way(ARABIC)) == metrics.horizontalAdvance(ARABIC)


@pytest.mark.usefixtures("mirrored")
def test_a_mirrored_window_sets_the_others_apart() -> None:
    assert own_way(ARABIC) == ARABIC
    assert own_way(ENGLISH) == f"\u2066{ENGLISH}\u2069"
