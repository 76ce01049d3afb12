from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.operations import marks, records
from tests.factory import add_text, passage
from ui.panels.inspector.edits import Destination

if TYPE_CHECKING:
    from app.queries.record_details import FactRow
    from tests.ui.workspace.conftest import Desk


def facts(desk: Desk, item_id: str) -> list[FactRow]:
    return list(desk.detail(item_id).facts)


def state(desk: Desk, item_id: str, name: str, value: str) -> None:
    before = len(facts(desk, item_id))
    desk.page.facts.adding.name.setFocus()
    desk.press(name, Qt.Key.Key_Return, value, Qt.Key.Key_Return)
    desk.wait(lambda: len(facts(desk, item_id)) == before + 1)
    desk.wait(lambda: len(desk.page.facts.lines) == before + 1)


def test_facts_are_stated_edited_and_removed_in_place(desk: Desk) -> None:
    person_id = desk.case.do(records.add_person("Chen Haoran"))
    desk.inspect("person", person_id)
    state(desk, person_id, "nationality", "Chinese")
    state(desk, person_id, "born", "1998~")
    first, second = facts(desk, person_id)
    assert (first.property, first.value, first.value_edtf) == ("nationality", "Chinese", "")
    assert (second.property, second.value, second.value_edtf) == ("born", "1998~", "1998~")
    line = desk.page.facts.lines[second.id]
    line.value.setFocus()
    line.value.selectAll()
    desk.press("spring 1998", Qt.Key.Key_Return)
    desk.wait(lambda: facts(desk, person_id)[1].value_edtf == "")
    assert facts(desk, person_id)[1].value == "spring 1998"
    assert line.value.hasFocus()
    desk.space.undo()
    desk.wait(lambda: facts(desk, person_id)[1].value_edtf == "1998~")
    assert facts(desk, person_id)[1].value == "1998~"
    desk.ask_menu(line)
    desk.choose("Remove the fact")
    desk.wait(lambda: [fact.id for fact in facts(desk, person_id)] == [first.id])


def test_a_fact_remembers_the_mark_that_is_selected(desk: Desk) -> None:
    source_id, layer_id = add_text(desk.case)
    mark_id, person_id = desk.case.do(marks.mark_person(passage(layer_id, "Volodymyr Zelensky")))
    desk.space.open_source(source_id)
    desk.wait(lambda: len(desk.space.document().view.page.marks.index))
    desk.space.go(Destination("annotation", mark_id))
    state(desk, person_id, "role", "president")
    (fact,) = facts(desk, person_id)
    assert fact.annotation_id == mark_id
    other_id = desk.case.do(records.add_place("Kyiv"))
    desk.inspect("place", other_id)
    state(desk, other_id, "country", "Ukraine")
    assert facts(desk, other_id)[0].annotation_id is None
    desk.inspect("person", person_id)
    desk.space.document().select_mark(None)
    desk.wait(lambda: fact.id in desk.page.facts.lines)
    desk.ask_menu(desk.page.facts.lines[fact.id])
    desk.choose("Go to its passage")
    assert desk.space.document().selected_mark() == mark_id


def test_half_a_fact_is_not_stated(desk: Desk) -> None:
    person_id = desk.case.do(records.add_person("Chen Haoran"))
    desk.inspect("person", person_id)
    adding = desk.page.facts.adding
    adding.name.setFocus()
    desk.press("born", Qt.Key.Key_Return, Qt.Key.Key_Tab)
    assert adding.name.text() == "born"
    desk.inspect("person", desk.case.do(records.add_person("Another")))
    assert adding.name.text() == ""
    assert facts(desk, person_id) == []
