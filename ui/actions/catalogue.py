"""Every action of the window: the menus, the keys and the list of keys are all made from this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.actions.case_actions import CASE, EDIT, FILE
from ui.actions.mark_actions import ANNOTATE
from ui.actions.view_actions import HELP, VIEW

if TYPE_CHECKING:
    from ui.actions.spec import ActionSpec, MenuSpec

MENUS: Final[tuple[MenuSpec, ...]] = (FILE, EDIT, CASE, ANNOTATE, VIEW, HELP)
"""The menus of the window, in order."""

ACTIONS: Final[dict[str, ActionSpec]] = {spec.id: spec for menu in MENUS for spec in menu}
"""Every action by its id."""
