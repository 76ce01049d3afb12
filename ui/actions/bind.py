"""Brings the catalogue to life in a window: menus, keys and enabled states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions.catalogue import ACTIONS, MENUS
from ui.actions.key_texts import first_key, with_key
from ui.actions.keymap import keymap
from ui.actions.physical_keys import command_by_place, is_plain, plain_key
from ui.actions.reasons import why_not
from ui.theme.icons import badge, icon
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenuBar

    from ui.actions.spec import ActionSpec, MenuSpec, When

_BADGES: Final = {"mark.claim": "claim", "mark.person": "person", "mark.evidence": "evidence"}

_ROLES: Final = {
    "app.preferences": QAction.MenuRole.PreferencesRole,
    "app.quit": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
}
"""The three that macOS moves into its own menu."""


_SEEN_AND_OFF: Final = (True, False)


class Actions(QObject):
    """The actions of one window.

    An action is shown while somebody handles it, and enabled while all is so that it needs.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._handlers: dict[str, Callable[[], object]] = {}
        self._so: frozenset[When] = frozenset()
        self._submenus = {spec.id: QMenu(window) for spec in ACTIONS.values() if spec.submenu}
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS.values():
            self._make(spec)
        self._menus: list[tuple[MenuSpec, QMenu]] = []
        window.addActions(list(self._actions.values()))
        keymap().changed.connect(self._follow_keys)
        self._refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def submenu(self, action_id: str) -> QMenu:
        """Return the menu under an action, to be filled by whoever handles the action."""
        return self._submenus[action_id]

    def fill(self, bar: QMenuBar) -> None:
        """Put all menus into a menu bar."""
        for spec in MENUS:
            menu = bar.addMenu(translate("Actions", spec.title))
            menu.setToolTipsVisible(True)
            for section in spec.sections:
                menu.addActions([self._actions[one.id] for one in section if one.in_menu])
                menu.addSeparator()
            self._menus.append((spec, menu))
        self._refresh()

    def handle(self, handlers: Mapping[str, Callable[[], object]]) -> Callable[[], None]:
        """Let these actions be done by these functions; return how to let go of them again.

        Raises KeyError for an action that is not in the catalogue.
        """
        unknown = handlers.keys() - ACTIONS.keys()
        if unknown:
            raise KeyError(*unknown)
        self._handlers.update(handlers)
        self._refresh()

        def let_go() -> None:
            for action_id, handler in handlers.items():
                if self._handlers.get(action_id) is handler:
                    del self._handlers[action_id]
            self._refresh()

        return let_go

    def known(self) -> frozenset[str]:
        """Return the ids of all actions that can be done, those that views do by themselves too."""
        by_views = (spec.id for spec in ACTIONS.values() if spec.is_of_view)
        return frozenset(self._handlers) | frozenset(by_views)

    def say(self, states: Collection[When], *, among: Collection[When] | None = None) -> None:
        """Say what is so now; of several who know, each speaks for the states ``among``."""
        so = frozenset(states)
        if among is not None:
            so |= self._so.difference(among)
        if so != self._so:
            self._so = so
            self._refresh()

    def why_not(self, action_id: str) -> str:
        """Return the sentence that says why an action can not be done now; empty when it can."""
        if action_id not in self._handlers:  # such as what a case does while none is open
            return why_not(ACTIONS["case.close"], ())
        return why_not(ACTIONS[action_id], self._so)

    def name(self, action_id: str, text: str = "") -> None:
        """Call an action something else for now, such as "Undo: Mark passage as claim"."""
        spec = ACTIONS[action_id]
        self._put_text(spec, text or translate("Actions", spec.text))

    def check(self, action_id: str, *, on: bool) -> None:
        """Show a checkable action as on or off, without doing it."""
        self._actions[action_id].setChecked(on)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for that nothing else took; tell whether it asked for anything now."""
        action = self._meant(event)
        if action is None or not (action.isVisible() and action.isEnabled()):
            return False
        if not event.isAutoRepeat() or ACTIONS[action.objectName()].held:
            action.trigger()
        return True

    def _meant(self, event: QKeyEvent) -> QAction | None:
        plain = keymap().plain
        key = plain_key(event, plain.keys())
        if key is not None:
            return self._actions[plain[key]]
        command = command_by_place(event)
        if command is None:
            return None
        return next((one for one in self._actions.values() if command in one.shortcuts()), None)

    def _make(self, spec: ActionSpec) -> None:
        action = self._submenus[spec.id].menuAction() if spec.submenu else QAction(self)
        self._actions[spec.id] = action
        action.setObjectName(spec.id)
        self._put_text(spec, translate("Actions", spec.text))
        if spec.icon:
            action.setIcon(icon(spec.icon))
        elif spec.id in _BADGES:
            action.setIcon(badge(_BADGES[spec.id]))
        action.setCheckable(spec.checkable)
        _put_keys(action)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda: self._do(spec.id))

    def _put_text(self, spec: ActionSpec, text: str) -> None:
        action = self._actions[spec.id]
        key = first_key(spec.id)
        is_shown_by_qt = bool(keymap().shortcuts_of(spec.id)) and not _is_plain_first(spec.id)
        # Behind a tab a menu shows keys that are no shortcuts of Qt's.
        action.setText(f"{text}\t{key}" if key and not is_shown_by_qt else text)
        action.setIconText(text)
        self._put_tip(spec, text)

    def _put_tip(self, spec: ActionSpec, text: str) -> None:
        action = self._actions[spec.id]
        tip = translate("Actions", spec.tip) if spec.tip else text
        if spec.id in self._handlers and not action.isEnabled():
            tip = self.why_not(spec.id) or tip
        action.setToolTip(with_key(tip, spec.id))

    def _follow_keys(self) -> None:
        for spec in ACTIONS.values():
            action = self._actions[spec.id]
            _put_keys(action)
            self._put_text(spec, action.iconText())

    def _do(self, action_id: str) -> None:
        handler = self._handlers.get(action_id)
        if handler is not None:
            handler()

    def _refresh(self) -> None:
        for spec in ACTIONS.values():
            action = self._actions[spec.id]
            before = action.isVisible(), action.isEnabled()
            action.setVisible(spec.id in self._handlers)
            action.setEnabled(spec.when <= self._so)
            now = action.isVisible(), action.isEnabled()
            if now != before or now == _SEEN_AND_OFF:  # what is missing may be something else now
                self._put_tip(spec, action.iconText())
        for menu_spec, menu in self._menus:
            shown = any(spec.in_menu and spec.id in self._handlers for spec in menu_spec)
            menu.menuAction().setVisible(shown)


def _is_plain_first(action_id: str) -> bool:
    return is_plain(keymap().keys_of(action_id)[0])


def _put_keys(action: QAction) -> None:
    keys = keymap().shortcuts_of(action.objectName())
    action.setShortcuts([QKeySequence(key) for key in keys])
