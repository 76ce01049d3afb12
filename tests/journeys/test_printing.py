from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.operations import records
from app.queries.custody_rows import source_custody
from ui.dialogs.print_window import PrintWindow

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

STORY = "Chen Haoran had paid for the flight, he said.\n\n" + "And so it goes on. " * 40 + "\n\n"


def window() -> PrintWindow | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, PrintWindow)]
    return next((one for one in found if one.isVisible()), None)


def test_a_marked_text_is_looked_at_saved_as_pdf_and_put_on_record(
    at_work: Driver, tmp_path: Path
) -> None:
    (tmp_path / "story.txt").write_text(STORY * 20, "utf-8")
    at_work.import_files(tmp_path / "story.txt")
    at_work.case.do(records.add_person("Chen Haoran", status="prisoner_of_war"))
    tab = at_work.open_source("story")
    at_work.select_with_mouse(tab, "had paid")
    at_work.press("E")
    at_work.until(tab.selected_mark)
    at_work.press("Ctrl+Alt+P")
    at_work.until(lambda: window() and window().is_ready)
    shown = window()
    pages = len(shown.layout_.pages)
    assert pages > 3
    whole = " ".join(item.words for item in shown.layout_.items)
    assert "Haoran" not in whole
    assert "[Prisoner A] had paid" in whole
    assert "E-001" in [item.aside for item in shown.layout_.items]

    out = tmp_path / "story.pdf"
    at_work.prompts.then(out)
    at_work.click(shown.save)
    at_work.until(lambda: at_work.sentence == "The PDF file is written: story.pdf")
    assert out.read_bytes().startswith(b"%PDF")
    assert not list(tmp_path.glob(".*.part"))
    (row,) = [row for row in at_work.read(source_custody, tab.source_id) if row.kind == "print"]
    assert (row.outcome["pages"], row.outcome["masked"], row.size) == (
        pages,
        True,
        out.stat().st_size,
    )

    at_work.click(shown.named)
    at_work.until(lambda: shown.paper.named and shown.is_ready)
    assert "Chen Haoran had paid" in " ".join(item.words for item in shown.layout_.items)
    shown.close()
