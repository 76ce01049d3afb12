from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.operations import records
from ui.views.mentions.model import ENTRY, Entry
from ui.views.mentions.page import MentionsView

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.driver import Driver

HOME = """Address of the president

Volodymyr Zelensky spoke of 155 men. Later Zelensky showed footage.

Про Зеленського писали, і Zelenskyy answered. Zelensky left.
"""
ABROAD = """From abroad

Volodymyr Zelensky was met by Olena Zelensky.
"""


def told(view: MentionsView) -> list[tuple[str, bool, bool]]:
    entries = view.model.mentions
    return [(entry.row.words, entry.checked, entry.marked) for entry in entries]


def view_of(driver: Driver) -> MentionsView:
    found = [page for page in driver.window.tabs.pages() if isinstance(page, MentionsView)]
    assert len(found) == 1
    driver.until(lambda: not found[0]._is_looking)
    return found[0]


def test_all_mentions_of_somebody_are_looked_at_and_marked_by_keys_alone(
    at_work: Driver, tmp_path: Path
) -> None:
    for name, text in (("home", HOME), ("abroad", ABROAD)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    at_work.import_files(tmp_path / "home.txt", tmp_path / "abroad.txt")
    at_work.case.do(records.add_person("Olena Zelensky"))
    home = at_work.open_source(at_work.sources()[0].title)
    at_work.select_with_mouse(home, "Volodymyr Zelensky")
    at_work.press("P", "Ctrl+Return")
    at_work.until(lambda: len(at_work.marks()) == 1)
    at_work.settle()
    person = next(row for row in at_work.rows("person") if row.marks)
    at_work.case.do(records.set_names(person.id, ["Zelensky"]))
    at_work.press("M")
    view = view_of(at_work)
    assert view.isAncestorOf(at_work.focus) or at_work.focus is view.list
    assert told(view) == [
        ("Zelensky", True, False),
        ("Зеленського", False, False),
        ("Zelenskyy", False, False),
        ("Zelensky", True, False),
    ]
    at_work.press("Space", "Down")
    assert [checked for _, checked, _ in told(view)] == [False, False, False, True]
    at_work.press("Ctrl+A", "Down", "Space", "Ctrl+Return")
    at_work.until(lambda: len(at_work.marks()) == 4)
    at_work.until(lambda: sum(marked for _, _, marked in told(view)) == 3)
    assert at_work.case.undo_label() == f"Mark 3 mentions of {person.handle}"
    assert at_work.sentence == "3 mentions are marked."
    at_work.press("Return")
    at_work.until(lambda: at_work.desk.workspace.document() is not None)
    at_work.wait_for(at_work.desk.workspace.document())
    assert at_work.desk.workspace.document().quote() == "Zelenskyy"
    assert at_work.inspector.item_id == person.id
    at_work.press("Ctrl+Z")
    at_work.until(lambda: not any(marked for _, _, marked in told(view)))
    at_work.settle()
    everywhere(at_work, view)


def everywhere(driver: Driver, view: MentionsView) -> None:
    driver.window.tabs.show_in_front(view)
    view.scope.setFocus()
    driver.press("End")
    view = view_of(driver)
    driver.until(lambda: not view._is_looking and len(told(view)) == 6)
    rows = [view.model.index(at, 0).data(ENTRY) for at in range(view.model.rowCount())]
    assert [isinstance(row, Entry) for row in rows].count(False) == 2
    sure, shared = view.model.mentions[-2:]
    assert (sure.row.words, sure.checked) == ("Volodymyr Zelensky", True)
    assert (shared.row.words, shared.checked) == ("Zelensky", False)
    state = view.model.index(len(rows) - 2, 0).data(Qt.ItemDataRole.CheckStateRole)
    assert state is Qt.CheckState.Checked
