"""How an entry of a chain of custody reads: in the window, in the report and in the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.phrases.fields import NOTHING, field_name, value_in_words
from app.store.steps.seals import grouped
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.queries.custody_rows import CustodyRow

__all__ = ["act", "details", "fields", "grouped", "moment", "parts", "place", "sources", "when"]

_ACTS: Final[dict[str, str]] = {
    "collected": "Collected",
    "described": "Described, not held",
    "changed": "Record changed",
    "binned": "Moved to the bin",
    "brought_back": "Brought back from the bin",
    CustodyAct.IMPORT: "Imported",
    CustodyAct.REPORT: "Word report",
    CustodyAct.WEB_ANNOTATIONS: "Annotations exported",
    CustodyAct.TEXT_COPY: "Text copied out",
    CustodyAct.QUOTE_COPY: "Passage copied with real names",
    CustodyAct.PRINT: "Text printed",
    CustodyAct.FULL_COPY: "Full copy",
    CustodyAct.BACKUP: "Backed up",
    CustodyAct.RESTORATION: "Restored from a backup",
    CustodyAct.RECOVERY: "Recovered from a damaged file",
    CustodyAct.VERIFICATION: "Verified",
    CustodyAct.SEAL: "Seal saved",
    CustodyAct.PASSPHRASE_SET: "Passphrase set",
    CustodyAct.PASSPHRASE_CHANGED: "Passphrase changed",
    CustodyAct.PASSPHRASE_REMOVED: "Passphrase removed",
}

_REVERSED: Final = {"undo": " (undone)", "redo": " (redone)", "back": " (by going back)"}

_NAMED: Final = 5
"""How many rows of sources an entry names before it counts the rest."""

_VALUE: Final = 60
"""Code points of a value that a change shows."""


def act(row: CustodyRow) -> str:
    """Return what was done, in few words."""
    said = _ACTS.get(row.kind, row.kind.replace("_", " ").capitalize())
    times = f", {row.times} times" if row.times > 1 else ""
    return f"{said}{times}{_REVERSED.get(row.reverses, '')}"


def when(row: CustodyRow) -> str:
    """Return when it was, to the minute in UTC; of a collection, in the words of its record."""
    if row.kind == "collected":
        return row.collected or "not recorded"
    until = f"–{row.until[11:16]}" if row.until else ""
    return moment(row.at) + until


def moment(at: str) -> str:
    """Return an ISO 8601 time in UTC as it is read, to the minute."""
    return at[:16].replace("T", " ")


def place(row: CustodyRow) -> str:
    """Return the machine, its system and the version of the program."""
    return " · ".join(filter(None, (row.machine, row.system, row.program)))


def sources(row: CustodyRow) -> str:
    """Return which sources an entry is about, rows of numbers in short: "S-1 to S-4, S-9"."""
    return "whole case" if row.whole_case else _in_runs(row.sources)


def parts(row: CustodyRow) -> str:
    """Return which sources came in with the first one that an entry is about."""
    return _in_runs(row.sources[1:])


def _in_runs(handles: Iterable[str]) -> str:
    runs: list[list[str]] = []
    for handle in handles:
        if runs and _follows(runs[-1][-1], handle):
            runs[-1].append(handle)
        else:
            runs.append([handle])
    said = [", ".join(run) if len(run) < 3 else f"{run[0]} to {run[-1]}" for run in runs]
    more = sum(map(len, runs[_NAMED:]))
    return ", ".join(said[:_NAMED]) + (f" and {more:,} more" if more else "")


def _follows(before: str, handle: str) -> bool:
    numbers = [each.partition("-")[2] for each in (before, handle)]
    if not all(map(str.isdecimal, numbers)):
        return False
    return int(numbers[1]) == int(numbers[0]) + 1


def details(row: CustodyRow) -> tuple[str, ...]:
    """Return what else is on record: how, from where or to where, which file, what came of it."""
    return tuple(filter(None, _details(row)))


def fields(row: CustodyRow) -> str:
    """Return the names of the fields that were changed, without their values."""
    names = (_field(change.field) for change in row.changes)
    return ", ".join(dict.fromkeys(names))


def _details(row: CustodyRow) -> Iterator[str]:
    yield row.how
    yield row.url
    yield row.path
    yield ", ".join(_file(row))
    if row.sha256:
        yield f"SHA-256 {row.sha256}"
    for change in row.changes:
        before, after = (_value(change.field, each) for each in (change.before, change.after))
        yield f"{_field(change.field)}: {before} → {after}"
    yield from _outcome(row)
    yield row.note


def _file(row: CustodyRow) -> Iterator[str]:
    if row.size is not None:
        yield f"{row.size:,} {'byte' if row.size == 1 else 'bytes'}"
    if row.modified:
        yield f"file last changed {moment(row.modified)} UTC"


def _field(name: str) -> str:
    return field_name("Source", name).removesuffix(" (EDTF)").removesuffix(": inferred")


def _value(name: str, value: Any) -> str:
    said = " ".join(value_in_words("Source", name, value).split())
    if len(said) > _VALUE:
        said = said[: _VALUE - 1] + "…"
    return f"“{said}”" if said else NOTHING


def _outcome(row: CustodyRow) -> Iterator[str]:
    told = row.outcome
    if row.kind == CustodyAct.VERIFICATION:
        yield _verdict(row)
        yield f"journal up to step {told.get('steps', 0):,}, {told.get('head', '')}"
        if "sealed_step" in told:
            holds = "holds" if told.get("seal_holds") else "does not hold"
            yield f"the seal of step {told['sealed_step']:,} {holds}, {told.get('sealed', '')}"
    elif row.kind == CustodyAct.QUOTE_COPY:
        yield f"characters {told.get('start', 0):,}–{told.get('end', 0):,}"
    elif row.kind == CustodyAct.PRINT:
        pages = told.get("pages", 0)
        yield "1 page" if pages == 1 else f"{pages:,} pages"
        yield "protected people masked" if told.get("masked", True) else "with real names"
    elif row.kind == CustodyAct.SEAL:
        yield f"step {told.get('step', 0):,}, {told.get('digest', '')}"


def _verdict(row: CustodyRow) -> str:
    findings = row.outcome.get("findings", 0)
    if not findings:
        return "all in order"
    named = row.outcome.get("sources", [])
    count = "1 finding" if findings == 1 else f"{findings:,} findings"
    return f"{count}, naming {', '.join(named)}" if named else f"{count}, naming no source"
