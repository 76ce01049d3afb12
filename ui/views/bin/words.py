"""How the bin calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.queries.history import local_time
from app.vocabulary import ItemKind
from ui.translation import translate

if TYPE_CHECKING:
    from app.queries.bin_rows import BinRow


def called(row: BinRow) -> str:
    """Return what a record is called: its number and title; a mark by its words."""
    title = " ".join(row.ref.title.split())
    if row.ref.kind == ItemKind.ANNOTATION:
        title = f"“{title}”" if title else QCoreApplication.translate("Bin", "a region")
    return f"{row.ref.handle} {title}".strip() or kind_name(row.ref.kind)


def kind_name(kind: str) -> str:
    """Return what a kind of record is called in the bin."""
    if kind == ItemKind.ANNOTATION:
        return QCoreApplication.translate("Bin", "Mark")
    return translate("Vocabulary", ItemKind(kind).label)


def clock(at: str) -> str:
    """Return a moment in UTC as this machine's clock tells it, today and yesterday by name."""
    local = local_time(at)
    date = QDate(local.year, local.month, local.day)
    ago = date.daysTo(QDate.currentDate())
    day = QLocale().toString(date, QLocale.FormatType.LongFormat)
    if ago == 0:
        day = QCoreApplication.translate("Bin", "Today")
    elif ago == 1:
        day = QCoreApplication.translate("Bin", "Yesterday")
    return f"{day} {local:%H:%M}"
