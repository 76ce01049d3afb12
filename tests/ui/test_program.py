"""The whole program: cases are made, opened, worked on, closed, and found again."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.case import Case
from app.operations import records, tags
from app.queries import overview, source_rows
from app.settings import OpenTabs, SettingsFile, ThemeChoice, VeilChoice
from tests.factory import add_text, make_case, png
from tests.ui.stage import LONG, Stage
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.dialogs.case_forms import CaseForm, NewCaseForm
    from ui.dialogs.user_forms import PreferencesForm, WhoForm


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.window.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with make_case(tmp_path, "Foreign recruits") as case:
        add_text(case, title="Article A")
        add_text(case, "Another text.", title="Article B")
        return case.path


def test_a_new_case_is_made_and_opened(stage: Stage, tmp_path: Path) -> None:
    def fill(form: NewCaseForm) -> bool:
        assert form.investigator_field.text() == "M. Example"
        form.title_field.setText("What is known?")
        form.marking_field.setCurrentText("CONFIDENTIAL")
        form.choose_place()
        return True

    place = tmp_path / "known.redthread"
    stage.prompts.then(fill, place)
    stage.do("case.new")
    stage.opened()
    properties = stage.program.desk.session.read(overview.properties)
    assert (properties.title, properties.marking) == ("What is known?", "CONFIDENTIAL")
    assert stage.window.windowTitle().startswith("What is known?")
    assert stage.settings.settings.recent[0].path == str(place)
    stage.do("case.close")
    assert stage.window.start_page.isVisible()
    assert not place.with_name(place.name + "-wal").exists()


def test_declining_a_form_does_nothing(stage: Stage, tmp_path: Path) -> None:
    stage.prompts.then(lambda _form: False, None)
    stage.do("case.new")
    stage.do("case.open")
    assert stage.program.jobs.jobs == []
    assert not list(tmp_path.glob("*.redthread"))


def test_the_users_name_is_asked_once(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    stage = Stage(qtbot, tmp_path)
    stage.settings.change(user_name="")

    def decline(_form: WhoForm) -> bool:
        return False

    def answer(form: WhoForm) -> bool:
        form.name_field.setText("Олена")
        return True

    stage.prompts.then(decline, answer)
    stage.program.open_case(path)
    assert stage.program.desk is None
    stage.open(path)
    assert stage.program.desk.session.case.user == "Олена"
    stage.do("case.close")
    stage.open(path)
    assert stage.prompts.asked == ["Who are you?", "Who are you?"]
    stage.window.close()


def test_what_can_not_be_opened_is_said_and_nothing_is_lost(
    stage: Stage, tmp_path: Path, path: Path
) -> None:
    stage.open(path)
    other = tmp_path / "holiday.redthread"
    other.write_bytes(b"no case at all")
    stage.program.open_case(other)
    stage.until(lambda: "is not a Redthread case" in stage.said())
    assert stage.program.desk.path == path
    assert other.read_bytes() == b"no case at all"


def test_a_recent_case_that_is_gone_can_be_forgotten(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.close")
    path.unlink()
    (row,) = stage.window.start_page.recent.rows()
    QTest.keyClick(row, Qt.Key.Key_Return)
    stage.until(lambda: "no case file" in stage.said())
    QTest.mouseClick(stage.window.messages.action, Qt.MouseButton.LeftButton)
    assert stage.settings.settings.recent == ()
    assert not stage.window.start_page.recent.isVisible()


def test_the_menu_of_recent_cases_opens_them(stage: Stage, path: Path, tmp_path: Path) -> None:
    stage.open(path)
    with make_case(tmp_path, "Another & more") as other:
        other_path = other.path
    stage.open(other_path)
    menu = stage.window.actions_.submenu("case.recent")
    assert [action.text() for action in menu.actions()] == ["Another && more", "Foreign recruits"]
    menu.actions()[1].trigger()
    stage.opened()
    assert stage.program.desk.path == path


def test_tabs_and_layout_are_there_again(stage: Stage, path: Path) -> None:
    stage.open(path)
    desk = stage.program.desk
    for row in desk.session.read(source_rows.sources):
        desk.workspace.open_source(row.id)
    stage.window.tabs.turn(-1)
    stage.do("view.right")
    front = stage.window.tabs.front().source_id
    again = stage.again()
    again.open(path)
    assert len(again.window.tabs.pages()) == 2
    assert again.window.tabs.front().source_id == front
    assert not again.window.actions_["view.right"].isChecked()
    again.window.close()


def _sources(case: Case) -> list[source_rows.SourceRow]:
    with case.reading() as session:
        return sorted(source_rows.sources(session), key=lambda row: row.handle)


def test_tables_and_the_history_are_narrowed_and_ordered_as_they_were(
    stage: Stage, path: Path
) -> None:
    with Case.open(path, user="M. Example") as case:
        tag_id = case.do(tags.add_tag("arms"))
        claim_id = case.do(records.add_claim("They fight"))
        first, second = _sources(case)
        case.do(tags.tag_records([first.id, second.id], tag_id))
        case.do(records.edit(first.id, title="Article C"))
    stage.open(path)
    stage.do("view.sources")
    table = stage.window.tabs.front_page()
    stage.until(lambda: table.facets["tag"].findData(tag_id) > 0)
    table.narrow("tag", tag_id)
    table.words.setText("article")
    title = next(at for at, one in enumerate(table.model.columns) if one.by == "title")
    table.table.horizontalHeader().setSortIndicator(title, Qt.SortOrder.DescendingOrder)
    stage.until(lambda: table.model.ids == [first.id, second.id])
    stage.program.desk.workspace.inspect("claim", claim_id)
    stage.do("record.history")
    filters = stage.window.tabs.front_page().filters
    stage.until(lambda: filters.who.count() > 1)
    filters.sort.setCurrentIndex(filters.sort.findData("gestures"))
    filters.who.setCurrentIndex(1)
    filters.when.setCurrentIndex(filters.when.count() - 1)
    filters.first.setDate(QDate(2026, 4, 2))
    wanted = filters.wanted()
    assert "They fight" not in SettingsFile(stage.settings.path).path.read_text("utf-8")
    again = stage.again()
    again.open(path)
    table, history = again.window.tabs.pages()
    assert table.words.text() == "article"
    again.window.tabs.show_in_front(table)
    again.until(lambda: table.narrowed_by("tag") == tag_id)
    again.until(lambda: table.model.ids == [first.id, second.id])
    assert table.table.horizontalHeader().sortIndicatorSection() == title
    again.window.tabs.show_in_front(history)
    again.until(lambda: history.filters.wanted() == wanted)
    assert history.filters.about.text() == "Concerns C-1 They fight"
    table.return_to('{"by": "nonsense", "tag": 7, "words": "x"}')
    assert (table.order, table.narrowed_by("tag"), table.words.text()) == (("", False), None, "x")
    history.return_to('["no fields"]')
    assert not history.filters.is_narrow()
    again.window.close()


def test_files_come_in_and_what_failed_is_listed(stage: Stage, path: Path, tmp_path: Path) -> None:
    stage.open(path)
    good, *bad = (tmp_path / name for name in ("note.txt", "empty.txt", "nothing.html"))
    good.write_text("A note of one line.\n")
    for one in bad:
        one.write_bytes(b"")
    stage.prompts.then([good, *bad])
    stage.do("source.import_files")
    stage.until(lambda: "imported" in stage.said())
    assert "note" in " ".join(stage.sources())
    QTest.mouseClick(stage.window.messages.action, Qt.MouseButton.LeftButton)
    listed = stage.program._beside._open["list"]
    assert "empty.txt" in listed.text.toPlainText()


def test_dropping_files_and_folders_brings_them_in(
    stage: Stage, path: Path, tmp_path: Path
) -> None:
    stage.open(path)
    folder = tmp_path / "stills"
    folder.mkdir()
    (folder / "still.png").write_bytes(png())
    stage.window.dropped.emit([folder])
    stage.until(lambda: any("still" in title for title in stage.sources()))


def test_pasting_outside_a_field_makes_a_source(stage: Stage, path: Path) -> None:
    stage.open(path)
    QGuiApplication.clipboard().setText("Something that was copied from elsewhere")
    stage.window.search.setFocus()
    QTest.keySequence(stage.window.search, QKeySequence("Ctrl+V"))
    assert stage.window.search.text().startswith("Something")
    stage.window.search.clear()
    stage.window.tabs.setFocus()
    stage.do("edit.paste")
    stage.until(lambda: any(title.startswith("Something") for title in stage.sources()))


def test_undo_names_what_it_undoes(stage: Stage, path: Path) -> None:
    stage.open(path)

    def fill(form: CaseForm) -> bool:
        form.title_field.setText("A better title")
        form.reference_field.setText("2025-04")
        return True

    stage.prompts.then(fill)
    stage.do("case.properties")
    undo = stage.window.actions_["edit.undo"]
    stage.until(lambda: undo.iconText() == "Undo: Edit case properties")
    assert stage.window.windowTitle().startswith("A better title")
    assert stage.settings.settings.recent[0].title == "A better title"
    stage.until(undo.isEnabled)
    undo.trigger()
    redo = stage.window.actions_["edit.redo"]
    stage.until(lambda: redo.iconText() == "Redo: Edit case properties")
    assert stage.window.windowTitle().startswith("Foreign recruits")


def test_a_case_is_verified(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.verify")
    stage.until(
        lambda: "Verification" in {one.windowTitle() for one in QApplication.topLevelWidgets()}
    )


def test_preferences_take_effect_at_once(stage: Stage, path: Path) -> None:
    stage.open(path)

    def fill(form: PreferencesForm) -> bool:
        form.name_field.setText("Another Name")
        form.theme_field.setCurrentIndex(form.theme_field.findData(ThemeChoice.DARK))
        form.veil_field.setCurrentIndex(1)
        return True

    stage.prompts.then(fill)
    stage.do("app.preferences")
    assert look().theme.dark
    assert stage.program.desk.session.case.user == "Another Name"
    assert SettingsFile(stage.settings.path).settings.veil == VeilChoice.BLUR
    stage.do("text.larger")
    assert look().type.percent == 115
    for _ in range(20):
        stage.do("text.larger")
    stage.do("text.normal")
    assert stage.settings.settings.text_size == 100
    light = stage.window.actions_.submenu("view.theme").actions()[1]
    light.trigger()
    assert light.isChecked()
    assert not look().theme.dark


def test_settings_that_can_not_be_kept_are_said_to_hold_for_now(
    stage: Stage, tmp_path: Path
) -> None:
    stage.settings.path = tmp_path / "settings.json" / "impossible"
    stage.do("text.larger")
    assert "could not be kept" in stage.said()
    assert look().type.percent == 115


def test_damaged_settings_are_put_aside_and_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{ damaged")
    stage = Stage(qtbot, tmp_path)
    stage.program.begin()
    assert "put aside" in stage.said()
    stage.window.close()


def test_an_unforeseen_error_is_one_plain_sentence(stage: Stage) -> None:
    threading.Thread(target=stage.program.tell_unexpected, args=(ValueError(),)).start()
    stage.until(lambda: "unforeseen" in stage.said())
    QTest.mouseClick(stage.window.messages.action, Qt.MouseButton.LeftButton)
    assert "log" in stage.program._beside._open


def test_quitting_while_a_case_is_being_opened_leaves_it_closed(stage: Stage, path: Path) -> None:
    stage.program.open_case(path)
    stage.window.close()
    assert stage.program.desk is None
    with Case.open(path, user="M. Example") as case:
        assert case.undo_label() is not None


def test_closing_a_case_stops_its_jobs_without_waiting_for_them(stage: Stage, path: Path) -> None:
    stage.open(path)
    go = threading.Event()
    stage.program.jobs.start("Importing", lambda _job: go.wait(LONG / 1000))
    stage.do("case.close")
    assert stage.program.desk is not None
    go.set()
    stage.until(lambda: stage.program.desk is None)
    assert "Importing was stopped" in stage.said()


def test_the_case_on_the_command_line_is_opened(stage: Stage, path: Path) -> None:
    stage.program.begin(path)
    stage.opened()
    assert stage.program.desk.path == path


def test_every_action_that_is_shown_can_be_done(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("help.keys")
    stage.do("help.about")
    stage.do("help.manual")
    stage.do("help.log")
    shown = stage.window.actions_.known()
    assert {"mark.claim", "case.report", "find.everywhere", "edit.undo"} <= shown
    QTest.keySequence(stage.window, QKeySequence("Ctrl+K"))
    assert QApplication.focusWidget() is stage.window.search


def test_what_stands_open_is_remembered_soon_and_on_its_side(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.window.resize(1500, 800)
    desk, tabs = stage.program.desk, stage.window.tabs
    first, second = (row.id for row in desk.session.read(source_rows.sources))
    desk.workspace.open_source(first)
    desk.workspace.open_source(second)
    stage.do("tab.split")
    assert [page.source_id for page in tabs.pages()] == [first, second, second]
    stage.do("view.history")
    stage.do("tab.across")
    tabs.set_share(650)

    def kept() -> OpenTabs:
        return SettingsFile(stage.settings.path).settings.tabs_of(desk.case_id)

    stage.until(lambda: len(kept().tabs) == 3)  # without closing anything
    assert [tab.room for tab in kept().tabs] == ["source", "source", "history"]
    assert (kept().front, kept().right_front, kept().side) == (2, 0, 0)
    stage.until(lambda: kept().share > 600)
    again = stage.again()
    again.window.resize(1500, 800)
    again.open(path)
    tabs = again.window.tabs
    assert [len(tabs.pages(side)) for side in (0, 1)] == [3, 1]
    assert tabs.front() is None
    assert tabs.front_page(1).source_id == second
    assert abs(tabs.share - 650) < 60
    again.window.close()
