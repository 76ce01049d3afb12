"""Report material of plain values, for tests that need no case file."""

from __future__ import annotations

from app.queries.link_rows import LinkRow
from app.queries.overview import CaseProperties, JournalHead
from app.queries.refs import ItemRef
from app.queries.report_rows import ClaimMaterial, PersonMaterial, SourceMaterial
from app.vocabulary import LINK_TYPES

CASE = CaseProperties("case", "Title", "2025-04", "M. Example", "CONFIDENTIAL", "", "2025-04-10")
HEAD = JournalHead(7, "7f3a" + "0" * 56 + "e19c", "2025-04-10")


def person(number: int = 1, name: str = "Chen Haoran", **changes: object) -> PersonMaterial:
    fields: dict[str, object] = {
        "id": f"p{number}",
        "handle": f"P-{number}",
        "number": number,
        "number_suffix": "",
        "name": name,
        "form": "named",
        "count": None,
        "role": "",
        "status": "prisoner_of_war",
        "protected": True,
        "protection_reason": "",
        "pseudonym": "",
        "note": "",
    }
    return PersonMaterial(**{**fields, **changes})  # type: ignore[arg-type]


def source(number: int = 1, **changes: object) -> SourceMaterial:
    fields: dict[str, object] = {
        "id": f"s{number}",
        "handle": f"S-{number}",
        "title": f"Article {number}",
        "held": True,
        "original_sha256": f"{number:064x}",
        "format": "text",
        "media_type": "text/plain",
        "file_name": "",
        "parent_id": None,
        "earlier_version_id": None,
        "caption": "",
        "width": None,
        "height": None,
        "frames": None,
        "url": "",
        "publisher": "",
        "author": "",
        "published": "",
        "published_edtf": "",
        "published_inferred": False,
        "collected": "",
        "collected_edtf": "",
        "collected_by": "",
        "collected_how": "",
        "language": "",
        "reliability": None,
        "descriptor": "",
        "note": "",
    }
    return SourceMaterial(**{**fields, **changes})  # type: ignore[arg-type]


def claim(number: int = 1, **changes: object) -> ClaimMaterial:
    fields: dict[str, object] = {
        "id": f"c{number}",
        "handle": f"C-{number}",
        "statement": f"Claim {number}",
        "note": "",
        "comparator": None,
        "figure": None,
        "figure_high": None,
        "unit": "",
        "figure_as_of": "",
        "speaks_of": "",
        "speaks_of_edtf": "",
        "speaks_of_inferred": False,
    }
    return ClaimMaterial(**{**fields, **changes})  # type: ignore[arg-type]


def ref(kind: str, item_id: str, title: str = "") -> ItemRef:
    letter, number = item_id[0].upper(), item_id[1:]
    return ItemRef(item_id, kind, f"{letter}-{number}", title or item_id)


def link(origin: ItemRef, target: ItemRef, code: str, number: int = 1, note: str = "") -> LinkRow:
    return LinkRow(
        id=f"l{number}",
        handle=f"L-{number}",
        type=LINK_TYPES[code],
        origin=origin,
        target=target,
        note=note,
        strength=None,
        modality=None,
        said="",
        said_edtf="",
        said_inferred=False,
        place="",
        circumstance="",
        created_at="",
        created_by="",
    )
