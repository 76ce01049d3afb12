"""Every action of the window: menus, keys, the palette and the list of keys are made from this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.actions.case_actions import CASE, EDIT, FILE
from ui.actions.mark_actions import ANNOTATE
from ui.actions.popup_keys import CHOOSING, FINDING
from ui.actions.source_actions import COMPARING, SOURCE
from ui.actions.view_actions import HELP, VIEW
from ui.actions.view_keys import LISTS, PICTURES, TEXTS

if TYPE_CHECKING:
    from ui.actions.spec import ActionSpec, MenuSpec

MENUS: Final[tuple[MenuSpec, ...]] = (FILE, EDIT, CASE, SOURCE, ANNOTATE, VIEW, HELP)
"""The menus of the window, in order."""

GROUPS: Final[tuple[MenuSpec, ...]] = (
    *MENUS,
    *(TEXTS, FINDING, PICTURES, LISTS, CHOOSING, COMPARING),
)
"""The menus, and what views do by keys of their own."""

ACTIONS: Final[dict[str, ActionSpec]] = {spec.id: spec for group in GROUPS for spec in group}
"""Every action by its id."""
