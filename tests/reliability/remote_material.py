"""Files that point at the network in every way that their formats know."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HOST = "http://93.184.216.34"
NAME = "http://remote.example"
SHARE = "\\\\remote.example\\share\\picture.png"

PAGE = f"""<!doctype html PUBLIC "-//X//DTD" "{HOST}/page.dtd">
<html lang="en" manifest="{HOST}/cache.manifest"><head><meta charset="utf-8">
<title>Remote <img src="{HOST}/title.png"></title>
<base href="{NAME}/folder/">
<meta http-equiv="refresh" content="0; url={HOST}/refreshed.html">
<meta property="og:image" content="{HOST}/og.png"><meta property="og:url" content="{NAME}/article">
<link rel="stylesheet" href="style.css"><link rel="icon" href="{HOST}/icon.ico">
<link rel="preload" href="{HOST}/font.woff2"><link rel="dns-prefetch" href="//remote.example">
<link rel="canonical" href="{NAME}/article"><link rel="amphtml" href="{HOST}/amp.html">
<style>@import url("{HOST}/imported.css"); body {{ background: url({HOST}/back.png) }}</style>
<script src="{HOST}/script.js"></script><script>fetch("{HOST}/fetched")</script>
<script type="application/ld+json">
{{"@context": "{NAME}/context", "@type": "NewsArticle", "headline": "Remote",
"image": "{HOST}/ld.png", "author": {{"@id": "{HOST}/author"}}}}</script></head>
<body background="{HOST}/body.png" onload="location='{HOST}/onload'"><article><h1>Remote</h1>
<p>The president said that <a href="{HOST}/link" ping="{HOST}/ping">at least 155 citizens</a> were
fighting, and that their documents had been found on the field of battle in the east.</p>
<img src="{HOST}/image.png" srcset="{HOST}/image-2x.png 2x, {NAME}/image-3x.png 3x" alt="a still">
<img src="//remote.example/no-scheme.png"><img src="relative.png"><img src="{SHARE}">
<img src="file://remote.example/share/picture.png"><img data-src="{HOST}/lazy.png" loading="lazy">
<picture><source srcset="{HOST}/source.webp"><img src="{HOST}/fallback.jpg"></picture>
<iframe src="{HOST}/frame.html"></iframe><iframe srcdoc="<img src={HOST}/srcdoc.png>"></iframe>
<object data="{HOST}/object.swf"><embed src="{HOST}/embed.swf"></object>
<video poster="{HOST}/poster.jpg" src="{HOST}/video.mp4"></video><audio src="{HOST}/a.mp3"></audio>
<svg xmlns="http://www.w3.org/2000/svg"><image href="{HOST}/svg.png"/>
<use href="{HOST}/a.svg#b"/></svg>
<form action="{HOST}/form"><input type="image" src="{HOST}/input.png"></form>
<p style="background: url('{HOST}/inline.png')">A second paragraph of some length stands here, so
that the article is taken for one.</p></article></body></html>"""

FRAMESET = f"""<html><head><title>Frames</title></head><frameset cols="50%,50%">
<frame src="{HOST}/left.html"><frame src="{NAME}/right.html"><noframes><p>No frames here.</p>
</noframes></frameset></html>"""

XHTML = f"""<?xml version="1.0"?><?xml-stylesheet href="{HOST}/style.xsl" type="text/xsl"?>
<!DOCTYPE html [<!ENTITY remote SYSTEM "{HOST}/entity.txt"><!ENTITY % all SYSTEM "{HOST}/all.dtd">
%all;]><html xmlns="http://www.w3.org/1999/xhtml" xmlns:xi="http://www.w3.org/2001/XInclude">
<head><title>Entities</title></head><body><p>Here stands &remote; in the text.</p>
<xi:include href="{HOST}/included.xml"/></body></html>"""

MARKDOWN = f"""# Remote

![a picture]({HOST}/picture.png) and ![another][one], <{HOST}/autolink>, [a link]({NAME}/link).

<img src="{HOST}/raw.png"><iframe src="{HOST}/frame.html"></iframe>

[one]: {NAME}/one.png
"""

SVG = f"""<?xml version="1.0"?><!DOCTYPE svg SYSTEM "{HOST}/svg.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9"
height="9"><image xlink:href="{HOST}/a.png" width="9" height="9"/><style>@import "{HOST}/a.css";
</style><script xlink:href="{HOST}/a.js"/><text>A drawing.</text></svg>"""

MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: {NAME}/saved
Subject: Saved
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=utf-8
Content-Location: {NAME}/saved

{PAGE.replace("Remote", "Saved")}
--b
Content-Type: message/external-body; access-type=URL; URL="{HOST}/body"

--b--
"""

ANNOTATIONS = json.dumps(
    {
        "@context": [f"{HOST}/anno.jsonld", {"@import": f"{NAME}/more.jsonld"}],
        "id": f"{NAME}/page1",
        "type": "AnnotationPage",
        "next": f"{HOST}/page2",
        "items": [
            {
                "@context": f"{HOST}/anno.jsonld",
                "id": f"{NAME}/anno1",
                "type": "Annotation",
                "body": [f"{HOST}/body", {"id": f"{HOST}/body.png", "type": "Image"}],
                "target": {
                    "source": f"{NAME}/article",
                    "selector": {"type": "TextQuoteSelector", "exact": "at least 155 citizens"},
                    "stylesheet": f"{HOST}/style.css",
                },
            },
            f"{HOST}/anno2",
        ],
    }
)

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def _related(*relations: tuple[str, str, str, bool]) -> str:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if external else ''}/>"
        for name, kind, target, external in relations
    )
    return f'<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


_DOCUMENT = f"""<!DOCTYPE d [<!ENTITY e SYSTEM "{HOST}/entity">]>
<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>
<w:p><w:r><w:t>Words of the document.</w:t></w:r><w:hyperlink r:id="link"><w:r><w:t>A link.</w:t>
</w:r></w:hyperlink></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>
INCLUDEPICTURE "{HOST}/field.png"</w:instrText></w:r><w:r>
<w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:r><w:drawing><a:blip r:link="picture"/></w:drawing></w:r></w:p><w:altChunk r:id="chunk"/>
<w:subDoc r:id="part"/></w:body></w:document>"""


def docx() -> dict[str, str]:
    """Return the parts of a document with a remote template, pictures, chunks and links."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": _related(("main", "officeDocument", "word/document.xml", False)),
        "word/document.xml": _DOCUMENT.partition("]>\n")[2],
        "word/settings.xml": f'<w:settings xmlns:w="{_WORD}" xmlns:r="{_OFFICE}">'
        '<w:attachedTemplate r:id="template"/></w:settings>',
        "word/_rels/settings.xml.rels": _related(
            ("template", "attachedTemplate", f"{HOST}/remote.dotm", True)
        ),
        "word/_rels/document.xml.rels": _related(
            ("settings", "settings", "settings.xml", False),
            ("link", "hyperlink", f"{HOST}/link", True),
            ("picture", "image", f"{HOST}/picture.png", True),
            ("chunk", "aFChunk", f"{HOST}/chunk.html", True),
            ("part", "subDocument", f"{NAME}/part.docx", True),
            ("object", "oleObject", SHARE.replace("\\", "/"), True),
        ),
    }


def write_to(folder: Path) -> list[Path]:
    """Write all files; return those that are to be imported."""
    texts = {
        "page.html": PAGE,
        "frames.html": FRAMESET,
        "entities.xhtml": XHTML,
        "notes.md": MARKDOWN,
        "drawing.svg": SVG,
        "saved.mhtml": MHTML.replace("\n", "\r\n"),
    }
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    with zipfile.ZipFile(folder / "letter.docx", "w") as package:
        for name, part in docx().items():
            package.writestr(name, part)
    return sorted(folder.iterdir())
