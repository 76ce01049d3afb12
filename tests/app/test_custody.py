from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.custody import copy_text, record_verification
from app.model import JournalStep
from app.queries.source_names import source_names
from app.store.verify import verify
from tests.factory import ARTICLE, add_text

if TYPE_CHECKING:
    from app.case import Case


def last_step(case: Case) -> JournalStep:
    with case.reading() as session:
        return session.scalars(select(JournalStep).order_by(JournalStep.seq.desc()).limit(1)).one()


def test_a_copy_of_a_text_is_exact_and_on_record(case: Case) -> None:
    add_text(case)
    with case.reading() as session:
        source = source_names(session).find("S-1")
    assert copy_text(case, source, source.layers[0]) == ARTICLE.encode()
    step = last_step(case)
    assert (step.label, step.nature) == ("Copy text of S-1", "record")
    assert step.facts["sha256"] == source.layers[0].sha256
    assert case.undo_label() == "Import Article A"


def test_a_verification_is_on_record_with_what_it_holds_for(case: Case) -> None:
    add_text(case)
    head = last_step(case)
    with case.reading() as session:
        record_verification(case, verify(session.connection()))
    step = last_step(case)
    assert (step.label, step.nature) == ("Verify case", "record")
    assert step.facts == {
        "act": "verification",
        "steps": head.seq,
        "head": head.digest,
        "findings": 0,
        "codes": [],
        "sources": [],
    }
