"""Rows of the case panel show foreign titles on one line, and no letter turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.queries.case_lists import source_lines
from app.queries.source_rows import source
from tests.factory import add_text
from ui.models.case_rows import from_source

if TYPE_CHECKING:
    from app.case import Case


def test_a_title_that_misleads_is_shown_safely_and_kept(case: Case) -> None:
    title = "photo\u202egpj.exe\nnext"
    source_id, _ = add_text(case, title=title)
    with case.reading() as session:
        (row,) = map(from_source, source_lines(session))
        assert row.title == "photo[U+202E]gpj.exe␊next"
        assert source(session, source_id).fields["title"] == title
