"""The shell: the work of the window without a window, and without Qt."""

from __future__ import annotations

from app.cli.arguments import VERBS
from app.cli.shell import main

__all__ = ["VERBS", "main"]
