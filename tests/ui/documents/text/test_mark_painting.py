"""What marks look like: fills, underlines in lanes, notes beside them, and both themes."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from app.anchors.blocks import lines
from tests.ui.documents.text.text_makers import make_mark, mark_between, open_view, spot_of
from ui.documents.mark_signs import sign_of
from ui.documents.text.margin_notes import note_detail, note_title, tells_more
from ui.documents.text.mark_index import MarkIndex
from ui.documents.text.marks_on_page import LANES, MarksOnPage
from ui.documents.text.note_places import NoteSizes, NoteWish, place_notes, wishes_at
from ui.documents.text.text_lines import TextLines
from ui.theme.tokens import CONTRAST_LIGHT, DARK, LIGHT

TEXT = "He said that at least 155 citizens fight on the other side of this river.\n\nAnother line."
OUTER = make_mark(TEXT, "outer", "at least 155 citizens fight on", "claim")
INNER = make_mark(TEXT, "inner", "155 citizens", "evidence")


def colours_at(view, point):
    """Return the colours on the way down through the middle of a character."""
    page = view.page
    image = page.viewport().grab().toImage()
    spot = spot_of(view, point)
    scale = image.devicePixelRatio()
    return [
        image.pixelColor(round(spot.x() * scale), round(y * scale)).name()
        for y in range(spot.y() - 14, spot.y() + 17)
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_overlapping_marks_can_be_told_apart(qtbot, theme):
    view = open_view(qtbot, TEXT, marks=[OUTER, INNER])
    view.set_theme(theme)
    alone, both = TEXT.index("least") - 1, TEXT.index("155 ") + 3
    outside = colours_at(view, TEXT.index("He ") + 2)
    one, two = colours_at(view, alone), colours_at(view, both)
    assert set(outside) == {theme.page}
    assert theme.claim.fill in one
    assert theme.claim.line in one
    assert theme.evidence.fill in two  # the inner one is filled over the outer
    assert two.index(theme.claim.line) < two.index(theme.evidence.line)  # each has its lane


def test_kinds_have_patterns_of_their_own_in_high_contrast(qtbot):
    """Without any colour: where ink and ground take turns below the same letters."""
    kinds = ("claim", "person", "evidence", "tag", "note")
    seen = {}
    for theme in (LIGHT, CONTRAST_LIGHT):
        for kind in kinds:
            mark = make_mark(TEXT, "m", "at least 155 citizens fight on", kind)
            view = open_view(qtbot, TEXT, marks=[mark])
            view.set_theme(theme)
            ink = sign_of(mark, theme).ink.line
            image = view.page.viewport().grab().toImage()
            scale = image.devicePixelRatio()
            spot = spot_of(view, TEXT.index("155 "))
            rows = [
                "".join(
                    "x" if image.pixelColor(round((spot.x() + x) * scale), y).name() == ink else "."
                    for x in range(60)
                )
                for y in range(round((spot.y() - 2) * scale), round((spot.y() + 22) * scale))
            ]
            seen[theme.name, kind] = max(rows, key=lambda row: row.count("x"))
    assert {seen[LIGHT.name, kind] for kind in kinds} == {"x" * 60}
    assert len({seen[CONTRAST_LIGHT.name, kind] for kind in kinds}) == len(kinds)


def test_the_chosen_mark_is_framed(qtbot):
    view = open_view(qtbot, TEXT, marks=[INNER])
    before = colours_at(view, TEXT.index("155 ") + 3)
    view.select_mark("inner")
    after = colours_at(view, TEXT.index("155 ") + 3)
    assert after.count(LIGHT.evidence.line) > before.count(LIGHT.evidence.line) - 1
    assert after != before


def test_a_selection_lies_over_the_fill_and_under_the_letters(qtbot):
    view = open_view(qtbot, TEXT, marks=[INNER])
    view.select(INNER.passage.start, INNER.passage.end)
    assert LIGHT.text_selection in colours_at(view, TEXT.index("155 ") + 3)


stretches = st.tuples(st.integers(0, 60), st.integers(1, 30))


@given(st.lists(stretches, max_size=12))
def test_marks_that_overlap_have_lanes_of_their_own_while_there_are_any(pairs):
    text = "x" * 100
    marks = MarksOnPage(TextLines(text, lines(text)))
    rows = [mark_between(text, f"m{n}", at, at + size) for n, (at, size) in enumerate(pairs)]
    marks.set(MarkIndex(rows))
    shown = marks.on(0)
    assert {part.row.id for part in shown} == {row.id for row in rows}
    for part in shown:
        assert 0 <= part.lane < LANES
        others = [o for o in shown if o.first < part.last and o.last > part.first and o is not part]
        if len(others) < LANES - 1 and all(o.lane < LANES - 1 for o in [part, *others]):
            assert part.lane not in {other.lane for other in others}


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60), st.integers(1, 40)), max_size=12),
    st.lists(st.integers(0, 9), max_size=3),
)
def test_what_is_known_of_a_line_stays_true_when_marks_change(pairs, gone):
    text = "\n".join(["x" * 20] * 5)
    marks, anew = (MarksOnPage(TextLines(text, lines(text))) for _ in range(2))
    rows = [mark_between(text, f"m{n}", at, at + size) for n, at, size in pairs]
    for row in rows:
        marks.put([row])
        assert [marks.on(number) for number in range(5)]
    marks.drop(f"m{number}" for number in gone)
    left = {row.id: row for row in rows if int(row.id[1:]) not in gone}
    anew.set(MarkIndex(left.values()))
    for number in range(5):
        assert marks.on(number) == anew.on(number)
        for row in rows:
            parts = [part for part in anew.on(number) if part.row.id == row.id]
            assert marks.part_on(number, row.id) == next(iter(parts), None)


SIZES = NoteSizes(full=33, slim=20, chosen=90, gap=4, drift=80)


@given(st.lists(st.integers(0, 300), max_size=30), st.integers(0, 29))
def test_notes_never_touch_and_none_is_lost(heights, chosen):
    rows = [mark_between("x" * 30, f"m{n}", 0, 3) for n in range(len(heights))]
    wishes = [NoteWish(row, y) for row, y in zip(rows, heights, strict=True)]
    placed = place_notes(wishes, f"m{chosen}", SIZES)
    assert all(lower.y - upper.bottom >= SIZES.gap for upper, lower in pairwise(placed))
    told = [note.row.id for note in placed] + [row.id for note in placed for row in note.more]
    assert sorted(told) == sorted(row.id for row in rows)
    by_id = {wish.row.id: wish.y for wish in wishes}
    for note in placed:
        is_chosen = note.row.id == f"m{chosen}"
        assert 0 <= note.y - by_id[note.row.id] <= (0 if is_chosen else SIZES.drift)
        assert note.height == (90 if is_chosen else 20 if note.slim else 33)
    if chosen < len(heights):
        assert f"m{chosen}" in {note.row.id for note in placed}


@given(st.lists(st.integers(0, 4), max_size=60), st.integers(0, 9))
def test_a_crowd_is_placed_as_if_each_of_its_marks_had_been_looked_at(heights, chosen):
    rows = [mark_between("x" * 30, f"m{n}", 0, 3) for n in range(len(heights))]
    begun = sorted(zip(rows, (60 * height for height in heights), strict=True), key=lambda x: x[1])
    each = [NoteWish(row, y) for row, y in begun]
    crowds = [
        wish
        for alone, crowd in groupby(begun, key=lambda x: (x[0].id == f"m{chosen}", x[1]))
        for wish in wishes_at(alone[1], [row for row, _ in crowd], SIZES)
    ]
    assert len(crowds) <= 7 * (SIZES.most + 1)
    assert place_notes(crowds, f"m{chosen}", SIZES) == place_notes(each, f"m{chosen}", SIZES)


def test_a_crowd_is_made_slim_before_any_note_is_left_out():
    rows = [mark_between("x" * 30, f"m{n}", 0, 3) for n in range(9)]
    alone, crowd = rows[0], rows[1:]
    wishes = [NoteWish(alone, 0), *(NoteWish(row, 100) for row in crowd)]
    placed = place_notes(wishes, None, SIZES)
    assert [note.slim for note in placed] == [False, True, True, True, True]
    assert [row.id for row in placed[-1].more] == ["m5", "m6", "m7", "m8"]


def test_a_note_says_what_the_passage_does_not():
    named = make_mark(TEXT, "m", "155 citizens", "person")
    other = make_mark(TEXT, "m", "155 citizens", "person", title="Somebody\nelse")
    assert not tells_more(named)
    assert tells_more(other)
    assert note_title(other) == "Somebody else"
    assert note_title(make_mark(TEXT, "m", "river", "evidence", title="A map")) == "C-1 A map"
    tagged = make_mark(TEXT, "m", "river", "tag", title="doubt", note="Ask again")
    assert (note_title(tagged), note_detail(tagged)) == ("doubt", "Ask again")
    plain = make_mark(TEXT, "m", "river", "note", note="Which one?")
    assert (note_title(plain), note_detail(plain)) == ("Which one?", "“river”")


def test_every_kind_is_painted_in_its_own_colour(qtbot):
    kinds = ["claim", "person", "evidence", "note", "tag"]
    words = ["He", "said", "that", "fight", "other"]
    marks = [make_mark(TEXT, k, w, k) for k, w in zip(kinds, words, strict=True)]
    view = open_view(qtbot, TEXT, marks=marks)
    inks = [LIGHT.claim, LIGHT.person, LIGHT.evidence, LIGHT.note, LIGHT.tag(2)]
    for word, ink in zip(words, inks, strict=True):
        assert QColor(ink.line).name() in colours_at(view, TEXT.index(word) + len(word) - 1)
