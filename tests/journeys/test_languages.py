"""The window in other languages: nothing left in English, nothing clipped, nothing lost."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.operations import assessments, links, marks, records, tags
from app.queries import source_rows
from app.queries.history import HistoryFilter, history
from app.settings import LanguageChoice, SettingsFile
from tests.factory import add_picture, add_text, make_case, passage
from tests.journeys.driver import Driver
from tests.ui.legible import clipped_in, texts_in, untranslated
from ui.actions.catalogue import ACTIONS
from ui.documents.text.find_pattern import Query
from ui.language import language
from ui.panels.inspector.edits import Destination
from ui.popups.overlay import Overlay
from ui.views.history.page import HistoryView
from ui.views.tables.page import TablePage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

TEXT = "Перший абзац: двоє полонених розповіли про вербування.\nДругий абзац про те саме.\n" * 8
_LEFT_ALONE = frozenset(
    {
        *("app.quit", "case.close", "case.sample", "case.lock", "case.open", "case.recent"),
        *("source.import_files", "source.import_folder", "case.from_backup"),
        *("view.theme", "view.language", "view.full_screen"),
    }
)
"""Actions that leave the case, or only ask for a file in a window of the system."""


class Reader:
    """Collects what is untranslated and clipped wherever it looks."""

    def __init__(self) -> None:
        self.untranslated: dict[str, str] = {}
        self.clipped: dict[str, str] = {}

    def look_at(self, widget: QWidget, where: str) -> None:
        for place, text in texts_in(widget):
            if left := untranslated(text):
                self.untranslated.setdefault(f"{place}: {left!r} in {text!r}", where)
        clipped = list(clipped_in(widget))
        if clipped:  # unless it was only set just now, and is laid out soon
            QTest.qWait(100)
            clipped = list(clipped_in(widget))
        for one in clipped:
            self.clipped.setdefault(one, where)

    def look_at_all(self, where: str) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self.look_at(window, where)


class ReadingPrompts:
    """Declines whatever is asked, once it was read."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __getattr__(self, name: str) -> Any:
        def decline(title: str, **words: Any) -> Any:
            for text in (title, *(one for one in words.values() if isinstance(one, str))):
                if left := untranslated(text):
                    self._reader.untranslated[f"{left!r} in {text!r}"] = name
            return () if name == "open_files" else None

        return decline

    def choose_printer(self, _printer: object, *, pages: int) -> bool:
        assert pages
        return False

    def fill_in(self, form: QDialog) -> bool:
        form.show()
        QApplication.processEvents()
        self._reader.look_at(form, type(form).__name__)
        form.close()
        form.deleteLater()
        return False


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """A case without a Latin letter in its content, with one record of each common kind."""
    case = make_case(tmp_path, name="справа", user="М. Приклад")
    source_id, layer_id = add_text(case, TEXT, title="Стаття")
    add_text(case, f"{TEXT}Кінець.", title="Інша стаття")
    add_picture(case, title="Кадр")
    _, claim_id = case.do(marks.mark_claim(passage(layer_id, "двоє полонених", TEXT)))
    _, person_id = case.do(marks.mark_person(passage(layer_id, "полонених", TEXT)))
    case.do(marks.mark_evidence(passage(layer_id, "вербування", TEXT)))
    tag_id = case.do(tags.add_tag("Мітка"))
    case.do(records.edit(claim_id, statement="Двоє полонених"))
    case.do(records.edit(person_id, name="Хтось"))
    case.do(assessments.assess(claim_id, status="supported", reliability="B", credibility="2"))
    case.do(links.link(claim_id, person_id, "asserted_by"))
    case.do(records.add_question(text="Скільки?"))
    case.do(marks.mark_all_with_tag([passage(layer_id, "Другий", TEXT)], tag_id))
    case.do(records.edit(source_id, title="Стаття перша"))
    case.close()
    return case.path


class _Reading(Driver):
    """A driver that declines what it is asked."""

    def start(self) -> None:
        self.reader = Reader()
        self.prompts = ReadingPrompts(self.reader)  # type: ignore[assignment]
        super().start()


@pytest.fixture
def speaking(tmp_path: Path, qtbot: QtBot) -> Iterator[_Reading]:
    """The program in the pseudo-language."""
    file = SettingsFile(tmp_path / "settings.json")
    file.change(user_name="М. Приклад", language=LanguageChoice.PSEUDO, backup_on=False)
    driver = _Reading(tmp_path, qtbot)
    yield driver
    driver.put_down()
    language().speak(LanguageChoice.ENGLISH)


def test_every_text_is_translatable_and_has_room(speaking: _Reading, case_path: Path) -> None:
    driver, reader = speaking, speaking.reader
    QApplication.clipboard().clear()  # else what another test copied is pasted
    reader.look_at_all("start page")
    driver.program.open_case(case_path)
    driver.until(lambda: driver.program.desk is not None)
    driver.settle()
    for window_part in (driver.window, *driver.window.menuBar().findChildren(QWidget)):
        reader.look_at(window_part, "window")
    driver.open_source("Стаття перша")
    reader.look_at_all("a text")
    for row in [row for section in driver.panel.rows._sections.values() for row in section.all]:
        driver.desk.workspace.inspect(row.kind, row.id)
        QApplication.processEvents()
        reader.look_at(driver.inspector, f"inspector of a {row.kind}")
    for action_id in ACTIONS:
        _try_out(driver, reader, action_id)
    assert not reader.untranslated, _listed(reader.untranslated)
    assert not reader.clipped, _listed(reader.clipped)


def _try_out(driver: Driver, reader: Reader, action_id: str) -> None:
    if driver.window.tabs.front() is None:
        source = driver.desk.session.read(source_rows.sources)[0]
        driver.desk.workspace.go(Destination("source", source.id))
        QTest.qWait(50)
    action = driver.window.actions_[action_id]
    if action_id in _LEFT_ALONE or not (action.isVisible() and action.isEnabled()):
        return
    action.trigger()
    driver.until(lambda: not driver.program.jobs.jobs)
    QTest.qWait(8)
    reader.look_at_all(action_id)
    for overlay in driver.window.findChildren(Overlay):
        overlay.dismiss()
    for popup in filter(None, [QApplication.activePopupWidget()]):
        popup.close()
    driver.program._beside.close_all()


def _pages(driver: Driver) -> list[tuple[str, str]]:
    pages = driver.window.tabs.pages()
    return [
        (type(page).__name__, getattr(page, "source_id", getattr(page, "kind", "")))
        for page in pages
    ]


def _of_type(driver: Driver, kind: type[QWidget]) -> Any:
    return next(page for page in driver.window.tabs.pages() if isinstance(page, kind))


def _listed(found: dict[str, str]) -> str:
    return "\n".join(sorted(f"{where}: {what}" for what, where in found.items()))


def test_the_window_changes_its_language_around_the_case_that_is_open(
    speaking: _Reading, case_path: Path
) -> None:
    driver = speaking
    driver.program.open_case(case_path)
    driver.until(lambda: driver.program.desk is not None)
    driver.settle()
    text = driver.open_source("Стаття перша")
    driver.open_source("Інша стаття")
    for view in ("view.marks", "view.notes", "view.sources", "view.history"):
        driver.window.actions_[view].trigger()
    filters = driver.window.tabs.front_page().filters
    filters.words.setText("Мітка")
    driver.settle()
    filters.who.setCurrentIndex(1)
    table = _of_type(driver, TablePage)
    tag = driver.panel.rows._sections["tag"].all[0]
    driver.until(lambda: table.facets["tag"].findData(tag.id) > 0)
    table.narrow("tag", tag.id)
    table.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    wish = table.where()
    driver.window.tabs.show_in_front(text)
    text.view.open_find()
    driver.type("про")
    text.go_to(text.layer_id, 8, 13, select=True)
    claim = driver.panel.rows._sections["claim"].all[0]
    driver.desk.workspace.inspect("claim", claim.id)
    driver.panel.rows.fold("source", away=True)
    opened = _pages(driver)
    assert len(opened) == 6
    case, way = driver.case, driver.desk.workspace.travels.visits()
    before = driver.window
    held = threading.Event()
    driver.program.jobs.start("Щось довге", lambda _job: held.wait())
    driver.window.actions_.submenu("view.language").actions()[2].trigger()
    driver.until(lambda: "Щось довге" in driver.sentence)
    assert driver.window is before
    driver.window.messages.complain("Нема такого файла.")
    held.set()
    driver.until(lambda: driver.window is not before)
    assert driver.sentence == "Нема такого файла."
    driver.until(lambda: driver.window.isVisible() and driver.window.tabs.front() is not None)
    assert driver.case is case
    assert driver.window.menuBar().actions()[0].text() == "&Файл"
    assert _pages(driver) == opened
    front = driver.window.tabs.front()
    driver.until(lambda: front.place() is not None)
    assert (front.place().start, front.place().end) == (8, 13)
    assert driver.desk.workspace.inspected == ("claim", claim.id)
    assert driver.panel.rows.is_folded("source")
    assert driver.desk.workspace.travels.visits() == way
    assert front.view.find_bar.looked_for() == Query("про")
    driver.until(lambda: len(front.view.find_bar.scan))
    table = _of_type(driver, TablePage)
    driver.window.tabs.show_in_front(table)
    driver.until(lambda: table.where() == wish and len(table.model.ids) == 1)
    assert table.table.horizontalHeader().sortIndicatorSection() == 2
    filters = _of_type(driver, HistoryView).filters
    assert filters.words.text() == "Мітка"
    driver.until(lambda: filters.who.currentIndex() == 1)
    driver.press("Ctrl+Z")
    driver.settle()
    assert driver.desk.session.read(lambda s: history(s, HistoryFilter()).rows[0].nature) == "undo"
