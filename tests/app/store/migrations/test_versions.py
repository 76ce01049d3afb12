"""Case files that earlier revisions made open as cases of today, with all that was in them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import sqlcipher3

from app.case import Case
from app.operations import collections, marks
from app.store.file import schema
from tests.factory import add_text, make_case, passage
from tests.reliability.everything import verified

if TYPE_CHECKING:
    from pathlib import Path

AFTER_FIRST = (
    *("layer_file", "tag_order", "carried_mark", "record_tag"),
    *("collection_source", "collection"),
)
"""The tables that later revisions added."""


def test_a_case_of_the_first_revision_gets_the_later_tables(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        source_id, layer_id = add_text(case)
        case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
        path = case.path
    with closing(sqlcipher3.connect(str(path))) as file:
        for table in AFTER_FIRST:
            file.execute(f"DROP TABLE {table}")
        file.execute("DROP INDEX ix_source_earlier_version_id")
        file.execute("UPDATE alembic_version SET version_num = '0001'")
        file.commit()
    with Case.open(path, user="M. Example") as case:
        press_id = case.do(collections.add_collection("Press"))
        case.do(collections.put_into_collection(press_id, [source_id]))
    assert verified(path).holds
    with closing(sqlcipher3.connect(str(path))) as file:
        assert schema.described(file) == schema.expected()
