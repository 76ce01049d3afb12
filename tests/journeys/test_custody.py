"""A source comes in, leaves in a report, is verified and sealed; custody tells all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import docx
from PySide6.QtWidgets import QApplication, QWidget

from app.cli import main
from app.vocabulary import CustodyAct
from app.workplace import workplace
from tests.journeys.material import PAGE
from ui.dialogs.custody_window import CustodyWindow
from ui.dialogs.verification_window import VerificationWindow

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

W = TypeVar("W", bound=QWidget)


def beside(driver: Driver, kind: type[W]) -> W:
    """Wait for a window beside the main one."""
    found: list[W] = []

    def there() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        return bool(found)

    driver.until(there)
    return found[-1]


def acts(window: CustodyWindow) -> list[str]:
    return [row.kind for row in window.model.rows if row.kind != CustodyAct.BACKUP]


def test_custody_tells_the_way_of_a_source_in_and_out(at_work: Driver, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    at_work.import_files(page)
    (source,) = at_work.sources()
    at_work.prompts.then(tmp_path / "report.docx")
    at_work.press("Ctrl+R")
    at_work.until(lambda: "report.docx" in at_work.sentence)
    at_work.window.actions_["case.verify"].trigger()
    assert "All in order" in beside(at_work, VerificationWindow).text
    at_work.prompts.then(tmp_path / "seal.txt")
    at_work.window.actions_["case.seal"].trigger()
    at_work.until(lambda: "seal of step" in at_work.sentence)

    at_work.click_row(source.id)
    at_work.until(lambda: at_work.inspector.item_id == source.id)
    custody = at_work.page.custody
    custody.fold.click()
    at_work.until(lambda: custody.body.count() >= 3)
    custody.whole.click()
    window = beside(at_work, CustodyWindow)
    at_work.until(lambda: acts(window) == ["import", "report", "verification"])
    imported, reported = window.model.rows[:2]
    assert imported.path == str(page)
    assert imported.machine == workplace().machine
    assert reported.path == str(tmp_path / "report.docx")
    assert reported.size == (tmp_path / "report.docx").stat().st_size

    words = "\n".join(
        cell.text
        for table in docx.Document(str(tmp_path / "report.docx")).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "Imported" in words
    assert str(page) in words
    path = at_work.case.path
    window.close()
    beside(at_work, VerificationWindow).close()
    at_work.window.activateWindow()
    at_work.until(at_work.window.isActiveWindow)
    at_work.quit()
    assert main(["verify", str(path), "--against", str(tmp_path / "seal.txt")]) == 0
