from __future__ import annotations

import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.names.folding import fold, read


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Chen Haoran", "chenhaoran"),
        ("ＣＨＥＮ", "chen"),
        ("Ch\u00e9n, Ha\u014dr\u0103n", "chenhaoran"),
        ("Hao\u00adran\u200d", "haoran"),
        ("Ch\x00e\ufffdn", "chen"),
        ("Straße", "strasse"),
        ("İbrahim IŞIK", "ibrahimisik"),
        ("Зеленський", "зеленськии"),
        ("Лук’янов, Д'Артаньян", "лукяновдартаньян"),
        ("مُحَمَّـد", "محمد"),
        ("陈 浩·然", "陈浩然"),
        ("𝓒𝓱𝓮𝓷 ⓒ", "chenc"),
        (unicodedata.normalize("NFD", "김철수"), "김철수"),
        ("%E9%99%88%E6%B5%A9%E7%84%B6", "陈浩然"),
        ("%25E9%2599%2588", "陈"),
        ("100% sure", "100sure"),
        ("%FF%FE", ""),
        ("", ""),
    ],
)
def test_letters_alone_are_kept(text, folded):
    assert fold(text) == folded


def test_words_are_split_where_the_script_changes():
    assert [word.letters for word in read("士兵Chen91说Иван").words] == [
        "士兵",
        "chen",
        "91",
        "说",
        "иван",
    ]


@given(st.text(max_size=40))
def test_words_lie_in_order_inside_the_text(text):
    reading = read(text)
    last = 0
    for word in reading.words:
        start, end = reading.origin(word.start), reading.origin(word.end)
        assert last <= start < end <= len(text)
        last = end


@given(st.text(max_size=40))
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_a_text_in_percent_escapes_reads_as_what_it_means(text):
    assert fold(quote(text, safe="")) == fold(text)
