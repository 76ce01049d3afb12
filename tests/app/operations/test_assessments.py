from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.operations import assessments, binning, marks, records
from app.queries.record_details import record
from app.queries.record_rows import records as record_rows
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def claim_id(case: Case) -> str:
    return case.do(marks.mark_claim(passage(add_text(case)[1], "155 citizens")))[1]


def test_one_sitting_is_one_assessment(case: Case, claim_id: str) -> None:
    case.do(assessments.assess(claim_id, reliability="B"))
    case.do(assessments.assess(claim_id, credibility="3", status="supported"))
    with case.reading() as session:
        (only,) = record(session, claim_id).assessments
        assert record_rows(session, "claim")[0].grade == "B3"
    assert (only.reliability, only.credibility, only.status) == ("B", "3", "supported")


def test_another_user_begins_a_new_one_and_the_old_stays(
    case: Case, claim_id: str, tmp_path: Path
) -> None:
    case.do(assessments.assess(claim_id, reliability="B", rationale="first"))
    case.close()
    with Case.open(tmp_path / "case.redthread", user="second") as again:
        again.do(assessments.assess(claim_id, credibility="2"))
        with again.reading() as session:
            latest, earlier = record(session, claim_id).assessments
    assert (latest.reliability, latest.credibility) == ("B", "2")
    assert (earlier.credibility, earlier.created_by) == (None, "M. Example")


def test_not_graded_differs_from_a_judged_six(case: Case, claim_id: str) -> None:
    case.do(assessments.assess(claim_id, credibility="6"))
    case.do(assessments.assess(claim_id, credibility=None))
    with case.reading() as session:
        assert record(session, claim_id).assessments[0].credibility is None
    with pytest.raises(CaseProblem, match=r"edit\.not_a_term"):
        case.do(assessments.assess(claim_id, credibility="7"))


def test_a_question_gathers_claims_and_a_judgment_answers_it(case: Case, claim_id: str) -> None:
    question_id = case.do(records.add_question("How many serve?"))
    case.do(assessments.set_answers(question_id, [claim_id]))
    judgment_id = case.do(
        assessments.judge(
            question_id, "More than 150", rests_on=[claim_id], likelihood="very_likely"
        )
    )
    with case.reading() as session:
        question = record(session, question_id)
        assert [claim.id for claim in question.claims] == [claim_id]
        assert [judgment.id for judgment in question.judgments] == [judgment_id]
        assert [ref.id for ref in record(session, claim_id).questions] == [question_id]
        assert [ref.id for ref in record(session, judgment_id).claims] == [claim_id]
    case.do(assessments.set_answers(question_id, []))
    with case.reading() as session:
        assert record(session, question_id).claims == ()


def test_a_judgment_gets_another_basis_and_what_lies_in_the_bin_stays(
    case: Case, claim_id: str
) -> None:
    question_id = case.do(records.add_question("How many serve?"))
    other_id = case.do(records.add_claim("163 serve"))
    judgment_id = case.do(assessments.judge(question_id, "Many", rests_on=[claim_id]))
    case.do(binning.bin_items([claim_id]))
    case.do(assessments.set_basis(judgment_id, [other_id]))
    case.do(binning.restore_items([claim_id]))
    with case.reading() as session:
        assert {ref.id for ref in record(session, judgment_id).claims} == {claim_id, other_id}
        assert [ref.id for ref in record(session, claim_id).judgments] == [judgment_id]
    case.do(assessments.set_basis(judgment_id, [other_id]))
    with case.reading() as session:
        assert [ref.id for ref in record(session, judgment_id).claims] == [other_id]
