"""The verb that takes files in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.jobs import interruptible
from app.cli.opening import writing
from app.cli.output import counted, plain
from app.intake import import_paths
from app.phrases import phrase, phrase_remark
from app.queries.refs import refs
from app.sandbox.pool import Sandbox

if TYPE_CHECKING:
    import argparse

    from app.case import Case
    from app.cli.output import Output
    from app.intake import Intake, Outcome


def run_import(arguments: argparse.Namespace, output: Output) -> int:
    """Take files in; 1 when one failed, and each that did is named."""
    with (
        writing(arguments.case, arguments.user) as case,
        Sandbox() as sandbox,
        interruptible(output) as job,
    ):
        intake = import_paths(
            case, arguments.paths, sandbox=sandbox, job=job, recursive=arguments.recursive
        )
        rows = _outcomes(case, intake)
        case.settle()
    output.answer(rows, map(_outcome_line, rows))
    for outcome in intake.outcomes:
        if outcome.problem is not None and not output.as_json:
            output.problem(outcome.problem, about=outcome.name)
    if intake.left_out:
        left_out = counted(intake.left_out, "file was", "files were")
        output.error("import.stopped", f"Stopped: {left_out} left out; the others were kept.")
    elif intake.stopped:
        output.error("import.stopped", "Stopped while the files were counted. None was imported.")
    failed = any(outcome.problem is not None for outcome in intake.outcomes)
    return 1 if failed or intake.stopped else 0


def _outcomes(case: Case, intake: Intake) -> list[dict[str, Any]]:
    taken = [outcome.taken_in for outcome in intake.outcomes if outcome.taken_in is not None]
    with case.reading() as session:
        named = refs(session, [one.source_id for one in taken])
    rows = [_outcome(outcome, named) for outcome in intake.outcomes]
    for remark in intake.skipped:
        said = phrase_remark(remark.code, remark.facts)
        rows.append({"name": "", "outcome": "skipped", "remarks": [said]})
    return rows


def _outcome(outcome: Outcome, named: dict[str, Any]) -> dict[str, Any]:
    taken, problem = outcome.taken_in, outcome.problem
    ref = named[taken.source_id] if taken else None
    what = "failed"
    if taken is not None:
        what = "imported" if taken.is_new else "known"
    return {
        "name": outcome.name,
        "outcome": what,
        "id": ref and ref.id,
        "handle": ref and ref.handle,
        "title": ref and ref.title,
        "parts": len(taken.part_ids) if taken else 0,
        "remarks": [phrase_remark(remark.code, remark.facts) for remark in outcome.remarks],
        "problem": problem and {"code": problem.code, "sentence": phrase(problem)},
    }


def _outcome_line(row: dict[str, Any]) -> str:
    remarks = " ".join(row["remarks"])
    if row["outcome"] == "skipped":
        return plain(remarks)
    if row["outcome"] == "failed":
        return f"failed    {plain(row['name'])}"
    parts = f" with {counted(row['parts'], 'picture', 'pictures')}" if row["parts"] else ""
    said = f"{row['outcome']:<8}  {row['name']}  {row['handle']} {row['title']}{parts}"
    return plain(said) + (f"  ({plain(remarks)})" if remarks else "")
