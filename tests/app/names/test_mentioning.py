from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.names.likeness import Likeness
from app.names.mentioning import MentionFinder

EXACT, FORM, SOUND, PART = Likeness

ZELENSKY = ("Volodymyr Zelensky", "Зеленський", "Володимир Зеленський", "陈浩然")
OTHERS = {"olena": ["Olena Zelenska"], "vitali": ["Volodymyr Klitschko"], "bystander": ["A. Foo"]}


def found(text: str, names=ZELENSKY, others=OTHERS) -> list[tuple[str, Likeness, tuple[str, ...]]]:
    mentions = MentionFinder(names, others).find(text)
    return [(text[one.start : one.end], one.likeness, one.others) for one in mentions]


@pytest.mark.parametrize(
    ("text", "words", "likeness"),
    [
        ("the VOLODYMYR  ZELENSKY of", "VOLODYMYR  ZELENSKY", EXACT),
        ("про Зеленського.", "Зеленського", FORM),
        ("з Володимиром Зеленським", "Володимиром Зеленським", FORM),
        ("Zelensky, Volodymyr", "Zelensky, Volodymyr", FORM),
        ("#VolodymyrZelensky now", "VolodymyrZelensky", FORM),
        ("Владимир Зеленский", "Владимир Зеленский", SOUND),
        ("President Zelenskyy", "Zelenskyy", SOUND),
        ("قال زيلينسكي", "زيلينسكي", SOUND),
        ("only Zelensky’s team", "Zelensky", PART),
        ("said V. Zelensky there", "V. Zelensky", PART),
        ("记者说陈浩然在场", "陈浩然", EXACT),
        ("by Chen Haoran", "Chen Haoran", FORM),
        ("记者说浩然在场", "浩然", PART),
    ],
)
def test_a_name_is_found_in_each_of_its_forms(text: str, words: str, likeness: Likeness) -> None:
    assert found(text) == [(words, likeness, ())]


def test_who_else_may_be_meant_is_told() -> None:
    assert found("Volodymyr came") == [("Volodymyr", PART, ("vitali",))]
    assert found("Wang Wei", ["Wang Wei"], {"b": ["Wang Wei"]}) == [("Wang Wei", EXACT, ("b",))]
    assert found("陈浩然", ["陈浩"], {"b": ["陈浩然"]}) == [("陈浩", EXACT, ("b",))]
    assert found("浩然", ["陈浩然"], {"b": ["王浩然"]}) == [("浩然", PART, ("b",))]


def test_a_name_of_somebody_else_is_no_mention() -> None:
    assert found("Olena Zelenska and Volodymyr Klitschko with A. Foo at the Zoo") == []
    assert found("王浩然在场", ["陈浩然"], {}) == []


def test_a_name_in_latin_letters_is_heard_in_a_grammatical_case_of_another_script() -> None:
    assert found("про Зеленського та Шевченко", ["Zelensky"], {}) == [("Зеленського", SOUND, ())]


def test_a_name_does_not_go_on_over_the_end_of_a_sentence() -> None:
    assert [words for words, _, _ in found("I saw Volodymyr. Zelensky left")] == [
        "Volodymyr",
        "Zelensky",
    ]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["Zelensky", "Зеленським", "陈浩然", " ", ". ", "Klitschko ", "a\n", "é%41"]
        )
        | st.text(max_size=6)
    )
)
def test_mentions_stand_in_order_inside_the_text_and_a_name_just_so_is_never_missed(parts) -> None:
    text = "".join(parts)
    mentions = MentionFinder(ZELENSKY, OTHERS).find(text)
    last = 0
    for one in mentions:
        assert last <= one.start < one.end <= len(text)
        last = one.end
    if "陈浩然" in text:
        assert any(one.likeness is EXACT for one in mentions)
