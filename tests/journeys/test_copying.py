from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.operations import records
from app.queries.custody_rows import source_custody

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

TEXT = "Two men were shown.\n\nChen Haoran had paid for the flight, he said.\n"


def copied(driver: Driver) -> str:
    data = QGuiApplication.clipboard().mimeData()
    return data.text() if driver.sentence.startswith("Copied") else ""


def test_a_passage_is_copied_with_its_citation_and_protected_people_are_masked(
    at_work: Driver, tmp_path: Path
) -> None:
    (tmp_path / "story.txt").write_text(TEXT, "utf-8")
    at_work.import_files(tmp_path / "story.txt")
    at_work.case.do(records.add_person("Chen Haoran", status="prisoner_of_war"))
    tab = at_work.open_source("story")
    QGuiApplication.clipboard().clear()
    at_work.select_with_mouse(tab, "Chen Haoran had paid")
    at_work.press("Ctrl+C")
    at_work.until(lambda: copied(at_work))
    assert copied(at_work).startswith("“[Prisoner A] had paid”\n— S-1, “story”, ¶\xa02.")
    html = QGuiApplication.clipboard().mimeData().html()
    assert "“[Prisoner A] had paid”" in html
    assert "Haoran" not in html
    assert at_work.sentence == "Copied; 1 name of a protected person is masked."

    at_work.click(at_work.button("Copy with real names"))
    at_work.until(lambda: copied(at_work).startswith("“Chen Haoran had paid”"))
    acts = [row.kind for row in at_work.read(source_custody, tab.source_id)]
    assert acts.count("quote_copy") == 1

    at_work.select_with_mouse(tab, "Two men")
    at_work.press("E")  # the mark is selected now, and nothing else
    at_work.until(tab.selected_mark)
    at_work.press("Ctrl+Shift+C")
    at_work.until(lambda: copied(at_work) == "Two men")
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
