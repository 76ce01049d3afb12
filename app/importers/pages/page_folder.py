"""Finds the files that a browser saved beside a page, by the page's own relative references."""

from __future__ import annotations

import os.path
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from app.importers.pages.resources import Frame

MAX_FILE: Final = 256 << 20
"""Bytes of one file beside a page that are still read."""

_DRIVE: Final = re.compile(r"[A-Za-z]:")


@dataclass(slots=True)
class PageFolder:
    """The files under ``root``, where a saved page lies; nothing outside it, and no links.

    References start from ``here``. ``used`` gathers the files that the page referred to.
    """

    root: Path
    here: Path
    used: set[Path] = field(default_factory=set)
    _listed: dict[Path, dict[str, Path]] = field(default_factory=dict)

    @classmethod
    def beside(cls, page: Path) -> PageFolder:
        """Return the files beside a page and in folders beside it."""
        root = page.parent.resolve()
        return cls(root, root)

    def get(self, reference: str) -> bytes | None:
        """Return the bytes of the file that a reference names, None if it is not there."""
        path = self._find(reference)
        if path is None:
            return None
        try:
            if path.stat().st_size > MAX_FILE:
                return None
            data = path.read_bytes()
        except OSError:
            return None
        self.used.add(path)
        return data

    def frame(self, reference: str) -> Frame | None:
        """Return the page that a frame shows; its own references start from where it lies."""
        path = self._find(reference)
        data = self.get(reference)
        if path is None or data is None:
            return None
        inner = PageFolder(self.root, path.parent, self.used, self._listed)
        return Frame(data, "", inner)

    def _find(self, reference: str) -> Path | None:
        for name in _local_names(reference):
            path = Path(os.path.normpath(self.here / name))
            if not path.is_relative_to(self.root):
                continue
            found = self._follow(path.relative_to(self.root).parts)
            if found is not None and found.is_file():
                return found
        return None

    def _follow(self, parts: tuple[str, ...]) -> Path | None:
        """Go down by names that may be composed or cased in another way; links lead nowhere."""
        here = self.root
        for part in parts:
            step: Path | None = here / part
            if not os.path.lexists(here / part):
                step = self._listing(here).get(_folded(part))
            if step is None or step.is_symlink():
                return None
            here = step
        return here

    def _listing(self, folder: Path) -> dict[str, Path]:
        if folder not in self._listed:
            try:
                entries = sorted(folder.iterdir())
            except OSError:
                entries = []
            self._listed[folder] = {_folded(entry.name): entry for entry in entries}
        return self._listed[folder]


def _local_names(reference: str) -> list[str]:
    """Return the relative paths a reference may mean, none for an address or absolute path."""
    text = reference.strip().replace("\\", "/")
    try:
        split = urlsplit(text)
    except ValueError:
        return []
    if split.scheme or split.netloc or not split.path or split.path.startswith("/"):
        return []
    names = [unquote(split.path), split.path, unquote(text)]
    return [name for name in dict.fromkeys(names) if "\0" not in name and not _DRIVE.match(name)]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
