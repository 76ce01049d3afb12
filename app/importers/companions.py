"""Which folder belongs to a saved page: browsers and office programs name it after the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml", ".xht", ".shtml")

_ENDINGS: Final = (
    "_files",
    ".files",
    "-files",
    "-Dateien",
    "-filer",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_bylos",
    "_datoteke",
    "_dosyalar",
    "_elemei",
    "_failid",
    "_fails",
    "_fajlovi",
    "_ficheiros",
    "_fichiers",
    "_file",
    "_fitxategiak",
    "_fitxers",
    "_pliki",
    "_soubory",
    "_tiedostot",
)
"""What follows the page's name in the languages of Windows ("connected files") and browsers."""


def page_name_of(folder: str) -> str:
    """Return the page name, without suffix, that a folder of this name would belong to; or ""."""
    lowered = folder.casefold()
    for ending in _ENDINGS:
        if lowered.endswith(ending.casefold()) and len(folder) > len(ending):
            return folder[: -len(ending)]
    return ""


def folder_of(page: Path) -> Path | None:
    """Return the folder that was saved with a page, None if there is none; links do not count."""
    for ending in _ENDINGS:
        folder = page.with_name(page.stem + ending)
        if _is_folder(folder):
            return folder
    return None


def page_of(folder: Path) -> Path | None:
    """Return the saved page beside a folder that this folder belongs to, None if there is none."""
    stem = page_name_of(folder.name)
    if stem:
        for suffix in PAGE_SUFFIXES:
            for page in (folder.with_name(stem + suffix), folder.with_name(stem + suffix.upper())):
                if page.is_file():
                    return page
    return None


def files_in(folder: Path) -> tuple[Path, ...]:
    """Return all files of a folder and of the folders in it, in order; links are left out."""
    found: list[Path] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir(), reverse=True)
        except OSError:
            continue
        waiting += [entry for entry in entries if _is_folder(entry)]
        found += [entry for entry in entries if entry.is_file() and not entry.is_symlink()]
    return tuple(sorted(found))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
