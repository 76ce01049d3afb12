"""The verb that makes a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.case import Case
from app.cli.opening import user_name
from app.cli.output import plain
from app.cli.unlocking import passphrases, say_strength
from app.errors import CaseProblem
from app.queries import overview
from app.store.file.keys import Key
from app.store.file.trouble import troubles

if TYPE_CHECKING:
    import argparse

    from app.cli.output import Output


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
