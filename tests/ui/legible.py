"""Reads what a window shows, and tells which of it is not translatable or has no room.

It runs in the pseudo-language, where everything translatable stands in ⟦brackets⟧, over content
that holds no Latin letters; what is left outside of brackets was never translated.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFontComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from ui.dialogs.about_window import AboutWindow
from ui.dialogs.log_window import LogWindow
from ui.dialogs.manual_window import ManualWindow
from ui.documents.text.text_view import TextView
from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

_INNER = re.compile(r"⟦[^⟦⟧]*⟧")
_NO_WORDS = re.compile(
    r"""
    (?:Ctrl|Shift|Alt|Meta|Enter|Return|Esc|Del|Ins|Tab|Space|Backspace|Home|End|PgUp|PgDown|F\d+
       |Left|Right|Up|Down)(?:\+\S+)?            # keys
    |\b[A-Z]{1,2}-\d+[a-z]*\b                    # numbers of records
    |\b[A-Z]\b                                   # keys, grades, letters of link types
    |^.*·\ Redthread\ [\d.]+$                       # the machine, its system, the program
    |SHA-256|EDTF|OCR|URL|UTC|PDF|Redthread|Qt|Python
    |(?:/|~)[^;⟦]*|\S+\.(?:redthread|docx|txt|json|ts|qm)\b        # paths
    |\bpx\b|\bkB\b|\bMB\b|\bbytes\b
    |\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b
    |\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b  # of Qt's own calendar
    |<[^>]*>
    |English|text/plain|image/png|utf-8|KiB|Aa|ab\b|\bLetter\b
    |\b[0-9a-f]{8,}\b                            # hashes
    |\b(?:STRICTLY\ CONFIDENTIAL|CONFIDENTIAL|INTERNAL)\b       # what the report prints
    """,
    re.VERBOSE,
)
"""What is no text: keys, numbers, names of formats and languages, paths, dates."""


def untranslated(text: str) -> str:
    """Return what of a text stands outside of the brackets of the pseudo-language."""
    before = ""
    while before != text:
        before, text = text, _INNER.sub("", text)
    left = _NO_WORDS.sub("", text.replace("&", ""))
    return left.strip() if re.search(r"[A-Za-z]{2,}", left) else ""


def texts_in(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield where a text stands and the text, for a widget and all that is in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if _is_known(widget) or _is_foreign(widget):
            continue
        name = type(widget).__name__
        yield f"{name} tool tip", widget.toolTip()
        yield f"{name} accessible name", widget.accessibleName()
        yield f"{name} accessible description", widget.accessibleDescription()
        if widget.isWindow():
            yield f"{name} title", widget.windowTitle()
        for text in _own(widget):
            yield name, text


def _is_foreign(widget: QWidget) -> bool:
    """Tell whether a widget shows what others wrote: fonts, licences, the manual, the log."""
    others = AboutWindow | ManualWindow | LogWindow
    return isinstance(widget, QFontComboBox) or isinstance(widget.window(), others)


def _is_known(widget: QWidget) -> bool:
    """Tell whether a widget was read before and says the same; note what it says now."""
    if isinstance(widget, QAbstractItemView | QComboBox | QTabBar):
        return False
    now = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    if widget.property("read") == now:
        return True
    widget.setProperty("read", now)
    return False


@cache
def _families() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        texts = (widget.itemText(at) for at in range(widget.count()))
        yield from (text for text in texts if text not in _families())
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QMenu):
        for action in widget.actions():
            yield from (action.text().partition("\t")[0], action.toolTip(), action.statusTip())
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _in_model(widget)


def _in_model(view: QAbstractItemView) -> Iterator[str]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    is_list = isinstance(model, QAbstractListModel)
    for column in range(1 if is_list else model.columnCount(QModelIndex())):
        if isinstance(view, QTableView):
            head = model.headerData(column, Qt.Orientation.Horizontal)
            yield head if isinstance(head, str) else ""
        for row in range(min(model.rowCount(QModelIndex()), 60)):
            index = model.index(row, column)
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
            ):
                data = index.data(role)
                if isinstance(data, str) and data not in _families():
                    yield data


def clipped_in(root: QWidget) -> Iterator[str]:
    """Yield the visible labels and buttons whose text has no room."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | TextView):
            continue
        if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            if widget.sizeHint().width() > widget.width() + 1:
                yield f"{type(widget).__name__} {widget.text()!r} ({widget.width()} px)"
        elif isinstance(widget, QLabel) and widget.text():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                yield f"{type(widget).__name__} {widget.text()!r} ({widget.height()} px high)"
        elif isinstance(widget, QAbstractButton) and widget.text() and not _is_icon(widget):
            wide = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
            if wide > widget.width():
                yield f"{type(widget).__name__} {widget.text()!r} ({widget.width()} px)"


def _is_icon(button: QAbstractButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() == only
