"""Files as an investigator has them: a saved page, a note, a Word file, a still, a broken one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

from tests.factory import png

if TYPE_CHECKING:
    from pathlib import Path

CLAIM = "at least 155 citizens"
SPEECH = "showed footage of two men"
NAME = "Chen Haoran"

PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>President: 155 fighters named</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>President: 155 fighters named</h1>
<p>In his evening address the president said that {CLAIM} of another country fight there.</p>
<p>He {SPEECH}. One of them, {NAME}, had paid about 2,700 euros to be taken on, he said.</p>
<p>Relatives of {NAME} told reporters that they had not heard from him since the spring.</p>
<p>{NAME} is held in the north, the office added, and gave no further figures that evening.</p>
</article></body></html>
"""


def five_files(folder: Path) -> list[Path]:
    """Write five files, the last of which is broken."""
    page, note = folder / "page.html", folder / "note.md"
    page.write_text(PAGE, "utf-8")
    note.write_text("# Call with the office\n\nThey confirmed the number.\n", "utf-8")
    word = docx.Document()
    word.add_heading("Summary of the interview", 0)
    word.add_paragraph("He named the recruiter.")
    word.save(str(folder / "interview.docx"))
    still, broken = folder / "still.png", folder / "broken.docx"
    still.write_bytes(png(640, 360, "darkgreen"))
    whole = (folder / "interview.docx").read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    return [page, note, folder / "interview.docx", still, broken]
