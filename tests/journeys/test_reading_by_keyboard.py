"""Reading closely and marking without a mouse, from the first sentence to the last undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

FIRST, SECOND, THIRD = "The president spoke at night.", "He named 155 men.", "Mr. Chen denied it."
STORY = f"{FIRST} {SECOND} {THIRD} The office said no more.\n\nA paragraph stands here. It ends.\n"


def test_sentences_are_marked_moved_and_noted_by_keys_alone(
    at_work: Driver, tmp_path: Path
) -> None:
    file = tmp_path / "speech.txt"
    file.write_text(STORY, "utf-8")
    at_work.import_files(file)
    document = at_work.open_source("speech")
    before = at_work.content()
    page = document.view.page

    at_work.press("Ctrl+Home", "Ctrl+.", "C")
    at_work.until(lambda: at_work.titles("claim") == [FIRST] and page.chosen)
    at_work.press("Ctrl+.", ".")
    at_work.until(lambda: at_work.titles("claim") == [FIRST, SECOND] and page.chosen)
    said = at_work.window.status._repeat
    assert "Repeated: Claim" in said.text()
    at_work.press("Ctrl+Z")
    at_work.until(lambda: at_work.titles("claim") == [FIRST] and "Repeat: Claim" in said.text())
    at_work.press("Ctrl+.", ".")
    at_work.until(lambda: at_work.titles("claim") == [FIRST, SECOND] and page.chosen)

    at_work.press("Ctrl+.", "Ctrl+.", "Ctrl+Shift+.")
    assert document.quote() == THIRD
    at_work.press("T")
    at_work.type("denial")
    at_work.press("Return")
    at_work.until(lambda: at_work.rows("tag") and len(page.marks.index) == 3 and page.chosen)
    at_work.press("Ctrl+.", ".")
    at_work.until(lambda: len(page.marks.index) == 4 and page.chosen)
    assert [len(row.tags) for row in at_work.marks()] == [0, 0, 1, 1]
    assert at_work.window.actions_["mark.repeat"].iconText() == "Repeat: Tag “denial”"

    first, second, third, last = (row.id for row in at_work.marks())
    assert page.chosen == last
    for key, chosen in (("Alt+[", third), ("[", second), ("Alt+]", first), ("]", second)):
        at_work.press(key)
        assert page.chosen == chosen

    at_work.press("Return", "Shift+Right", "Ctrl+Shift+Right", "Return")
    at_work.until(lambda: at_work.marks()[1].passage.exact == f"{SECOND} Mr")
    at_work.press("N")
    at_work.until(lambda: QApplication.focusWidget() is not page)
    at_work.type("By name? See C.")
    at_work.press("Ctrl+Return")
    at_work.until(lambda: at_work.marks()[1].note == "By name? See C.")
    assert page.hasFocus()
    assert at_work.titles("claim") == [FIRST, SECOND]

    at_work.press("Down", "Ctrl+.", "N")
    at_work.type("check this")  # without waiting until the mark is stored
    at_work.until(lambda: QApplication.focusWidget() is not page)
    at_work.press("Escape")
    at_work.until(lambda: at_work.marks()[-1].note == "check this")
    assert at_work.titles("claim") == [FIRST, SECOND]

    at_work.settle()
    for _ in range(8):
        at_work.press("Ctrl+Z")
        at_work.settle()
    assert at_work.content() == before
    assert not at_work.window.actions_["mark.repeat"].isEnabled()
