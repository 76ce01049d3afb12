"""The words that the search index holds, and where each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.store.file.engine import driver_of
from app.store.search.search_words import query_form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import Connection

_AT_A_TIME: Final = 400
"""Words that one query asks for."""

_OPEN: Final = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary"
    " USING fts5vocab(main, search_text, row)"
)
_NEXT: Final = "SELECT term FROM temp.search_vocabulary WHERE term > ? ORDER BY term LIMIT ?"

_LAYERS: Final = (
    "SELECT DISTINCT doc.item_id FROM search_text JOIN search_doc AS doc"
    " ON doc.id = search_text.rowid WHERE search_text MATCH ? AND doc.start IS NOT NULL"
)
_WAITING: Final = "SELECT layer_id FROM search_backlog"


def words_after(connection: Connection, last: str, count: int) -> list[str]:
    """Return the next words of the index after one, in their order; the empty one comes first.

    They have no case and no accents; a character of a script without spaces is a word.
    """
    driver = driver_of(connection)
    # The view of the words is this connection's own and holds nothing: no file is written.
    driver.execute("PRAGMA query_only=OFF").close()
    try:
        driver.execute(_OPEN).close()
    finally:
        driver.execute("PRAGMA query_only=ON").close()
    return [term for (term,) in driver.execute(_NEXT, (last, count))]


def layers_with(connection: Connection, words: Collection[str], names: Collection[str]) -> set[str]:
    """Return the ids of the text layers that hold one of some words, or all words of a name.

    Those that are not indexed yet are among them.
    """
    driver = driver_of(connection)
    found = {layer_id for (layer_id,) in driver.execute(_WAITING)}
    for query in _queries(words, names):
        found.update(layer_id for (layer_id,) in driver.execute(_LAYERS, (query,)))
    return found


def _queries(words: Collection[str], names: Collection[str]) -> Iterator[str]:
    wanted = sorted(words)
    for first in range(0, len(wanted), _AT_A_TIME):
        some = wanted[first : first + _AT_A_TIME]
        yield " OR ".join('"' + word.replace('"', '""') + '"' for word in some)
    yield from filter(None, map(query_form, names))
