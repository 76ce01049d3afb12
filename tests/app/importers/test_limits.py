"""The manual tells the limits that hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.importers import packages, tree
from app.importers.kinds import MAX_MEGABYTES, Kind
from app.importers.pictures import open_picture
from app.importers.text import markdown
from app.sandbox.limits import Limits

MANUAL = Path(__file__).parents[3] / "resources" / "help" / "bad-files.md"


@pytest.mark.parametrize(
    ("what", "limit"),
    [
        ("text, Markdown", f"{MAX_MEGABYTES[Kind.TEXT]:,} MB"),
        ("web page", f"{MAX_MEGABYTES[Kind.HTML]:,} MB"),
        ("web page", f"MHTML {MAX_MEGABYTES[Kind.MHTML]:,} MB"),
        ("Word document", f"{MAX_MEGABYTES[Kind.DOCX]:,} MB"),
        ("picture", f"{MAX_MEGABYTES[Kind.PICTURE]:,} MB"),
        ("picture", f"{open_picture.MAX_PIXELS // 1_000_000} million"),
        ("pages of a TIFF", f"{open_picture.MAX_PAGES:,}"),
        ("parts of a Word document", f"{packages.MAX_PARTS:,}"),
        ("parts of a Word document", f"{packages.MAX_TOTAL >> 30} GB"),
        ("marks of Markdown", f"{markdown.MAX_STRUCTURED:,}"),
        ("files of one import", f"{tree.MAX_FILES:,}"),
        ("time for one file", f"{Limits().seconds / 60:g} minutes"),
        ("memory of a reader", f"{Limits().memory >> 30} GB"),
    ],
)
def test_the_manual_tells_each_limit(what: str, limit: str) -> None:
    rows = [row for row in MANUAL.read_text("utf-8").splitlines() if row.startswith(f"| {what} |")]
    assert len(rows) == 1
    assert limit in rows[0].split("|")[2]
