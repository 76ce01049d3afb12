from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations.case_info import edit_case
from app.queries.overview import journal_head, properties

if TYPE_CHECKING:
    from app.case import Case


def test_properties_are_edited_and_undone_like_everything(case: Case) -> None:
    case.do(edit_case(title="Foreign recruits", marking="CONFIDENTIAL"))
    with case.reading() as session:
        assert properties(session).marking == "CONFIDENTIAL"
        head = journal_head(session)
    case.undo().result()
    with case.reading() as session:
        assert (properties(session).title, properties(session).marking) == ("case", "")
        assert journal_head(session).steps == head.steps + 1
        assert journal_head(session).digest != head.digest


def test_a_case_has_a_title(case: Case) -> None:
    with pytest.raises(CaseProblem, match=r"edit\.empty"):
        case.do(edit_case(title=" "))
