"""The verb that sets, changes or removes the passphrase of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli.jobs import interruptible
from app.cli.opening import user_name
from app.cli.output import plain
from app.cli.unlocking import Passphrases, passphrases, say_strength
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.safekeeping.passphrases.rekeying import PassphraseChange, rekey
from app.store.file import casefile
from app.store.file.engine import Access

if TYPE_CHECKING:
    import argparse

    from app.cli.output import Output


def run_passphrase(arguments: argparse.Namespace, output: Output) -> int:
    """Set, change or remove the passphrase of a case."""
    path = arguments.case
    access, present = Access(path), None
    if casefile.is_locked(path):
        access, present = passphrases().present(path)
    casefile.check(access)
    new = None if arguments.remove else Passphrases(arguments.new_passphrase_file, output).new()
    if new is not None:
        say_strength(output, new)
    with interruptible(output) as job:
        try:
            wish = PassphraseChange(new, present)
            changed = rekey(access, wish, user=user_name(arguments.user), job=job)
        except Cancelled:
            raise CaseProblem("passphrase.stopped") from None
    now = changed.access
    output.answer({"path": str(path), "encrypted": now.key is not None}, [_done(access, now)])
    remark = changed.remark()
    if remark is not None:
        output.problem(remark)
    return 0 if remark is None else 1


def _done(before: Access, now: Access) -> str:
    name = plain(str(now.path))
    if now.key is None:
        return f"Removed the passphrase of {name}. Everybody who has the file can read it."
    what = "Set a passphrase for" if before.key is None else "Changed the passphrase of"
    return f"{what} {name}. A forgotten passphrase can not be recovered."
