from __future__ import annotations

import io
import os
import unicodedata
from dataclasses import fields
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import phrases
from app.anchors.region import Region
from app.anchors.text import Passage
from app.errors import CaseProblem
from app.importers import pixels
from app.jobs import Cancelled, JobControl
from app.names.folding import fold
from app.queries.annotation_rows import MarkRow
from app.queries.assessment_rows import AssessmentRow
from app.queries.link_rows import LinkRow
from app.queries.overview import CaseProperties
from app.queries.passage_settings import PassageSetting
from app.queries.record_details import FactRow
from app.queries.refs import ItemRef
from app.queries.report_rows import (
    AnyName,
    ClaimMaterial,
    ExhibitMaterial,
    JudgmentMaterial,
    NamedMaterial,
    PersonMaterial,
    QuestionMaterial,
    ReportMaterial,
    SourceMaterial,
)
from app.report.compose import ReportOptions, compose
from app.report.make import ReportOptions as Options
from app.report.make import make_report, write_report
from app.vocabulary import LINK_TYPES
from tests.app.report.plain import HEAD
from tests.app.report.story import MADE, report, still_bytes
from tests.app.report.word.validity import Package
from tests.factory import make_case


def test_a_report_of_a_real_case_is_written_whole(told, tmp_path):
    out = tmp_path / "report.docx"
    outline = report(told[0], out, title="Another title")
    Package(out).check()
    assert outline.title == "Another title"
    assert [path.name for path in tmp_path.iterdir()] == ["report.docx"]
    assert out.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_was_there_before_stays_when_a_report_fails(told, tmp_path):
    out = tmp_path / "report.docx"
    out.write_text("before")
    job = JobControl()
    job.cancel()
    with told[0].reading() as session, pytest.raises(Cancelled):
        make_report(session, pixels.decode, out, options=Options(MADE), job=job)
    assert out.read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


def test_a_report_that_cannot_be_written_says_so_in_a_sentence(tmp_path):
    (tmp_path / "folder").mkdir()
    for out in (tmp_path / "nowhere" / "report.docx", tmp_path / "folder"):
        with (
            make_case(tmp_path, name=f"case-{out.name}") as case,
            pytest.raises(CaseProblem) as told,
        ):
            report(case, out)
        assert told.value.code == "report.not_written"
        assert str(out) in phrases.phrase(told.value)
    assert not list(tmp_path.glob("*.part"))


def test_progress_is_told(told):
    steps = []
    job = JobControl(lambda done, total, what: steps.append((done, total, what)))
    with told[0].reading() as session:
        make_report(
            session,
            lambda sha256, *, max_side, frame: pixels.decode(
                told[0].originals.read(sha256), max_side=max_side, frame=frame
            ),
            io.BytesIO(),
            options=Options(MADE),
            job=job,
        )
    assert {what for _, _, what in steps} == {"passages", "sections", "figures"}
    assert all(0 <= done < total for done, total, _ in steps)


STILL = pixels.decode(still_bytes())


def one_still(sha256, *, max_side, frame):
    return STILL


# No form of a protected name in any part of the package


NAMES = ("Chen Haoran", "陈浩然", "Чэнь Хаожань")
PLAIN = {
    "id",
    "handle",
    "kind",
    "form",
    "status",
    "reliability",
    "credibility",
    "likelihood",
    "confidence",
    "comparator",
    "original_sha256",
    "parent_id",
    "earlier_version_id",
    "media_type",
    "format",
    "number_suffix",
    "question_id",
    "claim_id",
    "source_id",
    "layer_id",
    "annotation_id",
    "created_at",
    "role_",
    "modality",
    "published_edtf",
    "collected_edtf",
    "happened_edtf",
    "speaks_of_edtf",
    "said_edtf",
    "value_edtf",
    "figure_as_of",
}


def filled(kind, text: str, **given_fields):
    """Return a row with a text in every field that a person can write into."""
    values = dict(given_fields)
    for field in fields(kind):
        if field.name not in values:
            if field.type in {"str", "str | None"} and field.name not in PLAIN:
                values[field.name] = f"{field.name} {text} {field.name}"
            else:
                values[field.name] = {"bool": False, "str": ""}.get(field.type)
    return kind(**values)


def everywhere(text: str) -> ReportMaterial:
    """Return a case with one record of each kind and a text in each of their fields."""
    claim_ref = ItemRef("c1", "claim", "C-1", f"statement {text}")
    exhibit_ref = ItemRef("e1", "evidence", "E-001", f"title {text}")
    person_ref = ItemRef("p1", "person", "P-1", "Chen Haoran", protected=True)
    speaker = ItemRef("o1", "organisation", "O-1", f"name {text}")
    article = filled(SourceMaterial, text, id="s1", handle="S-1", original_sha256="1" * 64)
    still = filled(
        SourceMaterial,
        text,
        id="s2",
        handle="S-2",
        original_sha256="2" * 64,
        format="picture",
        width=640,
        height=480,
        frames=1,
    )
    marks = (
        MarkRow(
            "m1",
            "s1",
            "claim",
            (claim_ref,),
            note=text,
            layer_id="y1",
            passage=Passage(10, 20, f"marked {text} marked"),
        ),
        MarkRow(
            "m2",
            "s1",
            "evidence",
            (exhibit_ref,),
            note=text,
            layer_id="y1",
            passage=Passage(10, 20, text),
        ),
        MarkRow(
            "m3",
            "s2",
            "evidence",
            (exhibit_ref, claim_ref),
            note=text,
            region=Region(330, 200, 80, 80),
        ),
        MarkRow("m4", "s2", "person", (person_ref,), region=Region(120, 40, 160, 300)),
    )
    setting = PassageSetting(f"{text} before ", f" after {text}", 1, True, True, "text", "")
    links = tuple(
        filled(
            LinkRow,
            text,
            id=f"l{n}",
            handle=f"L-{n}",
            type=LINK_TYPES[code],
            origin=origin,
            target=target,
            modality="asserts",
            said_inferred=True,
        )
        for n, (code, origin, target) in enumerate(
            [
                ("supports", exhibit_ref, claim_ref),
                ("contradicts", speaker, claim_ref),
                ("asserted_by", claim_ref, speaker),
                ("relayed_by", claim_ref, person_ref),
                ("updates", claim_ref, ItemRef("c2", "claim", "C-2", text)),
            ]
        )
    )
    person = filled(
        PersonMaterial,
        text,
        id="p1",
        handle="P-1",
        number=1,
        number_suffix="",
        name=NAMES[0],
        form="named",
        count=None,
        status="prisoner_of_war",
        protected=True,
    )
    case = filled(CaseProperties, text, id="x", created_at="2026-01-01")
    assessment = filled(
        AssessmentRow,
        text,
        id="a1",
        claim_id="c1",
        reliability="B",
        credibility="1",
        likelihood="likely",
        confidence="low",
        status="supported",
        created_at="2026-01-01",
    )
    return ReportMaterial(
        case=case,
        head=HEAD,
        sources=(article, still),
        claims=(
            filled(ClaimMaterial, text, id="c1", handle="C-1", figure=5.0),
            filled(ClaimMaterial, text, id="c2", handle="C-2"),
        ),
        people=(person,),
        organisations=(filled(NamedMaterial, text, id="o1", handle="O-1"),),
        places=(filled(NamedMaterial, text, id="pl1", handle="PL-1"),),
        events=(filled(NamedMaterial, text, id="ev1", handle="EV-1"),),
        exhibits=(filled(ExhibitMaterial, text, id="e1", handle="E-001"),),
        questions=(filled(QuestionMaterial, text, id="q1", handle="Q-1"),),
        judgments=(
            filled(
                JudgmentMaterial,
                text,
                id="j1",
                handle="J-1",
                question_id="q1",
                likelihood="likely",
                confidence="high",
            ),
        ),
        marks=marks,
        links=links,
        assessments={"c1": assessment},
        settings={"m1": setting, "m2": setting},
        names={
            "p1": tuple(AnyName(name, "", "") for name in NAMES[1:]),
            "o1": (AnyName(text, "", ""),),
        },
        facts={
            "p1": (FactRow("f1", text, text, "", "m1"),),
            "o1": (FactRow("f2", text, text, "", None),),
        },
        answers={"q1": ("c1",)},
        grounds={"j1": ("c1",)},
    )


@st.composite
def ways_to_write(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(NAMES))
    text = draw(st.sampled_from([text, text.upper(), text.lower(), " ".join(text.split()[::-1])]))
    text = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD", "NFKC"])), text)
    text = text.replace(" ", draw(st.sampled_from([" ", "\u00a0", "-", "_", ", ", "\n", "  "])))
    place = draw(st.integers(1, len(text) - 1))
    noise = draw(st.sampled_from(["", "\u00ad", "\u200d", "\u0301", "\x07"]))
    text = text[:place] + noise + text[place:]
    return quote(text) if draw(st.booleans()) and noise != "\x07" else text


@settings(deadline=None, max_examples=15)
@given(ways_to_write())
def test_no_form_of_a_protected_name_is_in_any_part_of_the_package(text):
    outline = compose(everywhere(text), ReportOptions(MADE, title=f"On {text}"))
    file = io.BytesIO()
    write_report(outline, one_still, file, job=JobControl())
    package = Package(file)
    package.check()
    whole = fold(package.text())
    for name in NAMES:
        assert fold(name) not in whole
        assert "".join(fold(part) for part in reversed(name.split())) not in whole
    for part in ("Haoran", "Хаожань", "浩然"):
        assert fold(part) not in whole
    assert len([name for name in package.members if "media" in name]) >= 2
    for name, data in package.members.items():
        if "media" in name:
            assert b"Haoran" not in data
            assert "陈浩然".encode() not in data


def test_the_test_would_find_a_name_that_is_not_masked():
    material = everywhere("Chen Haoran")
    (person,) = material.people
    named = ReportMaterial(
        **{field.name: getattr(material, field.name) for field in fields(ReportMaterial)}
        | {
            "people": (
                filled(
                    PersonMaterial,
                    "x",
                    id="p1",
                    handle="P-1",
                    number=1,
                    number_suffix="",
                    name=person.name,
                    form="named",
                    count=None,
                    status="official",
                    protected=False,
                ),
            )
        }
    )
    file = io.BytesIO()
    write_report(compose(named, ReportOptions(MADE)), one_still, file, job=JobControl())
    for name, root in Package(file).parts.items():
        if name in {"word/document.xml", "word/footnotes.xml", "docProps/core.xml"}:
            assert "chenhaoran" in fold("".join(root.itertext()))
