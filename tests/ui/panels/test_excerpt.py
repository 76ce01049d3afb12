from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextLayout

from ui.panels.excerpt import AFTER, BEFORE, excerpt
from ui.panels.search_results import excerpt_line


def lit(text: str, words: str) -> list[str]:
    found = excerpt(text, words)
    return [found.text[start:end] for start, end in found.lit]


def test_the_match_stands_between_its_surroundings() -> None:
    text = "In his evening address the president said that at least 155 citizens fight there."
    found = excerpt(text, "CITIZENS there")
    assert found.text.startswith("…")
    assert found.text.endswith("least 155 citizens fight there.")
    assert lit(text, "CITIZENS there") == ["citizens", "there"]


def test_accents_and_scripts_do_not_matter() -> None:
    assert lit("Das Café dort", "cafe") == ["Café"]
    assert lit("记者说陈浩然在场", "浩然") == ["浩然"]
    assert not excerpt("Das Café dort", "cafe").rtl


@given(st.text(), st.text())
def test_any_words_in_any_text_give_a_line(text: str, words: str) -> None:
    found = excerpt(text, words)
    assert "\n" not in found.text
    assert len(found.text) <= 1 + BEFORE + BEFORE + AFTER
    assert all(0 <= start < end <= len(found.text) for start, end in found.lit)


def left_of(layout: QTextLayout, word: str) -> float:
    """Return where a word begins to be drawn, in pixels from the left."""
    line, at = layout.lineAt(0), layout.text().index(word)
    return min(line.cursorToX(at)[0], line.cursorToX(at + len(word))[0])


@pytest.mark.parametrize(
    ("text", "looked_for", "from_the_left"),
    [
        ("قال الرئيس إن 155 مواطناً يقاتلون", "155", ["يقاتلون", "155", "الرئيس", "قال"]),
        ("הנשיא אמר ב-BBC כי 155 נלחמים", "BBC", ["נלחמים", "155", "BBC", "הנשיא"]),
        ("The speech (الرئيس) named 155 men", "named", ["The", "الرئيس", "named", "155"]),
    ],
)
def test_excerpts_read_the_way_that_their_script_runs(
    qapp: object, text: str, looked_for: str, from_the_left: list[str]
) -> None:
    layout = excerpt_line(excerpt(text, looked_for), QFont(), 900, mirrored=False)
    places = [left_of(layout, word) for word in from_the_left]
    assert places == sorted(places)
    assert layout.lineAt(0).naturalTextRect().x() == pytest.approx(0, abs=1)
    (stretch,) = layout.formats()
    assert layout.text()[stretch.start : stretch.start + stretch.length] == looked_for
    mirrored = excerpt_line(excerpt(text, looked_for), QFont(), 900, mirrored=True)
    assert mirrored.lineAt(0).naturalTextRect().right() == pytest.approx(900, abs=1)


@pytest.mark.parametrize("words", ["قال الرئيس إن مواطناً ", "The president 😀 said "])
def test_a_long_excerpt_is_cut_where_one_stops_reading(qapp: object, words: str) -> None:
    layout = excerpt_line(excerpt(words * 9, ""), QFont(), 200, mirrored=False)
    assert layout.lineAt(0).naturalTextWidth() <= 200
    assert layout.text().endswith("…")
    assert words.startswith(layout.text()[:8])
