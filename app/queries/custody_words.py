"""How an entry of a chain of custody reads: in the window, in the report and in the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.phrases.fields import NOTHING, field_name, value_in_words
from app.speech import number, numbered, said
from app.store.steps.seals import grouped
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.queries.custody_rows import CustodyRow

__all__ = [
    "act",
    "details",
    "fields",
    "grouped",
    "moment",
    "parts",
    "place",
    "sources",
    "text_added",
    "when",
]

_ACTS: Final[dict[str, str]] = {
    "collected": "Collected",
    "described": "Described, not held",
    "changed": "Record changed",
    "binned": "Moved to the bin",
    "brought_back": "Brought back from the bin",
    CustodyAct.IMPORT: "Imported",
    CustodyAct.LAYER: "Text added",
    CustodyAct.REPORT: "Word report",
    CustodyAct.WEB_ANNOTATIONS: "Annotations exported",
    CustodyAct.TEXT_COPY: "Text copied out",
    CustodyAct.ORIGINAL_COPY: "Original copied out",
    CustodyAct.QUOTE_COPY: "Passage copied with real names",
    CustodyAct.REGION_COPY: "Picture copied with protected people uncovered",
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

_REVERSED: Final = {
    "undo": "{} (undone)",
    "redo": "{} (redone)",
    "back": "{} (by going back)",
}

SAYABLE: Final = (*_ACTS.values(), *_REVERSED.values())
"""What acts of custody are called, and how it is said that they were reversed."""

_NAMED: Final = 5
"""How many rows of sources an entry names before it counts the rest."""

_VALUE: Final = 60
"""Code points of a value that a change shows."""


def act(row: CustodyRow) -> str:
    """Return what was done, in few words."""
    words = said("Custody", _ACTS.get(row.kind, row.kind.replace("_", " ").capitalize()))
    if row.times > 1:
        words += ", " + numbered(row.times, said("Custody", "times").split("|"))
    return said("Custody", _REVERSED.get(row.reverses, "{}")).format(words)


def when(row: CustodyRow) -> str:
    """Return when it was, to the minute in UTC; of a collection, in the words of its record."""
    if row.kind == "collected":
        return row.collected or said("Custody", "not recorded")
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
    return said("Custody", "whole case") if row.whole_case else _in_runs(row.sources)


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
    span = said("Custody", "{first} to {last}")
    told = [
        ", ".join(run) if len(run) < 3 else span.format(first=run[0], last=run[-1]) for run in runs
    ]
    named, more = ", ".join(told[:_NAMED]), sum(map(len, runs[_NAMED:]))
    if not more:
        return named
    return said("Custody", "{sources} and {count} more").format(sources=named, count=number(more))


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
    yield from _layer(row)
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
    is_tool = row.kind == CustodyAct.LAYER and row.note
    yield f"{field_name('TextLayer', 'tool')}: {row.note}" if is_tool else row.note


def text_added(row: CustodyRow) -> str:
    """Return what a text is that was added: its role and its language."""
    role = value_in_words("TextLayer", "role", row.outcome.get("role"))
    language = row.outcome.get("language")
    in_language = said("Custody", "{text} ({language})")
    return in_language.format(text=role, language=language) if language else role


def _layer(row: CustodyRow) -> Iterator[str]:
    """Yield what text was added, and that it was pasted where no file came with it."""
    if row.kind != CustodyAct.LAYER:
        return
    yield text_added(row)
    yield numbered(row.outcome.get("length", 0), said("Custody", "character|characters").split("|"))
    if row.size is None:
        yield said("Custody", "pasted")


def _file(row: CustodyRow) -> Iterator[str]:
    if row.size is not None:
        yield numbered(row.size, said("Custody", "byte|bytes").split("|"))
    if row.modified:
        yield said("Custody", "file last changed {} UTC").format(moment(row.modified))


def _field(name: str) -> str:
    return field_name("Source", name.removesuffix("_edtf").removesuffix("_inferred"))


def _value(name: str, value: Any) -> str:
    words = " ".join(value_in_words("Source", name, value).split())
    if len(words) > _VALUE:
        words = words[: _VALUE - 1] + "…"
    return f"“{words}”" if words else said("Values", NOTHING)


def _outcome(row: CustodyRow) -> Iterator[str]:
    told = row.outcome
    if row.kind == CustodyAct.VERIFICATION:
        yield _verdict(row)
        journal = said("Custody", "journal up to step {step}, {hash}")
        yield journal.format(step=number(told.get("steps", 0)), hash=told.get("head", ""))
        if "sealed_step" in told:
            seal = said("Custody", "the seal of step {step} does not hold, {hash}")
            if told.get("seal_holds"):
                seal = said("Custody", "the seal of step {step} holds, {hash}")
            yield seal.format(step=number(told["sealed_step"]), hash=told.get("sealed", ""))
    elif row.kind == CustodyAct.ORIGINAL_COPY and told.get("layer"):
        yield said("Custody", "the file of a text that was added")
    elif row.kind == CustodyAct.QUOTE_COPY:
        start, end = number(told.get("start", 0)), number(told.get("end", 0))
        yield said("Custody", "characters {start}–{end}").format(start=start, end=end)
    elif row.kind == CustodyAct.REGION_COPY:
        left, top, right, bottom = map(number, told.get("region", (0, 0, 0, 0)))
        part = said("Custody", "pixels {left}, {top} to {right}, {bottom}")
        yield part.format(left=left, top=top, right=right, bottom=bottom)
    elif row.kind == CustodyAct.PRINT:
        yield numbered(told.get("pages", 0), said("Custody", "page|pages").split("|"))
        masked = said("Custody", "protected people masked")
        yield masked if told.get("masked", True) else said("Custody", "with real names")
    elif row.kind == CustodyAct.SEAL:
        seal = said("Custody", "step {step}, {hash}")
        yield seal.format(step=number(told.get("step", 0)), hash=told.get("digest", ""))


def _verdict(row: CustodyRow) -> str:
    findings = row.outcome.get("findings", 0)
    if not findings:
        return said("Custody", "all in order")
    named = row.outcome.get("sources", [])
    count = numbered(findings, said("Custody", "finding|findings").split("|"))
    if not named:
        return said("Custody", "{findings}, naming no source").format(findings=count)
    naming = said("Custody", "{findings}, naming {sources}")
    return naming.format(findings=count, sources=", ".join(named))
