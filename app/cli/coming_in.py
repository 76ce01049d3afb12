"""The verbs that bring something into a case: a new one, files, annotations."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.case import Case
from app.cli.opening import troubles, user_name, writing
from app.cli.output import counted, plain
from app.errors import CaseProblem
from app.exchange import import_annotations
from app.intake import import_paths
from app.jobs import Cancelled, JobControl
from app.phrases import phrase, phrase_remark
from app.queries import overview
from app.queries.refs import refs
from app.sandbox.pool import Sandbox

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.cli.output import Output
    from app.intake import Intake, Outcome
    from app.interchange.web_annotation_plan import Plan


def run_new(arguments: argparse.Namespace, output: Output) -> int:
    """Make an empty case."""
    path = arguments.case
    with (
        troubles(path),
        Case.create(
            path,
            user=user_name(arguments.user),
            title=arguments.title or path.stem,
            investigator=arguments.investigator,
            marking=arguments.marking,
        ) as case,
        case.reading() as session,
    ):
        about = overview.properties(session)
    data = {
        "path": str(path),
        "id": about.id,
        "title": about.title,
        "investigator": about.investigator,
        "marking": about.marking,
    }
    output.answer(data, [f"Made the case “{plain(about.title)}” in {path}."])
    return 0


def run_import(arguments: argparse.Namespace, output: Output) -> int:
    """Take files in; 1 when one failed, and each that did is named."""
    with (
        writing(arguments.case, arguments.user) as case,
        Sandbox() as sandbox,
        _interruptible(JobControl(output.progress)) as job,
    ):
        intake = import_paths(
            case, arguments.paths, sandbox=sandbox, job=job, recursive=arguments.recursive
        )
        rows = _outcomes(case, intake)
    output.answer(rows, map(_outcome_line, rows))
    for outcome in intake.outcomes:
        if outcome.problem is not None and not output.as_json:
            output.problem(outcome.problem, about=outcome.name)
    if intake.left_out:
        left_out = counted(intake.left_out, "file was", "files were")
        output.error("import.stopped", f"Stopped: {left_out} left out; the others were kept.")
    failed = any(outcome.problem is not None for outcome in intake.outcomes)
    return 1 if failed or intake.left_out else 0


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


def run_annotate(arguments: argparse.Namespace, output: Output) -> int:
    """Take in web annotations; 1 when one was refused, and each that was is named."""
    data = _read(arguments.file)
    with (
        writing(arguments.case, arguments.user) as case,
        _interruptible(JobControl(output.progress)) as job,
    ):
        try:
            plan = import_annotations(case, data, job=job)
        except Cancelled:
            raise CaseProblem("annotation.stopped") from None
    output.answer(_plan(plan), _plan_lines(plan))
    if not output.as_json:
        for refused in plan.refused:
            output.problem(refused.problem, about=refused.name)
    return 1 if plan.refused else 0


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("annotation.no_access", path=name, reason=reason) from problem


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "added": list(plan.added),
        "known": list(plan.known),
        "refused": [
            {"id": one.name, "code": one.problem.code, "sentence": phrase(one.problem)}
            for one in plan.refused
        ],
        "elsewhere": list(plan.elsewhere),
    }


def _plan_lines(plan: Plan) -> Iterator[str]:
    yield from (f"added     {plain(name)}" for name in plan.added)
    yield from (f"known     {plain(name)}" for name in plan.known)
    yield from (f"refused   {plain(one.name)}" for one in plan.refused)
    for iri in plan.elsewhere:
        yield f"The file names a further page, which was not fetched: {plain(iri)}"
    added = counted(len(plan.added), "annotation", "annotations")
    yield f"{added} imported, {len(plan.known)} known already, {len(plan.refused)} refused."


@contextmanager
def _interruptible(job: JobControl) -> Iterator[JobControl]:
    """Let Ctrl+C end a job between two files, so that all it says it kept is whole."""
    if threading.current_thread() is not threading.main_thread():
        yield job
        return

    def stop(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, before)
        job.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield job
    finally:
        signal.signal(signal.SIGINT, before)
