from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations import binning, erasing, marks, records, retagging, tag_order, tags
from app.queries.annotation_rows import marks_with_tag
from app.queries.record_rows import tags as tag_rows
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def add(case: Case, path: str) -> str:
    return case.do(tags.add_tag(path))


def paths(case: Case) -> list[str]:
    with case.reading() as session:
        return [row.whole_name for row in tag_rows(session)]


def quotes(case: Case, tag_id: str) -> list[str]:
    with case.reading() as session:
        return [row.passage.exact for row in marks_with_tag(session, tag_id)]


def refused(case: Case, gesture) -> str:
    with pytest.raises(CaseProblem) as problem:
        case.do(gesture)
    return problem.value.code


def test_a_path_makes_or_finds_each_tag_in_it(case: Case) -> None:
    rifles = add(case, "Weapons / Rifles")
    assert add(case, " weapons /rifles ") == add(case, "weapons /rifles")
    assert add(case, "WEAPONS / rifles") == rifles
    assert add(case, "Rifles") != rifles
    add(case, "AC/DC")
    assert paths(case) == [
        "AC/DC",
        "Rifles",
        "Weapons",
        "Weapons / Rifles",
        "weapons /rifles",
    ]


def test_names_are_taken_only_beside_each_other(case: Case) -> None:
    rifles, knives = add(case, "Weapons / Rifles"), add(case, "Weapons / Knives")
    papers = add(case, "Papers / RIFLES")
    assert refused(case, records.edit(knives, name="rifles ")) == "tag.name_taken"
    assert refused(case, records.edit(knives, name="a / b")) == "tag.path_in_name"
    case.do(records.edit(rifles, name="RIFLES"))
    with case.reading() as session:
        above = {row.id: row.parent_id for row in tag_rows(session)}
    assert refused(case, tags.move_tag(papers, above[rifles])) == "tag.name_taken"


def test_a_tag_can_not_come_to_stand_under_itself(case: Case) -> None:
    low, top = add(case, "A / B / C"), add(case, "A")
    assert refused(case, tags.move_tag(top, low)) == "tag.in_itself"
    assert refused(case, tags.move_tag(top, top)) == "tag.in_itself"
    case.do(tags.move_tag(low, None))
    case.do(tags.move_tag(top, low))
    assert paths(case) == ["C", "C / A", "C / A / B"]


def test_what_is_under_a_tag_in_the_bin_stands_under_the_next_above(case: Case) -> None:
    add(case, "A / B / C")
    middle = add(case, "A / B")
    case.do(binning.bin_items([middle]))
    assert paths(case) == ["A", "A / C"]
    assert add(case, "A / c") == add(case, "a / C")
    case.do(binning.restore_items([middle]))
    assert paths(case) == ["A", "A / B", "A / B / C"]
    case.do(binning.bin_items([middle]))
    case.do(erasing.empty_bin([middle]))
    assert paths(case) == ["A", "C"]


def test_merging_gives_everything_the_one_tag(case: Case) -> None:
    _, layer_id = add_text(case)
    guns, arms = add(case, "Guns"), add(case, "Arms")
    under_guns, under_arms = add(case, "Guns / Old"), add(case, "Arms / old")
    add(case, "Guns / New")
    for quote, tag_id in (("footage", guns), ("two men", under_guns), ("155", under_arms)):
        case.do(marks.mark_with_tag(passage(layer_id, quote), tag_id))
    both = case.do(marks.mark_with_tag(passage(layer_id, "euros"), arms))
    case.do(marks.tag_mark(both, guns))
    claim = case.do(records.add_claim("x"))
    case.do(tags.tag_records([claim], guns))
    case.do(tags.pin_tag(guns, 4))
    merged = case.do(retagging.merge_tags([guns], arms))
    assert merged.got == 2
    assert paths(case) == ["Arms", "Arms / New", "Arms / old"]
    assert set(quotes(case, arms)) == {"footage", "euros"}
    assert set(quotes(case, under_arms)) == {"two men", "155"}
    assert case.undo_label() == "Merge tag into another"
    case.undo().result()
    assert paths(case) == ["Guns", "Guns / New", "Guns / Old", "Arms", "Arms / old"]


def test_a_tag_is_merged_into_one_that_stands_under_it(case: Case) -> None:
    low, top = add(case, "A / A"), add(case, "A")
    case.do(retagging.merge_tags([top], low))
    assert paths(case) == ["A"]


def test_some_marks_are_split_off(case: Case) -> None:
    _, layer_id = add_text(case)
    tag_id = add(case, "Money / Paid")
    places = [passage(layer_id, quote) for quote in ("2,700 euros", "paid")]
    made = case.do(marks.mark_all_with_tag(places, tag_id)).made
    assert refused(case, retagging.split_tag(tag_id, made, "PAID")) == "tag.name_taken"
    new_id = case.do(retagging.split_tag(tag_id, made[:1], "Sums"))
    assert (quotes(case, tag_id), quotes(case, new_id)) == (["paid"], ["2,700 euros"])
    assert paths(case) == ["Money", "Money / Paid", "Money / Sums"]
    done = case.do(retagging.retag_marks(made, add=[new_id], remove=[tag_id, new_id]))
    assert (done.got, done.lost) == (1, 1)


def test_tags_stand_in_an_order_of_the_users_own(case: Case) -> None:
    one, two, three = add(case, "One"), add(case, "Two"), add(case, "Three")
    below = add(case, "Two / Below")
    assert paths(case) == ["One", "Three", "Two", "Two / Below"]
    case.do(tag_order.arrange_tags([two, three], one))
    assert paths(case) == ["Two", "Two / Below", "Three", "One"]
    case.do(tag_order.shift_tags([two, three], 1))
    assert paths(case) == ["One", "Two", "Two / Below", "Three"]
    case.do(tag_order.shift_tags([one, two], -1))
    assert paths(case)[:2] == ["One", "Two"]
    case.do(tag_order.arrange_tags([below], one, after=True))
    assert paths(case) == ["One", "Below", "Two", "Three"]
    add(case, "Another")
    case.do(tags.move_tag(below, two))
    case.do(tags.move_tag(below, None))
    assert paths(case) == ["One", "Two", "Three", "Another", "Below"]
    assert refused(case, tag_order.arrange_tags([two], add(case, "Two / Low"))) == "tag.in_itself"
    case.do(tag_order.sort_tags(one))
    assert paths(case) == ["Another", "Below", "One", "Three", "Two", "Two / Low"]
