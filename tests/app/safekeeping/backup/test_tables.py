"""Tables are copied as they are at one moment, while gestures go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.jobs import JobControl
from app.operations import records
from app.safekeeping.backup.tables import copy_tables, joined, layout_of
from app.safekeeping.files import partial
from app.store.file.engine import Access
from tests.factory import add_text

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case


def test_a_gesture_does_not_wait_for_a_copy_and_is_not_in_it(
    kept_case: Case, tmp_path: Path
) -> None:
    add_text(kept_case)
    kept_case.do(records.add_claim("Before"))
    with partial(tmp_path / "copy") as fresh:
        new = Access(fresh, kept_case.access.key)
        with joined(new, kept_case.access, JobControl()) as connection:
            connection.execute("BEGIN")
            layout = layout_of(connection)
            kept_case.do(records.add_claim("Meanwhile"))
            copy_tables(connection, layout)
            connection.execute("COMMIT")
            found = connection.execute("SELECT statement FROM main.claim").fetchall()
    assert found == [("Before",)]


def test_the_layout_leaves_out_what_the_index_needs_for_itself(case: Case, tmp_path: Path) -> None:
    with (
        partial(tmp_path / "copy") as fresh,
        joined(Access(fresh), case.access, JobControl()) as connection,
    ):
        layout = layout_of(connection)
    names = {name for name, _ in layout.tables}
    assert {"item", "content_chunk", "search_doc", "alembic_version"} <= names
    assert not any(name.startswith("search_text") for name in names)
    assert len(layout.virtual) == 1
    assert any("ix_item_kind" in sql for sql in layout.indexes)


def test_a_partial_file_goes_with_its_failure(tmp_path: Path) -> None:
    for _ in range(2):
        try:
            with partial(tmp_path / "new") as fresh:
                fresh.write_text("half")
                raise RuntimeError
        except RuntimeError:
            assert not list(tmp_path.iterdir())
