"""What was looked for last in the texts of one case, until the case is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ui.documents.text.find_pattern import Query

KEPT: Final = 20
"""How many searches are remembered."""


class FindHistory:
    """The last searches, the latest first, each once; kept in memory alone."""

    def __init__(self) -> None:
        self.queries: list[Query] = []

    def remember(self, query: Query) -> None:
        """Put a search in front; one without words is not kept."""
        if query.words.strip():
            self.queries = [query, *(one for one in self.queries if one != query)][:KEPT]

    def beside(self, query: Query, step: int) -> Query | None:
        """Return the search that came before (1) or after (-1) one; None where there is none.

        Before one that is not remembered came the latest.
        """
        place = self.queries.index(query) if query in self.queries else -1
        place += step
        return self.queries[place] if 0 <= place < len(self.queries) else None
