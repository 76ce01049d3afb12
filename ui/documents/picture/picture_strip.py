"""The strip below a picture: its size, the zoom, the frame, and what can be done now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QWidget

from ui.actions.catalogue import ACTIONS
from ui.actions.key_texts import with_key
from ui.actions.keymap import keymap
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import translate
from ui.widgets.plain_words import PlainLabel, plain_tip


class PictureStrip(QWidget):
    """Says how the picture is shown and offers to show it otherwise."""

    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    fit_wanted = Signal()
    actual_size_wanted = Signal()
    frame_wanted = Signal(int)
    list_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = self._label(self.tr("Size of the picture"))
        self._zoom = self._label(self.tr("Zoom"))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("6400 %"))
        self._hint = self._label(self.tr("What can be done"))
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._frame = self._frame_chooser()
        self._list = self._button(self.tr("Show or hide the list of regions"), name="fold-right")
        self._list.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._list.setCheckable(True)
        self._list.toggled.connect(self.list_toggled)
        self._lay_out()

    def show_picture(self, size: tuple[int, int] | None, *, frames: int, frame: int) -> None:
        """Say the size in pixels (None: there is no picture) and which frame is shown, from 0."""
        text = "" if size is None else self.tr("{0} × {1} px").format(*size)
        self._size.setText(text)
        blocked = self._frame.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._frame.setVisible(frames > 1)
        self._frame.setMaximum(frames)
        self._frame.setSuffix(self.tr(" of {count}").format(count=frames))
        self._frame.setValue(frame + 1)
        self._frame.blockSignals(blocked)

    def show_zoom(self, zoom: float) -> None:
        """Say the zoom, given in screen pixels per picture pixel."""
        per_cent = 100 * zoom
        digits = 1 if per_cent < 10 else 0
        self._zoom.setText(self.tr("{number} %").format(number=f"{per_cent:.{digits}f}"))

    def show_counts(self, here: int, everywhere: int) -> None:
        """Say how many regions this frame has, and how many all frames have."""
        count = str(everywhere) if here == everywhere else f"{here}/{everywhere}"
        self._list.setText(self.tr("Regions {count}").format(count=count))
        self._list.setEnabled(everywhere > 0)  # without any there is no list

    def show_list_shown(self, *, shown: bool) -> None:
        """Say whether the list is shown."""
        blocked = self._list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._list.setChecked(shown)
        self._list.blockSignals(blocked)

    def show_hint(self, text: str) -> None:
        """Say what can be done with what is selected."""
        self._hint.setText(text)
        self._hint.setToolTip(plain_tip(text))

    def _lay_out(self) -> None:
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        smaller = self._action_button("picture.zoom_out", name="zoom-out")
        smaller.clicked.connect(self.zoom_out_wanted)
        larger = self._action_button("picture.zoom_in", name="zoom-in")
        larger.clicked.connect(self.zoom_in_wanted)
        fit = self._action_button("picture.fit", name="fit")
        fit.clicked.connect(self.fit_wanted)
        actual = self._action_button("picture.actual", text="1:1")
        actual.clicked.connect(self.actual_size_wanted)
        keymap().changed.connect(self._name_keys)
        self._name_keys()
        row.addWidget(self._size)
        row.addSpacing(SPACE)
        row.addWidget(self._frame)
        row.addSpacing(2 * SPACE)
        row.addWidget(self._hint, 1)
        for widget in (smaller, self._zoom, larger, fit, actual):
            row.addWidget(widget)
        row.addSpacing(2 * SPACE)
        row.addWidget(self._list)
        self.setAutoFillBackground(True)

    def _label(self, name: str) -> QLabel:
        label = PlainLabel()
        label.setProperty("look", "small")
        label.setAccessibleDescription(name)
        return label

    def _name_keys(self) -> None:
        for action_id, button in self._buttons.items():
            button.setToolTip(with_key(button.accessibleName(), action_id))

    def _action_button(self, action_id: str, *, text: str = "", name: str = "") -> QToolButton:
        button = self._button(translate("Actions", ACTIONS[action_id].text), text=text, name=name)
        self._buttons[action_id] = button
        return button

    def _button(self, tip: str, *, text: str = "", name: str = "") -> QToolButton:
        button = QToolButton()
        button.setText(text)
        if name:
            button.setIcon(icon(name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _frame_chooser(self) -> QSpinBox:
        chooser = QSpinBox()
        chooser.setMinimum(1)
        chooser.setFixedHeight(look().type.pixels(26))
        chooser.setPrefix(self.tr("Frame "))
        chooser.setKeyboardTracking(False)
        chooser.setAccessibleName(self.tr("Frame of the picture"))
        chooser.setToolTip(self.tr("Frame of the picture (Page Up, Page Down)"))
        chooser.valueChanged.connect(lambda number: self.frame_wanted.emit(number - 1))
        return chooser
