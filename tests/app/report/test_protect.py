from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from app.names.folding import fold
from app.names.runs import WITHHELD
from app.queries.record_details import FactRow
from app.queries.report_rows import AnyName
from app.report.protect import Protection
from tests.app.report.plain import person


def protection(*people, names=None, facts=None, authors=()):
    return Protection(people, names or {}, facts or {}, authors=authors)


@pytest.mark.parametrize(
    ("status", "number", "expected"),
    [
        ("prisoner_of_war", 1, "Prisoner A"),
        ("detainee", 2, "Detainee B"),
        ("minor", 26, "Minor Z"),
        ("unknown", 27, "Person AA"),
        ("deceased", 703, "Deceased AAA"),
    ],
)
def test_the_pseudonym_follows_from_status_and_number(status, number, expected):
    hidden = person(number, status=status)
    assert protection(hidden).name(hidden) == expected


def test_the_letter_of_a_person_does_not_depend_on_others():
    fourth = person(4, "Lin Wei")
    assert protection(fourth).name(fourth) == "Prisoner D"
    assert protection(person(2), fourth).name(fourth) == "Prisoner D"


def test_a_given_pseudonym_is_taken_unless_it_gives_a_name_away():
    kept = person(1, pseudonym="The first  man")
    betraying = person(2, "Lin Wei", pseudonym="Lin W.")
    twice = person(3, "Bo Gan", pseudonym="The first man")
    guard = protection(kept, betraying, twice)
    assert guard.name(kept) == "The first man"
    assert guard.name(betraying) == "Prisoner B"
    assert guard.name(twice) == "The first man (P-3)"


def test_who_is_not_protected_is_named():
    official = person(1, "Volodymyr Zelensky", status="official", protected=False)
    guard = protection(official)
    assert not guard.protects("p1")
    assert guard.name(official) == "Volodymyr Zelensky"
    assert guard.text("Zelensky spoke") == "Zelensky spoke"


def test_every_alias_is_masked_and_given_names_count_alone():
    names = {"p1": [AnyName("陈浩然", "", ""), AnyName("Petrov", given="Kim", family="Petrov")]}
    guard = protection(person(), names=names)
    assert guard.text("陈浩然, Petrov and Kim") == "Prisoner A, Prisoner A and Prisoner A"


def test_a_group_is_masked_by_its_whole_description_alone():
    group = person(3, "13 recruits", form="group", status="combatant")
    guard = protection(group)
    assert guard.text("13 recruits of all recruits") == "Group C of all recruits"


def test_an_unnamed_person_is_masked_by_nickname():
    unnamed = person(1, "Unnamed P-1", form="unnamed")
    guard = protection(unnamed, names={"p1": [AnyName("Tiger", "", "")]})
    assert guard.text("Unnamed P-1, Tiger") == "Prisoner A, Prisoner A"


def test_the_author_of_a_report_may_share_a_name_with_a_prisoner():
    guard = protection(person(1, "Chen Haoran"), authors=["Maria Chen"])
    assert guard.text("by Maria Chen") == "by Maria Chen"
    assert "Haoran" not in guard.text("Maria Chen met Chen Haoran")


def test_a_name_over_the_edge_of_a_passage_is_masked_whole_and_belongs_to_it():
    passage = protection(person()).passage("They took Chen ", "Haoran away", " by car")
    assert (passage.before, passage.marked, passage.after) == (
        "They took ",
        "Prisoner A away",
        " by car",
    )
    assert passage.put == {"Prisoner A"}
    untouched = protection(person()).passage("It ", "rained", " all day")
    assert (untouched.before, untouched.marked, untouched.after) == ("It ", "rained", " all day")
    assert not untouched.put


FACTS = [
    ("born", "2 March 1991", "1991-03-02", "1991"),
    ("born", "early nineties", "", "early nineties"),
    ("Passport number", "E12345678", "", WITHHELD),
    ("alias", "Little Hao", "", WITHHELD),
    ("father", "Chen Jianguo", "", WITHHELD),
    ("nationality", "Chinese", "", "Chinese"),
    ("captured", "2025-04-06", "2025-04-06", "6 April 2025"),
    ("unit", "with Chen Haoran", "", "with Prisoner A"),
]


@pytest.mark.parametrize(("name", "value", "edtf", "shown"), FACTS)
def test_facts_that_identify_the_protected_are_withheld(name, value, edtf, shown):
    fact = FactRow("f", name, value, edtf, None)
    assert protection(person()).fact("p1", fact) == shown


def test_facts_about_others_are_told():
    official = person(2, "Volodymyr Zelensky", protected=False)
    fact = FactRow("f", "born", "1978-01-25", "1978-01-25", None)
    assert protection(person(), official).fact("p2", fact) == "25 January 1978"


def test_numbers_and_names_that_facts_give_away_are_masked_in_every_text():
    facts = {
        "p1": [
            FactRow(str(n), name, value, edtf, None)
            for n, (name, value, edtf, _) in enumerate(FACTS)
        ]
    }
    guard = protection(person(), facts=facts)
    assert guard.text("Little Hao, E 12345678") == f"Prisoner A, {WITHHELD}"
    assert "Jianguo" not in guard.text("his father Chen Jianguo")
    assert guard.text("He is Chinese") == "He is Chinese"


def test_what_no_document_can_hold_is_replaced_and_counted():
    guard = protection()
    assert guard.text("a\x00b\ud800c\ufffe") == "a\ufffdb\ufffdc\ufffd"
    assert guard.unwritable == 3
    assert guard.text("one\r\ntwo\u2028three\x0cfour") == "one\ntwo\nthree\nfour"
    assert guard.line(" one \n two ") == "one two"
    assert guard.unwritable == 3


PEOPLE = (person(1, "Chen Haoran"), person(2, "Павел Петренко"), person(3, "陈浩然"))
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Chen",
                "Haoran",
                "chen-haoran",
                "Павла",
                "Петренком",
                "陈浩然",
                "浩然",
                " ",
                ", ",
                " and ",
                "\n",
                "“",
                "(",
                ")",
            ]
        ),
        st.text(max_size=5),
    ),
    max_size=12,
).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_no_name_survives_in_a_passage_however_it_is_cut(before, marked, after):
    guard = protection(*PEOPLE)
    passage = guard.passage(before, marked, after)
    whole = passage.before + passage.marked + passage.after
    for stretch in regex.split(r"[^\p{L}\p{N}]{2,}", whole):
        assert "chenhaoran" not in fold(stretch)
        assert "陈浩然" not in fold(stretch)


@given(TEXTS)
def test_masking_again_changes_nothing(text):
    guard = protection(*PEOPLE)
    once = guard.text(text)
    assert guard.text(once) == once
