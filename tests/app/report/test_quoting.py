from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.report import quoting
from app.report.protect import Shown


def test_a_quote_stands_inside_its_sentence():
    before, after = "It rained. In his address he said that ", " fight there. It rained on."
    assert quoting.before(Shown(before), whole=True) == "In his address he said that "
    assert quoting.after(Shown("many"), Shown(after), whole=True) == " fight there."


def test_a_marked_sentence_needs_nothing_after_it():
    assert quoting.after(Shown("He came."), Shown(" He went."), whole=True) == ""
    assert quoting.after(Shown("他来了。"), Shown("他走了。"), whole=True) == ""


def test_chinese_sentences_end_without_a_space():
    assert quoting.before(Shown("下雨了。他说"), whole=True) == "他说"
    assert quoting.after(Shown("有人"), Shown("来了。他走了。"), whole=True) == "来了。"


def test_what_is_cut_inside_a_sentence_says_so():
    long = "word " * 100
    before = quoting.before(Shown(long), whole=True)
    after = quoting.after(Shown("x"), Shown(" word" * 100), whole=True)
    assert before.startswith("… word")
    assert after.endswith("word …")
    assert max(len(before), len(after)) <= quoting.CONTEXT + 2
    assert quoting.before(Shown("short"), whole=False) == "… short"
    assert quoting.before(Shown(""), whole=True) == ""
    assert quoting.after(Shown("x"), Shown(""), whole=True) == ""


def test_wrapped_lines_are_joined_and_paragraphs_kept():
    assert quoting.within(Shown("one\ntwo\n \n\nthree\n")) == "one two\nthree"


def test_a_very_long_passage_loses_its_middle_and_says_how_much():
    shown = quoting.within(Shown("x" * 5000))
    assert "[… 3,700 characters left out …]" in shown
    assert len(shown) < quoting.LONGEST


@given(st.text(max_size=400), st.text(max_size=400))
def test_what_is_near_is_the_very_edge_of_what_stands_around(before, after):
    near_before, near_after = quoting.near(before, after)
    assert before.endswith(near_before)
    assert after.startswith(near_after)
    assert len(near_before) >= min(len(before), 1)
    assert len(near_after) >= min(len(after), 1)


@given(st.text(" ab.\n。", max_size=400), st.text(" ab.\n。", max_size=400))
def test_the_sentence_is_the_same_whether_cut_from_near_or_from_all(before, after):
    near_before, near_after = quoting.near(before, after)
    whole = near_before == before
    assert quoting.before(Shown(near_before), whole=whole) == quoting.before(
        Shown(before), whole=True
    )
    whole = near_after == after
    assert quoting.after(Shown("x"), Shown(near_after), whole=whole) == quoting.after(
        Shown("x"), Shown(after), whole=True
    )
