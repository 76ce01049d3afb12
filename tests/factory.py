"""Makes real cases and real sources for tests."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any

from PIL import Image

from app.anchors.blocks import lines
from app.anchors.place import PassageAt
from app.case import Case
from app.operations import sources
from app.queries import source_rows
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = (
    "President: 155 fighters named\n\n"
    "In his evening address Volodymyr Zelensky said that at least 155 citizens fight there.\n\n"
    "Zelensky showed footage of two men. 陈浩然 (Chen Haoran) had paid about 2,700 euros.\n"
)


_MADE: dict[tuple[str, str], bytes] = {}


def make_case(folder: Path, name: str = "case", user: str = "M. Example") -> Case:
    """Open a new case in a folder: a copy of the first of its name and user that was made."""
    path = folder / f"{name}.redthread"
    if (name, user) not in _MADE:
        Case.create(path, user=user, title=name).close()
        _MADE[name, user] = path.read_bytes()
    else:
        with path.open("xb") as file:
            path.chmod(0o600)
            file.write(_MADE[name, user])
    return Case.open(path, user=user)


def add_text(case: Case, text: str = ARTICLE, *, title: str = "Article A") -> tuple[str, str]:
    """Add a text source; return its id and that of its layer."""
    data = text.encode()
    layer = sources.NewLayer(
        role="text",
        text_sha256=case.originals.put_bytes(data),
        blocks_sha256=case.originals.put_bytes(lines(text).encode()),
        length=len(text),
    )
    new = sources.NewSource(
        title=title,
        sha256=case.originals.put_bytes(b"\xef\xbb\xbf" + data),
        size=len(data) + 3,
        media_type="text/plain",
        fields={"format": "text", "encoding": "utf-8"},
        layers=(layer,),
    )
    source_id = case.do(sources.take_in(new)).source_id
    with case.reading() as session:
        return source_id, source_rows.layers(session, source_id)[0].id


def png(width: int = 640, height: int = 480, colour: str = "grey") -> bytes:
    """Return the bytes of a plain picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    return buffer.getvalue()


def add_picture(
    case: Case, *, width: int = 640, height: int = 480, title: str = "Still 1", colour: str = "grey"
) -> str:
    """Add a picture source; return its id."""
    data = png(width, height, colour)
    case.originals.put_bytes(data)
    new = sources.NewSource(
        title=title,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type="image/png",
        fields={"format": "picture", "width": width, "height": height, "frames": 1},
    )
    return case.do(sources.take_in(new)).source_id


def passage(layer_id: str, quote: str, text: str = ARTICLE) -> PassageAt:
    """Return the place of the first occurrence of a quote."""
    start = text.index(quote)
    return PassageAt(layer_id, start, start + len(quote))


@gesture("Put on record")
def put_on_record(step: Step, /, what: str, **facts: Any) -> None:
    """Add a step to the journal that changes no row and can not be undone."""
    step.label, step.nature, step.facts = what, "record", facts
