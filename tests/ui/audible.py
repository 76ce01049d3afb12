"""Finds what somebody who hears the window would not know: controls and rows without words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAYS_NOTHING: Final = frozenset(
    {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
)
"""Roles that do not tell what a thing is."""


def nameless_in(root: QWidget) -> Iterator[str]:
    """Yield the visible controls that have no name, or a role that says nothing, and such rows."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if _is_operated(widget):
            yield from _nameless(widget)
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from _rows_without_words(widget)


def _is_operated(widget: QWidget) -> bool:
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return (takes_focus and widget.focusProxy() is None) or isinstance(widget, QAbstractButton)


def _nameless(widget: QWidget) -> Iterator[str]:
    found = QAccessible.queryAccessibleInterface(widget)
    # What a box is called comes over a relation on some systems, and its value as the name.
    name = widget.accessibleName() if isinstance(widget, QComboBox) else ""
    name = name or found.text(QAccessible.Text.Name)
    kind = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
    if not any(letter.isalnum() for letter in name):
        yield f"{kind} is called {name!r}"
    if found.role() in _SAYS_NOTHING and not isinstance(widget, QAbstractScrollArea):
        yield f"{kind} {name!r} is a {found.role().name}"


def _rows_without_words(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None or isinstance(model, QAbstractTableModel):
        return  # of a table each cell is read, once it is loaded
    for row in range(min(model.rowCount(QModelIndex()), 40)):
        index = model.index(row, 0)
        role = Qt.ItemDataRole
        words = index.data(role.AccessibleTextRole) or index.data(role.DisplayRole)
        if not any(letter.isalnum() for letter in str(words or "")):
            yield f"row {row} of {type(view).__name__} {view.accessibleName()!r}"
