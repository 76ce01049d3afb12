"""Reads a saved web page, alone or with the folder of files that the browser put beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.importers import companions
from app.importers.draft import Remark, SourceDraft
from app.importers.pages import page
from app.importers.pages.page_folder import PageFolder
from app.importers.pictures import open_picture
from app.importers.pictures.part_gathering import SMALLEST_SIDE

if TYPE_CHECKING:
    from pathlib import Path

    from app.importers.material import Material


def read(material: Material) -> SourceDraft:
    """Read a page; the files of its folder are its companions."""
    resources = PageFolder.beside(material.path)
    found = page.read(material.read_bytes(), resources)
    folder = companions.folder_of(material.path)
    files = companions.files_in(folder) if folder is not None else ()
    return SourceDraft(
        format="html",
        media_type="text/html",
        encoding=found.encoding,
        collection=found.collection,
        layers=found.layers,
        parts=found.parts,
        companions=files,
        remarks=(*found.remarks, *_not_shown(files, resources)),
    )


def _not_shown(files: tuple[Path, ...], resources: PageFolder) -> tuple[Remark, ...]:
    """Say how many pictures lie in the folder that no element of the page shows."""
    used = resources.used
    names = [file.name for file in files if file.resolve() not in used and _is_picture(file)]
    if not names:
        return ()
    listed = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
    return (Remark("page.pictures_not_shown", {"count": len(names), "names": listed}),)


def _is_picture(file: Path) -> bool:
    """Tell whether a file is a picture that would be large enough for a part."""
    try:
        with file.open("rb") as stream, open_picture.opened(stream) as image:
            return min(image.size) >= SMALLEST_SIDE
    except (CaseProblem, OSError):
        return False
