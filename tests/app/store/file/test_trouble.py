from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from app.errors import CaseProblem
from app.store.file.trouble import as_problem, troubles
from tests.factory import make_case

if TYPE_CHECKING:
    from pathlib import Path


def test_what_has_nothing_to_do_with_the_file_stays_what_it_is(tmp_path: Path) -> None:
    assert as_problem(ZeroDivisionError(), tmp_path) is None
    assert as_problem(sqlcipher3.IntegrityError("x"), tmp_path) is None
    with pytest.raises(sqlcipher3.IntegrityError), troubles(tmp_path):
        raise sqlcipher3.IntegrityError("x")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "case.disk_full"),
        (errno.EROFS, "case.not_writable"),
        (errno.EIO, "case.away"),
        (errno.ESTALE, "case.away"),
    ],
)
def test_what_the_system_says_is_understood(tmp_path: Path, number: int, code: str) -> None:
    problem = as_problem(OSError(number, "words of the system"), tmp_path)
    assert problem is not None
    assert (problem.code, problem.facts["reason"]) == (code, "words of the system")


def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        path = case.path
    path.write_bytes(b"x" * 99)
    connection = sqlcipher3.connect(str(path))
    with pytest.raises(CaseProblem, match=r"case\.damaged"), troubles(path):
        connection.execute("SELECT 1 FROM item")
    connection.close()
