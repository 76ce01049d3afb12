"""Turns the bytes of a text into code points, names the encoding, and counts what was replaced."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from app.importers.draft import Remark
from app.importers.text.charset_labels import codec_of, name_of
from app.importers.text.guess import guess

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF32_LE, "utf_32_le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NOT_PAGE_BYTES: Final = bytes({*range(256)} - {*range(9), *range(14, 33)})
_EAST_ASIAN: Final = re.compile("[\u3000-\u9fff\uac00-\ud7a3\uff01-\uffee]")
_STOPS: Final = re.compile("[\u3001\u3002\uff0c]")
_ESCAPE: Final = re.compile(rb"\x1b\$[@B]")
_FEW: Final = 10
"""Bytes are still called UTF-8 while there are this many good characters for each bad spot."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, without byte order mark, NUL or lone surrogate.

    ``encoding`` is the name that people know; line ends and composition are as in the bytes.
    """

    text: str
    encoding: str
    remarks: tuple[Remark, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode a text whose encoding may be ``declared`` (a label) by the document around it.

    A byte order mark decides; then what is UTF-8 without a fault is UTF-8, whatever is declared;
    then the declared encoding is taken, and last the encoding under which it reads best.
    """
    mark, codec = _mark_of(data)
    codec = codec or _unmarked_codec(data)
    if codec:
        return _finish(data[len(mark) :], codec)
    codec = codec_of(declared)
    if codec and _fits(data, codec):
        return _finish(data, codec)
    if _is_nearly_utf8(data):
        return _finish(data, "utf_8")
    guessed = guess(data)
    return _finish(data, guessed, Remark("encoding.guessed", {"encoding": name_of(guessed)}))


def wide_codec(data: bytes) -> str:
    """Return Python's name of the UTF-16 or UTF-32 that bytes are in, "" when they are neither.

    What has no byte order mark is recognised by the bytes that only name the block.
    """
    _, codec = _mark_of(data)
    if codec:
        return "" if codec == "utf_8" else codec
    head = data[: (len(data) & ~3) or len(data)][: 1 << 16]
    if len(head) < 4:
        return ""
    first, second, third, fourth = (_share_of_page_bytes(head[place::4]) for place in range(4))
    for codec, fits in (
        ("utf_32_le", min(third, fourth) > 0.99 and first < 0.3 and _fits(head, "utf_32_le")),
        ("utf_32_be", min(first, second) > 0.99 and fourth < 0.3 and _fits(head, "utf_32_be")),
        ("utf_16_le", second + fourth >= 1.8 and max(first, third) < 0.5),
        ("utf_16_be", first + third >= 1.8 and max(second, fourth) < 0.5),
    ):
        if fits:
            return codec
    return _east_asian_codec(head)


def _mark_of(data: bytes) -> tuple[bytes, str]:
    return next(((mark, codec) for mark, codec in _MARKS if data.startswith(mark)), (b"", ""))


def _unmarked_codec(data: bytes) -> str:
    """Return the codec of bytes that leave no doubt, "" for all others."""
    wide = wide_codec(data)
    if wide:
        return wide
    if _ESCAPE.search(data) and data.isascii() and _fits(data, "iso2022_jp"):
        return "iso2022_jp"
    return "utf_8" if _fits(data, "utf_8", "surrogatepass") else ""


def _share_of_page_bytes(column: bytes) -> float:
    """Return how many of these are bytes that lead a UTF-16 unit outside East Asia.

    They are control characters in every other encoding, so no other text is full of them.
    """
    return len(column.translate(None, delete=_NOT_PAGE_BYTES)) / len(column)


def _east_asian_codec(head: bytes) -> str:
    """Return the UTF-16 in which bytes are nearly all East Asian, with its full stops, or ""."""
    if _fits(head, "utf_8"):
        return ""
    for codec in ("utf_16_le", "utf_16_be"):
        text = head.decode(codec, "replace")
        if _EAST_ASIAN.subn("", text)[1] * 10 >= len(text) * 9 and _STOPS.search(text):
            return codec
    return ""


def _fits(data: bytes, codec: str, errors: str = "strict") -> bool:
    try:
        data.decode(codec, errors)
    except UnicodeError:
        return False
    return True


def _is_nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(len(run) for run in re.findall("[^\x00-\x7f\ufffd]+", text))
    return good >= _FEW * bad or (bad == 1 and good > 0 and text.endswith("\ufffd"))


def _finish(data: bytes, codec: str, *remarks: Remark) -> Decoded:
    text, bad = _to_text(data, codec)
    found = list(remarks)
    zeros = text.count("\0")
    if bad:
        found.append(Remark("text.replaced", {"count": bad, "encoding": name_of(codec)}))
    if zeros:
        text = text.replace("\0", "\ufffd")
        found.append(Remark("text.zeros_replaced", {"count": zeros}))
    return Decoded(text, name_of(codec), tuple(found))


def _to_text(data: bytes, codec: str) -> tuple[str, int]:
    """Return the text and how often U+FFFD stands for bytes that mean nothing."""
    try:
        return data.decode(codec), 0
    except UnicodeError:
        pass
    if codec.startswith("utf"):
        data, odd = _whole_units(data, codec)
        try:
            return _without_surrogates(data.decode(codec, "surrogatepass") + odd, len(odd))
        except UnicodeError:
            pass
    text = data.decode(codec, "replace")
    return text, text.count("\ufffd") - data.decode(codec, "ignore").count("\ufffd")


def _whole_units(data: bytes, codec: str) -> tuple[bytes, str]:
    """Cut off what is left of a unit at the end of UTF-16 or UTF-32, and return its stand-in."""
    size = {"utf_16_le": 2, "utf_16_be": 2, "utf_32_le": 4, "utf_32_be": 4}.get(codec, 1)
    rest = len(data) % size
    return (data[:-rest], "\ufffd") if rest else (data, "")


def _without_surrogates(text: str, replaced: int) -> tuple[str, int]:
    """Join surrogates that were encoded one by one to their character, and replace lone ones."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    clean, count = _SURROGATE.subn("\ufffd", joined)
    return clean, count + replaced
