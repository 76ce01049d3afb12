"""One record in the inspector, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.vocabulary import MENTIONABLE, TAG_PATH, ItemKind
from ui.panels.inspector.assessment import AssessmentSection
from ui.panels.inspector.chosen import ChosenSection
from ui.panels.inspector.edits import Adding, Destination, Edit, NewFact, RowMenu
from ui.panels.inspector.facts import FactsSection
from ui.panels.inspector.filing import FilingSection
from ui.panels.inspector.form import Form
from ui.panels.inspector.lists import EndsSection, LinksSection, PassagesSection
from ui.panels.inspector.names import NamesSection
from ui.panels.inspector.sections import history_button, quiet_button
from ui.panels.inspector.specs import FIELDS, TITLE_FIELD
from ui.panels.inspector.tagged import TaggedSection
from ui.translation import translate
from ui.widgets.plain_words import PlainLabel
from ui.widgets.typed_fields import TextField

if TYPE_CHECKING:
    from app.queries.record_details import RecordDetail

_NAMED = {ItemKind.PERSON, ItemKind.ORGANISATION, ItemKind.PLACE}


class RecordPage(QWidget):
    """Heading, fields, assessment, links, passages and facts of one record."""

    edited = Signal(Edit)
    assessed = Signal(Edit)
    names_edited = Signal(Edit)
    go = Signal(Destination)
    link_asked = Signal(str)
    menu_asked = Signal(RowMenu)
    adding = Signal(Adding)
    stated = Signal(NewFact)
    history_asked = Signal()
    mentions_asked = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._item_id = ""
        self._number = PlainLabel(self)
        self._number.setProperty("look", "muted")
        self._path = PlainLabel(self)
        self._path.setProperty("look", "small")
        self._path.setWordWrap(True)
        self._path.setIndent(5)
        self._path.hide()
        self.title = TextField(self, heading=True)
        self.title.edited.connect(self._title_edited)
        self.form = Form(FIELDS.get(kind, ()), self)
        self.form.edited.connect(self.edited)
        self.names = NamesSection(self)
        self.names.edited.connect(self.names_edited)
        self.assessment = AssessmentSection(self)
        self.assessment.assessed.connect(self.assessed)
        self.ends = EndsSection(self)
        self.ends.menu_asked.connect(self.menu_asked)
        self.links = LinksSection(self)
        self.links.go.connect(self.go)
        self.links.menu_asked.connect(self.menu_asked)
        self.links.add.connect(lambda: self.link_asked.emit(self._item_id))
        self.passages = PassagesSection(self)
        self.filing = FilingSection(kind, self)
        self.filing.menu_asked.connect(self.menu_asked)
        self.filing.adding.connect(self.adding)
        self.tagged = TaggedSection(self)
        self.tagged.setVisible(kind == ItemKind.TAG)
        self.facts = FactsSection(kind, can_add=kind in _NAMED, parent=self)
        self.claims = ChosenSection(kind, ItemKind.CLAIM, self)
        self.questions = ChosenSection(kind, ItemKind.QUESTION, self)
        self.judgments = ChosenSection(kind, ItemKind.JUDGMENT, self)
        self._let_add()
        self._made = PlainLabel(self)
        self._made.setProperty("look", "small")
        self._lay_out()

    def show_record(self, detail: RecordDetail) -> None:
        """Show a record of this page's kind; what is being typed right now stays."""
        self._item_id = detail.ref.id
        kind = translate("Vocabulary", ItemKind(detail.ref.kind).label)
        self._number.setText(" · ".join(filter(None, (kind, detail.ref.handle))))
        title_field = TITLE_FIELD.get(detail.ref.kind)
        self.title.setReadOnly(title_field is None)
        self.title.setAccessibleName(kind)
        self.title.set_value(detail.fields[title_field] if title_field else detail.ref.title)
        self.form.show_values(detail.ref.id, detail.fields)
        self.names.setVisible(detail.ref.kind in _NAMED)
        self.names.show_names(detail.ref.id, detail.names)
        self.assessment.setVisible(detail.ref.kind == ItemKind.CLAIM)
        if detail.ref.kind == ItemKind.CLAIM:
            self.assessment.show_assessments(detail.ref.id, detail.assessments)
        self.ends.show_ends(detail.link)
        self.links.setVisible(detail.ref.kind != ItemKind.TAG)
        self.links.show_links(detail.ref.id, detail.links, origins=detail.origins)
        self.passages.show_marks(detail.marks, detail.sources)
        if self.kind == ItemKind.TAG:
            self.tagged.show_tag(detail.ref.id)
        self.facts.show_facts(detail.ref.id, detail.facts)
        self.filing.show_filing(detail.ref.id, detail.filing)
        self._show_answers(detail)
        made = detail.created_at[:16].replace("T", " ")
        self._made.setText(self.tr("Made {time} by {who}").format(time=made, who=detail.created_by))

    def show_path(self, path: str) -> None:
        """Show below the name of a tag where it stands, if that is under another one."""
        self._path.setText(path)
        self._path.setVisible(TAG_PATH in path)

    def edit_title(self) -> None:
        """Put the focus into the heading, all of it selected."""
        self.title.setFocus()
        self.title.selectAll()

    def _let_add(self) -> None:
        if self.kind == ItemKind.QUESTION:
            empty = self.tr("Choose the claims that compete to answer it.")
            self.claims.let_add(self.tr("+ Claim"), empty)
            empty = self.tr("A judgment answers the question and says what it rests on.")
            self.judgments.let_add(self.tr("Give judgment"), empty, menus=False)
        elif self.kind == ItemKind.JUDGMENT:
            empty = self.tr("Choose the claims that it rests on.")
            self.claims.let_add(self.tr("+ Claim"), empty)
        elif self.kind == ItemKind.CLAIM:
            self.questions.let_add(self.tr("+ Question"), "")

    def _show_answers(self, detail: RecordDetail) -> None:
        is_question = self.kind == ItemKind.QUESTION
        answers = self.tr("Claims that answer it") if is_question else self.tr("Rests on")
        judged = self.tr("Judgments") if is_question else self.tr("Judgments that rest on it")
        self.claims.show_refs(detail.ref.id, answers, detail.claims)
        self.questions.show_refs(detail.ref.id, self.tr("Answers the question"), detail.questions)
        self.judgments.show_refs(detail.ref.id, judged, detail.judgments)

    def _title_edited(self, value: object, sitting: int) -> None:
        self.edited.emit(Edit(self._item_id, TITLE_FIELD[self.kind], value, sitting))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._number)
        for widget in (self.title, self._path, self.ends, self.form):
            column.addWidget(widget)
        for section in (
            self.names,
            self.facts,
            self.assessment,
            self.questions,
            self.claims,
            self.judgments,
            self.links,
            self.passages,
            self.filing,
            self.tagged,
        ):
            column.addWidget(section)
        for going in (
            self.ends,
            self.passages,
            self.tagged,
            self.filing,
            self.claims,
            self.questions,
            self.judgments,
        ):
            going.go.connect(self.go)
        self.facts.edited.connect(self.edited)
        self.facts.stated.connect(self.stated)
        self.facts.menu_asked.connect(self.menu_asked)
        for chosen in (self.claims, self.questions, self.judgments):
            chosen.menu_asked.connect(self.menu_asked)
            chosen.adding.connect(self.adding)
        column.addWidget(self._made)
        if self.kind in MENTIONABLE:
            words = QCoreApplication.translate("Inspector", "All mentions of the name")
            column.addWidget(quiet_button(words, self, self.mentions_asked))
        column.addWidget(history_button(self, self.history_asked))
        column.addStretch(1)
