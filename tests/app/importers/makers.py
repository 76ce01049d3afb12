"""Makes foreign files: pictures, Word packages, saved pages."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from app.importers.registry import read

if TYPE_CHECKING:
    from pathlib import Path

    from app.anchors.blocks import Blocks
    from app.importers.draft import LayerDraft, SourceDraft

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT_W = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def picture(width: int = 120, height: int = 80, form: str = "PNG", **options: Any) -> bytes:
    """Return a picture, red on the left and blue on the right."""
    image = Image.new("RGB", (width, height), (200, 10, 10))
    image.paste((10, 10, 200), (width // 2, 0, width, height))
    return saved(image, form, **options)


def noise(width: int = 400, height: int = 300, form: str = "JPEG", **options: Any) -> bytes:
    """Return a picture that does not compress, so that it can be cut off anywhere."""
    return saved(_noise(width, height, seed=width * height), form, **options)


def _noise(width: int, height: int, *, seed: int) -> Image.Image:
    dice = np.random.default_rng(seed)
    return Image.fromarray(dice.integers(0, 256, (height, width, 3), np.uint8))


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    """Return an image as a file."""
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def exif(**tags: Any) -> Image.Exif:
    """Return EXIF with tags given as ``t274=6``."""
    block = Image.Exif()
    for name, value in tags.items():
        block[int(name[1:])] = value
    return block


def put(folder: Path, name: str, content: bytes | str) -> Path:
    """Write a file, with the folders that lead to it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def draft_of(folder: Path, name: str, content: bytes | str) -> SourceDraft:
    """Write a file and read it."""
    return read(put(folder, name, content))


def shown(layer: LayerDraft) -> list[tuple[str, str]]:
    """Return the blocks of a layer as (kind, words)."""
    return listed(layer.text, layer.blocks)


def listed(text: str, blocks: Blocks) -> list[tuple[str, str]]:
    """Return blocks as (kind, words)."""
    return [(block.kind.name, text[block.start : block.end]) for block in blocks]


def assert_whole(layer: LayerDraft) -> None:
    """Check that blocks follow each other and that nothing but space lies between them."""
    place, between = 0, []
    for block in layer.blocks:
        assert place <= block.start < block.end <= len(layer.text)
        between.append(layer.text[place : block.start])
        place = block.end
    between.append(layer.text[place:])
    assert not "".join(between).strip()


def remarks(draft: SourceDraft) -> dict[str, dict[str, Any]]:
    """Return the facts of the remarks by code."""
    return {remark.code: remark.facts for remark in draft.remarks}


def word_file(
    body: str, parts: dict[str, str | bytes] | None = None, *, namespaces: str = W
) -> bytes:
    """Return a .docx with this content of ``w:body`` and these parts beside ``document.xml``.

    A part is related to the document by the kind that its name begins with.
    """
    parts = parts or {}
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {namespaces} xmlns:r="{_R}" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        f"<w:body>{body}</w:body></w:document>"
    )
    kinds = {name: name.rpartition("/")[2].partition(".")[0].rstrip("0123456789") for name in parts}
    related = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{name}"/>'
        for name, kind in kinds.items()
    )
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/word/document.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
                'document.main+xml"/></Types>'
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
                f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
            ),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>'
            ),
            **{f"word/{name}": content for name, content in parts.items()},
        }
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a ZIP of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def stored(package: bytes) -> bytes:
    """Return a ZIP with its parts as they are, not packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as packed, zipfile.ZipFile(buffer, "w") as plain:
        for name in packed.namelist():
            plain.writestr(name, packed.read(name))
    return buffer.getvalue()


def saved_with_line_ends() -> bytes:
    """Return a picture whose bytes hold every kind of line end."""
    for seed in range(256):
        data = saved(_noise(90, 90, seed=seed), "PNG")
        if b"\r\n" in data and b"\n\r" in data and data.count(b"\r") > data.count(b"\r\n"):
            return data
    raise AssertionError("no such picture came up")


def with_part(package: bytes, name: str, content: str | bytes) -> bytes:
    """Return a ZIP with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts: dict[str, str | bytes] = {info: archive.read(info) for info in archive.namelist()}
    return zipped({**parts, name: content})


def with_core_properties(package: bytes, core: str) -> bytes:
    """Return a .docx with these core properties."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        relations = archive.read("_rels/.rels").decode()
    kind = f"{_PACKAGE}/relationships/metadata/core-properties"
    added = f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/></Relationships>'
    package = with_part(package, "_rels/.rels", relations.replace("</Relationships>", added))
    return with_part(package, "docProps/core.xml", core)


def compound(*streams: str) -> bytes:
    """Return an OLE compound file with these stream names (MS-CFB, one sector of each kind)."""
    entries = b""
    for name in ("Root Entry", *streams):
        coded = name.encode("utf-16-le") + b"\0\0"
        entries += coded.ljust(64, b"\0") + struct.pack("<H", len(coded)) + bytes(62)
    count = -(-len(entries) // 512)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack(
        "<HHHHH", 62, 3, 0xFFFE, 9, 6
    )
    header = header.ljust(44, b"\0") + struct.pack("<II", 1, 1)
    header = header.ljust(76, b"\0") + struct.pack("<I", 0) + b"\xff" * (108 * 4)
    table = [0xFFFFFFFD, *range(2, count + 1), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))
    return header + struct.pack("<128I", *table) + entries.ljust(count * 512, b"\0")
