"""Keeps PySide from reading the source of every module that is imported after it."""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - brings what is told off here


def leave_sources_unread() -> None:
    """Tell PySide that it need not look whether a module uses its switchable names.

    It would search the source of each for its own name, and Python would keep those sources: a
    seventh of the time of the imports, and 20 MB once the core of a case is there. No module here
    switches names. Where PySide has no such place, nothing changes.
    """
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        setattr(features, "_mod_uses_pyside", _may_use_pyside)  # noqa: B010 - unknown to types


def _may_use_pyside(_module: object) -> bool:
    return True
