"""Painting the notes beside the text: full, slim in a crowd, and the whole of the chosen one."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption

from ui.documents.mark_signs import sign_of
from ui.documents.text.margin_notes import name_of, note_detail, note_title
from ui.theme.eliding import elided
from ui.theme.painting import badge_image

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.note_places import PlacedNote
    from ui.documents.text.text_styles import TextStyles
    from ui.theme.tokens import Theme

_FULL: Final = 33
_SLIM: Final = 20
_TITLE_ROW: Final = 20
_DETAIL_ROW: Final = 15
_FOOT: Final = 5
_BAR: Final = 3
_PAD: Final = 10
_MOST_WORDS: Final = 1_200  # code points of a note that are shown beside the text
_MOST_LINES: Final = 12
_MOST_PICTURES: Final = 200

_pictures: dict[tuple[object, ...], QImage] = {}


class NotePainter:
    """Paints notes ``width`` pixels wide at ``left``, both in pixels of the page."""

    def __init__(
        self, styles: TextStyles, theme: Theme, *, left: int, width: int, writing: int = 0
    ) -> None:
        self._theme = theme
        self._left, self._width = left, width
        self._writing = writing
        self.full, self.slim = styles.pixels(_FULL), styles.pixels(_SLIM)
        self._title_row = styles.pixels(_TITLE_ROW)
        self._detail_row = styles.pixels(_DETAIL_ROW)
        self._badge = styles.pixels(14)
        self._title, self._detail = styles.sans(12), styles.sans(10)
        self._body = styles.sans(11)

    def box(self, note: PlacedNote) -> QRectF:
        """Return where a note lies."""
        return QRectF(self._left, note.y, self._width, note.height)

    def count_box(self, note: PlacedNote) -> QRectF:
        """Return where the count of marks without room lies, to be pressed."""
        box = self.box(note)
        wide = QFontMetricsF(self._detail).horizontalAdvance(_count(note)) + 12
        return QRectF(box.right() - wide, box.top(), wide, min(self._title_row, box.height()))

    def height_of_chosen(self, row: MarkRow) -> int:
        """Return how high the note of the chosen mark is, with all that stands in it."""
        words = self._writing or self._words_height(row)
        return self._title_row + self._detail_height(row) + words + _FOOT

    def words_box(self, note: PlacedNote) -> QRectF:
        """Return where the words of the chosen mark's note stand."""
        top = note.y + self._title_row + self._detail_height(note.row)
        left = self._left + _PAD
        return QRectF(left, top, self._width - _PAD - 6, note.bottom - _FOOT - top)

    def paint(self, painter: QPainter, note: PlacedNote, *, chosen: bool) -> None:
        """Paint one note: a bar in its colour, letter and title, and what else has room."""
        if chosen:
            self._paint(painter, note, chosen=True)
        else:
            ratio = painter.device().devicePixelRatioF()
            painter.drawImage(QPointF(self._left, note.y), self._picture(note, ratio))

    def _picture(self, note: PlacedNote, ratio: float) -> QImage:
        """Return a note as it was painted before, if it was: setting its words takes long."""
        more = len(note.more)
        key = (note.row, note.slim, more, ratio, self._theme.name, self._width, self._title.key())
        picture = _pictures.pop(key, None)
        if picture is None:
            size = QSizeF(self._width, note.height) * ratio
            picture = QImage(size.toSize(), QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            painter.translate(-self._left, -note.y)
            self._paint(painter, note, chosen=False)
            painter.end()
        _pictures[key] = picture  # at the end: those at the front were not asked for longest
        if len(_pictures) > _MOST_PICTURES:
            del _pictures[next(iter(_pictures))]
        return picture

    def _paint(self, painter: QPainter, note: PlacedNote, *, chosen: bool) -> None:
        box, sign = self.box(note), sign_of(note.row, self._theme)
        painter.fillRect(box, QColor(sign.ink.fill if chosen else self._theme.raised))
        painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), QColor(sign.ink.line))
        detail = note_detail(note.row)
        alone = not chosen and not detail
        height = box.height() if note.slim or alone else self._title_row
        self._paint_title(painter, note, height, chosen=chosen)
        if chosen:
            self._paint_whole(painter, note)
        elif detail and not note.slim:
            top = box.top() + self._title_row - 2
            lower = QRectF(box.left() + _PAD, top, box.width() - _PAD - 6, self._detail_row)
            self._line(painter, lower, self._detail, self._theme.muted, detail)

    def _paint_title(
        self, painter: QPainter, note: PlacedNote, height: float, *, chosen: bool
    ) -> None:
        box, sign = self.box(note), sign_of(note.row, self._theme)
        upper = QRectF(box.left() + _PAD, box.top(), box.width() - _PAD - 6, height)
        side = min(upper.height() - 2, self._badge)
        badge = QRectF(upper.left(), upper.center().y() - side / 2, side, side)
        ratio = painter.device().devicePixelRatioF()
        painter.drawImage(badge.topLeft(), badge_image(sign.kind, sign.ink, side, ratio))
        upper.setLeft(badge.right() + _PAD / 2)
        if note.more:
            count = self.count_box(note)
            quiet = self._theme.text if chosen else self._theme.muted
            upper.setRight(count.left())
            self._line(painter, count.adjusted(6, 0, -6, 0), self._detail, quiet, _count(note))
        words = name_of(note.row) if chosen else note_title(note.row)
        self._line(painter, upper, self._title, self._theme.text, words)

    def _paint_whole(self, painter: QPainter, note: PlacedNote) -> None:
        """Paint the detail of the chosen mark and all of its note, or where to write one."""
        words, row = self.words_box(note), note.row
        detail = _detail_without_note(row)
        if detail:
            top = words.top() - self._detail_height(row)
            self._line(
                painter,
                QRectF(words.left(), top, words.width(), self._detail_row),
                self._detail,
                self._theme.text,
                detail,
            )
        if self._writing:
            return
        if row.note:
            painter.setPen(QColor(self._theme.text))
            self._wrapped(row).draw(painter, words.topLeft())
        else:
            hint = QCoreApplication.translate("NotePainter", "Write a note …")
            self._line(painter, words, self._detail, self._theme.muted, hint)

    def _words_height(self, row: MarkRow) -> int:
        if not row.note:
            return self._detail_row
        return ceil(self._wrapped(row).boundingRect().height()) + 2

    def _wrapped(self, row: MarkRow) -> QTextLayout:
        """Return the note of a mark, set in lines as wide as there is room."""
        layout = QTextLayout(_shown_words(row), self._body)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        for _ in range(_MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width - _PAD - 6)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _detail_height(self, row: MarkRow) -> int:
        return self._detail_row if _detail_without_note(row) else 0

    def _line(self, painter: QPainter, box: QRectF, font: QFont, colour: str, words: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = elided(QFontMetricsF(font), words, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _detail_without_note(row: MarkRow) -> str:
    return note_detail(row, with_note=False)


def _shown_words(row: MarkRow) -> str:
    words = row.note if len(row.note) <= _MOST_WORDS else row.note[:_MOST_WORDS] + "…"
    return words.replace("\n", "\u2028")  # a line break inside one paragraph of Qt's


def _count(note: PlacedNote) -> str:
    return f"+{len(note.more)}"
