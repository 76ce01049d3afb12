"""The entry point: verbs go to the shell, everything else opens the window."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on a command line without its first word; return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if is_for_the_shell(arguments):
        from app.cli import main as shell  # noqa: PLC0415 - a window has no use for it

        return shell(arguments)
    gc.disable()  # what is imported stays; the window turns it on again once it is seen
    from ui.quick_imports import leave_sources_unread  # noqa: PLC0415 - a verb must not import Qt

    leave_sources_unread()
    from ui.start import start  # noqa: PLC0415 - after that

    return start(Path(arguments[0]) if arguments else None)


def is_for_the_shell(arguments: Sequence[str]) -> bool:
    """Tell whether these are words for the shell: anything but nothing, or the path of a case."""
    if not arguments:
        return False
    from app.cli.arguments import VERBS  # noqa: PLC0415 - a window without a case needs no verbs

    first = arguments[0]
    if first in VERBS or first.startswith("-") or len(arguments) > 1:
        return True
    return not (first.endswith(".redthread") or Path(first).is_file())


if __name__ == "__main__":
    sys.exit(main())
