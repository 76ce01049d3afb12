"""Seals: the head of a case's journal, written down to be kept apart from the case.

Somebody with the file can rebuild the whole chain of digests; nobody can make one that still
holds the digest that a seal names. What was sealed can therefore be shown to be unchanged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import CaseInfo, JournalStep
from app.showing import one_line
from app.store.verifying.findings import Finding

if TYPE_CHECKING:
    from sqlalchemy import Connection

_UUID: Final = re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b", re.IGNORECASE)
_STEP: Final = re.compile(
    r"\bstep\b\W{0,16}?(\d{1,3}(?:[,.'\u2019\u00a0\u202f]\d{3})+|\d+)", re.IGNORECASE
)
_DIGEST: Final = re.compile(r"(?<![0-9a-f])(?:[0-9a-f][\s>]*){64}(?![0-9a-f])", re.IGNORECASE)
_GROUP: Final = 8

_TEXT: Final = """\
Redthread seal

case      {case_id}
step      {step}
SHA-256   {digest}
step of   {step_at}
sealed    {sealed_at} by {who}, with {program}

This names the last step in the journal of a case. While the case holds this step with this
SHA-256, nothing that was in it by then has been changed, added, put in another order or cut off
unnoticed. Keep this apart from the case: send it to somebody, print it, deposit it.

To check it: Case > Check against a seal, or on the command line
redthread verify CASE --against THIS-FILE
"""


@dataclass(frozen=True, slots=True)
class Seal:
    """One step of one case's journal and its digest (SHA-256, hex); times are ISO 8601 in UTC.

    ``case_id`` is empty where a seal was typed from paper without it.
    """

    case_id: str
    step: int
    digest: str
    step_at: str = ""
    sealed_at: str = ""
    who: str = ""
    program: str = ""

    def text(self) -> str:
        """Return the seal as a file: plain words that survive e-mail, paper and retyping."""
        return _TEXT.format(
            case_id=self.case_id,
            step=self.step,
            digest=grouped(self.digest),
            step_at=self.step_at,
            sealed_at=self.sealed_at,
            who=one_line(self.who),
            program=one_line(self.program),
        )


def grouped(digest: str) -> str:
    """Return a digest in groups of eight digits, as it is read aloud and compared."""
    return " ".join(digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))


def read_seal(text: str) -> Seal:
    """Find a seal in a text: a seal's file, a mail that quotes it, a line of a printed report.

    Raises CaseProblem "seal.not_found" when no step with a SHA-256 is in it.
    """
    step = _STEP.search(text)
    if step is None:
        raise CaseProblem("seal.not_found")
    digest = _DIGEST.search(text, step.end()) or _DIGEST.search(text[: step.start()])
    if digest is None:
        raise CaseProblem("seal.not_found")
    case_id = _UUID.search(text)
    return Seal(
        case_id="" if case_id is None else case_id.group().lower(),
        step=int(re.sub(r"\D", "", step.group(1))),
        digest=re.sub(r"[\s>]", "", digest.group()).lower(),
    )


def compare(connection: Connection, seal: Seal) -> Finding | None:
    """Tell why a case is not the one that was sealed, None if it holds that very step.

    A step that is there proves something only for a journal whose chain holds: verify it too.
    """
    case_id = connection.execute(select(CaseInfo.id)).scalar()
    if seal.case_id and seal.case_id != case_id:
        return Finding("verify.seal_other_case", {"case": case_id, "sealed": seal.case_id})
    digest = connection.execute(
        select(JournalStep.digest).where(JournalStep.seq == seal.step)
    ).scalar()
    facts = {"step": seal.step, "digest": seal.digest}
    if digest is None:
        return Finding("verify.seal_missing", facts)
    return None if digest == seal.digest else Finding("verify.seal_differs", facts)
