"""Help → About: which version this is, what it is made of, and where it keeps its own things."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.settings import Folders
from ui.dialogs.side_window import SideWindow
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIBRARIES: Final = (
    ("PySide6-Essentials", "LGPL-3.0-only"),
    ("SQLAlchemy", "MIT"),
    ("sqlcipher3", "Zlib, with SQLCipher (BSD-3-Clause) and SQLite (public domain)"),
    ("alembic", "MIT"),
    ("Pillow", "MIT-CMU"),
    ("python-docx", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("charset-normalizer", "MIT"),
    ("markdown-it-py", "MIT"),
    ("edtf", "MIT"),
    ("RapidFuzz", "MIT"),
    ("anyascii", "ISC"),
    ("numpy", "BSD-3-Clause"),
    ("regex", "Apache-2.0 AND CNRI-Python"),
    ("platformdirs", "MIT"),
)
"""The libraries that the program depends on, with their licences (SPDX)."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library that the program is made of."""

    name: str
    version: str
    licence: str


def version() -> str:
    """Return the version of the program."""
    try:
        return metadata.version("redthread")
    except metadata.PackageNotFoundError:
        return "0.1.0"


def libraries() -> Iterator[Library]:
    """Yield the libraries that are installed."""
    for name, licence in _LIBRARIES:
        try:
            yield Library(name, metadata.version(name), licence)
        except metadata.PackageNotFoundError:
            continue


class AboutWindow(SideWindow):
    """Says all that in words that can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", 560, 600, parent)
        self.setWindowTitle(self.tr("About Redthread"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(4 * SPACE)
        column.addWidget(_text("Redthread", "display", body))
        column.addWidget(_text(self.tr("Version %s") % version(), "muted", body))
        promise = _text(
            self.tr(
                "Works offline: it opens no network connection, and nothing of a case is kept "
                "outside its file but its title and place among the recent cases."
            ),
            "",
            body,
        )
        promise.setWordWrap(True)
        column.addWidget(promise)
        folders = Folders.find()
        column.addLayout(
            _table(
                self.tr("Kept on this machine"),
                [
                    (self.tr("Settings"), str(folders.config)),
                    (self.tr("Log"), str(folders.log)),
                    (self.tr("Cache"), str(folders.cache)),
                ],
                body,
            )
        )
        made_of = [
            (f"Python {platform.python_version()}", "PSF-2.0"),
            (f"Qt {qVersion()}", "LGPL-3.0-only"),
            *((f"{one.name} {one.version}", one.licence) for one in libraries()),
        ]
        column.addLayout(_table(self.tr("Made of"), made_of, body))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Libraries"))
        area.setWidget(body)
        area.setWidgetResizable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _table(heading: str, rows: list[tuple[str, str]], parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(5 * SPACE)
    grid.setVerticalSpacing(SPACE)
    grid.setColumnStretch(1, 1)
    grid.addWidget(_text(heading.upper(), "heading", parent), 0, 0, 1, 2)
    for number, (left, right) in enumerate(rows, start=1):
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(_text(left, "", parent), number, 0, top)
        label = _text(right, "muted", parent)
        label.setWordWrap(True)
        grid.addWidget(label, number, 1, top)
    return grid


def _text(text: str, look: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    if look:
        label.setProperty("look", look)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
