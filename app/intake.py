"""The way in: files, folders and pasted material become sources of a case."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from app.anchors.blocks import lines
from app.errors import CaseProblem
from app.importers import tree
from app.importers.draft import LayerDraft, SourceDraft
from app.importers.kinds import LARGEST
from app.importers.material import changed_at, hash_of, open_regular, watched
from app.jobs import Cancelled
from app.new_sources import contents_of, new_source
from app.operations import sources
from app.operations.versions import make_later_version
from app.queries import source_rows
from app.queries.refs import refs
from app.read_ahead import ReadAhead
from app.showing import storable
from app.store.file.writer import Urgency
from app.store.steps.journal import Group
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future
    from pathlib import Path
    from typing import BinaryIO

    from app.case import Case
    from app.importers.draft import Remark
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: a source, new or known, or the problem that kept it out."""

    name: str
    taken_in: sources.TakenIn | None = None
    remarks: tuple[Remark, ...] = ()
    problem: CaseProblem | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of all files; ``left_out`` counts those that a cancelling user did not wait for.

    ``stopped`` tells that the user cancelled, perhaps before the files were counted.
    """

    outcomes: tuple[Outcome, ...]
    skipped: tuple[Remark, ...] = ()
    left_out: int = 0
    stopped: bool = False


def import_paths(
    case: Case,
    paths: Sequence[Path],
    *,
    sandbox: Sandbox,
    job: JobControl,
    recursive: bool = True,
    group: Group | None = None,
) -> Intake:
    """Take files and folders into a case, one by one; a file that fails stops no other.

    The imported files are undone together, and with what else is in their ``group``. When the
    job is cancelled, what was finished stays.
    """
    try:
        found = tree.find_files(paths, recursive=recursive, job=job, case_file=case.path)
    except Cancelled:
        return Intake((), stopped=True)
    if group is None:
        group = Group(f"Import {len(found.files):,} files" if len(found.files) > 1 else "")
    outcomes: list[Outcome] = []
    read = partial(_read, case=case, sandbox=sandbox, job=job)
    try:
        with ReadAhead(found.files, read, discard=_Read.close) as ahead:
            for done, (path, reading) in enumerate(ahead):
                job.step(done, len(found.files), path.name)
                outcomes.append(_store(case, path, reading, group=group, job=job))
    except Cancelled:
        left_out = len(found.files) - len(outcomes)
        return Intake(tuple(outcomes), found.skipped, left_out, stopped=True)
    return Intake(tuple(outcomes), found.skipped)


def import_later_version(
    case: Case, path: Path, earlier_id: str, *, sandbox: Sandbox, job: JobControl
) -> Intake:
    """Take a file in as a later version of a source; both are undone together.

    A file whose bytes the case has already is left alone: it may be the version before.
    """
    group = Group()
    came = import_paths(case, [path], sandbox=sandbox, job=job, recursive=False, group=group)
    if len(came.outcomes) != 1 or came.outcomes[0].taken_in is None:
        return came
    (outcome,) = came.outcomes
    taken_in = came.outcomes[0].taken_in
    if not taken_in.is_new:
        with case.reading() as session:
            known = refs(session, [taken_in.source_id])[taken_in.source_id]
        problem = CaseProblem("version.known", known=f"{known.handle} {known.title}")
        return replace(came, outcomes=(replace(outcome, taken_in=None, problem=problem),))
    case.submit(make_later_version(taken_in.source_id, earlier_id), group=group).result()
    return came


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that is still open, its hash, and its draft unless the case knows these bytes."""

    file: BinaryIO
    status: os.stat_result
    sha256: str
    known: sources.TakenIn | None
    draft: SourceDraft | None

    def close(self) -> None:
        self.file.close()


def _read(path: Path, *, case: Case, sandbox: Sandbox, job: JobControl) -> _Read:
    """Hash a file, and read it in a worker if the case does not know its bytes."""
    file = open_regular(path)
    try:
        status = os.fstat(file.fileno())
        if status.st_size > LARGEST:
            sandbox.read(path, job=job)  # says what it is: a film is none that should be split
            raise CaseProblem("original.changed")
        sha256 = hash_of(watched(file, job.check), status.st_size)
        known = _known(case, sha256)
        draft = None if known is not None else sandbox.read(path, sha256=sha256, job=job)
    except BaseException:
        file.close()
        raise
    return _Read(file, status, sha256, known, draft)


def _store(
    case: Case, path: Path, reading: Future[_Read], *, group: Group, job: JobControl
) -> Outcome:
    """Take in what was read, or say why it can not be."""
    try:
        read = reading.result()
        with read.file:
            if read.draft is None:
                return Outcome(path.name, read.known)
            return _keep(case, path, read, read.draft, group=group, job=job)
    except CaseProblem as problem:
        return Outcome(path.name, problem=problem)
    except FileNotFoundError:
        return Outcome(path.name, problem=CaseProblem("import.missing"))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return Outcome(path.name, problem=CaseProblem("import.no_access", reason=reason))


def _keep(
    case: Case, path: Path, read: _Read, draft: SourceDraft, *, group: Group, job: JobControl
) -> Outcome:
    stream = watched(read.file, job.check)
    stream.seek(0)
    size, stored = case.originals.put_with(stream, contents_of(draft), sha256=read.sha256)
    fields = {"file_name": storable(path.name), "imported_from": storable(str(path.absolute()))}
    new = new_source(
        draft, storable(path.stem), sha256=read.sha256, size=size, stored=stored, fields=fields
    )
    return _take_in(case, path.name, replace(new, modified=changed_at(read.status)), draft, group)


def paste_text(case: Case, text: str, title: str) -> Outcome:
    """Take pasted text in as a source; line ends stay as they are."""
    clean = text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    if not clean.strip():
        return Outcome(title, problem=CaseProblem("import.empty"))
    data = clean.encode("utf-8")
    layer = LayerDraft(LayerRole.TEXT, clean, lines(clean))
    draft = SourceDraft("text", "text/plain", encoding="utf-8", layers=(layer,))
    return _paste(case, data, draft, title)


def paste_picture(
    case: Case, data: bytes, title: str, *, sandbox: Sandbox, job: JobControl
) -> Outcome:
    """Take the file of a pasted picture in as a source."""
    try:
        draft = sandbox.examine(data, job=job)
    except CaseProblem as problem:
        return Outcome(title, problem=problem)
    return _paste(case, data, draft, title)


def _paste(case: Case, data: bytes, draft: SourceDraft, title: str) -> Outcome:
    sha256 = hashlib.sha256(data).hexdigest()
    known = _known(case, sha256)
    if known is not None:
        return Outcome(title, known)
    size, stored = case.originals.put_with(io.BytesIO(data), contents_of(draft), sha256=sha256)
    fields = {"collected_how": "pasted"}
    new = new_source(draft, title, sha256=sha256, size=size, stored=stored, fields=fields)
    return _take_in(case, title, new, draft, Group())


def _take_in(
    case: Case, name: str, new: sources.NewSource, draft: SourceDraft, group: Group
) -> Outcome:
    taken_in = case.submit(sources.take_in(new), group=group, urgency=Urgency.IMPORT).result()
    return Outcome(name, taken_in, draft.remarks if taken_in.is_new else ())


def _known(case: Case, sha256: str) -> sources.TakenIn | None:
    """Return the source that has these bytes and is not in the bin."""
    with case.reading() as session:
        source_id = source_rows.source_with_bytes(session, sha256)
    return None if source_id is None else sources.TakenIn(source_id, is_new=False)
