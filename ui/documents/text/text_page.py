"""The reading column: a frozen text set like a page, in Qt's own text widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QTextEdit

from app.anchors.blocks import Blocks
from ui.documents.text.marks_on_page import MarksOnPage
from ui.documents.text.page_geometry import share_out
from ui.documents.text.page_header import PageHeader
from ui.documents.text.page_margin import PageMargin
from ui.documents.text.page_numbers import PageNumbers
from ui.documents.text.page_painting import Highlights, LinePainter
from ui.documents.text.page_scroll import PageScroll
from ui.documents.text.text_document import TextDocument
from ui.documents.text.text_layout import TextLayout
from ui.documents.text.text_lines import TextLines
from ui.documents.text.text_styles import TextStyles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from app.reading import Reading
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.page_geometry import PageGeometry
    from ui.documents.text.text_values import Stretch
    from ui.theme.tokens import Theme

SMALLEST, LARGEST = 9, 60
"""The text sizes, in pixels, that can be set."""

_LINE: Final = 24
_BY_KEY: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class TextPage(QTextEdit):
    """Shows one frozen text at a time with its marks; all sizes are pixels.

    ``size_wanted`` tells by how many steps the user wants the text larger or smaller.
    """

    size_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._styles = TextStyles()
        self._title = self._byline = ""
        self._headed = False  # whether the text itself begins with its title
        self._shows_focus = False
        self._writing_room = 0
        self.find_hits: Callable[[int, int], Sequence[Stretch]] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)  # what is dropped here is meant for the window
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll = PageScroll(self)
        self._show(TextLines("", Blocks()))
        self.set_theme(theme)

    def set_lines(self, lines: TextLines, *, language: str, title: str, byline: str) -> None:
        """Show a text from its beginning, without marks.

        A title that is the text's own first heading too is not shown twice.
        """
        self._styles = TextStyles(self._styles.size, language, self._styles.reading)
        heading = lines.heading.split()
        self._headed = bool(heading) and title.split() in ([], heading)
        self._title = "" if self._headed else title
        self._byline = byline
        self._show(lines)

    def _show(self, lines: TextLines) -> None:
        old = self.document()
        self.lines = lines
        self.marks = MarksOnPage(lines)
        self.chosen: str | None = None
        self.lit = Highlights()
        self._numbers = PageNumbers(lines, self._styles.reading.numbers)
        self._geometry = self._new_geometry()
        self._header = self._new_header()
        self.text_document = TextDocument(lines, self)
        self.text_layout = TextLayout(
            self.text_document,
            self._styles,
            self._geometry,
            self._header,
            paint=self._paint_page,
        )
        self.text_document.setDocumentLayout(self.text_layout)
        self.margin = self._new_margin([])
        self._scroll.watch(self.text_document, self.text_layout)
        self.text_document.grown.connect(self._on_grown)
        self.text_document.open()
        self.setDocument(self.text_document)
        self.verticalScrollBar().setSingleStep(self._styles.pixels(_LINE))
        self.verticalScrollBar().setValue(0)
        self._scroll.settle()
        if isinstance(old, TextDocument):  # Qt deletes the one it came with by itself
            old.deleteLater()

    def _on_grown(self, _filled: int) -> None:
        self._scroll.settle()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.page))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        self.setPalette(palette)
        self.viewport().update()

    @property
    def text_size(self) -> int:
        """The size of running text."""
        return self._styles.size

    def set_text_size(self, pixels: int) -> None:
        """Set running text so high, within the limits; everything else grows with it."""
        pixels = min(max(pixels, SMALLEST), LARGEST)
        self.set_reading(self._styles.reading, pixels)

    def set_reading(self, reading: Reading, pixels: int) -> None:
        """Set the text as the reader likes it, running text so high within the limits."""
        pixels = min(max(pixels, SMALLEST), LARGEST)
        if (reading, pixels) != (self._styles.reading, self._styles.size):
            self._styles = TextStyles(pixels, self._styles.language, reading)
            self._numbers = PageNumbers(self.lines, reading.numbers)
            self._arrange()

    # Where things are

    def on_page(self, point: QPoint | QPointF) -> QPointF:
        """Return a point of the viewport as a point of the page."""
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _arrange(self) -> None:
        """Set the text into the view as wide as it is now, and keep what is read in place."""
        state = self._scroll.state()
        self._geometry = self._new_geometry()
        self._header = self._new_header()
        self.text_layout.arrange(self._styles, self._geometry, self._header)
        self.verticalScrollBar().setSingleStep(self._styles.pixels(_LINE))
        self._scroll.restore(state)
        self.viewport().update()

    def _new_geometry(self) -> PageGeometry:
        return share_out(
            self.viewport().width(),
            self._styles.scale,
            letters=self._styles.reading.column,
            numbers=self._numbers.room(self._styles),
        )

    def _new_header(self) -> PageHeader:
        width = self._geometry.width
        return PageHeader(self._title, self._byline, self._styles, width, headed=self._headed)

    # Painting

    def _paint_page(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        """Paint a part of the page; ``caret`` is its position in the document or -1."""
        lines, layout = self.lines, self.text_layout
        painter.fillRect(clip, QColor(self._theme.page))
        laid = layout.lines_between(clip.top(), clip.bottom())
        if self.find_hits and laid:
            seen = int(lines.starts[laid[0].number]), int(lines.ends[laid[-1].number])
            self.lit.hits = self.find_hits(*seen)
        line_painter = LinePainter(painter, self._theme, lines, clip)
        for line in laid:
            marks, chosen = self.marks.on(line.number), self.marks.part_on(line.number, self.chosen)
            line_painter.paint(line, marks, chosen, self.lit)
            offset = caret - line.place
            if 0 <= offset <= lines.length_of(line.number):
                line_painter.caret(line, offset)
        self._numbers.paint(
            painter, laid, right=self._geometry.left, styles=self._styles, theme=self._theme
        )
        heading_end = layout.heights.top(0) + layout.heights.height(0)
        if clip.top() < heading_end + self._header.below_heading:
            left = self._geometry.left
            self._header.paint(painter, self._theme, left=left, heading_end=heading_end)
        if clip.right() > self._geometry.beside:
            self._paint_margin(painter, clip)

    def _paint_margin(self, painter: QPainter, clip: QRectF) -> None:
        self._renew_margin()
        self.margin.paint(painter, clip)

    def _renew_margin(self) -> None:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        laid = self.text_layout.lines_between(top - height / 2, top + 1.5 * height)
        self.margin = self._new_margin(laid)

    def _new_margin(self, laid: Sequence[LaidLine]) -> PageMargin:
        return PageMargin(
            laid,
            self.marks,
            self.chosen,
            styles=self._styles,
            geometry=self._geometry,
            theme=self._theme,
            view_top=self.verticalScrollBar().value(),
            writing=self._writing_room,
        )

    def give_room(self, height: int) -> None:
        """Keep so many pixels free in the chosen mark's note for what is being typed there."""
        if height != self._writing_room:
            self._writing_room = height
            self.viewport().update()

    def note_place(self) -> QRectF | None:
        """Return where the words of the chosen mark's note stand, in pixels of the page."""
        self._renew_margin()
        return self.margin.words_box()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and a frame when the focus came by key."""
        super().paintEvent(event)
        step = self.viewport().height() - 2 * self._styles.pixels(_LINE)
        self.verticalScrollBar().setPageStep(max(1, step))  # QTextEdit sets the whole height
        if self._shows_focus and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and lay out what comes into view before it is painted."""
        super().scrollContentsBy(dx, dy)
        self._scroll.settle()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text anew when the width changes."""
        super().resizeEvent(event)
        if self.viewport().width() != self._geometry.page_width:
            self._arrange()
        else:
            self._scroll.settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the text was scrolled to: Qt would go to the caret."""
        state = self._scroll.state()
        super().showEvent(event)
        self._scroll.restore(state)

    def event(self, event: QEvent) -> bool:
        """Set the text anew on a screen of another resolution."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            styles = self._styles
            self._styles = TextStyles(styles.size, styles.language, styles.reading)
            self._arrange()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the focus came by key, so that it is shown then."""
        self._shows_focus = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the sign of focus away."""
        super().focusOutEvent(event)
        self.viewport().update()
