"""A small case with everything that a report can hold, made through the verbs."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.importers import pixels
from app.jobs import JobControl
from app.operations import assessments, case_info, links, marks, records, sources
from app.report.make import ReportOptions, make_report
from tests.factory import ARTICLE, add_text, passage

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case
    from app.report.outline import Outline

MADE = date(2026, 11, 23)
FACE = Region(160, 60, 70, 80)
PRISONER = Region(120, 40, 160, 300)
PASSPORT = Region(150, 100, 260, 200)
FACE_COLOUR = (236, 64, 200)


@dataclass
class Story:
    """The ids of what the case holds, by short names."""

    ids: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.ids[name]


def still_bytes(width: int = 640, height: int = 480) -> bytes:
    """Return a JPEG of a room, with grain, a body in the prisoner's region and a bright face."""
    grain = np.random.default_rng(7).integers(110, 150, (height, width, 3), dtype=np.uint8)
    picture = Image.fromarray(grain)
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((120, 40, 279, 339), fill=FACE_COLOUR)
    drawing.rectangle((330, 200, 400, 260), fill=(230, 220, 160))
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Chen Haoran in custody"
    exif[0x013B] = "Sgt. Camera"
    picture.save(buffer, "JPEG", quality=95, exif=exif)
    return buffer.getvalue()


def add_still(case: Case, data: bytes, *, title: str, parent_id: str | None = None) -> str:
    """Add a picture with these bytes as a source; return its id."""
    case.originals.put_bytes(data)
    with Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
    fields = {
        "format": "picture",
        "width": width,
        "height": height,
        "frames": 1,
        "file_name": "Chen_Haoran.jpg",
    }
    new = sources.NewSource(
        title=title,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type="image/jpeg",
        fields=fields,
    )
    source_id = case.do(sources.take_in(new)).source_id
    if parent_id is not None:
        case.do(records.edit(source_id, parent_id=parent_id))
    return source_id


def tell(case: Case) -> Story:
    """Fill a case and return the ids of its records."""
    do = case.do
    ids: dict[str, str] = {}
    do(
        case_info.edit_case(
            title="Foreign nationals in the Russian army",
            reference="2025-04",
            marking="CONFIDENTIAL",
            investigator="M. Example",
        )
    )
    ids["article"], layer = add_text(case)
    do(
        records.edit(
            ids["article"],
            publisher="Daily Example",
            published_edtf="2025-04-09",
            published="9 April 2025",
            reliability="B",
            collected="10 April 2025",
            collected_edtf="2025-04-10",
            collected_by="M. Example",
            url="https://example.org/chen-haoran/%E9%99%88%E6%B5%A9%E7%84%B6",
            descriptor="Daily paper; repeats the address.",
        )
    )
    ids["wire"], wire = add_text(case, ARTICLE.replace("155", "160"), title="Wire copy")
    ids["address"] = do(sources.describe_source("Evening address"))
    for outlet in ("article", "wire"):
        do(links.link(ids[outlet], ids["address"], "derives_from"))
    ids["still"] = add_still(
        case, still_bytes(), title="Still of Chen Haoran", parent_id=ids["article"]
    )

    ids["zelensky"] = do(
        records.add_person(
            "Volodymyr Zelensky",
            aliases=["Володимир Зеленський"],
            role="president",
            status="official",
        )
    )
    ids["chen"] = do(
        records.add_person(
            "Chen Haoran",
            aliases=["陈浩然", "Чэнь Хаожань"],
            status="prisoner_of_war",
            note="Chen asked for a letter.",
        )
    )
    do(
        records.state_fact(
            ids["chen"], property="born", value="1991-03-02", value_edtf="1991-03-02"
        )
    )
    do(records.state_fact(ids["chen"], property="passport", value="E12345678"))

    def mark_claim(quote: str, **changes: object) -> str:
        _, claim_id = do(marks.mark_claim(passage(layer, quote)))
        do(records.edit(claim_id, **changes))
        return claim_id

    ids["c155"] = mark_claim(
        "at least 155 citizens",
        statement="At least 155 citizens serve",
        comparator="ge",
        figure=155,
        unit="citizens",
        speaks_of="early April",
        speaks_of_edtf="2025-04~",
    )
    do(
        marks.mark_as(
            [passage(wire, "at least 160 citizens", ARTICLE.replace("155", "160"))], ids["c155"]
        )
    )
    ids["paid"] = mark_claim(
        "had paid about 2,700 euros", statement="Chen Haoran paid an intermediary"
    )
    do(marks.mark_as([passage(layer, "Chen Haoran"), passage(layer, "陈浩然")], ids["chen"]))
    do(marks.mark_as([RegionAt(ids["still"], PRISONER)], ids["chen"]))
    _, ids["passport"] = do(
        marks.mark_evidence(RegionAt(ids["still"], PASSPORT), title="Passport of Chen")
    )
    _, ids["quoted"] = do(marks.mark_evidence(passage(layer, "footage of two men")))
    ids["list"] = do(records.add_evidence("List of names", held=False, custody="With the service"))
    do(links.link(ids["passport"], ids["c155"], "supports", note="Shows Chen, not the number."))
    do(links.link(ids["quoted"], ids["c155"], "supports"))
    do(links.link(ids["list"], ids["c155"], "qualifies", note="Not held."))
    do(links.link(ids["paid"], ids["c155"], "context_for"))
    said = do(
        links.link(
            ids["c155"],
            ids["zelensky"],
            "asserted_by",
            modality="asserts",
            said="Wednesday evening",
            said_edtf="2025-04-09",
            said_inferred=True,
            circumstance="evening address",
        )
    )
    ids["outlet"] = do(records.add_organisation("Daily Example"))
    do(links.link(said, ids["outlet"], "relayed_by"))
    do(links.link(ids["paid"], ids["chen"], "asserted_by", circumstance="under interrogation"))
    do(
        assessments.assess(
            ids["c155"],
            credibility="1",
            likelihood="likely",
            confidence="moderate",
            status="supported",
            rationale="An interested party with access.",
        )
    )
    ids["question"] = do(records.add_question("How many serve?"))
    do(assessments.set_answers(ids["question"], [ids["c155"]]))
    ids["judgment"] = do(
        assessments.judge(
            ids["question"],
            "More than 150 serve",
            rests_on=[ids["c155"]],
            likelihood="very_likely",
            confidence="moderate",
            rationale="Two figures of one state.",
            would_change="A list from another origin.",
        )
    )
    return Story(ids)


def report(case: Case, out: Path, **options: str) -> Outline:
    """Write the report of a case and return its outline."""

    def pictures(sha256: str, *, max_side: int, frame: int) -> pixels.Pixels:
        return pixels.decode(case.originals.read(sha256), max_side=max_side, frame=frame)

    with case.reading() as session:
        return make_report(
            session, pictures, out, options=ReportOptions(MADE, **options), job=JobControl()
        )
