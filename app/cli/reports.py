"""The verbs that write the Word report, of a case or of the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.case import Case
from app.cli.jobs import interruptible
from app.cli.opening import user_name, writing
from app.cli.output import plain
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.outlet import export_report
from app.sample import make_sample
from app.sandbox.pool import Sandbox
from app.store.file.casefile import SUFFIX
from app.store.file.trouble import troubles

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.cli.output import Output

SAMPLE: Final = f"sample{SUFFIX}"
SAMPLE_REPORT: Final = "sample-report.docx"


def run_report(arguments: argparse.Namespace, output: Output) -> int:
    """Write the Word report and put it on record."""
    out = arguments.out
    if out.suffix.casefold() == SUFFIX:
        raise CaseProblem("report.over_case", path=str(out))
    with (
        writing(arguments.case, arguments.user) as case,
        Sandbox() as sandbox,
        interruptible(output) as job,
    ):
        try:
            export_report(case, out, sandbox=sandbox, job=job)
        except Cancelled:
            raise CaseProblem("report.stopped") from None
    output.answer({"path": str(out)}, [f"Wrote the report {plain(str(out))}."])
    return 0


def run_demo(arguments: argparse.Namespace, output: Output) -> int:
    """Make the sample case and its report in a folder; a sample that is there is left alone."""
    folder: Path = arguments.folder
    case_path, report_path = folder / SAMPLE, folder / SAMPLE_REPORT
    user = user_name(arguments.user)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("case.not_writable", path=str(folder), reason=reason) from problem
    with Sandbox() as sandbox, troubles(case_path), interruptible(output) as job:
        try:
            make_sample(case_path, user=user, sandbox=sandbox, job=job)
            with Case.open(case_path, user=user) as case:
                export_report(case, report_path, sandbox=sandbox, job=job)
        except Cancelled:
            raise CaseProblem("report.stopped") from None
    data = {"case": str(case_path), "report": str(report_path)}
    lines = (f"Made the sample case {case_path}", f"and its report {report_path}.")
    output.answer(data, map(plain, lines))
    return 0
