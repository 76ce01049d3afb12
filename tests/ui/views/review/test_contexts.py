"""The words around a mark, on one line."""

from __future__ import annotations

from app.anchors.text import cut
from ui.views.review.contexts import context_of, contexts_of

TEXT = (
    "The passport data of further men were given.\n\nChen Haoran is held in the north, the office "
    "added, and gave no further figures."
)


def test_what_differs_around_a_quote_is_marked_on_both_lines() -> None:
    start = TEXT.index("Chen")
    later = TEXT.replace("given", "shown")
    before, now = contexts_of(cut(TEXT, start, start + 11), cut(later, start, start + 11))
    assert (
        before.text
        == "…ata of further men were given. Chen Haoran is held in the north, the offic…"
    )
    assert [before.text[slice(*one)] for one in before.differing] == ["given"]
    assert [now.text[slice(*one)] for one in now.differing] == ["shown"]


def test_a_line_that_is_too_long_loses_its_outer_words() -> None:
    start = TEXT.index("Chen")
    whole = context_of(cut(TEXT, start, start + 11))
    for room in range(8, 80):
        shown = whole.fitted(lambda text, room=room: len(text) <= room)
        quote = shown.text[slice(*shown.quote)]
        assert len(shown.text) <= room
        assert quote == "Chen Haoran" if room >= 14 else quote.startswith("C") and "…" in quote
    assert shown == whole
