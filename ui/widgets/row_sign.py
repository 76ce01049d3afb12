"""The sign in front of a record in any list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.vocabulary import ItemKind
from ui.theme.icons import badge, icon, source_icon, tag_badge

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def row_sign(kind: str, *, source_format: str = "", held: bool = True, colour: int = 0) -> QIcon:
    """Return the sign of a record: its letter in the colours of its kind, or what a source is."""
    if kind == ItemKind.SOURCE:
        return source_icon(source_format, held=held)
    if kind == ItemKind.COLLECTION:
        return icon("collection", colour="muted")
    return tag_badge(colour) if kind == ItemKind.TAG else badge(kind)
