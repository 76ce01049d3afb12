"""The assessment of a claim: its grades, likelihood and confidence, apart from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.vocabulary import ClaimStatus, Confidence, Credibility, Likelihood, Reliability
from ui.panels.inspector.edits import Edit
from ui.panels.inspector.form import Form
from ui.panels.inspector.sections import Section
from ui.panels.inspector.specs import FieldSpec
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from app.queries.assessment_rows import AssessmentRow

_NOT_GRADED: Final = QT_TRANSLATE_NOOP("Inspector", "not graded")

FIELDS: Final = (
    FieldSpec("status", QT_TRANSLATE_NOOP("Inspector", "Status"), "choice", ClaimStatus),
    FieldSpec(
        "reliability", QT_TRANSLATE_NOOP("Inspector", "Source"), "choice", Reliability, _NOT_GRADED
    ),
    FieldSpec(
        "credibility",
        QT_TRANSLATE_NOOP("Inspector", "Information"),
        "choice",
        Credibility,
        _NOT_GRADED,
    ),
    FieldSpec(
        "likelihood",
        QT_TRANSLATE_NOOP("Inspector", "Likelihood"),
        "choice",
        Likelihood,
        QT_TRANSLATE_NOOP("Inspector", "not given"),
    ),
    FieldSpec(
        "confidence",
        QT_TRANSLATE_NOOP("Inspector", "Confidence"),
        "choice",
        Confidence,
        QT_TRANSLATE_NOOP("Inspector", "not given"),
    ),
    FieldSpec("rationale", QT_TRANSLATE_NOOP("Inspector", "Rationale"), "text"),
)


class AssessmentSection(Section):
    """Shows the latest assessment for editing, and who made the earlier ones and when."""

    assessed = Signal(Edit)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form(FIELDS, self)
        self.form.edited.connect(self.assessed)
        self._history = PlainLabel(self)
        self._history.setProperty("look", "small")
        self._history.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addWidget(self._history)
        self.body.addLayout(column)

    def show_assessments(self, claim_id: str, rows: tuple[AssessmentRow, ...]) -> None:
        """Show the assessments of a claim, the latest first."""
        latest = rows[0] if rows else None
        values = {
            spec.name: getattr(latest, spec.name) if latest else _unset(spec.name)
            for spec in FIELDS
        }
        self.form.show_values(claim_id, values)
        aside = self.tr("History {}").format(len(rows)) if len(rows) > 1 else ""
        self.set_heading(self.tr("Assessment"), aside)
        self._history.setText("\n".join(self._line(row) for row in rows))
        self._history.setVisible(bool(rows))

    def _line(self, row: AssessmentRow) -> str:
        grade = (row.reliability or "–") + (row.credibility or "–")
        status = translate("Vocabulary", ClaimStatus(row.status).label)
        when = row.created_at[:16].replace("T", " ")
        return f"{when} · {row.created_by} · {grade} · {status}"


def _unset(name: str) -> str | None:
    return {"status": ClaimStatus.UNASSESSED.value, "rationale": ""}.get(name)
