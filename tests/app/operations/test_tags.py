from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations import records, tags
from app.queries.record_rows import tags as tag_rows

if TYPE_CHECKING:
    from app.case import Case


def test_a_tag_of_that_name_is_found_again(case: Case) -> None:
    assert case.do(tags.add_tag("Weapons")) == case.do(tags.add_tag(" weapons "))


def test_a_key_belongs_to_one_tag(case: Case) -> None:
    first, second = case.do(tags.add_tag("a", key=1)), case.do(tags.add_tag("b"))
    case.do(tags.pin_tag(second, 1))
    with case.reading() as session:
        assert {tag.id: tag.key for tag in tag_rows(session)} == {first: None, second: 1}
    case.do(tags.pin_tag(second, None))
    case.do(tags.pin_tag(first, None))
    with case.reading() as session:
        assert {tag.key for tag in tag_rows(session)} == {None}


def test_there_are_nine_keys(case: Case) -> None:
    tag_id = case.do(tags.add_tag("a"))
    with pytest.raises(CaseProblem, match=r"tag\.no_such_key"):
        case.do(tags.pin_tag(tag_id, 10))


def test_a_tag_goes_on_many_records_once_and_on_none_when_one_is_not_there(case: Case) -> None:
    claims = [case.do(records.add_claim(text)) for text in ("one", "two", "three")]
    tag_id = case.do(tags.add_tag("a"))
    assert case.do(tags.tag_records(claims[:1], tag_id)) == 1
    with pytest.raises(CaseProblem, match=r"record\.gone"):
        case.do(tags.tag_records([*claims, "nobody"], tag_id))
    assert case.do(tags.tag_records([*claims, *claims], tag_id)) == 2
    assert case.undo_label() == "Tag 2 records"
    case.do(tags.untag_records([*claims[1:], "nobody"], tag_id))
    assert case.do(tags.tag_records(claims, tag_id)) == 2
