"""Acts that the custody record keeps: copies handed out and verifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.operations.case_info import put_on_record
from app.store.verify import Verification

if TYPE_CHECKING:
    from app.case import Case
    from app.queries.source_names import NamedLayer, NamedSource

__all__ = ["Verification", "copy_text", "record_verification"]


def copy_text(case: Case, source: NamedSource, layer: NamedLayer) -> bytes:
    """Return the frozen text of a layer in UTF-8, byte for byte, once that is on record."""
    facts = {"source": source.id, "layer": layer.id, "sha256": layer.sha256}
    case.do(put_on_record(f"Copy text of {source.handle}", **facts))
    return case.originals.read(layer.sha256)


def record_verification(case: Case, result: Verification) -> None:
    """Put a verification on record: up to which step it holds, and how much was wrong."""
    facts = {"steps": result.steps, "head": result.head, "findings": len(result.findings)}
    case.do(put_on_record("Verify case", **facts, codes=sorted({f.code for f in result.findings})))
