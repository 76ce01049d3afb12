"""What can be said when the process that reads a file fails, and not the file's reader."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "import.crashed": (
        "The file made the reader crash. Nothing of it was kept; the other files are not "
        "affected. Save it anew in another program, or as another kind of file, and try that copy."
    ),
    "import.too_slow": (
        "Reading the file took too long and was stopped. Nothing of it was kept; the other files "
        "are not affected. Split it, or save it as a simpler kind of file."
    ),
    "import.too_big": (
        "The file needs more memory than reading it may take, and was stopped. Nothing of it was "
        "kept; the other files are not affected. Split it, or make it smaller."
    ),
    "import.too_much": (
        "More came out of the file than a case takes from one file. Nothing of it was kept; the "
        "other files are not affected. Split it."
    ),
    "import.unreadable": "The file can not be read ({reason}). Nothing of it was kept.",
    "import.no_worker": (
        "The process that reads files could not be started. Nothing was imported; restart the "
        "program, and if that does not help, look into the log."
    ),
}
