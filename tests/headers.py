"""Finds words of the case in what can never be erased: labels and facts of the journal's steps."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.model import JournalChange, JournalStep

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FIELDS = frozenset(
    {
        *("title", "statement", "name", "full", "text", "note", "exact", "prefix", "suffix"),
        *("file_name", "imported_from", "url", "author", "publisher", "caption", "descriptor"),
        *("rationale", "would_change", "description", "role", "pseudonym", "value", "path"),
        *("custody", "circumstance", "collected_by", "protection_reason", "iri"),
    }
)
"""The fields of records that hold what somebody wrote, was called or is kept as."""

SHORTEST = 4
"""Letters of a text that is looked for; shorter ones stand in many words."""


def words_in_headers(session: Session) -> list[str]:
    """Return where a label or fact holds a text of a record, as "label: text"."""
    headers = {
        " ".join([step.group_label, step.label, json.dumps(step.facts, ensure_ascii=False)])
        for step in session.scalars(select(JournalStep).where(JournalStep.seq > 1))
    }
    texts = {
        value
        for change in session.scalars(select(JournalChange).where(JournalChange.step_seq > 1))
        for image in (change.before, change.after)
        for field, value in (image or {}).items()
        if field in FIELDS and isinstance(value, str) and len(value.strip()) >= SHORTEST
    }
    return [
        f"{header}: {text}"
        for header in sorted(headers)
        for text in sorted(texts)
        if re.search(rf"(?<!\w){re.escape(text.strip())}(?!\w)", header)
    ]
