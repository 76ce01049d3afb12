"""What can be done in the window right now, as a list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon


@dataclass(frozen=True, slots=True)
class Doable:
    """Something that can be done, or could be if ``why_not`` were not so.

    ``id`` is that of the action, empty for an entry of a submenu; ``menu`` is where it stands.
    """

    id: str
    title: str
    menu: str
    do: Callable[[], object]
    key: str = ""
    tip: str = ""
    sign: QIcon | None = None
    why_not: str = ""
