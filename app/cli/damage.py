"""The verbs for a file that is damaged: recover what can be read, rebuild the indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.jobs import interruptible
from app.cli.opening import user_name, writing
from app.cli.output import plain
from app.cli.unlocking import access_to, passphrases
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import phrase_remark
from app.safekeeping.recovery.recovery import recover
from app.store.file import casefile, damage
from app.store.file.engine import Access
from app.store.file.keys import Key

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from app.cli.output import Output
    from app.safekeeping.recovery.recovery_report import Recovery
    from app.store.verifying.findings import Finding


def run_recover(arguments: argparse.Namespace, output: Output) -> int:
    """Make a new case from what can be read of a damaged one; 1 when something of it is lost."""
    damaged = _access_to(arguments.case)
    try:
        with interruptible(output) as job:
            result = recover(
                damaged,
                arguments.out,
                by=user_name(arguments.user),
                job=job,
                backups=arguments.backups,
            )
    except Cancelled:
        raise CaseProblem("recovery.stopped") from None
    except CaseProblem as problem:
        if problem.code == "recovery.nothing" and damaged.key is not None:
            raise CaseProblem("recovery.nothing_unlocked", **problem.facts) from None
        raise
    data = {
        "path": str(result.path),
        "title": result.title,
        "complete": result.is_complete,
        "records": dict(result.records),
        "saved": list(map(_line, result.saved)),
        "lost": list(map(_line, result.lost)),
        "steps": result.verification.steps,
        "head": result.verification.head,
    }
    output.answer(data, map(plain, _lines(result)))
    return 0 if result.is_complete else 1


def _access_to(path: Path) -> Access:
    """Return how a damaged file is read; its passphrase can not always be tried out on it."""
    if not path.is_file():
        raise CaseProblem("case.not_found", path=str(path))
    if casefile.is_locked(path):
        return access_to(path, _derived)
    if damage.is_encrypted(path):
        return passphrases().present(path, _derived)[0]
    return Access(path)


def _derived(path: Path, passphrase: str) -> Access:
    return Access(path, Key.derive(passphrase, casefile.salt_of(path)))


def _line(one: Finding) -> dict[str, Any]:
    return {"code": one.code, "sentence": phrase_remark(one.code, one.facts), **one.facts}


def _lines(result: Recovery) -> Iterator[str]:
    yield f"Recovered “{result.title}” as a new case: {result.path}"
    yield "Saved:"
    for one in result.saved:
        yield f"  {phrase_remark(one.code, one.facts)}"
    if result.is_complete:
        yield "Nothing is known to be lost."
    else:
        yield "Not saved:"
        for one in result.lost:
            yield f"  {phrase_remark(one.code, one.facts)}"
    for one in result.verification.reservations:
        yield phrase_remark(one.code, one.facts)


def run_reindex(arguments: argparse.Namespace, output: Output) -> int:
    """Rebuild what a case keeps only to find things: its indexes, none of its content."""
    with writing(arguments.case, arguments.user) as case:
        case.rebuild_indexes().result()
        case.settle()
    output.answer({"path": str(arguments.case)}, [f"Rebuilt the indexes of {arguments.case}."])
    return 0
