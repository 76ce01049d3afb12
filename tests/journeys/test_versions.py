"""An article is changed online: the later version comes in, is compared, gets the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.queries import version_rows
from app.vocabulary import CarryOutcome
from tests.journeys.material import CLAIM, PAGE, SPEECH
from ui.documents.compared.compared_view import ComparedView
from ui.documents.text_tab import TextTab
from ui.views.review.page import ReviewView

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

ADDRESS = '<link rel="canonical" href="https://post.example/155"></head>'
HELD = next(line for line in PAGE.splitlines() if "held in the north" in line)


def page_in_front(driver: Driver, kind: type) -> object:
    driver.until(lambda: isinstance(driver.window.tabs.front_page(), kind))
    return driver.window.tabs.front_page()


def review_of(driver: Driver, source_id: str) -> dict[str, version_rows.CarriedRow]:
    found = driver.read(version_rows.review, source_id)
    return {row.old.passage.exact: row for row in found.rows}


def mark_in_comparison(driver: Driver, compared: ComparedView) -> None:
    """Mark in the later text and move an end in the earlier one; the end goes back by undo."""
    old, new = compared.sides
    driver.select_with_mouse(new, "showed pictures")
    driver.press("E")
    driver.until(lambda: len(driver.marks()) == 4)
    driver.until(lambda: new.selected_mark() in {mark.id for mark in driver.marks()})
    driver.press("Ctrl+F6", "]")
    assert driver.desk.workspace.document() is old
    chosen = old.selected_mark()
    (before,) = [mark.passage for mark in driver.marks() if mark.id == chosen]
    driver.press("Enter", "Left", "Enter")
    driver.until(
        lambda: any(
            mark.id == chosen and mark.passage.end == before.end - 1 for mark in driver.marks()
        )
    )
    driver.press("Ctrl+Z")
    driver.until(lambda: before in [mark.passage for mark in driver.marks()])


def test_a_changed_article_is_compared_and_given_the_marks(at_work: Driver, tmp_path: Path) -> None:
    first, second = tmp_path / "page.html", tmp_path / "page later.html"
    first.write_text(PAGE.replace("</head>", ADDRESS), "utf-8")
    changed = PAGE.replace("</head>", ADDRESS).replace(HELD, "").replace("footage", "pictures")
    second.write_text(changed, "utf-8")
    at_work.import_files(first)
    (old,) = at_work.sources()
    document = at_work.open_source(old.title)
    assert isinstance(document, TextTab)
    for words, key in ((CLAIM, "C"), (SPEECH, "E"), ("held in the north", "N")):
        at_work.select_with_mouse(document, words)
        at_work.press(key)
        at_work.settle()
        at_work.press("Escape", "Escape")
    at_work.until(lambda: len(at_work.marks()) == 3)

    at_work.import_files(second)
    at_work.until(lambda: "may be a later version of S-1" in at_work.sentence)
    at_work.click(at_work.window.messages.action)
    at_work.until(lambda: "3 marks of S-1 can be carried over" in at_work.sentence)
    new = at_work.sources()[1]
    assert at_work.inspector.item_id == new.id

    at_work.press("F8")
    compared = page_in_front(at_work, ComparedView)
    at_work.until(lambda: compared.is_ready)
    assert "1 changed, 0 added, 1 removed" in compared.head.summary.text()
    at_work.press("F7", "F7")
    assert compared.views[0].page.caret > compared.views[0].page.lines.text.index(CLAIM)
    at_work.click(compared.head.copy_button)
    assert "1 removed" in QGuiApplication.clipboard().text()
    mark_in_comparison(at_work, compared)

    at_work.click(compared.head.carry_button)
    review = page_in_front(at_work, ReviewView)
    rows = review_of(at_work, new.id)
    assert rows[CLAIM].outcome in {CarryOutcome.MOVED, CarryOutcome.CERTAIN}
    assert rows[SPEECH].outcome == CarryOutcome.GONE
    assert rows["held in the north"].outcome == CarryOutcome.GONE
    at_work.until(lambda: len(review.model.rows) == 3)
    first_open = review.model.open_count
    assert f"{first_open} of 3" in review.progress.text()

    place = review.model.place_of(rows["held in the north"].id)
    review.list.choose(place)
    review.list.setFocus()
    at_work.press("X")
    at_work.until(lambda: review.model.open_count == first_open - 1)
    review.list.choose(review.model.place_of(rows[SPEECH].id))
    at_work.press("A")
    at_work.until(lambda: isinstance(at_work.desk.workspace.document(), TextTab))
    later = at_work.desk.workspace.document()
    at_work.wait_for(later)
    at_work.until(later.view.page.isVisible)
    at_work.select_with_mouse(later, "showed pictures of two men")
    at_work.press("Ctrl+Shift+A")
    at_work.until(lambda: review_of(at_work, new.id)[SPEECH].new is not None)
    copy = review_of(at_work, new.id)[SPEECH].new
    assert copy.passage.exact == "showed pictures of two men"
    assert copy.subjects == rows[SPEECH].old.subjects
    at_work.press("Ctrl+Z")
    at_work.until(lambda: review_of(at_work, new.id)[SPEECH].new is None)
    come_back(at_work)
    review = page_in_front(at_work, ReviewView)
    at_work.until(lambda: len(review.model.rows) == 3)
    (compared,) = (one for one in at_work.window.tabs.pages() if isinstance(one, ComparedView))
    at_work.until(lambda: compared.is_ready)


def come_back(driver: Driver) -> None:
    """Leave the program and open the case again the next day."""
    path = driver.case.path
    driver.quit()
    driver.start()
    driver.program.begin(path)
    driver.until(lambda: driver.program.desk is not None)
    driver.settle()


def tab_of(driver: Driver, side: int) -> str:
    return driver.window.tabs._groups[side].bar.accessibleTabName(0)


def test_a_translation_is_added_and_read_beside_the_original(
    at_work: Driver, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    at_work.import_files(page)
    (source,) = at_work.sources()
    original = at_work.open_source(source.title)
    QGuiApplication.clipboard().setText("الرئيس\n\nقال إن 155 مواطناً يقاتلون\n\nوعرض لقطات")

    def fill(form) -> bool:
        form.language_field.setText("ar")
        form.accept()
        return bool(form.result())

    at_work.prompts.then(fill)
    at_work.window.actions_["source.add_layer"].trigger()
    at_work.until(lambda: at_work.window.tabs.is_split)
    second = at_work.desk.workspace.document()
    at_work.wait_for(second)
    assert second is not original
    assert second.source_id == source.id
    assert second.layer_id != original.layer_id
    at_work.select_with_mouse(second, "مواطناً")
    at_work.press("C")
    at_work.until(lambda: len(at_work.marks()) == 1)
    (mark,) = at_work.marks()
    assert (mark.layer_id, mark.passage.exact) == (second.layer_id, "مواطناً")
    at_work.press("Ctrl+Shift+Y")
    at_work.until(lambda: not at_work.window.tabs.is_split)
    at_work.press("Ctrl+Shift+Y")
    at_work.until(lambda: at_work.window.tabs.is_split)
    assert original.bar._layers.count() == 3

    come_back(at_work)
    original, second = at_work.window.tabs.documents()
    at_work.wait_for(second)
    assert second.layer_id == mark.layer_id
    at_work.until(lambda: tab_of(at_work, 1).startswith("Translation · "))
    assert tab_of(at_work, 0).startswith("Article · ")
    at_work.press("Ctrl+Shift+Y")  # they are together again: it is the second that is put away
    at_work.until(lambda: at_work.window.tabs.documents() == [original])
    assert tab_of(at_work, 0) == source.title
    at_work.press("Ctrl+Shift+Y")
    at_work.until(lambda: at_work.window.tabs.is_split)
    assert len(set(at_work.window.tabs._split.sizes())) <= 2  # halves, but for a pixel
    at_work.press("Ctrl+Z", "Ctrl+Z")  # the mark, then the text that it stood in
    at_work.until(lambda: not at_work.window.tabs.is_split)
    at_work.until(lambda: original.bar._layers.count() == 2)
