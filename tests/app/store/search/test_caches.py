from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlcipher3

from app.case import Case
from app.queries import search
from app.store.file.engine import Access, writable, writing_engine
from app.store.search.caches import rebuild_caches
from tests.reliability.everything import case_with_everything, verified

if TYPE_CHECKING:
    from pathlib import Path


def rows(path: Path, query: str) -> list[Any]:
    with sqlcipher3.connect(str(path)) as file:
        found = sorted(file.execute(query).fetchall(), key=repr)
    file.close()
    return found


def test_caches_are_rebuilt_as_they_grew(tmp_path: Path) -> None:
    path = case_with_everything(tmp_path)
    wanted = (
        "SELECT item_id, seq FROM journal_touch",
        'SELECT item_id, text, start, "end", byte_start, byte_end FROM search_doc',
    )
    before = [rows(path, query) for query in wanted]
    with sqlcipher3.connect(str(path)) as file:
        file.execute("DELETE FROM journal_touch")
        file.execute("UPDATE search_doc SET text = 'nonsense'")
        file.execute("DELETE FROM search_text_data")
    file.close()
    result = verified(path)
    assert "verify.search_index" in {one.code for one in result.reservations}
    assert {one.code for one in result.findings} == {"verify.index"}
    engine = writing_engine(Access(path))
    with writable(engine) as connection, connection.begin():
        rebuild_caches(connection)
    engine.dispose()
    with Case.open(path, user="x") as case:
        case.settle()
        with case.reading() as session:
            assert search.search(session, "Zelensky")
    assert [rows(path, query) for query in wanted] == before
    assert verified(path).holds
    assert not verified(path).reservations
