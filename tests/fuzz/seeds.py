"""The sound files that mutations begin with: one of each kind and of each way to write it."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path
from typing import Final

from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from tests.app.importers import makers

_SAMPLES: Final = Path(__file__).parents[2] / "resources" / "sample" / "material"
_LARGEST_SAMPLE: Final = 200_000

_WORDS: Final = (
    "President: 155 fighters named\n\nIn his evening address he said that at least 155 citizens "
    "fight there.\n\n- one\n- two\n\nПрезидент заявив, що щонайменше 155 громадян воюють. "
    "总统说，至少有155名公民在那里作战。\n\nשלום 👩‍👩‍👧 e\u0301 \U0001f600\n"
)
_MARKDOWN: Final = (
    "---\ntitle: A note\nauthor: M. Example\ndate: 2025-04-10\n---\n# A note\n\n> quoted\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n1. one\n   - two\n2. **three** [x](y)\n"
)
_PARAGRAPH: Final = (
    "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>"
)
_TABLE: Final = (
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>"
    "</w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
_RUNS: Final = (
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r>"
    "<w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText>"
    "<w:fldChar w:fldCharType='separate'/><w:t>7</w:t><w:fldChar w:fldCharType='end'/>"
    "<w:sym w:font='Symbol' w:char='F0B7'/><w:footnoteReference w:id='2'/><w:br/></w:r>"
    "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='Alt'/><a:graphic>"
    "<a:graphicData uri='p'><a:blip r:embed='media/image1.png'/></a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></w:r></w:p>"
)
_NUMBERING: Final = (
    f"<w:numbering {makers.W}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start "
    "w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
)
_NOTES: Final = (
    f"<w:footnotes {makers.W}><w:footnote w:id='2'><w:p><w:r><w:t>A note</w:t></w:r></w:p>"
    "</w:footnote></w:footnotes>"
)
_STYLES: Final = (
    f"<w:styles {makers.W}><w:style w:type='paragraph' w:styleId='Heading1'><w:basedOn "
    "w:val='Normal'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style><w:style w:type='paragraph'"
    " w:styleId='Normal'/></w:styles>"
)


@dataclass(frozen=True, slots=True)
class Seed:
    """A sound file: its name and bytes, and its structure ("zip", "markup", "mime" or "")."""

    name: str
    data: bytes
    structure: str = ""


@cache
def seeds() -> tuple[Seed, ...]:
    """Return all seeds, always in the same order."""
    return (*_texts(), *_pages(), *_documents(), *_pictures(), *_samples())


def _texts() -> list[Seed]:
    codecs = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32")
    return [
        *(Seed(f"{codec}.txt", _WORDS.encode(codec)) for codec in codecs),
        Seed("koi8.txt", "Президент заявив, що воюють громадяни.\r\n".encode("koi8-u") * 9),
        Seed("gbk.txt", ("总统说，至少有155名公民在那里作战。\n" * 9).encode("gb18030")),
        Seed("latin.txt", ("Der Präsident sagte, daß ä ö ü.\n" * 9).encode("cp1252")),
        Seed("note.md", _MARKDOWN.encode()),
    ]


def _pages() -> list[Seed]:
    still = base64.b64encode(makers.noise(120, 90)).decode()
    page = (
        "<!doctype html><html lang=uk><head><meta charset=utf-8><title>A title</title>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A title",'
        '"author":{"name":"M. Example"},"datePublished":"2025-04-10T09:00:00+03:00"}</script>'
        "<meta property='og:url' content='https://news.example/1'></head><body><nav><ul><li><a "
        "href=/>Home</a></ul></nav><article><h1>A title</h1><p>At least <b>155</b> citizens fight "
        f"there.<figure><img alt=Two src='data:image/jpeg;base64,{still}'><figcaption>Two men"
        "</figcaption></figure><table><tr><td rowspan=2>a<td>b<tr><td>c</table><pre> x\n  y</pre>"
        "<ol start=3 type=i><li>one<li value=9>two</ol><ruby>漢<rt>kan</rt></ruby><iframe srcdoc='"
        "<p>inner'></iframe><p hidden>no</p><select><option>o</select></article></body></html>"
    )
    return [
        Seed("page.html", page.encode(), "markup"),
        Seed("wide.htm", page.encode("utf-16"), "markup"),
        Seed("page.mhtml", _web_archive(page), "mime"),
        Seed("plain.mht", _web_archive(page, coded="quoted-printable"), "mime"),
        Seed("drawing.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ]


def _web_archive(page: str, coded: str = "base64") -> bytes:
    archive = EmailMessage(policy=SMTP)
    archive["Subject"] = "A title – Заголовок"
    archive["MIME-Version"] = "1.0"
    archive["Snapshot-Content-Location"] = "https://news.example/1"
    archive.set_content(page.replace("data:image", "cid:still@x data:image"), "html", cte=coded)
    archive["Content-Location"] = "https://news.example/1"
    archive.add_related(makers.noise(100, 80), "image", "jpeg", cid="<still@x>")
    archive.add_related("<p>frame", "html", cid="<frame@x>")
    return bytes(archive)


def _documents() -> list[Seed]:
    parts: dict[str, str | bytes] = {
        "numbering.xml": _NUMBERING,
        "footnotes.xml": _NOTES,
        "styles.xml": _STYLES,
        "header1.xml": f"<w:hdr {makers.W}><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>",
        "media/image1.png": makers.picture(),
    }
    plain = makers.word_file("<w:p><w:r><w:t>Words</w:t></w:r></w:p>")
    rich = makers.word_file(_PARAGRAPH + _TABLE + _RUNS + "<w:sectPr/>", parts)
    return [
        Seed("plain.docx", plain, "zip"),
        Seed("rich.docx", rich, "zip"),
        Seed("sheet.xlsx", makers.zipped({"[Content_Types].xml": "spreadsheetml."}), "zip"),
    ]


def _pictures() -> list[Seed]:
    exif = makers.exif(t274=6, t271="Maker", t306="2025:04:10 09:00:00")
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 27.0, 0.0), 3: "E", 4: (30.0, 31.0, 0.0)})
    frames = [Image.new("RGB", (60, 40), (shade, 9, 9)) for shade in (0, 90, 180)]
    many = {"save_all": True, "append_images": frames[1:]}
    tags = ImageFileDirectory_v2()
    tags[270] = "A description"
    return [
        Seed("photo.jpg", makers.noise(120, 90, exif=exif.tobytes())),
        Seed("progressive.jpg", makers.noise(120, 90, progressive=True)),
        Seed("grey.jpg", makers.saved(Image.new("L", (60, 40), 90), "JPEG")),
        Seed("plain.png", makers.noise(60, 40, "PNG", exif=exif.tobytes())),
        Seed("palette.png", makers.saved(frames[1].convert("P"), "PNG", transparency=0)),
        Seed("deep.png", makers.saved(Image.new("I;16", (60, 40), 900), "PNG")),
        Seed("moving.png", makers.saved(frames[0], "PNG", **many)),
        Seed("moving.gif", makers.saved(frames[0], "GIF", comment=b"made", **many)),
        Seed("moving.webp", makers.saved(frames[0], "WEBP", **many)),
        Seed("plain.webp", makers.noise(60, 40, "WEBP", exif=exif.tobytes())),
        Seed("pages.tif", makers.saved(frames[0], "TIFF", tiffinfo=tags, **many)),
        Seed("packed.tif", makers.noise(60, 40, "TIFF", compression="tiff_lzw")),
        Seed("fax.tif", makers.saved(Image.new("1", (64, 40), 1), "TIFF", compression="group4")),
        Seed("plain.bmp", makers.noise(30, 20, "BMP")),
        Seed("plain.avif", makers.noise(60, 40, "AVIF")),
        Seed("phone.jpg", makers.saved(frames[0], "MPO", **many)),
    ]


def _samples() -> list[Seed]:
    """Return the files of the sample case that are not too large to be tried often."""
    structures = {".html": "markup", ".mhtml": "mime", ".docx": "zip"}
    return [
        Seed(path.name, path.read_bytes(), structures.get(path.suffix, ""))
        for path in sorted(_SAMPLES.iterdir())
        if path.is_file() and path.stat().st_size <= _LARGEST_SAMPLE
    ]
