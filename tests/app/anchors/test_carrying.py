"""Marks found again in a later version: never on the wrong passage."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.anchors.blocks import lines
from app.anchors.carrying import Spot, Version, carry
from app.anchors.text import CONTEXT
from app.vocabulary import CarryOutcome

TEXT = (
    "Recruits\n\n"
    "In his evening address the president said that at least 155 citizens fight there.\n\n"
    "He showed footage of two men. Chen Haoran had paid 2,700 euros to a recruiter.\n\n"
    "Chen Haoran is held in the north, the office added that evening.\n\n"
    "Relatives said that they had not heard from him since the spring of that year."
)


def version(text: str) -> Version:
    return Version(text, lines(text))


def found(new: str, quote: str, *, old: str = TEXT, nth: int = 0) -> tuple[str, str | None]:
    """Return the outcome for one mark, and what stands before it where it was carried to."""
    start = -1
    for _ in range(nth + 1):
        start = old.index(quote, start + 1)
    spot = Spot("m", start, start + len(quote))
    (one,) = carry(version(old), version(new), [spot])
    if one.start is None:
        return one.outcome, None
    assert new[one.start : one.start + len(quote)] == quote
    return one.outcome, new[max(0, one.start - 12) : one.start]


def test_the_outcomes() -> None:
    assert found(TEXT, "footage of two men")[0] == "certain"
    shorter = TEXT.replace("2,700 euros to a recruiter", "money")
    assert found(shorter, "155 citizens")[0] == "moved"  # the paragraph after it has changed
    assert found(shorter, "2,700 euros") == ("gone", None)
    assert found(TEXT.replace("footage", "pictures"), "of two men")[0] == "moved"
    assert found("Correction\n" + TEXT, "footage of two men")[0] == "certain"
    rewrapped = TEXT.replace("said that ", "said\nthat ").replace("fight there", "fight\nthere")
    assert found(rewrapped, "at least 155 citizens")[0] == "moved"


def test_names_are_told_apart_by_what_stands_beside_them() -> None:
    swapped = TEXT.replace("In his evening address the", "The")
    assert found(swapped, "Chen Haoran", nth=1) == ("certain", "recruiter.\n\n")
    one_left = TEXT.replace("Chen Haoran is held", "He is held")
    assert found(one_left, "Chen Haoran", nth=0)[0] == "moved"
    assert found(one_left, "Chen Haoran", nth=1) == ("ambiguous", None)  # the other one stands
    first, second = TEXT.index("Chen Haoran"), TEXT.rindex("Chen Haoran")
    joined = TEXT[:first] + TEXT[second:]  # who knows which of the two is left
    assert found(joined, "Chen Haoran", nth=0) == ("ambiguous", None)
    assert found(joined, "Chen Haoran", nth=1) == ("ambiguous", None)


def test_a_passage_that_was_doubled_is_ambiguous() -> None:
    paragraph = TEXT.split("\n\n")[2]
    assert found(f"{TEXT}\n\n{paragraph}", "two men")[0] == "certain"  # the end tells them apart
    long = f"{paragraph} The money was handed over in the station of a town in the south."
    old = TEXT.replace(paragraph, long)
    twice = old.replace(long, f"{long}\n\n{long}")
    assert found(twice, "Chen Haoran had paid", old=old) == ("ambiguous", None)
    assert found(old, "Chen Haoran had paid", old=twice) == ("ambiguous", None)


def test_a_short_quote_with_nothing_of_its_surroundings_is_not_attached() -> None:
    assert found("155 men", "155", old="155 men") == ("certain", "")
    assert found("Chen Haoran was released today.", "155", old="155 men") == ("gone", None)
    other = "A wholly different story in which 155 euros were paid."
    assert found(other, "155") == ("ambiguous", None)


WORDS = st.sampled_from(
    ["Chen", "Haoran", "paid", "155", "euros", "men", "he", "said", "حلب", "陈"]
)
SENTENCES = st.lists(WORDS, min_size=2, max_size=7).map(lambda words: " ".join(words) + ".")


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str, list[tuple[int, int]]]:
    """Give a text, an edited version of it, and stretches of it that are marked."""
    parts = draw(st.lists(SENTENCES, min_size=2, max_size=9))
    old = draw(st.sampled_from(["\n", " "])).join(parts)
    left = [
        part
        for part in parts
        for _ in range(draw(st.sampled_from([1, 1, 1, 1, 0, 2])))  # gone, or doubled
    ]
    left.insert(draw(st.integers(0, len(left))), draw(SENTENCES))
    new = draw(st.sampled_from(["\n", " "])).join(left)
    stretch = st.tuples(st.integers(0, len(old) - 1), st.integers(1, 25))
    marks = [(at, min(len(old), at + size)) for at, size in draw(st.lists(stretch, max_size=8))]
    return old, new, marks


def around(text: str, start: int, end: int, *, loosely: bool) -> tuple[str, str]:
    if not loosely:
        return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    before, after = text[max(0, start - 2 * CONTEXT) : start], text[end : end + 2 * CONTEXT]
    loose = " ".join(before.split())[-CONTEXT:], " ".join(after.split())[:CONTEXT]
    return loose[0].strip(), loose[1].strip()


BEFORE, AFTER, BOTH = (True, False), (False, True), (True, True)


def alike(one: tuple[str, str], mine: tuple[str, str], way: tuple[bool, bool]) -> bool:
    """Tell whether what stands around a place is that of a mark, as far as that goes."""
    return one[0].endswith(mine[0] * way[0]) and one[1].startswith(mine[1] * way[1])


def places(text: str, quote: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(quote, at)]


def is_told_apart(old: str, new: str, spot: Spot, start: int, *, loosely: bool) -> bool:
    """Tell whether something around a place tells it from every other one, in both versions."""
    size = spot.end - spot.start
    quote = old[spot.start : spot.end]
    here = around(new, start, start + size, loosely=loosely)
    mine = around(old, spot.start, spot.end, loosely=loosely)
    others = [
        around(text, at, at + size, loosely=loosely)
        for text, place in ((new, start), (old, spot.start))
        for at in places(text, quote)
        if at != place
    ]
    sides = [way for way in (BEFORE, AFTER, BOTH) if alike(here, mine, way)]
    return not others or any(not any(alike(other, mine, way) for other in others) for way in sides)


@settings(max_examples=120)
@given(edited())
def test_a_mark_is_never_carried_to_another_passage(
    case: tuple[str, str, list[tuple[int, int]]],
) -> None:
    old, new, marks = case
    spots = [Spot(str(n), *stretch) for n, stretch in enumerate(marks)]
    for spot, one in zip(spots, carry(version(old), version(new), spots), strict=True):
        quote = old[spot.start : spot.end]
        there = places(new, quote)
        if one.start is None:
            assert (one.outcome == CarryOutcome.GONE) == (not there)
            continue
        assert one.start in there
        if old == new:
            assert one.start == spot.start
            continue
        assert any(is_told_apart(old, new, spot, one.start, loosely=way) for way in (True, False))
        if one.outcome == CarryOutcome.CERTAIN:
            ends = spot.end, one.start + len(quote)
            assert old[max(0, spot.start - CONTEXT) : spot.start].endswith(
                new[max(0, one.start - CONTEXT) : one.start]
            )
            assert old[ends[0] : ends[0] + CONTEXT] == new[ends[1] : ends[1] + CONTEXT]
