from __future__ import annotations

from app.queries.custody_record import Change
from app.queries.custody_rows import CustodyRow
from app.queries.report_rows import ReportMaterial
from app.report.compose import ReportOptions, compose
from app.report.outline import CustodyEntry, CustodySection
from tests.app.report.plain import CASE, HEAD, person, source
from tests.app.report.story import MADE

AT = "2026-04-02T10:11:12.000Z"


def custody(*rows: CustodyRow, **kinds) -> CustodySection:
    material = ReportMaterial(
        case=CASE, head=HEAD, sources=(source(1), source(2)), custody=rows, **kinds
    )
    return compose(material, ReportOptions(MADE)).custody


def row(kind: str, *sources: str, **fields) -> CustodyRow:
    return CustodyRow(kind, AT, "M. Example", sources=sources, machine="desk-7", **fields)


def words(section: CustodySection) -> str:
    entries = [*section.shared, *(each for table in section.tables for each in table.entries)]
    told = [[e.when, e.act, e.by, e.about, *e.details] for e in entries]
    titles = [part.text for table in section.tables for part in table.title]
    return "\n".join(part for entry in (*told, titles) for part in entry)


def test_the_head_of_the_journal_is_told_whole():
    told = {fact.label: "".join(part.text for part in fact.line) for fact in custody().head}
    assert told["Case"] == CASE.id
    assert told["Journal step"] == "step 7"
    assert told["SHA-256"].replace(" ", "") == HEAD.digest


def test_a_source_has_a_table_and_acts_on_several_stand_before():
    section = custody(
        row("import", "S-1", "S-2", path="/in/a.html", sha256="ab" * 32, size=1200),
        row("layer", "S-1", path="/in/uk.docx", size=9, outcome={"role": "translation"}),
        row("text_copy", "S-1", sha256="cd" * 32),
        row("report", "S-1", "S-2", path="/out/r.docx"),
        row("backup", whole_case=True),
    )
    assert [entry.about for entry in section.shared] == ["S-1, S-2", "whole case"]
    (table,) = section.tables
    assert [part.text for part in table.title] == ["S-1", " Article 1"]
    imported, added, _ = table.entries
    assert [entry.act for entry in table.entries] == ["Imported", "Text added", "Text copied out"]
    assert added.details == ("desk-7", "Translation", "0 characters", "/in/uk.docx", "9 bytes")
    assert isinstance(imported, CustodyEntry)
    assert imported.when == "2026-04-02 10:11"
    assert imported.details[:4] == ("desk-7", "with S-2", "/in/a.html", "1,200 bytes")
    assert imported.details[4].startswith("SHA-256 abababab abababab")


def test_the_collection_record_names_the_texts_that_were_added():
    name = "Chen Haoran"
    told = {"role": "translation", "language": "uk"}
    rows = (
        row("layer", "S-1", path=f"C:\\in\\{name}.docx", sha256="ab" * 32, size=9, outcome=told),
        row("layer", "S-2", sha256="cd" * 32, outcome={"role": "transcript"}),
    )
    material = ReportMaterial(
        case=CASE, head=HEAD, sources=(source(1),), custody=rows, people=(person(1, name),)
    )
    lists = compose(material, ReportOptions(MADE)).lists
    (entry,) = next(each for each in lists if each.title == "Sources").entries
    facts = [(fact.label, "".join(part.text for part in fact.line)) for fact in entry.facts]
    assert facts[-2][0] == "Text added"
    said = "Translation (uk), 2026-04-02 10:11 UTC, by M. Example, from "
    assert facts[-2][1].startswith(said)
    assert "Haoran" not in facts[-2][1]
    assert facts[-1] == ("SHA-256", "ab" * 32)


def test_of_a_change_the_fields_are_named_and_not_what_they_hold():
    changed = row("changed", "S-1", changes=(Change("collected_by", "", "Somebody"),))
    told = words(custody(changed))
    assert "Collected by" in told
    assert "Somebody" not in told


def test_a_protected_name_is_masked_wherever_custody_could_tell_it():
    name = "Chen Haoran"
    section = custody(
        row("import", "S-1", path=f"/home/{name}/{name}.html", note=f"from {name}"),
        row("import", "S-2", path="C:\\in\\chen_haoran-1.png"),
        row("collected", "S-2", how=f"sent by {name}", url="https://example.org/Chen-Haoran"),
        CustodyRow("full_copy", AT, name, machine=name, whole_case=True, path=f"/out/{name}"),
        people=(person(1, name),),
    )
    assert "chen" not in words(section).casefold()
    assert "haoran" not in words(section).casefold()
