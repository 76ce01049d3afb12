"""The columns of the tables: what stands in them and what they are ordered by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app import dates
from app.queries.tables.marks import MarkColumn
from app.queries.tables.sources import SourceColumn
from app.showing import one_line
from app.vocabulary import ReadingStatus
from ui.models.long_table import Column
from ui.theme.icons import source_icon, tag_badge
from ui.translation import QT_TRANSLATE_NOOP, figures, translate
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from collections.abc import Callable

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


def _column(heading: str, by: str, text: Callable[[Any], str], width: int, **more: Any) -> Column:
    return Column(heading, "Tables", by, text, width, **more)


SOURCES: Final = (
    _column(
        QT_TRANSLATE_NOOP("Tables", "No."),
        SourceColumn.NUMBER,
        lambda row: row.handle,
        80,
        sign=_source_sign,
    ),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Title"),
        SourceColumn.TITLE,
        lambda row: one_line(row.title),
        290,
        wide=True,
    ),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Publisher"),
        SourceColumn.PUBLISHER,
        lambda row: one_line(row.publisher),
        130,
    ),
    _column(QT_TRANSLATE_NOOP("Tables", "Published"), SourceColumn.PUBLISHED, _published, 112),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Status"),
        SourceColumn.STATUS,
        lambda row: status_word(row.status),
        78,
        terms=tuple(status.label for status in ReadingStatus),
    ),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Grade"),
        SourceColumn.RELIABILITY,
        lambda row: row.reliability or "",
        62,
    ),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Marks"),
        SourceColumn.MARKS,
        lambda row: figures(row.marks) if row.marks else "",
        62,
        right=True,
    ),
    _column(QT_TRANSLATE_NOOP("Tables", "Tags"), "", _tags, 130),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Collections"),
        "",
        lambda row: ", ".join(row.collections),
        130,
    ),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Imported"),
        SourceColumn.IMPORTED,
        lambda row: _day(row.imported),
        100,
    ),
)
"""The columns of the table of sources."""

MARKS: Final = (
    _column(QT_TRANSLATE_NOOP("Tables", "Shows"), MarkColumn.NAME, _shows, 230, sign=_mark_sign),
    _column(QT_TRANSLATE_NOOP("Tables", "Words"), MarkColumn.QUOTE, _quote, 290, wide=True),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Source"),
        MarkColumn.PLACE,
        lambda row: one_line(f"{row.source.handle} {row.source.title}".strip()),
        170,
    ),
    _column(
        QT_TRANSLATE_NOOP("Tables", "Tags"),
        "",
        lambda row: ", ".join(tag.name for tag in row.mark.tags),
        120,
    ),
    _column(QT_TRANSLATE_NOOP("Tables", "Made"), MarkColumn.MADE, lambda row: _day(row.made), 100),
    _column(QT_TRANSLATE_NOOP("Tables", "By"), MarkColumn.BY, lambda row: one_line(row.by), 120),
)
"""The columns of the table of marks."""
