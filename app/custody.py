"""Acts that custody keeps on record: copies handed out, verifications, seals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.operations.custody import Act, put_act_on_record
from app.store.verify import Verification
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.case import Case
    from app.queries.source_names import NamedLayer, NamedSource

__all__ = ["CustodyAct", "Verification", "copy_text", "record_copy", "record_verification"]

_SOURCE_HANDLE: Final = re.compile(r"\bS-\d+\w*")


def record_copy(
    case: Case,
    *,
    kind: CustodyAct,
    path: Path | None = None,
    sha256: str = "",
    size: int | None = None,
    source_ids: Sequence[str] | None = None,
    note: str = "",
) -> None:
    """Put on record that a copy left the case, or that its passphrase changed.

    Without ``source_ids`` it held all that the case holds. ``sha256`` (hex) and ``size`` (bytes)
    are those of the file at ``path``. The path and the note are erased with what they are about;
    the entry in the history holds no words of theirs.
    """
    ids = None if source_ids is None else tuple(source_ids)
    where = "" if path is None else str(path.absolute())
    case.do(put_act_on_record(Act(kind, ids, where, sha256, size, note=note)))


def copy_text(case: Case, source: NamedSource, layer: NamedLayer) -> bytes:
    """Return the frozen text of a layer in UTF-8, byte for byte, once that is on record."""
    text = case.originals.read(layer.sha256)
    act = Act(
        CustodyAct.TEXT_COPY,
        (source.id,),
        sha256=layer.sha256,
        size=len(text),
        outcome={"layer": layer.id},
    )
    case.do(put_act_on_record(act, about=source.handle))
    return text


def record_verification(case: Case, result: Verification) -> None:
    """Put a verification on record: up to which step it holds, and what was wrong with what."""
    told = " ".join(
        str(fact) for one in result.findings for name, fact in one.facts.items() if name != "quote"
    )
    outcome = {
        "steps": result.steps,
        "head": result.head,
        "findings": len(result.findings),
        "codes": sorted({finding.code for finding in result.findings}),
        "sources": sorted(set(_SOURCE_HANDLE.findall(told))),
    }
    case.do(put_act_on_record(Act(CustodyAct.VERIFICATION, None, outcome=outcome)))
