"""Sentences in any script, held against Qt's own reading of UAX #29."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from app.anchors.graphemes import cluster_after, cluster_before, cluster_end, cluster_start
from app.anchors.sentences import sentence_around


def sentences(text: str) -> list[str]:
    found, point = [], 0
    while text[point:].strip():
        point = len(text) - len(text[point:].lstrip())
        start, end = sentence_around(text, point, 0, len(text))
        assert start <= point < end
        found.append(text[start:end])
        point = end
    return found


@pytest.mark.parametrize(
    "text",
    [
        "He said so.|Then he left!|Was it Mr. Smith?|Yes, etc. and so on.",
        "“Hello!” she said.|(Yes.)|3.5 million came.|J. R. Harlow saw No. 5 there.",
        "据报道，他死了。|然后他走了！|真的吗？|是。",
        "قال الرئيس ذلك.|هل هذا صحيح؟|نعم.",
        "Он сказал.|Г-н Иванов И. И. пришёл.|Потом ушёл...  и вернулся…|Да!",
        "Er kam am 3. Mai.|Dann ging Dr. Weiß.|शब्द।|अगला वाक्य।",
        "Some 163 serve.[1]|This is a count.[2, 3]|So it was.¹|“Yes!”[4]|It ended.",
        "A line that was wrapped\r\nby hand goes on.|Then\nanother.",
    ],
)
def test_sentences_end_where_readers_of_each_script_expect_it(text: str) -> None:
    parts = text.split("|")
    for joint in (" ", "  "):
        assert sentences(joint.join(parts)) == parts


pieces = st.sampled_from(
    ["word", "Word", "3", ".", "!", "?", " ", "”", ")", "。", "字", ",", "e\u0301"]
)


@given(st.lists(pieces, max_size=14).map("".join))
def test_no_sentence_begins_where_the_standard_begins_none(text: str) -> None:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    for point in range(len(text)):
        start, _ = sentence_around(text, point, 0, len(text))
        finder.setPosition(start)
        assert finder.isAtBoundary() or not text[:start].strip() or text[start].isspace()


def test_a_sentence_is_found_in_a_very_long_paragraph() -> None:
    text = "word " * 50_000 + "end. Then this one. " + "Word " * 50_000
    at = text.index("this")
    start, end = sentence_around(text, at, 0, len(text))
    assert text[start:end] == "Then this one."
    assert sentence_around(text, at - 20, 0, len(text)) == (0, at - 6)


@given(st.text(st.sampled_from("ae\u0301\u200d👨👩🏽🇫🇷\r\n각ᄀ"), max_size=20), st.integers(0, 20))
def test_no_point_between_whole_characters_lies_inside_one(text: str, point: int) -> None:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    point = min(point, len(text))
    for found in (
        cluster_start(text, point),
        cluster_end(text, point),
        cluster_before(text, point),
        cluster_after(text, point),
    ):
        finder.setPosition(len(text[:found].encode("utf-16-le")) // 2)
        assert finder.isAtBoundary() or found in {0, len(text)}
    assert cluster_start(text, point) <= point <= cluster_end(text, point)
