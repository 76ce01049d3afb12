from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.errors import CaseProblem
from app.jobs import JobControl
from app.model import Claim
from app.operations import binning, marks, records, stepping
from app.queries import overview
from app.store.steps.journal import Group
from app.store.steps.standing import standings
from app.store.verifying.verify import verify
from tests.app.store.steps.test_undo import content
from tests.factory import add_text, make_case, passage, put_on_record

if TYPE_CHECKING:
    from app.case import Case


def head(case: Case) -> int:
    with case.reading() as session:
        return overview.journal_head(session).steps


def how(case: Case, seq: int) -> str:
    with case.reading() as session:
        return standings(session.connection(), [seq])[seq].how


def test_going_back_takes_all_back_at_once_and_can_be_undone(case: Case) -> None:
    _, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    then, at = content(case), head(case)
    case.do(records.edit(claim_id, statement="reworded"))
    case.do(records.add_person("Chen"))
    case.undo().result()
    case.do(put_on_record("Export report", path="x.docx"))
    case.do(binning.bin_items([mark_id]))
    later = content(case)
    assert case.do(stepping.go_back(at + 1)) == 4
    assert content(case) == then
    assert case.undo_label() == "Go back to before “Edit claim”"
    assert [how(case, seq) for seq in (at, at + 1, head(case))] == ["done", "taken back", "done"]
    case.undo().result()
    assert content(case) == later
    assert [how(case, seq) for seq in (at + 1, at + 2, at + 5)] == ["done", "undone", "done"]
    case.redo().result()
    assert content(case) == then
    with case.reading() as session:
        assert not verify(session.connection(), JobControl()).findings


def test_going_back_within_a_group_means_before_all_of_it(case: Case) -> None:
    then, group = content(case), Group("Import 3 files")
    for name in "abc":
        case.do(records.add_person(name), group=group)
    case.do(stepping.go_back(head(case)))
    assert content(case) == then


def test_going_back_declines_where_nothing_is_after_or_something_does_not_fit(case: Case) -> None:
    claim_id = case.do(records.add_claim("They fight"))
    at = head(case)
    with pytest.raises(CaseProblem, match=r"history\.no_such_step"):
        case.do(stepping.go_back(at + 1))
    case.do(put_on_record("Export report"))
    with pytest.raises(CaseProblem, match=r"history\.nothing_after"):
        case.do(stepping.go_back(at + 1))
    case.do(records.edit(claim_id, note="x"))
    case.undo().result()
    with pytest.raises(CaseProblem, match=r"history\.nothing_after"):
        case.do(stepping.go_back(at + 2))


def test_an_undone_gesture_is_brought_back_although_others_came_since(case: Case) -> None:
    first = case.do(records.add_claim("first"))
    at = head(case)
    case.do(records.edit(first, note="of May"))
    case.undo().result()
    case.do(records.add_claim("second"))
    case.do(stepping.bring_back(at + 1))
    with case.reading() as session:
        assert session.get(Claim, first).note == "of May"
        assert session.query(Claim).count() == 2
    assert how(case, at + 1) == "redone"
    assert case.undo_label() == "Edit claim"
    case.undo().result()
    assert how(case, at + 1) == "undone"
    assert case.redo_label() == "Edit claim"
    assert case.undo_label() == "Add claim"


def test_bringing_back_declines_when_it_does_not_fit_or_was_not_undone(case: Case) -> None:
    claim_id = case.do(records.add_claim("first"))
    case.do(records.edit(claim_id, note="old"))
    at = head(case)
    with pytest.raises(CaseProblem, match=r"history\.not_undone"):
        case.do(stepping.bring_back(at))
    case.undo().result()
    case.do(records.edit(claim_id, note="new"))
    before = content(case)
    with pytest.raises(CaseProblem, match=r"undo\.mismatch") as raised:
        case.do(stepping.bring_back(at))
    assert raised.value.facts["now"] == "“new”"
    assert content(case) == before
    case.do(put_on_record("Export report"))
    with pytest.raises(CaseProblem, match=r"history\.on_record"):
        case.do(stepping.bring_back(head(case)))


# Each gesture adds one claim, so that whether it holds can be seen.

acts = st.lists(
    st.tuples(
        st.sampled_from(["do", "undo", "redo", "back", "again", "record"]), st.integers(0, 40)
    ),
    max_size=18,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with make_case(tmp_path_factory.mktemp("standing")) as case:
        yield case


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts)
@example(
    [("do", 0), ("back", 0), ("back", 1), ("back", 0), ("undo", 0), ("again", 1), ("record", 0)]
)
def test_a_gesture_holds_when_what_it_made_is_there(shared: Case, sequence: Any) -> None:
    made: dict[int, str] = {}
    start = head(shared) + 1
    for act, number in sequence:
        try:
            play(shared, act, start + number % max(1, head(shared) - start + 1), made)
        except CaseProblem:
            continue
    with shared.reading() as session:
        there = {claim.id for claim in session.query(Claim)}
        found = standings(session.connection(), made)
    assert {seq for seq in made if found[seq].holds} == {
        seq for seq, claim_id in made.items() if claim_id in there
    }


def play(case: Case, act: str, seq: int, made: dict[int, str]) -> None:
    if act == "do":
        claim_id = case.do(records.add_claim("x"))
        made[head(case)] = claim_id
    elif act == "record":
        case.do(put_on_record("Export report"))
    elif act == "back":
        case.do(stepping.go_back(seq))
    elif act == "again":
        case.do(stepping.bring_back(seq))
    else:
        (case.undo if act == "undo" else case.redo)().result()
