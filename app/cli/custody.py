"""The verbs for custody: verify a case, tell its chain of custody, save its seal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.jobs import interruptible
from app.cli.opening import reading, user_name, writing
from app.cli.output import counted, plain
from app.custody import load_seal, record_verification, save_seal, seal_holds, seal_of, verify_case
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import phrase, phrase_remark
from app.queries import custody_words
from app.queries.custody_rows import case_custody, source_custody
from app.queries.source_names import source_names
from app.queries.verification_rows import since
from app.store.file.casefile import SUFFIX
from app.store.steps.seals import read_seal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.cli.output import Output
    from app.queries.custody_rows import CustodyRow
    from app.store.steps.seals import Seal
    from app.store.verifying.findings import Finding
    from app.store.verifying.verify import Verification


def run_verify(arguments: argparse.Namespace, output: Output) -> int:
    """Check a case, perhaps against a seal, and put that on record; 1 when anything is wrong.

    A case that is damaged in its structure is left as it is; one that can not be written to is
    checked all the same.
    """
    against = None if arguments.against is None else _seal(arguments.against)
    with reading(arguments.case, even_damaged=True) as session, interruptible(output) as job:
        try:
            result = verify_case(session, job, against=against)
        except Cancelled:
            raise CaseProblem("verify.stopped") from None
    unrecorded = _record(arguments, result, against)
    data = {
        "ok": result.holds,
        "findings": list(map(_finding, result.findings)),
        "reservations": list(map(_finding, result.reservations)),
        "checked": dict(result.counts),
        "steps": result.steps,
        "head": result.head,
        "seal_holds": None if against is None else seal_holds(result),
        "on_record": not unrecorded,
    }
    output.answer(data, _lines(result, against, unrecorded))
    return 0 if result.holds else 1


def _seal(given: str) -> Seal:
    """Read a seal from a file, from the input (-), or from words as they were printed."""
    if given == "-":
        return read_seal(sys.stdin.read())
    if "step" in given.casefold() and not Path(given).exists():
        return read_seal(given)
    return load_seal(Path(given))


def _finding(one: Finding) -> dict[str, Any]:
    return {"code": one.code, "sentence": phrase_remark(one.code, one.facts), **one.facts}


def _record(arguments: argparse.Namespace, result: Verification, against: Seal | None) -> str:
    """Put a verification on record; return why it could not be."""
    if not result.structure_holds:
        return phrase(CaseProblem("verify.not_recorded"))
    try:
        with writing(arguments.case, arguments.user) as case:
            record_verification(case, result, against=against)
    except CaseProblem as problem:
        return f"The verification could not be put on record. {phrase(problem)}"
    return ""


def _lines(result: Verification, against: Seal | None, unrecorded: str) -> Iterator[str]:
    for finding in result.findings:
        yield phrase_remark(finding.code, finding.facts)
        if known := since(finding.facts):
            yield f"    {known}"
    for finding in result.reservations:
        yield phrase_remark(finding.code, finding.facts)
    checked = ", ".join(f"{what} {count:,}" for what, count in result.counts.items())
    yield f"Checked: {checked}."
    yield f"The journal has {counted(result.steps, 'step', 'steps')}; its last hash is"
    yield f"    {result.head}"
    if against is not None:
        holds = "holds" if seal_holds(result) else "does not hold"
        yield f"The seal of step {against.step:,} {holds}."
    if unrecorded:
        yield unrecorded
    count = counted(len(result.findings), "thing is wrong", "things are wrong")
    yield "All of it is as it should be." if result.holds else f"{count}."


def run_custody(arguments: argparse.Namespace, output: Output) -> int:
    """Tell the chain of custody of the case, or of one source."""
    with reading(arguments.case) as session:
        if arguments.source is None:
            rows = case_custody(session)
        else:
            rows = source_custody(session, source_names(session).find(arguments.source).id)
    output.answer([_row(row) for row in rows], map(_row_line, rows))
    return 0


def _row(row: CustodyRow) -> dict[str, Any]:
    return {
        "act": row.kind,
        "at": row.at or None,
        "until": row.until or None,
        "times": row.times,
        "collected": row.collected or None,
        "by": row.by,
        "machine": row.machine,
        "system": row.system,
        "program": row.program,
        "sources": list(row.sources),
        "whole_case": row.whole_case,
        "path": row.path,
        "sha256": row.sha256 or None,
        "size": row.size,
        "file_modified": row.modified or None,
        "url": row.url,
        "how": row.how,
        "note": row.note,
        "changes": {one.field: [one.before, one.after] for one in row.changes},
        "reverses": row.reverses or None,
        "outcome": dict(row.outcome),
    }


def _row_line(row: CustodyRow) -> str:
    told = (custody_words.sources(row), row.by, custody_words.place(row))
    said = (*told, *custody_words.details(row))
    line = " · ".join(plain(each) for each in said if each)
    return f"{custody_words.when(row):<16}  {custody_words.act(row):<20}  {line}"


def run_seal(arguments: argparse.Namespace, output: Output) -> int:
    """Write the seal of a case to a file and put that on record; without a file, only show it."""
    if arguments.out is None:
        with reading(arguments.case) as session:
            seal = seal_of(session, user_name(arguments.user))
        output.answer(_as_data(seal), seal.text().splitlines())
        return 0
    if arguments.out.suffix.casefold() == SUFFIX:
        raise CaseProblem("seal.over_case", path=str(arguments.out))
    with writing(arguments.case, arguments.user) as case:
        seal = save_seal(case, arguments.out)
    where = plain(str(arguments.out))
    lines = (f"Saved the seal of step {seal.step:,} in {where}:", f"    {seal.digest}")
    output.answer({**_as_data(seal), "path": str(arguments.out)}, lines)
    return 0


def _as_data(seal: Seal) -> dict[str, Any]:
    return {
        "case": seal.case_id,
        "step": seal.step,
        "digest": seal.digest,
        "step_at": seal.step_at,
        "sealed_at": seal.sealed_at,
        "who": seal.who,
        "program": seal.program,
    }
