from __future__ import annotations

import itertools
import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.names.finder import NameFinder
from app.names.folding import fold
from app.names.index import Known
from app.names.runs import NAME_WITHHELD, WITHHELD

PEOPLE = (
    Known("A", ("Chen Haoran", "陈浩然", "Чэнь Хаожань"), secrets=("E1234567", "chen.hr@mail.cn")),
    Known("B", ("Wang Wei", "王伟", "Ван Вэй")),
    Known("C", ("Павел Петренко", "Will Young", "Nguyễn Văn An")),
    Known("D", (), descriptions=("13 recruits", "the tall one")),
    Known("E", ("محمد الأحمد", "יוסף כהן", "김철수", "ハオラン・チェン")),
    Known("F", ("Tiger-7", "Li An")),
    Known(None, ("Wang Yi", "王毅")),
    Known(None, ("Volodymyr Zelensky", "Володимир Зеленський")),
)
FINDER = NameFinder(PEOPLE)


def masked(text: str, finder: NameFinder = FINDER) -> str:
    parts, last = [], 0
    for found in finder.find(text):
        parts += [text[last : found.start], f"<{found.shown}>"]
        last = found.end
    return "".join(parts) + text[last:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # order, case, spaces, hyphens, marks
        ("Chen Haoran said", "<A> said"),
        ("CHEN haoran, Haoran Chen, Chen, Haoran", "<A>, <A>, <A>"),
        ("Chen\u00a0Hao\u00adran", "<A>"),
        ("Chen Hao-ran and Chén Haōrăn", "<A> and <A>"),
        ("Chen\nHaoran", "<A>"),
        ("ＣＨＥＮ　ＨＡＯＲＡＮ", "<A>"),
        ("Chen’s money", "<A>’s money"),
        ("Chena Haorana", "<A>"),
        # one word, file names, addresses
        ("#ChenHaoran, videochenhaoran1991.mp4", "#<A>, video<A>1991.mp4"),
        ("https://x.org/chen-haoran?q=%E9%99%88%E6%B5%A9%E7%84%B6", "https://x.org/<A>?q=<A>"),
        ("chen%20haoran, Chen+Haoran", "<A>, <A>"),
        # parts and initials
        ("Haoran wept. H. Chen, Chen H., C.H. too", "<A> wept. <A>, <A>, <A> too"),
        ("in the U.S. C. H. slept", "in the U.S. <A> slept"),
        # scripts without spaces
        ("士兵陈浩然说，浩然没有武器。", "士兵<A>说，<A>没有武器。"),
        ("陈 浩 然、陈·浩然", "<A>、<A>"),
        ("陈述", "陈述"),
        ("김철수는 말했다", "<E>는 말했다"),
        ("兵士ハオランは", "兵士<E>は"),
        # inflected forms
        ("Чэня Хаожаня, Чэню Хаожаню, с Чэнем", "<A>, <A>, с <A>"),
        ("Павла Петренка, з Павлом", "<C>, з <C>"),
        ("ومحمد الأحمد، والأحمد", "و<E>، <E>"),
        ("וליוסף כהן", "<E>"),
        # the same name twice
        ("陈浩然 (Chen Haoran) had", "<A> had"),
        ("Chen Haoran, Wang Wei", "<A>, <B>"),
        # words that are names as well
        ("Will Young will stay; young people", "<C> will stay; young people"),
        ("Nguyen Van An ate an apple", "<C> ate an apple"),
        # descriptions, numbers, nicknames
        ("the 13  Recruits; 13 men", "the <D>; 13 men"),
        ("The tall one. Tall ones.", "<D>. Tall ones."),
        ("Tiger 7, tiger-7, a tiger", "<F>, <F>, a tiger"),
        ("Li An; brilliant", "<F>; brilliant"),
        (
            "passport E 123 4567, 9E12345678, chen.hr@mail.cn",
            f"passport <{WITHHELD}>, 9E12345678, <{WITHHELD}>",
        ),
        # other people
        ("Wang Yi and Wang Wei", "Wang Yi and <B>"),
        ("王毅、王伟", "王毅、<B>"),
        ("Wang left", f"<{NAME_WITHHELD}> left"),
        ("Wang Yang left", f"<{NAME_WITHHELD}> Yang left"),
        ("Jackie met Jackie Chen", f"Jackie met Jackie <{NAME_WITHHELD}>"),
        ("张浩然", f"张<{NAME_WITHHELD}>"),
        ("Volodymyr Zelensky met Chen", "Volodymyr Zelensky met <A>"),
        ("", ""),
    ],
)
def test_names_are_found_in_every_form(text, expected):
    assert masked(text) == expected


def test_a_part_that_two_people_share_names_neither():
    finder = NameFinder((Known("A", ("Chen Haoran",)), Known("B", ("Chen Wei",))))
    assert masked("Chen Haoran, Chen Wei, Chen", finder) == f"<A>, <B>, <{NAME_WITHHELD}>"


def test_a_name_that_two_people_share_is_withheld():
    finder = NameFinder((Known("A", ("Wang Wei",)), Known(None, ("Wang Wei",))))
    assert masked("Wang Wei", finder) == f"<{NAME_WITHHELD}>"


def test_a_known_name_is_left_whole_though_a_part_of_it_may_be_somebody_hidden():
    finder = NameFinder((Known("A", ("陈浩然",)), Known(None, ("李浩然",))))
    assert masked("李浩然和陈浩然：浩然", finder) == f"李浩然和<A>：<{NAME_WITHHELD}>"


def test_a_name_that_holds_a_hidden_one_is_not_left():
    finder = NameFinder((Known("A", ("Chen Haoran",)), Known(None, ("Mother of Chen Haoran",))))
    assert "Haoran" not in masked("the Mother of Chen Haoran came", finder)


def test_without_anybody_to_hide_nothing_is_found():
    assert NameFinder((Known(None, ("Wang Yi",)),)).find("Wang Yi") == []
    assert NameFinder(()).find("Wang Yi") == []


def test_given_names_that_are_known_count_alone():
    finder = NameFinder((Known("A", ("김철수",), parts=("철수", "Cheol-su")),))
    assert masked("철수가 Cheolsu", finder) == "<A>가 <A>"


def test_what_is_left_of_a_word_is_looked_at_too():
    assert masked("Chenchen-haoran, Chenhaoranchen") == "<A><A>, <A><A>"


def test_one_letter_names_nobody():
    assert masked("a b X", NameFinder((Known("A", ("X",)),))) == "a b X"


NAMES = ("Chen Haoran", "陈浩然", "Чэнь Хаожань", "Nguyễn Văn An", "김철수", "Will Young")
WORDS = st.lists(
    st.sampled_from(["said", "met", "пленный", "说", "—", "(", ")", "“", "…", "\n", " "]),
    max_size=4,
).map(" ".join)


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str]:
    """Return a name and a way to write it that a reader still reads as that name."""
    name = draw(st.sampled_from(NAMES))
    text = draw(st.sampled_from([name, name.upper(), name.lower(), name.title()]))
    form = draw(st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
    text = unicodedata.normalize(form, text)
    space = draw(
        st.sampled_from([" ", "\u00a0", "  ", "\u2009", "\n", "-", "_", "\u3000", " \u00ad"])
    )
    text = text.replace(" ", space)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(1, len(text) - 1))
        noise = draw(st.sampled_from(["\u00ad", "\u200d", "\u2060", "\ufeff", "\u0301", "\x00"]))
        text = text[:place] + noise + text[place:]
    if draw(st.booleans()) and all(not unicodedata.category(c).startswith("C") for c in text):
        text = quote(text)
    return name, text


@given(disguised(), WORDS, WORDS)
def test_no_disguise_lets_a_name_through(written, before, after):
    name, text = written
    shown = masked(f"{before} {text} {after}")
    assert fold(name) not in fold(shown)
    for word in name.split() if " " in name else ():
        if len(fold(word)) > 3:
            assert fold(word) not in fold(shown).split()


@given(
    st.text("CHchenaoriXx .-'_19", max_size=30), st.sampled_from(["", "Chen", "tiger-7", "H. Chen"])
)
def test_looking_quickly_first_loses_nothing(text, name):
    text = f"{text}{name}{text}"
    quick = [(found.start, found.end, found.shown) for found in FINDER.find(text)]
    thorough = [
        (found.start - 3, found.end - 3, found.shown) for found in FINDER.find(f"é. {text}")
    ]
    assert quick == thorough


@given(st.text(max_size=60))
def test_what_is_found_lies_in_order_inside_the_text(text):
    found = FINDER.find(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(
    st.lists(st.sampled_from(["Zelensky", "said", "that", "155", "citizens", "王毅", "Wang Yi"]))
)
def test_texts_without_hidden_names_stay_as_they_are(parts):
    text = " ".join(parts)
    assert masked(text) == text
