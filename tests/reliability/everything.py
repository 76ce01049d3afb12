"""A small case with something in every table, and ways to look at all that a file holds."""

from __future__ import annotations

import hashlib
import io
from contextlib import closing
from typing import TYPE_CHECKING, Any

import sqlcipher3

from app.anchors.blocks import lines
from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.case import Case
from app.custody import record_verification
from app.model import CarriedMark, ForeignId, MatrixCell
from app.operations import (
    assessments,
    binning,
    collections,
    erasing,
    links,
    marks,
    records,
    sources,
    tag_order,
    tags,
)
from app.store.contents.originals import CHUNK
from app.store.file.engine import Access, reading_engine
from app.store.steps.step import Step, gesture
from app.store.verifying.coverage import REBUILT
from app.store.verifying.verify import Verification, verify
from tests.factory import add_picture, add_text, passage

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.file.keys import Key

FOOTAGE = bytes(range(256)) * (CHUNK // 256) + b"the last frame"
"""An original of two chunks."""


def case_with_everything(folder: Path, *, key: Key | None = None) -> Path:
    """Make a case by its own verbs, undo, bin and a verification among them; return its file."""
    path = folder / "everything.redthread"
    with Case.create(path, user="M. Example", title="everything", key=key) as case:
        source_id, layer_id = add_text(case)
        _fill(case, source_id, layer_id)
        with case.reading() as session:
            result = verify(session.connection())
        record_verification(case, result)
        case.do(records.add_claim("said after the verification"))
    return path


def _fill(case: Case, source_id: str, layer_id: str) -> None:
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
    _, person_id = case.do(marks.mark_person(passage(layer_id, "陈浩然")))
    case.do(marks.mark_evidence(RegionAt(add_picture(case), Region(1.5, 2, 30, 40))))
    case.do(records.set_names(person_id, ["Chen Haoran", "Chen"]))
    case.do(records.edit(person_id, status="prisoner_of_war"))
    case.do(records.edit(claim_id, statement="155 fight", figure=155, unit="people"))
    case.do(links.link(claim_id, person_id, "asserted_by", said="2025-04-09"))
    other_id = case.do(records.add_claim("fewer than 155 fight"))
    case.do(links.link(other_id, claim_id, case.do(links.add_link_type("rhymes with"))))
    case.do(assessments.assess(claim_id, credibility="2", likelihood="likely"))
    question_id = case.do(records.add_question("How many fight?"))
    case.do(assessments.set_answers(question_id, [claim_id, other_id]))
    case.do(assessments.judge(question_id, "Some 155 do", rests_on=[claim_id]))
    case.do(records.state_fact(person_id, property="born", value="1991"))
    case.do(records.add_organisation("An army"))
    place_id = case.do(records.add_place("Donetsk", latitude=48.0, longitude=37.8))
    case.do(records.add_event("An address"))
    passports_id, checked_id = (case.do(tags.add_tag(name)) for name in ("passports", "checked"))
    case.do(marks.tag_mark(mark_id, passports_id))
    case.do(tags.tag_records([claim_id], checked_id))
    case.do(tag_order.arrange_tags([passports_id], checked_id))
    _translate(case, source_id)
    press_id = case.do(collections.add_collection("Press"))
    case.do(collections.add_collection("Abroad", parent_id=press_id))
    case.do(collections.put_into_collection(press_id, [source_id]))
    case.do(_known_elsewhere(question_id, place_id, claim_id))
    case.do(_carried_over(source_id, mark_id))
    digest = hashlib.sha256(FOOTAGE).hexdigest()
    case.originals.put(io.BytesIO(FOOTAGE), sha256=digest)
    case.do(
        sources.take_in(
            sources.NewSource(
                title="Footage", sha256=digest, size=len(FOOTAGE), media_type="video/mp4",
                fields={"format": "video"},
            )
        )
    )  # fmt: skip
    case.do(records.edit(other_id, note="counted twice"))
    case.undo().result()
    case.redo().result()
    gone_id = case.do(records.add_claim("nobody ever said this"))
    case.do(binning.bin_items([gone_id]))
    case.do(erasing.empty_bin())
    case.do(binning.bin_items([other_id]))


def _translate(case: Case, source_id: str) -> None:
    words = "155 Bürger"
    layer = sources.NewLayer(
        "translation",
        case.originals.put_bytes(words.encode()),
        case.originals.put_bytes(lines(words).encode()),
        len(words),
    )
    digest = case.originals.put_bytes(b"{\\rtf1 155 Buerger}")
    file = sources.NewFile("german.rtf", digest, 19, "application/rtf")
    case.do(sources.add_layer(source_id, layer, file=file))


@gesture("Know elsewhere")
def _known_elsewhere(step: Step, question_id: str, item_id: str, claim_id: str) -> None:
    step.session.add(
        MatrixCell(question_id=question_id, item_id=item_id, claim_id=claim_id, value="I")
    )
    step.session.add(ForeignId(iri="urn:example:1", item_id=claim_id))


@gesture("Carry over")
def _carried_over(step: Step, version_id: str, mark_id: str) -> None:
    step.session.add(CarriedMark(version_id=version_id, annotation_id=mark_id, outcome="gone"))


def verified(path: Path, key: Key | None = None) -> Verification:
    """Verify a case file without opening it for work."""
    engine = reading_engine(Access(path, key))
    try:
        with engine.connect() as connection:
            return verify(connection)
    finally:
        engine.dispose()


def content_of(path: Path) -> dict[str, Any]:
    """Return all that a plain case file holds, without caches and without SQLite's own row ids.

    Contents are told by their hash and bytes; raises sqlcipher3.DatabaseError if unreadable.
    """
    with closing(sqlcipher3.connect(str(path))) as file:
        file.execute("PRAGMA query_only=ON")
        names = [
            name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        held: dict[str, Any] = {
            "schema": sorted(file.execute("SELECT type, name, sql FROM sqlite_schema"), key=repr)
        }
        for name in names:
            if name in REBUILT or name.startswith("sqlite_"):
                continue
            if name not in {"content", "content_chunk"}:
                held[name] = sorted(file.execute(f'SELECT * FROM "{name}"'), key=repr)
        held["contents"] = sorted(
            file.execute(
                "SELECT sha256, size, complete, named, ordinal, data FROM content"
                " LEFT JOIN content_chunk ON content_id = content.id"
            ),
            key=repr,
        )
        held["chunks"] = file.execute("SELECT count(*) FROM content_chunk").fetchall()
    return held
