"""The metadata of a picture (EXIF, XMP, IPTC, comments) as readable names and values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PIL.ExifTags import GPS, IFD, Base

from app.importers.pictures.labels import iptc_values, xmp_values
from app.importers.pictures.open_picture import DECODER_FAILURES
from app.importers.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PIL import Image, ImageFile

MAX_VALUES: Final = 200
"""How many values are kept; a picture made by a program may carry thousands."""

_MAIN: Final = {
    Base.ImageDescription: "Description",
    Base.Make: "Camera make",
    Base.Model: "Camera model",
    Base.Software: "Software",
    Base.DateTime: "Changed",
    Base.Artist: "Artist",
    Base.Copyright: "Copyright",
    Base.HostComputer: "Computer",
    Base.DocumentName: "Document name",
    Base.XPTitle: "Title",
    Base.XPComment: "Comment",
    Base.XPAuthor: "Author",
    Base.XPKeywords: "Keywords",
    Base.XPSubject: "Subject",
}
_DETAIL: Final = {
    Base.DateTimeOriginal: "Taken",
    Base.DateTimeDigitized: "Digitised",
    Base.ExposureTime: "Exposure time",
    Base.FNumber: "Aperture",
    Base.ISOSpeedRatings: "ISO",
    Base.FocalLength: "Focal length",
    Base.FocalLengthIn35mmFilm: "Focal length (35 mm)",
    Base.Flash: "Flash",
    Base.LensMake: "Lens make",
    Base.LensModel: "Lens",
    Base.BodySerialNumber: "Camera serial number",
    Base.LensSerialNumber: "Lens serial number",
    Base.CameraOwnerName: "Camera owner",
    Base.ImageUniqueID: "Picture id",
    Base.UserComment: "User comment",
}
_OFFSETS: Final = {
    Base.DateTime: Base.OffsetTime,
    Base.DateTimeOriginal: Base.OffsetTimeOriginal,
    Base.DateTimeDigitized: Base.OffsetTimeDigitized,
}
_TURNS: Final = {
    2: "mirrored",
    3: "turned by 180°",
    4: "mirrored, turned by 180°",
    5: "mirrored, turned by 270°",
    6: "turned by 90°",
    7: "mirrored, turned by 90°",
    8: "turned by 270°",
}


def read_metadata(image: ImageFile.ImageFile, exif: Image.Exif, turn: int) -> dict[str, str]:
    """Return what a picture says about itself, by readable names; broken values are left out.

    ``turn`` is the EXIF orientation. Places are degrees, times are as the camera wrote them.
    """
    found: dict[str, str] = {}
    for part in (
        _exif_values(exif),
        {"Orientation": _TURNS.get(turn, "")},
        _places(_directory(exif, IFD.GPSInfo)),
        xmp_values(image.info.get("xmp")),
        iptc_values(image),
        _comments(image.info),
    ):
        for name, value in part.items():
            text = printable(value)
            if text and text not in (found.get(name), found.get(name.partition(" (")[0])):
                found.setdefault(name, text)
    return dict(list(found.items())[:MAX_VALUES])


def _exif_values(exif: Image.Exif) -> dict[str, str]:
    detail = _directory(exif, IFD.Exif)
    values: dict[str, str] = {}
    for names, directory in ((_DETAIL, detail), (_MAIN, exif)):
        for tag, name in names.items():
            try:
                text = _exif_text(tag, directory.get(tag))
                if text and tag in _OFFSETS:
                    text = f"{text} {_exif_text(tag, detail.get(_OFFSETS[tag]))}".strip()
            except DECODER_FAILURES:
                continue
            values[name] = text
    return values


def _directory(exif: Image.Exif, which: IFD) -> Mapping[int, Any]:
    try:
        return exif.get_ifd(which)
    except DECODER_FAILURES:
        return {}


def _exif_text(tag: int, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes) and Base.XPTitle <= tag <= Base.XPSubject:
        return value.decode("utf-16-le", "replace")
    return _FORMS.get(tag, _plain)(value)


def _exposure(value: Any) -> str:
    seconds = float(value)
    return f"1/{round(1 / seconds)} s" if 0 < seconds < 0.3 else f"{seconds:g} s"


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, tuple | list):
        return ", ".join(_plain(part) for part in value[:16])
    if isinstance(value, str):
        try:  # Pillow reads EXIF strings as Latin-1, cameras write UTF-8
            return value.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return value
    return str(value)


def _user_comment(value: Any) -> str:
    if not isinstance(value, bytes):
        return _plain(value)
    head, body = value[:8], value[8:]
    if head.startswith(b"UNICODE"):
        big_endian = body[:1] == b"\0"
        return body.decode("utf-16-be" if big_endian else "utf-16-le", "replace")
    return (body if head.rstrip(b"\0") in {b"ASCII", b"JIS", b""} else value).decode(
        "utf-8", "replace"
    )


_FORMS: Final[dict[int, Callable[[Any], str]]] = {
    Base.ExposureTime: _exposure,
    Base.FNumber: lambda value: f"f/{float(value):.3g}",
    Base.FocalLength: lambda value: f"{float(value):.4g} mm",
    Base.FocalLengthIn35mmFilm: lambda value: f"{float(value):.4g} mm",
    Base.Flash: lambda value: "fired" if int(value) & 1 else "did not fire",
    Base.UserComment: _user_comment,
}


def _places(gps: Mapping[int, Any]) -> dict[str, str]:
    """Return the GPS directory: latitude and longitude in degrees, altitude in metres."""
    readers: dict[str, Callable[[], str]] = {
        "Latitude": lambda: _degrees(gps, GPS.GPSLatitude, GPS.GPSLatitudeRef, 90),
        "Longitude": lambda: _degrees(gps, GPS.GPSLongitude, GPS.GPSLongitudeRef, 180),
        "Altitude": lambda: _altitude(gps),
        "Viewing direction": lambda: _direction(gps),
        "Place recorded (UTC)": lambda: _gps_time(gps),
    }
    values: dict[str, str] = {}
    for name, reader in readers.items():
        try:
            values[name] = reader()
        except DECODER_FAILURES:
            continue
    return values


def _degrees(gps: Mapping[int, Any], tag: int, reference: int, limit: float) -> str:
    parts = [float(part) for part in gps[tag]] + [0.0, 0.0]
    degrees = parts[0] + parts[1] / 60 + parts[2] / 3600
    side = str(gps[reference]).strip("\0 ").upper()[:1]
    if not 0 <= degrees <= limit or side not in {"N", "S", "E", "W"}:
        raise ValueError("no place on Earth")
    return f"{degrees:.6f}° {side}"


def _altitude(gps: Mapping[int, Any]) -> str:
    metres = float(gps[GPS.GPSAltitude])
    below = gps.get(GPS.GPSAltitudeRef) in {1, b"\x01"}
    return f"{-metres if below else metres:.1f} m"


def _direction(gps: Mapping[int, Any]) -> str:
    north = " (magnetic)" if str(gps.get(GPS.GPSImgDirectionRef)).startswith("M") else ""
    return f"{float(gps[GPS.GPSImgDirection]):.1f}°{north}"


def _gps_time(gps: Mapping[int, Any]) -> str:
    hour, minute, second = (float(part) for part in gps[GPS.GPSTimeStamp])
    day = str(gps.get(GPS.GPSDateStamp, "")).strip("\0 ")
    return f"{day} {hour:02.0f}:{minute:02.0f}:{second:02.0f}".strip()


_TEXT_KEYS: Final = {
    "comment": "Comment",
    "Comment": "Comment",
    "Title": "Title",
    "Author": "Author",
    "Description": "Description",
    "Copyright": "Copyright",
    "Creation Time": "Created",
    "Software": "Software",
    "Source": "Source",
    "Disclaimer": "Disclaimer",
    "Warning": "Warning",
    "parameters": "Parameters",  # what a picture generator was asked for
    "prompt": "Prompt",
}


def _comments(info: Mapping[Any, Any]) -> dict[str, str]:
    """Return the comment of a JPEG or GIF and the text chunks of a PNG."""
    return {
        name: _plain(info[key])
        for key, name in _TEXT_KEYS.items()
        if isinstance(info.get(key), str | bytes)
    }
