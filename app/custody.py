"""Acts that custody keeps on record: copies handed out, verifications, seals."""

from __future__ import annotations

import re
import secrets
import time
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.model.base import now
from app.operations.custody import Act, put_act_on_record
from app.queries import overview
from app.queries.verification_rows import VerificationResult, finding_rows
from app.store.steps.seals import Seal, compare, read_seal
from app.store.verifying.verify import Verification, verify
from app.vocabulary import CustodyAct
from app.workplace import workplace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from app.case import Case
    from app.jobs import JobControl
    from app.queries.source_names import NamedLayer, NamedSource

__all__ = [
    "CustodyAct",
    "Seal",
    "Verification",
    "copy_text",
    "load_seal",
    "read_seal",
    "record_copy",
    "record_verification",
    "save_seal",
    "seal_of",
    "verify_and_record",
    "verify_case",
]

_SOURCE_HANDLE: Final = re.compile(r"\bS-\d+\w*")
_LONGEST_SEAL: Final = 1 << 20
_ABOUT_SEAL: Final = "verify.seal_"
_ABOUT_JOURNAL: Final = frozenset(
    f"verify.{name}"
    for name in (
        *("structure", "unreadable", "chain", "step", "change", "order", "replay"),
        *("stray_changes", "past_head"),
    )
)
"""Findings after which a step that is there proves nothing any more."""


def record_copy(
    case: Case,
    *,
    kind: CustodyAct,
    path: Path | None = None,
    sha256: str = "",
    size: int | None = None,
    source_ids: Sequence[str] | None = None,
    note: str = "",
) -> None:
    """Put on record that a copy left the case, or that its passphrase changed.

    Without ``source_ids`` it held all that the case holds. ``sha256`` (hex) and ``size`` (bytes)
    are those of the file at ``path``. The path and the note are erased with what they are about;
    the entry in the history holds no words of theirs.
    """
    ids = None if source_ids is None else tuple(source_ids)
    where = "" if path is None else str(path.absolute())
    case.do(put_act_on_record(Act(kind, ids, where, sha256, size, note=note)))


def copy_text(case: Case, source: NamedSource, layer: NamedLayer) -> bytes:
    """Return the frozen text of a layer in UTF-8, byte for byte, once that is on record."""
    text = case.originals.read(layer.sha256)
    act = Act(
        CustodyAct.TEXT_COPY,
        (source.id,),
        sha256=layer.sha256,
        size=len(text),
        outcome={"layer": layer.id},
    )
    case.do(put_act_on_record(act, about=source.handle))
    return text


def verify_case(
    session: Session, job: JobControl | None = None, *, against: Seal | None = None
) -> Verification:
    """Check everything that a case promises and, if one is given, that it is as it was sealed.

    Raises Cancelled when the job is.
    """
    result = verify(session.connection(), job)
    if against is not None and result.structure_holds:
        differs = compare(session.connection(), against)
        result.findings += [] if differs is None else [differs]
    return result


def seal_holds(result: Verification) -> bool:
    """Tell whether a verification against a seal showed the case to be as it was sealed."""
    return not any(
        finding.code.startswith(_ABOUT_SEAL) or finding.code in _ABOUT_JOURNAL
        for finding in result.findings
    )


def record_verification(case: Case, result: Verification, *, against: Seal | None = None) -> None:
    """Put a verification on record: up to which step it holds, and what was wrong with what."""
    told = " ".join(
        str(fact) for one in result.findings for name, fact in one.facts.items() if name != "quote"
    )
    outcome: dict[str, Any] = {
        "steps": result.steps,
        "head": result.head,
        "findings": len(result.findings),
        "codes": sorted({finding.code for finding in result.findings}),
        "sources": sorted(set(_SOURCE_HANDLE.findall(told))),
    }
    if against is not None:
        outcome |= {
            "sealed_step": against.step,
            "sealed": against.digest,
            "seal_holds": seal_holds(result),
        }
    case.do(put_act_on_record(Act(CustodyAct.VERIFICATION, None, outcome=outcome)))


def verify_and_record(
    case: Case, job: JobControl, *, against: Seal | None = None
) -> VerificationResult:
    """Verify an open case, put that on record and return the result in words.

    A file that is damaged in its structure is not written to. Raises Cancelled when the job is.
    """
    at, begun = now(), time.monotonic()
    with case.reading() as session:
        result = verify_case(session, job, against=against)
    seconds = time.monotonic() - begun
    unrecorded: CaseProblem | None = CaseProblem("verify.not_recorded")
    if result.structure_holds:
        unrecorded = None
        try:
            record_verification(case, result, against=against)
        except CaseProblem as problem:
            unrecorded = problem
    with case.reading() as session:
        findings = finding_rows(session, result.findings)
    return VerificationResult(
        at=at,
        seconds=seconds,
        findings=findings,
        reservations=finding_rows(session, result.reservations),
        counts=result.counts,
        steps=result.steps,
        head=result.head,
        unrecorded=unrecorded,
        sealed=against,
        seal_holds=None if against is None else seal_holds(result),
    )


def seal_of(session: Session, who: str) -> Seal:
    """Return the seal of a case as it is now: the last step of its journal."""
    head = overview.journal_head(session)
    return Seal(
        case_id=overview.properties(session).id,
        step=head.steps,
        digest=head.digest,
        step_at=head.at,
        sealed_at=now(),
        who=who,
        program=workplace().program,
    )


def save_seal(case: Case, out: Path) -> Seal:
    """Write the seal of a case to a file, and put that on record in the step after it.

    Raises CaseProblem "seal.not_written"; then what was there before is there still.
    """
    with case.reading() as session:
        seal = seal_of(session, case.user)
    data = seal.text().encode("utf-8")
    beside = out.with_name(f".{secrets.token_hex(6)}.part")
    try:
        try:
            beside.write_bytes(data)
            beside.replace(out)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("seal.not_written", path=str(out), reason=reason) from problem
    act = Act(
        CustodyAct.SEAL,
        None,
        path=str(out.absolute()),
        size=len(data),
        outcome={"step": seal.step, "digest": seal.digest},
    )
    case.do(put_act_on_record(act))
    return seal


def load_seal(path: Path) -> Seal:
    """Read a seal from a file; CaseProblem "seal.no_access" or "seal.not_found"."""
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_SEAL)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("seal.no_access", path=str(path), reason=reason) from problem
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return read_seal(data.decode(encoding, "replace"))
