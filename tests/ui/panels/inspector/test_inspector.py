from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.operations import assessments, links, marks, records
from app.queries import link_rows, record_details, source_rows
from app.settings import ThemeChoice
from tests.factory import add_picture, add_text, passage
from ui.main_window.sides import NARROWEST_SIDE
from ui.panels.inspector.inspector import Inspector
from ui.panels.inspector.page import RecordPage
from ui.panels.inspector.sections import Row
from ui.panels.inspector.source_page import SourcePage
from ui.theme.look import look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.case import Case
    from ui.panels.inspector.edits import Destination, Edit


class Heard:
    """An inspector in front, and all that it says."""

    def __init__(self, inspector: Inspector) -> None:
        self.inspector = inspector
        self.edits: list[Edit] = []
        self.assessed: list[Edit] = []
        self.names: list[Edit] = []
        self.went: list[Destination] = []
        self.links: list[str] = []
        inspector.edited.connect(self.edits.append)
        inspector.assessed.connect(self.assessed.append)
        inspector.names_edited.connect(self.names.append)
        inspector.go.connect(self.went.append)
        inspector.link_asked.connect(self.links.append)

    @property
    def page(self) -> RecordPage:
        return self.inspector.currentWidget().widget()

    def rows(self) -> list[Row]:
        return [row for row in self.page.findChildren(Row) if not row.isHidden()]


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.resize(340, 800)
    inspector.show()
    inspector.activateWindow()
    return Heard(inspector)


@pytest.fixture
def claim_id(case: Case) -> str:
    _, layer_id = add_text(case)
    claim_id = case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))[1]
    evidence_id = case.do(marks.mark_evidence(passage(layer_id, "footage of two men")))[1]
    case.do(links.link(evidence_id, claim_id, "supports", note="shown"))
    case.do(assessments.assess(claim_id, credibility="3"))
    return claim_id


def show(heard: Heard, case: Case, item_id: str) -> None:
    with case.reading() as session:
        heard.inspector.show_record(record_details.record(session, item_id))


def test_rewording_a_claim_is_one_edit_on_enter(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    show(heard, case, claim_id)
    heard.inspector.edit_title()
    qtbot.keyClicks(heard.page.title, "155 serve")
    qtbot.keyClick(heard.page.title, Qt.Key.Key_Return)
    (edit,) = heard.edits
    assert (edit.item_id, edit.name, edit.value) == (claim_id, "statement", "155 serve")


def test_typing_in_one_stay_is_one_sitting(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    show(heard, case, claim_id)
    note = heard.page.form.fields["note"]
    note.setFocus()
    qtbot.keyClicks(note, "one")
    qtbot.waitUntil(lambda: len(heard.edits) == 1, timeout=3000)
    qtbot.keyClicks(note, " two")
    heard.page.title.setFocus()
    note.setFocus()
    qtbot.keyClicks(note, " three")
    heard.page.title.setFocus()
    assert [edit.value for edit in heard.edits] == ["one", "one two", "one two three"]
    sittings = [edit.sitting for edit in heard.edits]
    assert sittings[0] == sittings[1] != sittings[2]


def test_a_refresh_does_not_take_away_what_is_being_typed(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    show(heard, case, claim_id)
    heard.inspector.edit_title()
    qtbot.keyClicks(heard.page.title, "half a sent")
    case.do(records.edit(claim_id, note="from elsewhere"))
    show(heard, case, claim_id)
    assert heard.page.title.toPlainText() == "half a sent"
    assert heard.page.form.fields["note"].toPlainText() == "from elsewhere"


def test_what_was_typed_goes_to_the_record_it_was_typed_for(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    other = case.do(records.add_claim("Another claim"))
    show(heard, case, claim_id)
    note = heard.page.form.fields["note"]
    note.setFocus()
    qtbot.keyClicks(note, "for the first")
    show(heard, case, other)
    assert [(edit.item_id, edit.value) for edit in heard.edits] == [(claim_id, "for the first")]
    assert note.toPlainText() == ""


def test_a_grade_is_chosen_with_the_keyboard(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    show(heard, case, claim_id)
    field = heard.page.assessment.form.fields["reliability"]
    assert field.currentText() == "not graded"
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_B)
    assert [(edit.name, edit.value) for edit in heard.assessed] == [("reliability", "B")]


def test_a_date_that_is_none_is_not_told_and_the_reason_is_read(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    show(heard, case, claim_id)
    date = heard.page.form.fields["speaks_of"]
    date.edtf.setFocus()
    qtbot.keyClicks(date.edtf, "spring")
    qtbot.keyClick(date.edtf, Qt.Key.Key_Return)
    assert heard.edits == []
    assert "not a date" in date._reading.text()
    date.edtf.selectAll()
    qtbot.keyClicks(date.edtf, "2025-04~")
    assert date._reading.text() == "about April 2025"
    qtbot.keyClick(date.edtf, Qt.Key.Key_Return)
    assert [(edit.name, edit.value) for edit in heard.edits] == [("speaks_of_edtf", "2025-04~")]


def test_links_and_passages_lead_to_where_they_come_from(
    heard: Heard, case: Case, claim_id: str, qtbot: QtBot
) -> None:
    show(heard, case, claim_id)
    qtbot.waitUntil(lambda: len(heard.rows()) == 2)
    link, quote = heard.rows()
    assert link.accessibleName().startswith("supported by E-001")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    quote.setFocus()
    qtbot.keyClick(quote, Qt.Key.Key_Return)
    assert [place.kind for place in heard.went] == ["evidence", "annotation"]


def test_further_names_are_one_a_line(heard: Heard, case: Case, qtbot: QtBot) -> None:
    person_id = case.do(records.add_person("Chen Haoran", aliases=["陈浩然"]))
    show(heard, case, person_id)
    field = heard.page.names.field
    assert field.toPlainText() == "陈浩然"
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "H. Chen")
    heard.page.title.setFocus()
    assert [edit.value for edit in heard.names] == [["陈浩然", "H. Chen"]]


@pytest.mark.parametrize("make", ["add_text", "add_picture"])
def test_a_source_shows_its_record_and_its_file(heard: Heard, case: Case, make: str) -> None:
    source_id = add_text(case)[0] if make == "add_text" else add_picture(case)
    with case.reading() as session:
        detail = source_rows.source(session, source_id)
        heard.inspector.show_source(detail, link_rows.links_of(session, source_id))
    assert heard.inspector.item_id == source_id
    labels = heard.page._file.findChildren(QLabel)
    text = "\n".join(label.text() for label in labels)
    assert detail.fields["original_sha256"] in text


@pytest.mark.parametrize(
    "verb",
    [
        records.add_person("P"),
        records.add_organisation("O"),
        records.add_place("L"),
        records.add_event("V"),
        records.add_evidence("E"),
        records.add_question("Q"),
    ],
)
def test_every_kind_of_record_has_a_page(heard: Heard, case: Case, verb: object) -> None:
    show(heard, case, case.do(verb))
    assert heard.page.isVisible()
    assert QApplication.focusWidget() is not heard.page.title


def test_nothing_selected_is_said(heard: Heard, case: Case, claim_id: str) -> None:
    show(heard, case, claim_id)
    heard.inspector.show_nothing()
    assert heard.inspector.item_id == ""
    assert "Select" in heard.inspector.currentWidget().text()


@pytest.mark.parametrize("percent", [100, 200])
def test_every_page_has_room_in_the_narrowest_side(qtbot: QtBot, percent: int) -> None:
    look().dress(ThemeChoice.LIGHT, percent)
    least = look().type.pixels(NARROWEST_SIDE)
    too_wide = {}
    for kind in ("claim", "person", "evidence", "question", "judgment", "tag", "link", "source"):
        page = SourcePage() if kind == "source" else RecordPage(kind)
        qtbot.addWidget(page)
        page.show()
        if page.minimumSizeHint().width() > least - look().type.pixels(12):
            too_wide[kind] = page.minimumSizeHint().width()
    assert too_wide == {}
