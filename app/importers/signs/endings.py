"""What the ending of a file's name promises, to be held against what the file is."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAMES: Final = {
    "text/plain": "plain text",
    "text/markdown": "Markdown",
    "text/html": "a web page",
    "multipart/related": "a web page with its pictures (MHTML)",
    _WORD: "a Word document",
    "image/jpeg": "a JPEG picture",
    "image/png": "a PNG picture",
    "image/gif": "a GIF picture",
    "image/tiff": "a TIFF picture",
    "image/webp": "a WebP picture",
    "image/bmp": "a BMP picture",
    "image/avif": "an AVIF picture",
}
_TEXTS: Final = frozenset({"text/plain", "text/markdown"})
_PAGES: Final = frozenset({"text/html"})
_NOTHING: Final = frozenset[str]()
_PROMISES: Final = {
    **dict.fromkeys((".txt", ".text", ".log", ".csv", ".tsv", ".md", ".markdown"), _TEXTS),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".xht", ".shtml"), _PAGES),
    **dict.fromkeys((".mht", ".mhtml"), frozenset({"multipart/related"})),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), frozenset({_WORD})),
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif"), frozenset({"image/jpeg"})),
    **dict.fromkeys((".tif", ".tiff"), frozenset({"image/tiff"})),
    **{f".{kind}": frozenset({f"image/{kind}"}) for kind in ("png", "gif", "webp", "bmp", "avif")},
    **dict.fromkeys((".doc", ".rtf", ".odt", ".pdf", ".xls", ".xlsx", ".ppt", ".pptx"), _NOTHING),
    **dict.fromkeys((".svg", ".heic", ".mp3", ".mp4", ".mov", ".eml", ".msg", ".exe"), _NOTHING),
}
"""The media types that an ending stands for; one that promises nothing certain is not here."""


def broken_promise(name: str, media_type: str) -> tuple[str, str] | None:
    """Return the ending and a word for what the file is, None where the two agree."""
    ending = PurePath(name).suffix.casefold()
    promised = _PROMISES.get(ending)
    if promised is None or media_type in promised:
        return None
    return ending, _NAMES.get(media_type, media_type)
