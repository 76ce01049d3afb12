"""The way in: files, folders and pasted material become sources of a case."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from app.anchors.blocks import lines
from app.errors import CaseProblem
from app.importers import tree
from app.importers.draft import CollectionDraft, LayerDraft, PictureFacts, SourceDraft
from app.jobs import Cancelled
from app.operations import sources
from app.queries import source_rows
from app.store.journal import Group
from app.store.writer import Urgency
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import BinaryIO

    from app.case import Case
    from app.importers.draft import PartDraft, Remark
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox

_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: a source, new or known, or the problem that kept it out."""

    name: str
    taken_in: sources.TakenIn | None = None
    remarks: tuple[Remark, ...] = ()
    problem: CaseProblem | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of all files; ``left_out`` counts those that a cancelling user did not wait for."""

    outcomes: tuple[Outcome, ...]
    skipped: tuple[Remark, ...] = ()
    left_out: int = 0


def import_paths(
    case: Case, paths: Sequence[Path], *, sandbox: Sandbox, job: JobControl, recursive: bool = True
) -> Intake:
    """Take files and folders into a case, one by one; a file that fails stops no other.

    The imported files are undone together. When the job is cancelled, what was finished stays.
    """
    found = tree.find_files(paths, recursive=recursive)
    group = Group(f"Import {len(found.files)} files" if len(found.files) > 1 else "")
    outcomes: list[Outcome] = []
    try:
        for done, path in enumerate(found.files):
            job.step(done, len(found.files), path.name)
            outcomes.append(_import_file(case, path, sandbox=sandbox, group=group))
    except Cancelled:
        left_out = len(found.files) - len(outcomes)
        return Intake(tuple(outcomes), found.skipped, left_out)
    return Intake(tuple(outcomes), found.skipped)


def _import_file(case: Case, path: Path, *, sandbox: Sandbox, group: Group) -> Outcome:
    try:
        with path.open("rb") as file:
            sha256 = _hash(file)
            known = _known(case, sha256)
            if known is not None:
                return Outcome(path.name, known)
            draft = sandbox.read(path)
            file.seek(0)
            size = case.originals.put(file, sha256=sha256)
            modified = _when(os.fstat(file.fileno()).st_mtime)
        fields = {"file_name": path.name, "imported_from": str(path.absolute())}
        new = _new_source(case, draft, path.stem, sha256=sha256, size=size, fields=fields)
        return _take_in(case, path.name, replace(new, modified=modified), draft, group)
    except CaseProblem as problem:
        return Outcome(path.name, problem=problem)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return Outcome(path.name, problem=CaseProblem("import.no_access", reason=reason))


def paste_text(case: Case, text: str, title: str) -> Outcome:
    """Take pasted text in as a source; line ends stay as they are."""
    clean = text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    if not clean.strip():
        return Outcome(title, problem=CaseProblem("import.empty"))
    data = clean.encode("utf-8")
    layer = LayerDraft(LayerRole.TEXT, clean, lines(clean))
    draft = SourceDraft("text", "text/plain", encoding="utf-8", layers=(layer,))
    return _paste(case, data, draft, title)


def paste_picture(case: Case, png: bytes, title: str, *, sandbox: Sandbox) -> Outcome:
    """Take a pasted picture in as a source, kept as PNG."""
    try:
        seen = sandbox.decode(png)
    except CaseProblem as problem:
        return Outcome(title, problem=problem)
    draft = SourceDraft("picture", "image/png", picture=PictureFacts(seen.width, seen.height))
    return _paste(case, png, draft, title)


def _paste(case: Case, data: bytes, draft: SourceDraft, title: str) -> Outcome:
    sha256 = hashlib.sha256(data).hexdigest()
    known = _known(case, sha256)
    if known is not None:
        return Outcome(title, known)
    size = case.originals.put(io.BytesIO(data), sha256=sha256)
    fields = {"collected_how": "pasted"}
    new = _new_source(case, draft, title, sha256=sha256, size=size, fields=fields)
    return _take_in(case, title, new, draft, Group())


def _take_in(
    case: Case, name: str, new: sources.NewSource, draft: SourceDraft, group: Group
) -> Outcome:
    taken_in = case.submit(sources.take_in(new), group=group, urgency=Urgency.IMPORT).result()
    return Outcome(name, taken_in, draft.remarks)


def _known(case: Case, sha256: str) -> sources.TakenIn | None:
    """Return the source that has these bytes and is not in the bin."""
    with case.reading() as session:
        source_id = source_rows.source_with_bytes(session, sha256)
    return None if source_id is None else sources.TakenIn(source_id, is_new=False)


def _hash(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := file.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _when(timestamp: float) -> str:
    """Return the time that a file gives as ISO 8601 in UTC, empty where no calendar reaches it."""
    try:
        return datetime.fromtimestamp(timestamp, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return ""


def _new_source(
    case: Case,
    draft: SourceDraft,
    name: str,
    *,
    sha256: str,
    size: int,
    fields: dict[str, Any],
) -> sources.NewSource:
    """Store the texts and parts of a draft and return what is to be made of it."""
    texts = [layer.text.encode("utf-8") for layer in draft.layers]
    blocks = [layer.blocks.encode() for layer in draft.layers]
    hashes = iter(case.originals.put_all([*texts, *blocks, *(part.data for part in draft.parts)]))
    text_hashes, block_hashes = ([next(hashes) for _ in draft.layers] for _ in range(2))
    return sources.NewSource(
        title=_one_line(draft.collection.title) or name,
        sha256=sha256,
        size=size,
        media_type=draft.media_type,
        fields={
            "format": draft.format,
            "encoding": draft.encoding,
            "remarks": [asdict(remark) for remark in draft.remarks],
            **_collection(draft.collection),
            **_picture(draft.picture),
            **fields,
        },
        layers=tuple(
            sources.NewLayer(
                role=layer.role.value,
                text_sha256=text_hash,
                blocks_sha256=block_hash,
                length=len(layer.text),
                language=layer.language,
                tool=layer.tool,
            )
            for layer, text_hash, block_hash in zip(
                draft.layers, text_hashes, block_hashes, strict=True
            )
        ),
        parts=tuple(
            _new_part(part, part_hash, draft.collection, place)
            for place, (part, part_hash) in enumerate(zip(draft.parts, hashes, strict=True), 1)
        ),
    )


def _new_part(
    part: PartDraft, sha256: str, collection: CollectionDraft, place: int
) -> sources.NewSource:
    return sources.NewSource(
        title=_one_line(part.caption or part.alt) or part.name or f"Picture {place}",
        sha256=sha256,
        size=len(part.data),
        media_type=part.media_type,
        fields={
            "format": "picture",
            "file_name": part.name,
            "caption": part.caption or part.alt,
            **_picture(part.picture),
            **{
                name: value
                for name, value in _collection(collection).items()
                if name not in {"author", "language"}
            },
        },
    )


def _collection(collection: CollectionDraft) -> dict[str, str]:
    fields = asdict(collection)
    del fields["title"]
    return fields


def _picture(picture: PictureFacts | None) -> dict[str, Any]:
    if picture is None:
        return {}
    return {
        "width": picture.width,
        "height": picture.height,
        "orientation": picture.orientation,
        "frames": picture.frames,
        "picture_metadata": picture.metadata,
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())
