"""Checks a .docx for what Word refuses and LibreOffice forgives (ISO/IEC 29500-1, 29500-2)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PR = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
    " contextualSpacing mirrorIndents suppressOverlap jc textDirection"
    " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime"
    " mirrorMargins proofState stylePaneFormatFilter trackRevisions defaultTabStop autoHyphenation"
    " consecutiveHyphenLimit hyphenationZone evenAndOddHeaders characterSpacingControl footnotePr"
    " endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
}
ALLOWED = {
    "body": {"p", "tbl", "sectPr"},
    "p": {"pPr", "r", "hyperlink", "bookmarkStart", "bookmarkEnd", "fldSimple"},
    "r": {
        "rPr",
        "t",
        "tab",
        "br",
        "drawing",
        "fldChar",
        "instrText",
        "footnoteReference",
        "footnoteRef",
        "separator",
        "continuationSeparator",
    },
    "hyperlink": {"r", "bookmarkStart", "bookmarkEnd", "fldSimple"},
    "fldSimple": {"r"},
    "tc": {"tcPr", "p", "tbl"},
    "trPr": {"cantSplit", "tblHeader"},
    "footnote": {"p"},
    "footnotes": {"footnote"},
    "hdr": {"p", "tbl"},
    "ftr": {"p", "tbl"},
}


class Package:
    """An opened .docx: its members, its parsed parts."""

    def __init__(self, file: Path | BinaryIO) -> None:
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None
            self.members = {name: archive.read(name) for name in archive.namelist()}
            assert len(self.members) == len(archive.namelist())
        self.parts = {
            name: etree.fromstring(data)
            for name, data in self.members.items()
            if name.endswith((".xml", ".rels"))
        }
        self.document = self.parts["word/document.xml"]
        self.footnotes = self.parts["word/footnotes.xml"]

    def text(self) -> str:
        """Return every text and attribute value of every XML part."""
        return "\n".join(
            value
            for root in self.parts.values()
            for element in root.iter()
            for value in ("".join(element.itertext()), *element.attrib.values())
        )

    def check(self) -> None:
        """Raise AssertionError on anything that Word would stumble over."""
        self._content_types()
        self._relationships()
        for name, root in self.parts.items():
            if name.startswith("word/") and not name.endswith(".rels"):
                _order(root)
                _children(root)
        self._styles()
        self._ids()
        self._fields()
        self._links()

    def _content_types(self) -> None:
        types = self.parts["[Content_Types].xml"]
        defaults = {each.get("Extension") for each in types.iter(CT + "Default")}
        overrides = [each.get("PartName") for each in types.iter(CT + "Override")]
        assert len(overrides) == len(set(overrides))
        for name in self.members:
            assert "/" + name in overrides or name.rsplit(".", 1)[-1] in defaults, name
        assert {name.lstrip("/") for name in overrides} <= set(self.members)

    def _relationships(self) -> None:
        for name, root in self.parts.items():
            if not name.endswith(".rels"):
                continue
            folder, _, base = name.rpartition("_rels/")
            owner = folder + base.removesuffix(".rels")
            ids = [each.get("Id") for each in root.iter(PR + "Relationship")]
            assert len(ids) == len(set(ids))
            for each in root.iter(PR + "Relationship"):
                assert each.get("TargetMode") != "External", each.get("Target")
                target = each.get("Target")
                path = target.lstrip("/") if target.startswith("/") else folder + target
                assert posixpath.normpath(path) in self.members, target
            if owner in self.parts:
                used = {
                    value
                    for element in self.parts[owner].iter()
                    for key, value in element.attrib.items()
                    if key.startswith(R)
                }
                assert used <= set(ids)

    def _styles(self) -> None:
        styles = self.parts["word/styles.xml"]
        known = [each.get(W + "styleId") for each in styles.iter(W + "style")]
        assert len(known) == len(set(known))
        names = [each.find(W + "name").get(W + "val") for each in styles.iter(W + "style")]
        assert len(names) == len(set(names))
        for root in self.parts.values():
            for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
                for each in root.iter(W + tag):
                    assert each.get(W + "val") in known, each.get(W + "val")

    def _ids(self) -> None:
        bookmarks = list(self.document.iter(W + "bookmarkStart"))
        ends = [each.get(W + "id") for each in self.document.iter(W + "bookmarkEnd")]
        ids = [each.get(W + "id") for each in bookmarks]
        names = [each.get(W + "name") for each in bookmarks]
        assert sorted(ids) == sorted(ends)
        assert len(ids) == len(set(ids))
        assert len(names) == len(set(names))
        assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,39}", name) for name in names)
        drawings = [each.get("id") for each in self.document.iter(WP + "docPr")]
        assert len(drawings) == len(set(drawings))
        notes = [each.get(W + "id") for each in self.footnotes.iter(W + "footnote")]
        cited = [each.get(W + "id") for each in self.document.iter(W + "footnoteReference")]
        assert notes == ["-1", "0", *map(str, range(1, len(notes) - 1))]
        assert cited == notes[2:]

    def _fields(self) -> None:
        depth = 0
        for each in self.document.iter(W + "fldChar"):
            kind = each.get(W + "fldCharType")
            depth += {"begin": 1, "separate": 0, "end": -1}[kind]
            assert depth >= 0
        assert depth == 0

    def _links(self) -> None:
        names = {each.get(W + "name") for each in self.document.iter(W + "bookmarkStart")}
        for root in (self.document, self.footnotes):
            for each in root.iter(W + "hyperlink"):
                assert each.get(W + "anchor") in names, each.get(W + "anchor")
        for each in self.document.iter(W + "instrText"):
            if "PAGEREF" in each.text:
                assert each.text.split()[1] in names


def _local(element: etree._Element) -> str:
    return element.tag.removeprefix(W)


def _order(root: etree._Element) -> None:
    for element in root.iter():
        order = ORDER.get(_local(element)) if element.tag.startswith(W) else None
        if order is not None:
            places = {name: place for place, name in enumerate(order.split())}
            found = [places[_local(child)] for child in element]
            assert found == sorted(found), f"{_local(element)}: {[_local(c) for c in element]}"
            if _local(element) in {"pPr", "rPr", "tblPr", "tcPr"}:
                assert len(found) == len(set(found))


def _children(root: etree._Element) -> None:
    for element in root.iter():
        name = _local(element)
        if name in ALLOWED:
            unknown = {_local(child) for child in element} - ALLOWED[name]
            assert not unknown, f"{unknown} in {name}"
        if name == "tc":
            assert _local(element[-1]) == "p"
        if name == "tbl":
            columns = len(element.find(W + "tblGrid"))
            assert all(len(row.findall(W + "tc")) == columns for row in element.iter(W + "tr"))
            following = element.getnext()
            assert following is not None
            assert _local(following) == "p"
