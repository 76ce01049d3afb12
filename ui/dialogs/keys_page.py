"""Help → Keys: every key of the window, from the same list that binds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.actions.catalogue import MENUS
from ui.actions.key_texts import key_texts
from ui.dialogs.side_window import SideWindow
from ui.theme.tokens import SPACE
from ui.translation import translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ui.actions.spec import MenuSpec

_COLUMNS: Final = (("Annotate", "Help"), ("File", "Edit"), ("View", "Case"))

MOST_KEYS: Final = 2
"""How many keys of one action are listed."""


class KeysPage(SideWindow):
    """Lists the keys of the actions that are ``shown``, menu by menu."""

    def __init__(self, shown: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__("", 1080, 640, parent)
        self.setWindowTitle(self.tr("Keys"))
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        columns.setSpacing(10 * SPACE)
        menus = {menu.title.replace("&", ""): menu for menu in MENUS}
        for names in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(5 * SPACE)
            for name in names:
                lines = list(_lines(menus[name], shown))
                if lines:
                    column.addLayout(self._section(menus[name], lines))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot())

    def _section(self, menu: MenuSpec, lines: list[tuple[str, list[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        heading = PlainLabel(translate("Actions", menu.title).replace("&", "").upper(), self)
        heading.setProperty("look", "heading")
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, (text, keys) in enumerate(lines, start=1):
            grid.addWidget(PlainLabel(text, self), row, 0)
            caps = QHBoxLayout()
            caps.setSpacing(SPACE)
            caps.addStretch(1)
            for key in keys:
                cap = PlainLabel(key, self)
                cap.setProperty("look", "key-cap")
                caps.addWidget(cap)
            grid.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _foot(self) -> QLabel:
        foot = PlainLabel(
            self.tr(
                "Letters, digits and [ ] work in documents, wherever they lie on the keyboard: "
                "with a Cyrillic, Arabic or Korean layout the same keys do the same."
            ),
            self,
        )
        foot.setProperty("look", "small")
        foot.setWordWrap(True)
        foot.setContentsMargins(6 * SPACE, 2 * SPACE, 6 * SPACE, 3 * SPACE)
        return foot


def _lines(menu: MenuSpec, shown: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    for spec in menu:
        keys = key_texts(spec)[:MOST_KEYS]
        if spec.id == "mark.tag.1" and spec.id in shown:
            yield translate("Actions", "Tags with keys of their own"), ["1", "…", "9"]
        elif keys and spec.id in shown and not spec.id.startswith("mark.tag."):
            yield translate("Actions", spec.text).rstrip("…"), keys
