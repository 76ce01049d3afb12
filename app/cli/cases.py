"""The verbs for a case as a whole: make one, verify one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.case import Case
from app.cli.jobs import interruptible
from app.cli.opening import reading, user_name, writing
from app.cli.output import counted, plain
from app.cli.unlocking import passphrases, say_strength
from app.custody import record_verification
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import phrase, phrase_remark
from app.queries import overview
from app.store.keys import Key
from app.store.trouble import troubles
from app.store.verify import verify

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.cli.output import Output
    from app.store.verify import Verification


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
            key=_new_key(arguments, output),
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
        "encrypted": case.access.key is not None,
    }
    output.answer(data, [f"Made the case “{plain(about.title)}” in {path}."])
    return 0


def _new_key(arguments: argparse.Namespace, output: Output) -> Key | None:
    """Return the key of a case that is to be encrypted; a passphrase file says so by itself."""
    if not (arguments.encrypt or arguments.passphrase_file):
        return None
    if arguments.case.exists():
        raise CaseProblem("case.exists", path=str(arguments.case))
    passphrase = passphrases().new()
    say_strength(output, passphrase)
    return Key.derive(passphrase)


def run_verify(arguments: argparse.Namespace, output: Output) -> int:
    """Check a case and put that on record; 1 when anything is wrong.

    A case that is damaged in its structure is left as it is; one that can not be written to is
    checked all the same.
    """
    with reading(arguments.case) as session, interruptible(output) as job:
        try:
            result = verify(session.connection(), job)
        except Cancelled:
            raise CaseProblem("verify.stopped") from None
    unrecorded = _record(arguments, result)
    data = {
        "ok": result.holds,
        "findings": [
            {"code": one.code, "sentence": phrase_remark(one.code, one.facts), **one.facts}
            for one in result.findings
        ],
        "checked": dict(result.counts),
        "steps": result.steps,
        "head": result.head,
        "on_record": not unrecorded,
    }
    output.answer(data, _lines(result, unrecorded))
    return 0 if result.holds else 1


def _record(arguments: argparse.Namespace, result: Verification) -> str:
    """Put a verification on record; return why it could not be."""
    if not result.structure_holds:
        return "The verification was not put on record, so as not to write to a damaged file."
    try:
        with writing(arguments.case, arguments.user) as case:
            record_verification(case, result)
    except CaseProblem as problem:
        return f"The verification could not be put on record. {phrase(problem)}"
    return ""


def _lines(result: Verification, unrecorded: str) -> Iterator[str]:
    for finding in result.findings:
        yield phrase_remark(finding.code, finding.facts)
    checked = ", ".join(f"{what} {count:,}" for what, count in result.counts.items())
    yield f"Checked: {checked}."
    yield f"The journal has {counted(result.steps, 'step', 'steps')}; its last hash is"
    yield f"    {result.head}"
    if unrecorded:
        yield unrecorded
    count = counted(len(result.findings), "thing is wrong", "things are wrong")
    yield "All of it is as it should be." if result.holds else f"{count}."
