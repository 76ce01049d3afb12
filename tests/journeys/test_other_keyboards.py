from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

WORDS = "at least 155 citizens"
C_KEY = 54  # the code that X11 and Wayland give the key between X and V


def story(driver: Driver, tmp_path: Path):
    file = tmp_path / "note.txt"
    file.write_text(f"The president said that {WORDS} fight there.\n", "utf-8")
    driver.import_files(file)
    return driver.open_source("note")


def test_the_key_of_c_makes_a_claim_on_a_cyrillic_keyboard(at_work: Driver, tmp_path: Path) -> None:
    document = story(at_work, tmp_path)
    at_work.put_caret(document, WORDS)
    at_work.press(*["Shift+Right"] * len(WORDS))
    at_work.press_sign(ord("С"), "с", code=C_KEY)
    at_work.until(lambda: at_work.titles("claim") == [WORDS])
    at_work.select_with_mouse(document, "The president")
    at_work.press_sign(ord("З"), "з")  # without a code, as some systems send it: P
    at_work.until(lambda: not document.isAncestorOf(at_work.focus))
    at_work.press("Return")
    at_work.until(lambda: at_work.titles("person") == ["The president"])


def test_letters_that_are_typed_into_a_field_mark_nothing(at_work: Driver, tmp_path: Path) -> None:
    document = story(at_work, tmp_path)
    at_work.select_with_mouse(document, WORDS)
    at_work.press("C")
    at_work.until(lambda: at_work.titles("claim") == [WORDS])
    at_work.settle()
    before = at_work.content()
    at_work.select_with_mouse(document, "The president")
    at_work.click(at_work.panel.filter)
    at_work.type("cpetln1")
    at_work.press("Ctrl+K")
    at_work.type("cpetln1")
    at_work.press_sign(Qt.Key.Key_unknown, "с", code=C_KEY)
    at_work.press("Ctrl+F")
    at_work.settle()
    assert at_work.content() == before
    assert at_work.window.search.text() == "cpetln1с"
    assert at_work.panel.filter.text() == "cpetln1"


def test_f2_takes_letters_as_words(at_work: Driver, tmp_path: Path) -> None:
    document = story(at_work, tmp_path)
    at_work.select_with_mouse(document, WORDS)
    at_work.press("C")
    at_work.until(lambda: at_work.titles("claim") == [WORDS])
    claim = at_work.rows("claim")[0].id
    at_work.until(lambda: at_work.inspector.item_id == claim)
    at_work.press("F2")
    at_work.type("cpe1")
    at_work.press("Return")
    at_work.until(lambda: at_work.titles("claim") == ["cpe1"])
    assert not at_work.rows("person")
    assert not at_work.rows("evidence")
