"""Names of encodings: those that pages declare (WHATWG Encoding Standard) and those we show."""

from __future__ import annotations

import codecs
from typing import Final

NAMES: Final[dict[str, str]] = {
    "utf_8": "UTF-8",
    "utf_16_le": "UTF-16LE",
    "utf_16_be": "UTF-16BE",
    "utf_32_le": "UTF-32LE",
    "utf_32_be": "UTF-32BE",
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "cp1252": "windows-1252",
    "cp1253": "windows-1253",
    "cp1254": "windows-1254",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "cp1257": "windows-1257",
    "cp1258": "windows-1258",
    "cp874": "windows-874",
    "iso8859_2": "ISO-8859-2",
    "iso8859_3": "ISO-8859-3",
    "iso8859_4": "ISO-8859-4",
    "iso8859_5": "ISO-8859-5",
    "iso8859_6": "ISO-8859-6",
    "iso8859_7": "ISO-8859-7",
    "iso8859_8": "ISO-8859-8",
    "iso8859_10": "ISO-8859-10",
    "iso8859_13": "ISO-8859-13",
    "iso8859_14": "ISO-8859-14",
    "iso8859_15": "ISO-8859-15",
    "iso8859_16": "ISO-8859-16",
    "koi8_u": "KOI8-U",
    "koi8_r": "KOI8-R",
    "cp866": "IBM866",
    "cp850": "IBM850",
    "cp852": "IBM852",
    "mac_cyrillic": "x-mac-cyrillic",
    "mac_roman": "macintosh",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "cp949": "EUC-KR",
    "hz": "HZ-GB-2312",
}
"""The name that is shown for each of Python's codecs that is used."""

_MEANT: Final[dict[str, str]] = {
    # Browsers read these labels as the larger encoding that the pages are really in.
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "l1": "cp1252",
    "x-cp1252": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "iso-8859-8-i": "iso8859_8",
    "logical": "iso8859_8",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinese": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "korean": "cp949",
    "windows-949": "cp949",
    "koi8-r": "koi8_r",
    "koi": "koi8_r",
    "koi8": "koi8_r",
    "koi8-ru": "koi8_u",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "dos-874": "cp874",
    "ibm866": "cp866",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-ukrainian": "mac_cyrillic",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "hz-gb-2312": "hz",
    # A label that could be read cannot be true: the bytes that spell it are ASCII.
    "utf-16": "utf_8",
    "utf-16le": "utf_8",
    "utf-16be": "utf_8",
    "unicode": "utf_8",
    "utf8": "utf_8",
    "unicode-1-1-utf-8": "utf_8",
}


def codec_of(label: str) -> str:
    """Return Python's name for a declared encoding, "" for a label that is not known."""
    plain = label.strip().strip("\"'").casefold()
    meant = _MEANT.get(plain)
    if meant is not None:
        return meant
    try:
        codec = codecs.lookup(plain).name.replace("-", "_") if plain.isascii() else ""
    except (LookupError, ValueError):
        return ""
    return codec if codec in NAMES else ""


def name_of(codec: str) -> str:
    """Return the name under which a codec is shown."""
    return NAMES.get(codec, codec)
