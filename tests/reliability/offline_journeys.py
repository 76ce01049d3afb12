"""What the program does with material that points at the network; run by test_no_network alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.cli import main
from app.errors import CaseProblem
from app.importers import registry
from tests.journeys import conftest as fixtures
from tests.reliability import remote_material
from ui.documents.text_tab import TextTab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.journeys.driver import Driver


at_work, driver = fixtures.at_work, fixtures.driver


@pytest.fixture
def material(tmp_path: Path) -> list[Path]:
    """Files that have a reader; the drawing has none, and is tried all the same."""
    return remote_material.write_to(tmp_path / "material")


@pytest.fixture
def annotations(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonld"
    path.write_text(remote_material.ANNOTATIONS, "utf-8")
    return path


class _Opened(QObject):
    """Stands where a browser would, and notes what the program wants to have opened."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def note(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@pytest.fixture
def opened() -> Iterator[_Opened]:
    opened = _Opened()
    for scheme in ("http", "https", "file", "mailto"):
        QDesktopServices.setUrlHandler(scheme, opened, "note")
    yield opened
    for scheme in ("http", "https", "file", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_readers_stay_offline(material: list[Path]) -> None:
    """Here, and not in a worker, where an attempt would be refused and go unseen."""
    for path in material:
        if path.suffix == ".svg":
            with pytest.raises(CaseProblem, match=r"import\.svg"):
                registry.read(path)
        else:
            assert registry.read(path).layers, path


def test_the_shell_stays_offline(material: list[Path], annotations: Path, tmp_path: Path) -> None:
    case = str(tmp_path / "case.redthread")
    assert main(["new", case]) == 0
    assert main(["import", case, *map(str, material)]) == 1  # for the drawing
    assert main(["annotate", case, str(annotations)]) in {0, 1}
    assert main(["report", case, str(tmp_path / "report.docx")]) == 0
    assert main(["verify", case]) == 0


def test_the_window_stays_offline(
    at_work: Driver, material: list[Path], tmp_path: Path, opened: _Opened
) -> None:
    at_work.import_files(*material)
    assert len(at_work.sources()) == len(material) - 1  # the drawing is refused
    for row in at_work.sources():
        document = at_work.open_source(row.title)
        if isinstance(document, TextTab):
            _read_and_click(at_work, document)
        _point_at_everything(at_work)
    _paste_a_page(at_work)
    at_work.prompts.then(tmp_path / "report.docx")
    at_work.window.actions_["case.report"].trigger()
    at_work.until(lambda: not at_work.program.jobs.jobs)
    assert not opened.urls


def _read_and_click(driver: Driver, document: TextTab) -> None:
    """Look at each layer, and click on its words, also with the key that follows links."""
    page = document.view.page
    words = page.lines.text
    for place in range(0, len(words), 40):
        spot = driver.spot(document, place)
        if page.viewport().rect().contains(spot):
            driver.click(page.viewport(), spot)
            QTest.mouseClick(
                page.viewport(),
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.ControlModifier,
                spot,
            )


def _point_at_everything(driver: Driver) -> None:
    """Let each list tell all it tells of what the mouse is over."""
    view = driver.panel.view.viewport()
    for y in range(0, view.height(), 12):
        spot = QPoint(view.width() // 2, y)
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
        QApplication.processEvents()


def _paste_a_page(driver: Driver) -> None:
    before = len(driver.sources())
    data = QMimeData()
    data.setHtml(remote_material.PAGE)
    data.setText("The words that were copied from a page.")
    QGuiApplication.clipboard().setMimeData(data)
    driver.press("Ctrl+Shift+V")
    driver.until(lambda: len(driver.sources()) == before + 1)
    QGuiApplication.clipboard().clear()
