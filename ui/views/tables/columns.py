"""The columns of the tables: what stands in them and what they are ordered by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app import dates
from app.queries.tables.marks import MarkColumn
from app.queries.tables.sources import SourceColumn
from app.showing import one_line
from app.vocabulary import ReadingStatus
from ui.models.long_table import Column
from ui.theme.icons import source_icon, tag_badge
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from app.queries.tables.marks import MarkTableRow
    from app.queries.tables.sources import SourceTableRow


def _source_sign(row: SourceTableRow) -> QIcon:
    return source_icon(row.format, held=row.held)


def _published(row: SourceTableRow) -> str:
    return dates.reading(row.published, row.published_edtf)


def _tags(row: SourceTableRow) -> str:
    return ", ".join(tag.name for tag in row.tags)


def _day(moment: str) -> str:
    """Return the day of a moment in UTC, as it is stored."""
    return moment[:10]


def status_word(status: str) -> str:
    """Return what a reading status is called."""
    return translate("Vocabulary", ReadingStatus(status).label)


def _mark_sign(row: MarkTableRow) -> QIcon:
    mark = row.mark
    if mark.kind == "tag" and mark.tags:
        return tag_badge(mark.tags[0].colour)
    return row_sign(mark.kind)


def _shows(row: MarkTableRow) -> str:
    names = [f"{one.handle} {one.title}".strip() for one in row.mark.subjects]
    return one_line(", ".join(names) or row.mark.label)


def _quote(row: MarkTableRow) -> str:
    passage = row.mark.passage
    if passage is not None:
        return one_line(" ".join(passage.exact.split()))
    region = row.mark.region
    if region is None:
        return ""
    size = translate("Tables", "Region of {width} × {height} pixels")
    return size.format(width=round(region.width), height=round(region.height))


SOURCES: Final = (
    Column(
        QT_TRANSLATE_NOOP("Tables", "No."),
        "Tables",
        SourceColumn.NUMBER,
        lambda row: row.handle,
        78,
        sign=_source_sign,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Title"),
        "Tables",
        SourceColumn.TITLE,
        lambda row: one_line(row.title),
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Publisher"),
        "Tables",
        SourceColumn.PUBLISHER,
        lambda row: one_line(row.publisher),
        150,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Published"), "Tables", SourceColumn.PUBLISHED, _published, 120
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Imported"),
        "Tables",
        SourceColumn.IMPORTED,
        lambda row: _day(row.imported),
        92,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Reliability"),
        "Tables",
        SourceColumn.RELIABILITY,
        lambda row: row.reliability or "",
        82,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Status"),
        "Tables",
        SourceColumn.STATUS,
        lambda row: status_word(row.status),
        80,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Marks"),
        "Tables",
        SourceColumn.MARKS,
        lambda row: f"{row.marks:,}" if row.marks else "",
        62,
        right=True,
    ),
    Column(QT_TRANSLATE_NOOP("Tables", "Tags"), "Tables", "", _tags, 120),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Collections"),
        "Tables",
        "",
        lambda row: ", ".join(row.collections),
        120,
    ),
)
"""The columns of the table of sources."""

MARKS: Final = (
    Column(
        QT_TRANSLATE_NOOP("Tables", "Shows"),
        "Tables",
        MarkColumn.NAME,
        _shows,
        260,
        sign=_mark_sign,
    ),
    Column(QT_TRANSLATE_NOOP("Tables", "Words"), "Tables", MarkColumn.QUOTE, _quote),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Tags"),
        "Tables",
        "",
        lambda row: ", ".join(tag.name for tag in row.mark.tags),
        120,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Source"),
        "Tables",
        MarkColumn.PLACE,
        lambda row: one_line(f"{row.source.handle} {row.source.title}".strip()),
        190,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "Made"),
        "Tables",
        MarkColumn.MADE,
        lambda row: _day(row.made),
        92,
    ),
    Column(
        QT_TRANSLATE_NOOP("Tables", "By"),
        "Tables",
        MarkColumn.BY,
        lambda row: one_line(row.by),
        110,
    ),
)
"""The columns of the table of marks."""
