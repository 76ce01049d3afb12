"""What can be said on the command line."""

from __future__ import annotations

import argparse
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

VERBS: Final[dict[str, str]] = {
    "new": "cases",
    "import": "files",
    "version": "versions",
    "layer": "versions",
    "sources": "listing",
    "text": "texts",
    "original": "texts",
    "annotate": "annotating",
    "annotations": "annotating",
    "claims": "listing",
    "people": "listing",
    "evidence": "listing",
    "links": "listing",
    "tags": "filing",
    "tag": "filing",
    "collections": "filing",
    "collection": "filing",
    "search": "texts",
    "report": "reports",
    "history": "history",
    "bin": "bins",
    "empty-bin": "bins",
    "verify": "custody",
    "custody": "custody",
    "seal": "custody",
    "passphrase": "passphrases",
    "copy": "backups",
    "backup": "backups",
    "backups": "backups",
    "restore": "backups",
    "recover": "damage",
    "reindex": "damage",
    "demo": "reports",
}
"""Each verb and the module of this package that does it."""

_CASE: Final = "the case file (.redthread)"

_ABOUT: Final = """\
Redthread on the command line. Without a verb, `redthread [CASE]` opens the window.

A SOURCE is the id of a source, its number (S-3), urn:sha256:... or the SHA-256 alone, or a file
name, address or title that only one source has.
"""

_EXITS: Final = """\
Exit status: 0 all done; 1 something failed, named on standard error, the rest kept; 2 the command
was not understood.
"""


class UsageError(Exception):
    """The command line makes no sense; ``usage`` says what would."""

    def __init__(self, usage: str, reason: str) -> None:
        super().__init__(reason)
        self.usage = usage


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(self.format_usage().strip(), message)


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Understand a command line; raises UsageError, or SystemExit where help was asked for."""
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="redthread",
        description=_ABOUT,
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Redthread {_version()}")
    _add_common(parser, is_verb=False)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    _add_coming_in(verbs)
    _add_lists(verbs)
    _add_going_out(verbs)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, is_verb: bool) -> None:
    """Let what holds for every verb be said before or behind it."""

    def default(value: object) -> object:
        return argparse.SUPPRESS if is_verb else value

    parser.add_argument(
        "--json", action="store_true", default=default(value=False), help="answer in JSON"
    )
    parser.add_argument(
        "--user",
        metavar="NAME",
        default=default(None),
        help="who does it, for the record; else the name in the preferences, else the login name",
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        default=default(None),
        help="a file whose first line is the passphrase of the case (- is the input); else it is "
        "asked for at the terminal",
    )


def _verb(
    verbs: argparse._SubParsersAction[_Parser], name: str, about: str, *, case: bool = True
) -> _Parser:
    parser = verbs.add_parser(name, help=about, description=about, allow_abbrev=False)
    if case:
        parser.add_argument("case", metavar="CASE", type=Path, help=_CASE)
    _add_common(parser, is_verb=True)
    return parser


def _add_coming_in(verbs: argparse._SubParsersAction[_Parser]) -> None:
    new = _verb(verbs, "new", "make an empty case; one that is there already is left alone")
    new.add_argument("--title", help="what the case is called; else as its file")
    new.add_argument("--investigator", metavar="NAME", default="", help="who investigates")
    new.add_argument("--marking", default="", help="the handling marking, such as CONFIDENTIAL")
    new.add_argument(
        "--encrypt",
        action="store_true",
        help="with a passphrase, which is asked for unless --passphrase-file gives it",
    )
    take_in = _verb(verbs, "import", "take files in as sources; a folder stands for its files")
    take_in.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or folder")
    take_in.add_argument("--recursive", action="store_true", help="enter the folders in a folder")
    _add_versions(verbs)
    annotate = _verb(verbs, "annotate", "take in W3C Web Annotations; the same ones add nothing")
    annotate.add_argument("file", metavar="FILE", help="JSON-LD or JSON Lines; - reads the input")


def _add_versions(verbs: argparse._SubParsersAction[_Parser]) -> None:
    version = _verb(verbs, "version", "say that a source is a later version, and carry marks over")
    version.add_argument("source", metavar="LATER", help="the later version")
    version.add_argument("earlier", metavar="EARLIER", help="the version before it")
    version.add_argument(
        "--carry", action="store_true", help="make the marks of the version before anew in it"
    )
    layer = _verb(verbs, "layer", "add a text to a source, such as a translation; it is frozen")
    layer.add_argument("source", metavar="SOURCE")
    layer.add_argument("file", metavar="FILE", help="text or Word; - reads text from the input")
    layer.add_argument(
        "--role",
        choices=["translation", "transcript", "ocr", "text"],
        default="translation",
        help="what it is; else a translation",
    )
    layer.add_argument("--language", metavar="TAG", default="", help="such as uk or ar")
    layer.add_argument("--by", metavar="NAME", default="", help="who or which tool made it")


def _add_lists(verbs: argparse._SubParsersAction[_Parser]) -> None:
    for name, about in (
        ("sources", "list the sources with their text layers"),
        ("claims", "list the claims with their latest assessment"),
        ("people", "list the people, with their real names"),
        ("evidence", "list the exhibits"),
        ("links", "list the links"),
        ("tags", "list the tags, each with those that it stands under"),
        ("collections", "list the collections of sources"),
    ):
        _verb(verbs, name, about)
    _add_filing(verbs)
    annotations = _verb(verbs, "annotations", "list the marks, or give them out")
    annotations.add_argument(
        "--jsonld", action="store_true", help="all marks and links as W3C Web Annotations"
    )
    search = _verb(verbs, "search", "find words in sources, quotes, notes and records")
    search.add_argument("words", metavar="WORDS", nargs="+", help="all of them must be there")
    history = _verb(verbs, "history", "tell what was done: who, when, what, before and after")
    history.add_argument("--source", metavar="SOURCE", help="only what concerns a source")
    history.add_argument("--record", metavar="C-2", help="only what concerns a record")
    history.add_argument("--who", metavar="NAME", help="only what one person did")
    history.add_argument("--day", metavar="2026-11-23", help="only one day, of this machine")


def _add_filing(verbs: argparse._SubParsersAction[_Parser]) -> None:
    tag = _verb(verbs, "tag", "make a tag; put it on records and marks, or take it off")
    tag.add_argument("tag", metavar="TAG", help="its name, those above it before: 'Arms / Rifles'")
    for option, about in (("--on", "put it on these"), ("--off", "take it off these")):
        what = f"{about}: numbers such as C-2 or S-3, or ids as `annotations --json` lists them"
        tag.add_argument(option, metavar="WHAT", nargs="+", help=what)
    collection = _verb(
        verbs, "collection", "make a collection; put sources into it, or take them out"
    )
    collection.add_argument(
        "collection", metavar="NAME", help="its name, those around it before: 'Press / Abroad'"
    )
    collection.add_argument("--put", metavar="SOURCE", nargs="+", help="put these into it")
    collection.add_argument("--take-out", metavar="SOURCE", nargs="+", help="take these out of it")


def _add_going_out(verbs: argparse._SubParsersAction[_Parser]) -> None:
    text = _verb(verbs, "text", "give out the frozen text of a source, byte for byte in UTF-8")
    text.add_argument("source", metavar="SOURCE")
    text.add_argument(
        "--layer", metavar="L", help="which text layer: its number, role or id; else the first"
    )
    original = _verb(
        verbs, "original", "save a copy of the original of a source, byte for byte, nobody masked"
    )
    original.add_argument("source", metavar="SOURCE")
    original.add_argument(
        "out", metavar="OUT", type=Path, help="a new file, or a folder that it goes into"
    )
    original.add_argument(
        "--layer", metavar="L", help="the file that this text layer was added from instead"
    )
    report = _verb(verbs, "report", "write the Word report")
    report.add_argument("out", metavar="OUT.docx", type=Path, help="replaced if it is there")
    _add_custody(verbs)
    _add_bin(verbs)
    _add_passphrase(verbs)
    _add_safekeeping(verbs)
    _add_damage(verbs)
    demo = _verb(verbs, "demo", "make the sample case and its report in a folder", case=False)
    demo.add_argument("folder", metavar="FOLDER", type=Path)


def _add_bin(verbs: argparse._SubParsersAction[_Parser]) -> None:
    _verb(verbs, "bin", "list what lies in the bin, with what went in along with it")
    empty = _verb(verbs, "empty-bin", "erase for good what lies in the bin; can not be undone")
    empty.add_argument("--yes", action="store_true", help="do it without asking")


def _add_passphrase(verbs: argparse._SubParsersAction[_Parser]) -> None:
    about = "set, change or remove the passphrase that the case file is encrypted with"
    passphrase = _verb(verbs, "passphrase", about)
    what = passphrase.add_mutually_exclusive_group()
    what.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        type=Path,
        help="a file whose first line is the new passphrase; else it is asked for",
    )
    what.add_argument("--remove", action="store_true", help="leave the case without a passphrase")


def _add_safekeeping(verbs: argparse._SubParsersAction[_Parser]) -> None:
    copy = _verb(verbs, "copy", "save a complete copy of the case, which goes on record")
    copy.add_argument("out", metavar="OUT.redthread", type=Path, help="a new file")
    backup = _verb(verbs, "backup", "make a backup, also while the case is open in the window")
    backup.add_argument(
        "--to", metavar="FOLDER", type=Path, help="a folder for backups; else the preferences'"
    )
    backups = _verb(verbs, "backups", "list the backups of a case, which may be damaged or gone")
    backups.add_argument("--in", metavar="FOLDER", type=Path, dest="to", help="where to look")
    restore = _verb(
        verbs, "restore", "build the case that a backup holds as a new file", case=False
    )
    restore.add_argument("backup", metavar="BACKUP", type=Path, help="as `backups` lists them")
    restore.add_argument("out", metavar="OUT.redthread", type=Path, help="a new file")


def _add_damage(verbs: argparse._SubParsersAction[_Parser]) -> None:
    recover = _verb(
        verbs, "recover", "make a new case from what can be read of a damaged one", case=False
    )
    recover.add_argument("case", metavar="DAMAGED", type=Path, help="it is not changed")
    recover.add_argument("out", metavar="OUT.redthread", type=Path, help="a new file")
    recover.add_argument(
        "--backups",
        metavar="FOLDER",
        type=Path,
        help="where backups are looked for; else the preferences' folder",
    )
    _verb(verbs, "reindex", "rebuild the indexes that things are found with; no content changes")


def _add_custody(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verify = _verb(verbs, "verify", "check structure, originals, quotes and journal")
    verify.add_argument(
        "--against",
        metavar="SEAL",
        help="see too that the case is as it was sealed: the file of a seal, - for the input, or "
        "words as they were printed, such as 'step 12 9f86…'",
    )
    custody = _verb(verbs, "custody", "tell the chain of custody of the case or of one source")
    custody.add_argument("source", metavar="SOURCE", nargs="?")
    seal = _verb(verbs, "seal", "write down the last step of the journal and its hash")
    seal.add_argument(
        "out", metavar="OUT.txt", nargs="?", type=Path, help="replaced if it is there; else shown"
    )


def _version() -> str:
    try:
        return version("redthread")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "(from its source)"
