from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors import mentions
from app.anchors.mentions import find_mentions, mentions_beside


def found(text: str, *names: str) -> list[str]:
    return [text[start:end] for start, end in find_mentions(text, names)]


def test_only_whole_words_are_mentions() -> None:
    text = "Zelensky met Zelenskyy. ZELENSKY’s team; anti-Zelensky"
    assert found(text, "Zelensky") == ["Zelensky", "ZELENSKY", "Zelensky"]


def test_scripts_without_spaces_have_no_word_ends() -> None:
    assert found("记者说陈浩然在场", "陈浩然") == ["陈浩然"]


def test_a_korean_particle_may_follow() -> None:
    assert found("김철수는 왔다", "김철수") == ["김철수"]


@pytest.mark.parametrize("space", ["\u00a0", "\n", "  "])
def test_the_kind_of_space_does_not_matter(space: str) -> None:
    assert found(f"by Chen{space}Haoran.", "Chen Haoran") == [f"Chen{space}Haoran"]


def test_the_longest_name_wins() -> None:
    assert found("Chen Haoran and Chen", "Chen", "Chen Haoran") == ["Chen Haoran", "Chen"]


def test_apostrophes_are_alike() -> None:
    assert found("O’Neil, O'Neil", "O'Neil") == ["O’Neil", "O'Neil"]


def test_without_names_nothing_is_found() -> None:
    assert find_mentions("text", ["", " "]) == []


@given(st.text(), st.text(alphabet="aé陈ї.*(\\ ", min_size=1))
def test_any_name_can_be_looked_for(text: str, name: str) -> None:
    for start, end in find_mentions(text, [name]):
        assert text[start:end].strip()


@pytest.mark.parametrize("length", [7, 30, 10_000])
def test_every_mention_is_reached_both_ways_however_the_text_is_cut(
    monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    text = "Ann Lee came.\nThen he, Ann\nLee, left; ann lee said so. No one else did.\nAnn Lee"
    monkeypatch.setattr(mentions, "_STRETCH", length)
    find = partial(find_mentions, names=["Ann Lee"])
    places = find(text)
    assert len(places) == 4

    def beside(place: tuple[int, int], step: int) -> tuple[int, int] | None:
        return next(filter(None, mentions_beside(text, find, *place, step=step)), None)

    assert [beside(place, 1) for place in places] == places[1:] + places[:1]
    assert [beside(place, -1) for place in places] == places[-1:] + places[:-1]
    assert beside((len(text), len(text)), 1) == places[0]
    assert beside((0, 0), -1) == places[-1]
    assert not any(mentions_beside(text, partial(find_mentions, names=["left"]), 33, 37, step=1))
    assert not any(mentions_beside("", find, 0, 0, step=1))
