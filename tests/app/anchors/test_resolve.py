from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.resolve import Reason, Refusal, resolve
from app.anchors.text import Passage, cut

TEXT = "At least 155 fight. 😀 At least 155 fight there.\r\nKyiv said so.\n\nAt least two.\n"


def reason(*args, **kwargs):
    answer = resolve(*args, **kwargs)
    assert isinstance(answer, Refusal)
    return answer.reason


def test_a_quote_that_stands_once_is_found_with_its_context():
    assert resolve(TEXT, exact="fight there") == cut(TEXT, 35, 46)


@pytest.mark.parametrize(
    ("context", "start"),
    [
        ({"prefix": "😀 "}, 22),
        ({"suffix": " fight."}, 0),
        ({"suffix": " fight there"}, 22),
        ({"prefix": "Kyiv "}, None),
    ],
)
def test_context_tells_equal_quotes_apart(context, start):
    answer = resolve(TEXT, exact="At least 155", **context)
    if start is None:
        assert answer == Refusal(Reason.OTHER_CONTEXT)
    else:
        assert answer == cut(TEXT, start, start + 12)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, Reason.NOTHING_GIVEN),
        ({"exact": ""}, Reason.NOTHING_GIVEN),
        ({"exact": "at least"}, Reason.NOT_FOUND),
        ({"exact": "there.\nKyiv"}, Reason.NOT_FOUND),
        ({"exact": "At least"}, Reason.AMBIGUOUS),
        ({"exact": "Kyiv", "prefix": "in "}, Reason.OTHER_CONTEXT),
        ({"exact": "At least", "start": 1, "end": 9}, Reason.DISAGREES),
        ({"exact": "At least", "start": 0, "end": 7}, Reason.DISAGREES),
        ({"exact": "nowhere", "start": 0, "end": 7}, Reason.NOT_FOUND),
        ({"exact": "At least", "prefix": "😀", "start": 0, "end": 8}, Reason.OTHER_CONTEXT),
        ({"start": 5, "end": 5}, Reason.OUTSIDE),
        ({"start": 6, "end": 5}, Reason.OUTSIDE),
        ({"start": -3, "end": 5}, Reason.OUTSIDE),
        ({"start": 0, "end": len(TEXT) + 1}, Reason.OUTSIDE),
        ({"exact": "At least", "start": 200, "end": 208}, Reason.OUTSIDE),
    ],
)
def test_what_means_no_one_place_is_refused(given, why):
    assert reason(TEXT, **given) is why


def test_a_quote_that_disagrees_with_its_position_says_what_stands_there():
    assert resolve(TEXT, exact="At least", start=22, end=29).there == "At leas"


def test_positions_count_code_points():
    assert resolve(TEXT, start=20, end=21).exact == "😀"
    assert resolve(TEXT, start=22, end=34, exact="At least 155").start == 22


def test_only_white_space_in_the_context_may_differ():
    assert resolve(TEXT, exact="Kyiv", prefix="there.\n").start == 49
    assert resolve(TEXT, exact="Kyiv", prefix="fight  there. ", suffix=" said\nso.").start == 49
    assert resolve(TEXT, exact="Kyiv", prefix="there. ", start=49, end=53).start == 49
    assert reason(TEXT, exact="Kyiv", prefix="there, ") is Reason.OTHER_CONTEXT
    assert reason("a \n b  b", exact="b", prefix=" ") is Reason.AMBIGUOUS


def test_overlapping_places_are_two_places():
    assert reason("nanana", exact="nana") is Reason.AMBIGUOUS
    assert resolve("xx\n\nxx", exact="xx\n", prefix="") == cut("xx\n\nxx", 0, 3)


def test_a_quote_of_white_space_needs_its_very_context():
    assert resolve("a  b", exact=" ", prefix="a").start == 1
    assert reason("a  b", exact=" ", prefix="a ", suffix=" b") is Reason.OTHER_CONTEXT


texts = st.text(alphabet="ab \n😀é", min_size=1, max_size=60)


@given(texts, st.data())
def test_what_was_cut_is_found_where_it_was_cut_or_nowhere(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = cut(text, start, end)
    quote = {"exact": passage.exact, "prefix": passage.prefix, "suffix": passage.suffix}
    assert resolve(text, **quote, start=start, end=end) == passage
    answer = resolve(text, **quote)
    assert answer in (passage, Refusal(Reason.AMBIGUOUS))


@given(texts, texts, st.text(alphabet="ab ", max_size=3), st.text(alphabet="ab ", max_size=3))
def test_what_is_found_is_the_only_place_that_fits(text, exact, prefix, suffix):
    answer = resolve(text, exact=exact, prefix=prefix, suffix=suffix)
    if isinstance(answer, Passage):
        whole = prefix + exact + suffix
        fits = [at for at in range(len(text)) if text.startswith(whole, at)]
        assert text[answer.start : answer.end] == exact
        assert fits in ([], [answer.start - len(prefix)])
    else:
        assert text.count(exact) != 1 or prefix or suffix
