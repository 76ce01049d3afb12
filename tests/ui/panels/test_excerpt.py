from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.panels.excerpt import AFTER, excerpt


def test_the_match_stands_between_its_surroundings() -> None:
    text = "In his evening address the president said that at least 155 citizens fight there."
    before, match, after = excerpt(text, "CITIZENS")
    assert match == "citizens"
    assert before.startswith("…")
    assert before.endswith("least 155 ")
    assert after == " fight there."


def test_accents_and_scripts_do_not_matter() -> None:
    assert excerpt("Das Café dort", "cafe")[1] == "Café"
    assert excerpt("记者说陈浩然在场", "浩然")[1] == "浩然"


@given(st.text(), st.text())
def test_any_words_in_any_text_give_a_line(text: str, words: str) -> None:
    parts = excerpt(text, words)
    assert "\n" not in "".join(parts)
    assert len(parts[2]) <= AFTER
