from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DatabaseError

from app.errors import CaseProblem
from app.model import Claim, JournalChange, JournalStep
from app.operations import records
from app.store.file.engine import writable
from app.store.steps.digests import BEGINNING
from app.store.steps.journal import Group
from app.store.steps.step import Step, gesture
from tests.factory import put_on_record

if TYPE_CHECKING:
    from app.case import Case


@gesture("Add claim")
def add_claim(step: Step, statement: str) -> str:
    return step.new(Claim, statement=statement).id


def steps(case: Case) -> list[JournalStep]:
    with case.reading() as session:
        return session.query(JournalStep).order_by(JournalStep.seq).all()


def changes(case: Case, seq: int) -> list[JournalChange]:
    with case.reading() as session:
        return session.query(JournalChange).filter_by(step_seq=seq).all()


def test_a_gesture_is_one_step_with_its_rows(case: Case) -> None:
    claim_id = case.do(add_claim("They fight"))
    step = steps(case)[-1]
    (change,) = changes(case, step.seq)
    assert (step.label, step.who, step.nature) == ("Add claim", "M. Example", "do")
    assert (change.entity, change.key, change.before) == ("Claim", [claim_id], None)
    assert change.after["statement"] == "They fight"


def test_an_edit_keeps_only_the_fields_that_changed(case: Case) -> None:
    claim_id = case.do(add_claim("old"))
    case.do(records.edit(claim_id, statement="new"))
    (change,) = changes(case, steps(case)[-1].seq)
    assert (change.before, change.after) == ({"statement": "old"}, {"statement": "new"})


def test_a_gesture_that_changes_nothing_leaves_no_step(case: Case) -> None:
    claim_id = case.do(add_claim("same"))
    before = len(steps(case))
    case.do(records.edit(claim_id, statement="same"))
    assert len(steps(case)) == before


def test_each_step_names_the_digest_of_the_one_before(case: Case) -> None:
    for number in range(3):
        case.do(add_claim(str(number)))
    digests = [(step.prior_digest, step.digest) for step in steps(case)]
    assert digests[0][0] == BEGINNING
    assert [prior for prior, _ in digests[1:]] == [digest for _, digest in digests[:-1]]
    assert len({digest for _, digest in digests}) == len(digests)


def test_a_failing_gesture_keeps_nothing(case: Case) -> None:
    @gesture("Fail")
    def fail(step: Step) -> None:
        step.new(Claim, statement="half")
        step.session.flush()
        raise ValueError("on purpose")

    before = len(steps(case))
    with pytest.raises(ValueError, match="on purpose"):
        case.do(fail())
    with case.reading() as session:
        assert session.query(Claim).count() == 0
    assert len(steps(case)) == before
    assert case.do(add_claim("next"))


def test_bulk_writes_are_refused_in_a_step(case: Case) -> None:
    @gesture("Bulk")
    def bulk(step: Step) -> None:
        step.session.execute(update(Claim).values(note="x"))

    with pytest.raises(AssertionError, match="row by row"):
        case.do(bulk())


def test_nothing_is_written_outside_a_step(case: Case) -> None:
    with case.reading() as session, pytest.raises(DatabaseError, match="readonly"):
        session.execute(text("DELETE FROM claim"))
    engine = case._file.writing
    with writable(engine):
        pass
    with pytest.raises(DatabaseError, match="readonly"), engine.connect() as connection:
        connection.execute(text("DELETE FROM claim"))


def test_the_feed_tells_of_each_step_after_it_is_stored(case: Case) -> None:
    seen = []

    def note(change_set: object) -> None:
        with case.reading() as session:
            seen.append((change_set, session.query(Claim).count()))

    case.feed.subscribe(note)
    case.do(add_claim("x"))
    ((change_set, count),) = seen
    assert change_set.touches("Claim")
    assert count == 1


def test_steps_of_a_group_share_it_until_another_comes_between(case: Case) -> None:
    group = Group()
    first, second = (case.do(add_claim(text), group=group) for text in "ab")
    case.do(add_claim("c"))
    case.do(records.edit(first, note="d"), group=group)
    ids = [step.group_id for step in steps(case)][1:]
    assert ids[0] == ids[1] != ids[2] != ids[3]
    assert ids[3] not in ids[:3]
    assert second


def test_what_is_put_on_record_can_not_be_undone(case: Case) -> None:
    case.do(put_on_record("Export report", path="x.docx"))
    assert steps(case)[-1].facts == {"path": "x.docx"}
    with pytest.raises(CaseProblem, match=r"undo\.nothing"):
        case.undo().result()


def test_human_numbers_are_never_used_twice(case: Case) -> None:
    case.do(add_claim("a"))
    case.undo().result()
    claim_id = case.do(add_claim("b"))
    with case.reading() as session:
        assert session.get(Claim, claim_id).handle == "C-2"
