from __future__ import annotations

import hashlib
import io
import random
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.model import Content, ContentChunk
from app.store.contents.originals import CHUNK

if TYPE_CHECKING:
    from pathlib import Path

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK + 17]


@pytest.mark.parametrize("size", SIZES)
def test_bytes_in_are_bytes_out(case: Case, size: int) -> None:
    data = random.Random(size).randbytes(size)
    sha256 = case.originals.put_bytes(data)
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert case.originals.read(sha256) == data


def test_a_content_reads_like_a_file(case: Case) -> None:
    data = random.Random(1).randbytes(3 * CHUNK + 5)
    with case.originals.open(case.originals.put_bytes(data)) as file:
        for place in (0, CHUNK - 3, 2 * CHUNK, len(data) - 2, len(data) + 9):
            file.seek(place)
            assert file.read(10) == data[place : place + 10]
        assert file.seek(-5, io.SEEK_END) == len(data) - 5
        with pytest.raises(OSError, match="before the beginning"):
            file.seek(-1)


def test_the_same_bytes_are_kept_once(case: Case) -> None:
    case.originals.put_bytes(b"same")
    case.originals.put_bytes(b"same")
    with case.reading() as session:
        assert session.query(Content).count() == 1


def test_a_stream_that_changed_leaves_nothing(case: Case) -> None:
    with pytest.raises(CaseProblem, match=r"original\.changed"):
        case.originals.put(io.BytesIO(b"other"), sha256=hashlib.sha256(b"hoped for").hexdigest())
    with case.reading() as session:
        assert session.query(Content).count() == session.query(ContentChunk).count() == 0


def test_what_no_step_named_is_swept_at_the_next_opening(case: Case, tmp_path: Path) -> None:
    case.originals.put_bytes(b"left behind")
    case.close()
    with Case.open(tmp_path / "case.redthread", user="x") as again, again.reading() as session:
        assert session.query(Content).count() == session.query(ContentChunk).count() == 0


def test_a_missing_content_is_named(case: Case) -> None:
    for look in (case.originals.read, case.originals.open):
        with pytest.raises(CaseProblem, match=r"original\.missing"):
            look("0" * 64)
