"""Which tables hold what, and how a verification vouches for each.

What is content is proved: by the replay of the journal, by its chain of digests or by SHA-256.
What only helps to find things is made again from the content when it is wrong.
"""

from __future__ import annotations

from typing import Final

from app.model import Base

REPLAYED: Final = frozenset(
    str(table)
    for mapper in Base.registry.mappers
    if mapper.class_.journalled
    for table in mapper.tables
)
"""Today's rows must equal the replay of the journal, value for value as they are stored."""

CHAINED: Final = frozenset({"journal_step", "journal_change"})
"""Each row is under a digest of the chain."""

HASHED: Final = frozenset({"content", "content_chunk"})
"""The bytes must have the SHA-256 that the journal names."""

COUNTED: Final = frozenset({"numbering"})
"""The last number of each kind must be the highest that the journal ever gave."""

FIXED: Final = frozenset({"alembic_version"})
"""One row, which says for which version of the tables the file was written."""

REBUILT: Final = frozenset(
    {
        "search_doc",
        "search_backlog",
        "search_text",
        "search_text_data",
        "search_text_idx",
        "search_text_docsize",
        "search_text_config",
        "journal_touch",
    }
)
"""Caches and indexes: they hold nothing that is not in the content, and are rebuilt from it."""

PASSING: Final = frozenset({"upkeep"})
"""What the program still has to do to the file: no content, and gone once it is done."""
