"""The way in for text layers: a translation, a transcript or a reading of a picture by hand.

A layer is frozen like every text of a case: what was pasted or read is stored under its hash. A
file that it was read from is kept byte for byte beside it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.anchors.blocks import lines
from app.errors import CaseProblem
from app.importers.draft import LayerDraft
from app.importers.kinds import LARGEST
from app.importers.material import changed_at, hash_of, open_regular, watched
from app.operations.sources import NewFile, NewLayer, add_layer
from app.showing import one_line, storable
from app.store.file.writer import Urgency

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox
    from app.vocabulary import LayerRole


@dataclass(frozen=True, slots=True)
class LayerAbout:
    """What a new layer is: its role, its language (BCP 47), and who or which tool made it."""

    role: LayerRole
    language: str = ""
    tool: str = ""


def add_pasted_layer(case: Case, source_id: str, text: str, about: LayerAbout) -> str:
    """Give a source a layer of pasted text; line ends stay as they are. Return the layer's id.

    Raises CaseProblem "layer.empty" where there is no text.
    """
    clean = text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return _add(case, source_id, LayerDraft(about.role, clean, lines(clean)), about)


def add_layer_of_file(
    case: Case,
    source_id: str,
    path: Path,
    about: LayerAbout,
    *,
    sandbox: Sandbox,
    job: JobControl,
) -> str:
    """Give a source the text of a file as a layer; return the layer's id.

    The file is read in a worker; of its text only the first layer is taken, as of a page its
    article. Raises CaseProblem "layer.no_text" for a picture, "import.…" for what can not be read.
    """
    try:
        with open_regular(path) as file:
            status = os.fstat(file.fileno())
            size = status.st_size
            if size > LARGEST:
                raise CaseProblem("layer.no_text")
            sha256 = hash_of(watched(file, job.check), size)
            file.seek(0)
            case.originals.put(watched(file, job.check), sha256=sha256)
    except FileNotFoundError:
        raise CaseProblem("import.missing") from None
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("import.no_access", reason=reason) from problem
    draft = sandbox.read(path, sha256=sha256, job=job)
    if not draft.layers:
        raise CaseProblem("layer.no_text")
    origin = NewFile(
        storable(path.name),
        sha256,
        size,
        draft.media_type,
        path=storable(str(path.absolute())),
        modified=changed_at(status),
    )
    return _add(case, source_id, draft.layers[0], about, origin)


def _add(
    case: Case,
    source_id: str,
    draft: LayerDraft,
    about: LayerAbout,
    file: NewFile | None = None,
) -> str:
    if not draft.text.strip():
        raise CaseProblem("layer.empty")
    put = case.originals.put_bytes
    layer = NewLayer(
        role=about.role.value,
        text_sha256=put(draft.text.encode("utf-8")),
        blocks_sha256=put(draft.blocks.encode()),
        length=len(draft.text),
        language=one_line(about.language.strip() or draft.language),
        tool=one_line(about.tool.strip()),
    )
    gesture = add_layer(source_id, layer, file=file)
    return case.submit(gesture, urgency=Urgency.IMPORT).result()
