from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import sample
from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.queries.annotation_rows import all_marks
from app.queries.link_rows import all_links
from app.queries.overview import counts
from app.queries.record_rows import records
from app.queries.source_rows import sources
from app.sandbox.pool import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def outline(case: Case) -> list[object]:
    """Return what a case says, without ids and times."""
    with case.reading() as session:
        kinds = (
            "claim",
            "person",
            "evidence",
            "organisation",
            "place",
            "event",
            "question",
            "judgment",
        )
        return [
            [
                (row.handle, row.title, row.marks, row.links)
                for kind in kinds
                for row in records(session, kind)
            ],
            [(row.handle, row.title, row.sha256) for row in sources(session)],
            [
                (mark.label, mark.note, mark.passage, mark.region, mark.tags and mark.tags[0].name)
                for mark in all_marks(session)
            ],
            [
                (each.handle, each.origin.handle, each.type.code, each.target.handle, each.note)
                for each in all_links(session)
            ],
        ]


def test_it_is_the_same_each_time_and_can_be_undone_to_the_last_step(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    first, again = tmp_path / "first.redthread", tmp_path / "again.redthread"
    sample.make_sample(first, user="M. Example", sandbox=sandbox)
    sample.make_sample(again, user="Someone Else", sandbox=sandbox)

    with Case.open(first, user="M. Example") as case, Case.open(again, user="N. Other") as other:
        assert outline(other) == outline(case)
        labels = []
        while label := other.undo_label():
            labels.append(label)
            other.undo().result()
        with other.reading() as session:
            assert sum(counts(session).values()) == 0
    assert labels[0] == "Ask and judge"
    assert "Mark: The number" in labels
    assert labels[-1] == "Edit case properties"
    assert "Sitting" not in labels


def test_a_file_that_is_there_is_left_alone(tmp_path: Path, sandbox: Sandbox) -> None:
    path = tmp_path / "mine.redthread"
    path.write_bytes(b"mine")

    with pytest.raises(CaseProblem):
        sample.make_sample(path, user="M. Example", sandbox=sandbox)
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("moment", ["Note 10-04 partners.docx", "Mark: The comparison"])
def test_when_it_is_cancelled_nothing_is_left(
    tmp_path: Path, sandbox: Sandbox, moment: str
) -> None:
    job = JobControl(lambda _done, _total, what: job.cancel() if what == moment else None)

    with pytest.raises(Cancelled):
        sample.make_sample(tmp_path / "s.redthread", user="M. Example", sandbox=sandbox, job=job)
    assert list(tmp_path.iterdir()) == []
