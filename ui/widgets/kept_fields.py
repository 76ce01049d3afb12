"""How the fields of a page stand, in words that can be kept with its tab."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def kept(fields: Mapping[str, str]) -> str:
    """Return fields that are not empty as JSON; an empty text where all of them are."""
    filled = {name: value for name, value in fields.items() if value}
    return json.dumps(filled, ensure_ascii=False) if filled else ""


def kept_fields(where: str) -> dict[str, str]:
    """Return the fields that ``kept`` wrote down; none where the words make no sense."""
    try:
        fields = json.loads(where)
    except ValueError:
        return {}
    if not isinstance(fields, dict):
        return {}
    return {name: value for name, value in fields.items() if isinstance(value, str)}
