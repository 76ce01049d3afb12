"""A source comes in, leaves in a report, is verified and sealed; custody tells all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import docx
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.cli import main
from app.jobs import JobControl
from app.layer_intake import LayerAbout, add_layer_of_file
from app.operations import records
from app.queries.custody_rows import source_custody
from app.sandbox.pool import Sandbox
from app.vocabulary import CustodyAct, LayerRole
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


def test_an_original_is_saved_where_one_wants_it_and_on_record(
    at_work: Driver, tmp_path: Path
) -> None:
    page, spoken, out = (tmp_path / name for name in ("page.html", "spoken.txt", "copy.html"))
    page.write_text(PAGE, "utf-8")
    spoken.write_text("What one hears.")
    at_work.import_files(page)
    (source,) = at_work.sources()
    at_work.click_row(source.id)
    at_work.until(lambda: at_work.inspector.item_id == source.id)
    out.write_text("asked for, and to be replaced")
    at_work.prompts.then(out)
    at_work.window.actions_["source.save_original"].trigger()
    at_work.until(lambda: "saved and on record: copy.html" in at_work.sentence)
    assert "unmasked" not in at_work.sentence
    assert out.read_bytes() == page.read_bytes()
    about = LayerAbout(LayerRole.TRANSCRIPT)
    with Sandbox() as sandbox:
        add_layer_of_file(at_work.case, source.id, spoken, about, sandbox=sandbox, job=JobControl())
    at_work.case.do(records.add_person("Chen Haoran", status="prisoner_of_war"))
    at_work.prompts.then(tmp_path / "spoken copy.txt")
    at_work.window.actions_["source.save_original"].trigger()
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == [
        *("The original: page.html", "Transcript: spoken.txt")
    ]
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    at_work.until(lambda: "It shows protected people unmasked." in at_work.sentence)
    assert (tmp_path / "spoken copy.txt").read_bytes() == spoken.read_bytes()
    chain = at_work.read(source_custody, source.id)
    assert [row.kind for row in chain] == ["import", "original_copy", "layer", "original_copy"]
