"""The palette of the window: everything in the catalogue, as it can be done right now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.actions.catalogue import MENUS
from ui.actions.doable import Doable
from ui.actions.key_texts import first_key
from ui.popups.overlay import Overlay
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from app.settings import SettingsFile
    from ui.actions.spec import ActionSpec
    from ui.main_window.liking import Liking
    from ui.main_window.window import MainWindow
    from ui.popups.choice_list import Choice


class Palette(QObject):
    """Opens the palette, does what is chosen there, and remembers it."""

    def __init__(self, window: MainWindow, liking: Liking, settings: SettingsFile) -> None:
        super().__init__(window)
        self._window = window
        self._liking = liking
        self._file = settings

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {"view.palette": self.open}

    def open(self) -> None:
        """Open the palette over the window; anything else that floats there goes."""
        from ui.popups.action_palette import ActionPalette  # noqa: PLC0415 - when it is wanted

        for overlay in self._window.findChildren(Overlay):
            overlay.dismiss()
        recent = self._file.settings.recent_actions
        palette = ActionPalette(self._window, list(self._doable()), recent)
        palette.taken.connect(self._do)
        palette.beside.connect(self._do)
        palette.open_on_top()

    def _do(self, choice: Choice) -> None:
        doable: Doable = choice.value
        if doable.id:
            self._liking.note(lambda settings: settings.with_recent_action(doable.id))
        doable.do()

    def _doable(self) -> Iterator[Doable]:
        for menu in MENUS:
            title = translate("Actions", menu.title).replace("&", "")
            for spec in menu:
                if spec.submenu:
                    yield from self._of_submenu(spec, title)
                elif not spec.is_of_view and spec.id != "view.palette":
                    yield self._of_action(spec, title)

    def _of_action(self, spec: ActionSpec, menu: str) -> Doable:
        actions, action = self._window.actions_, self._window.actions_[spec.id]
        return Doable(
            spec.id,
            action.iconText(),
            menu,
            action.trigger,
            first_key(spec.id),
            translate("Actions", spec.tip) if spec.tip else "",
            action.icon() if not action.icon().isNull() else None,
            actions.why_not(spec.id),
        )

    def _of_submenu(self, spec: ActionSpec, menu: str) -> Iterator[Doable]:
        action = self._window.actions_[spec.id]
        for entry in self._window.actions_.submenu(spec.id).actions():
            if entry.text():
                title = f"{action.iconText()}: {entry.text().replace('&&', '&')}"
                yield Doable("", title, menu, entry.trigger, sign=action.icon())
