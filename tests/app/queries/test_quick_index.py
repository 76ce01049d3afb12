"""Whatever a record is called, some of it finds the record, in any script, also after changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.operations import binning, collections, marks, records
from app.queries.quick_index import Findable, QuickIndex, quick_index, quick_index_after
from tests.factory import add_text, make_case, passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.case import Case

NAMES = st.text(st.characters(categories=["L", "N", "Zs", "P"]), min_size=1, max_size=30)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with make_case(tmp_path) as case:
        yield case


def titles(index: QuickIndex, typed: str) -> list[str]:
    return [one.title for one in index.find(typed)]


def read(case: Case) -> QuickIndex:
    with case.reading() as session:
        return quick_index(session)


def test_records_are_found_by_number_title_name_sound_and_with_a_slip(case: Case) -> None:
    source_id, layer = add_text(case, title="Evening address")
    _, person = case.do(marks.mark_person(passage(layer, "Chen Haoran"), name="Chen Haoran"))
    case.do(records.set_names(person, ["陈浩然", "Чень Хаожань"]))
    case.do(collections.add_collection("Öst & West"))
    claim = case.do(records.add_claim("At least 155 citizens fight there"))
    index = read(case)
    assert titles(index, "s1")[0] == "Evening address"
    assert titles(index, "C-1")[0].startswith("At least")
    assert titles(index, "ost & w") == ["Öst & West"]
    assert titles(index, "haoran chen") == ["Chen Haoran"]
    assert titles(index, "陈浩") == ["Chen Haoran"]
    assert titles(index, "хаожань") == ["Chen Haoran"]
    assert titles(index, "haozhan") == ["Chen Haoran"]
    assert titles(index, "evenning adress") == ["Evening address"]
    assert titles(index, "citizens 155")[0].startswith("At least")
    assert titles(index, "nobody at all") == []
    assert [one.id for one in index.find("", recent=[claim])][:2] == [claim, source_id]


def test_what_begins_with_the_words_comes_before_what_only_holds_them(case: Case) -> None:
    for title in ("A later report", "Unreported", "Report of the office", "Report"):
        add_text(case, title, title=title)
    found = titles(read(case), "report")
    assert found == ["Report", "Report of the office", "A later report", "Unreported"]


def test_the_index_follows_what_changes(case: Case) -> None:
    first = case.do(records.add_claim("One thing"))
    second = case.do(records.add_claim("Another thing"))
    index = read(case)
    third = case.do(records.add_question("Which thing?"))
    case.do(records.edit(first, statement="Reworded"))
    case.do(binning.bin_items([second]))
    with case.reading() as session:
        after = quick_index_after(session, index, [first, second, third])
    assert sorted(one.title for one in after.by_ids([first, second, third])) == [
        "Reworded",
        "Which thing?",
    ]
    assert titles(after, "another") == []
    assert titles(after, "c-1") == ["Reworded"]
    assert {one.id for one in after.find("")} == {one.id for one in read(case).find("")}


@settings(max_examples=60, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=8), st.data())
def test_a_piece_of_any_name_finds_it(names: list[str], data: st.DataObject) -> None:
    index = QuickIndex(
        (Findable(str(place), "claim", f"C-{place}", name), ()) for place, name in enumerate(names)
    )
    wanted = data.draw(st.sampled_from(names))
    words = wanted.split()
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    assert wanted in [one.title for one in index.find(word)]
