"""Each verb, undone and redone in a case that was closed and opened in between."""

from __future__ import annotations

import copy
import inspect
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app import versions as versions_of_marks
from app.anchors.blocks import lines
from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.case import Case
from app.operations import (
    assessments,
    binning,
    brought_in,
    case_info,
    collections,
    links,
    marks,
    records,
    retagging,
    sources,
    stepping,
    tag_order,
    tags,
    versions,
)
from app.operations.brought_in import KnownRecord, NewLink, NewLinkType, NewMark, NewRecord
from app.phrases.gestures import is_known
from app.queries import overview
from app.vocabulary import ItemKind
from tests.app.store.steps.test_undo import content
from tests.factory import ARTICLE, add_picture, add_text, make_case, passage, png

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from app.store.steps.step import Gesture

LATER = ARTICLE.replace("footage", "pictures")

ROOMS = (
    *(assessments, binning, brought_in, case_info, collections, links, marks, records),
    *(retagging, sources, stepping, tag_order, tags, versions),
)


@dataclass
class World:
    """A small case with one of everything that verbs work on."""

    case: Case

    def __post_init__(self) -> None:
        case = self.case
        self.source, self.layer = add_text(case)
        self.picture = add_picture(case)
        self.mark, self.claim = case.do(marks.mark_claim(passage(self.layer, "155 citizens")))
        self.other_mark, self.person = case.do(
            marks.mark_person(passage(self.layer, "Volodymyr Zelensky"))
        )
        self.region, self.exhibit = case.do(
            marks.mark_evidence(RegionAt(self.picture, Region(10, 10, 90, 60)))
        )
        self.plain_mark = case.do(marks.mark_with_note(passage(self.layer, "footage"), "look"))
        self.tag = case.do(tags.add_tag("passport", key=3))
        case.do(marks.tag_mark(self.mark, self.tag))
        case.do(tags.tag_records([self.claim, self.source], self.tag))
        self.collection = case.do(collections.add_collection("Press"))
        self.inner = case.do(collections.add_collection("Abroad", parent_id=self.collection))
        case.do(collections.put_into_collection(self.collection, [self.source]))
        self.later, self.later_layer = add_text(case, LATER, title="Article A, corrected")
        case.do(versions.make_later_version(self.later, self.source))
        found = versions_of_marks.look_for_marks(case, self.later)
        case.do(versions.carry_marks(self.later, found[1:]))
        self.second = case.do(records.add_claim("A second claim"))
        self.question = case.do(records.add_question("How many?"))
        case.do(assessments.set_answers(self.question, [self.claim]))
        self.judgment = case.do(
            assessments.judge(self.question, "Probably some", rests_on=[self.claim])
        )
        self.link = case.do(links.link(self.exhibit, self.claim, "supports"))
        case.do(records.set_names(self.person, ["Зеленський", "Zelenskyy"]))
        self.binned = case.do(records.add_event("Parade"))
        case.do(binning.bin_items([self.binned]))

    def passage(self, quote: str) -> Any:
        return passage(self.layer, quote)


def _page_with_parts(world: World) -> Gesture[Any]:
    put = world.case.originals.put_bytes
    text, blocks, page = put(b"words"), put(lines("words").encode()), put(b"<p>words</p>")
    still, known = put(png(30, 20)), put(png())  # the second is a source of the world already
    return sources.take_in(
        sources.NewSource(
            title="Page",
            sha256=page,
            size=12,
            media_type="text/html",
            fields={"format": "html", "imported_from": "/press/page.html"},
            layers=(sources.NewLayer("article", text, blocks, 5),),
            parts=(
                sources.NewSource("Still", still, 80, "image/png", {"width": 30, "height": 20}),
                sources.NewSource("Known", known, 90, "image/png", {"width": 640, "height": 480}),
            ),
        )
    )


def _annotations(world: World) -> Gesture[Any]:
    incoming = [
        KnownRecord(world.claim, ("urn:claim",)),
        NewRecord("new:1", ("urn:person",), kind=ItemKind.PERSON, name=""),
        NewMark(
            "new:2",
            ("urn:mark",),
            places=(world.passage("two men"),),
            subjects=("new:1",),
            tags=("seen",),
            note="two",
        ),
        NewLinkType("new:3", label="rebuts", counts=-1),
        NewLink("new:4", ("urn:link",), origin="new:1", target=world.claim, type="new:3"),
    ]
    return brought_in.bring_in(incoming, {}, "Import 4 annotations")


def _carried(world: World) -> Gesture[Any]:
    return versions.carry_marks(
        world.later, versions_of_marks.look_for_marks(world.case, world.later)
    )


def _layer(world: World) -> Gesture[Any]:
    put = world.case.originals.put_bytes
    text, blocks = put("слова".encode()), put(lines("слова").encode())
    layer = sources.NewLayer("translation", text, blocks, 5, language="uk")
    file = sources.NewFile("uk.docx", put(b"PK"), 2, "application/msword")
    return sources.add_layer(world.picture, layer, file=file)


def _left_again(world: World) -> Gesture[Any]:
    world.case.do(versions.leave_behind(world.later, [world.mark]))
    return versions.take_back(world.later, [world.mark])


def _bin_a_source(world: World) -> Gesture[Any]:
    return binning.bin_items([world.source, world.exhibit])


def head(world: World) -> int:
    with world.case.reading() as session:
        return overview.journal_head(session).steps


def _merge(world: World) -> Gesture[Any]:
    other = world.case.do(tags.add_tag("papers / seals"))
    world.case.do(tags.add_tag("passport / seals", key=7))
    above = world.case.do(tags.add_tag("papers"))
    world.case.do(retagging.retag_marks([world.other_mark], add=[other, world.tag]))
    return retagging.merge_tags([world.tag], above)


def _shifted(world: World) -> Gesture[Any]:
    world.case.do(tags.add_tag("a first one"))
    return tag_order.shift_tags([world.tag], -1)


def _sorted(world: World) -> Gesture[Any]:
    world.case.do(_shifted(world))
    return tag_order.sort_tags(world.tag)


def _again(world: World) -> Gesture[Any]:
    world.case.undo().result()
    return stepping.bring_back(head(world))


VERBS: dict[str, Callable[[World], Gesture[Any]]] = {
    "assessments.assess": lambda w: assessments.assess(
        w.claim, credibility="2", likelihood="likely", rationale="two origins"
    ),
    "assessments.set_answers": lambda w: assessments.set_answers(w.question, [w.second, w.claim]),
    "assessments.set_basis": lambda w: assessments.set_basis(w.judgment, [w.second]),
    "assessments.judge": lambda w: assessments.judge(
        w.question, "At least 155", rests_on=[w.second, w.claim], confidence="high"
    ),
    "binning.bin_items": _bin_a_source,
    "binning.restore_items": lambda w: binning.restore_items([w.binned]),
    "brought_in.bring_in": _annotations,
    "case_info.edit_case": lambda _: case_info.edit_case(title="New", marking="CONFIDENTIAL"),
    "collections.add_collection": lambda w: collections.add_collection(
        "Footage", parent_id=w.collection
    ),
    "collections.move_collection": lambda w: collections.move_collection(w.inner, None),
    "collections.put_into_collection": lambda w: collections.put_into_collection(
        w.inner, [w.source, w.picture]
    ),
    "collections.take_out_of_collection": lambda w: collections.take_out_of_collection(
        w.collection, [w.source]
    ),
    "links.link": lambda w: links.link(
        w.claim, w.person, "asserted_by", said="in April", said_edtf="2025-04", modality="asserts"
    ),
    "links.change_type": lambda w: links.change_type(w.link, "contradicts"),
    "links.turn_round": lambda w: links.turn_round(w.link),
    "links.add_link_type": lambda _: links.add_link_type("Rebuts", letter="b", counts=-1),
    "marks.mark_claim": lambda w: marks.mark_claim(w.passage("at least 155")),
    "marks.mark_person": lambda w: marks.mark_person(w.passage("陈浩然")),
    "marks.mark_evidence": lambda w: marks.mark_evidence(w.passage("two men")),
    "marks.mark_as": lambda w: marks.mark_as(
        [w.passage("Zelensky said"), w.passage("Zelensky showed")], w.person
    ),
    "marks.mark_with_tag": lambda w: marks.mark_with_tag(w.passage("euros"), w.tag),
    "marks.mark_all_with_tag": lambda w: marks.mark_all_with_tag(
        [w.passage("euros"), w.passage("two men")], w.tag
    ),
    "marks.mark_with_note": lambda w: marks.mark_with_note(w.passage("euros"), "how paid?"),
    "marks.tag_mark": lambda w: marks.tag_mark(w.other_mark, w.tag),
    "marks.untag_mark": lambda w: marks.untag_mark(w.mark, w.tag),
    "marks.show_on_mark": lambda w: marks.show_on_mark(w.mark, w.person),
    "marks.state_on_mark": lambda w: marks.state_on_mark(w.plain_mark),
    "marks.exhibit_on_mark": lambda w: marks.exhibit_on_mark(w.plain_mark),
    "marks.name_on_mark": lambda w: marks.name_on_mark(w.plain_mark, name="A soldier"),
    "marks.hide_on_mark": lambda w: marks.hide_on_mark(w.mark, w.claim),
    "marks.move_mark": lambda w: marks.move_mark(w.mark, w.passage("at least 155 citizens")),
    "marks.move_mark of a region": lambda w: marks.move_mark(
        w.region, RegionAt(w.picture, Region(20, 30, 100, 100))
    ),
    "records.edit": lambda w: records.edit(
        w.claim, statement="reworded", figure=155, comparator="ge", speaks_of_edtf="2025-04~"
    ),
    "records.edit to protect": lambda w: records.edit(w.person, status="prisoner_of_war"),
    "records.edit of a source": lambda w: records.edit(
        w.source, reliability="B", reading_status="done", published_edtf="2025-04-09"
    ),
    "records.edit of a judgment": lambda w: records.edit(w.judgment, likelihood="likely"),
    "records.edit of a link": lambda w: records.edit(w.link, note="seen twice"),
    "records.edit of a tag": lambda w: records.edit(w.tag, name="papers", colour=4),
    "records.edit_all": lambda w: records.edit_all(
        [w.source, w.picture], reading_status="done", reliability="C"
    ),
    "records.add_claim": lambda _: records.add_claim("Third", note="x"),
    "records.add_person": lambda _: records.add_person("Chen", aliases=["陈", "Chen H."]),
    "records.add_organisation": lambda _: records.add_organisation("Agency", aliases=["AG"]),
    "records.add_place": lambda _: records.add_place("Kyiv", latitude=50.45, longitude=30.52),
    "records.add_event": lambda _: records.add_event("Address", happened_edtf="2025-04-08"),
    "records.add_evidence": lambda _: records.add_evidence("Passport", held=False),
    "records.add_question": lambda _: records.add_question("Who paid?"),
    "records.state_fact": lambda w: records.state_fact(
        w.person, property="born", value="1978", value_edtf="1978", annotation_id=w.mark
    ),
    "records.set_names": lambda w: records.set_names(w.person, ["Zelenskyy", "V. Zelensky"]),
    "sources.take_in": _page_with_parts,
    "sources.add_layer": _layer,
    "sources.describe_source": lambda _: sources.describe_source("A speech", publisher="Office"),
    "stepping.go_back": lambda w: stepping.go_back(head(w) - 6),
    "stepping.bring_back": _again,
    "tags.add_tag": lambda _: tags.add_tag("weapons", key=3),
    "tags.add_tag with a path": lambda _: tags.add_tag("passport / pages / stamps", colour=2),
    "tags.move_tag": lambda w: tags.move_tag(w.tag, w.case.do(tags.add_tag("papers"))),
    "retagging.retag_marks": lambda w: retagging.retag_marks(
        [w.mark, w.other_mark], add=[w.case.do(tags.add_tag("papers"))], remove=[w.tag]
    ),
    "retagging.split_tag": lambda w: retagging.split_tag(w.tag, [w.mark], "visas"),
    "retagging.merge_tags": _merge,
    "tag_order.arrange_tags": lambda w: tag_order.arrange_tags(
        [w.tag], w.case.do(tags.add_tag("papers / seals")), after=True
    ),
    "tag_order.shift_tags": _shifted,
    "tag_order.sort_tags": _sorted,
    "tags.pin_tag": lambda w: tags.pin_tag(w.tag, 5),
    "tags.tag_records": lambda w: tags.tag_records([w.claim, w.person, w.picture], w.tag),
    "tags.untag_records": lambda w: tags.untag_records([w.claim, w.source], w.tag),
    "versions.make_later_version": lambda w: versions.make_later_version(w.picture, w.later),
    "versions.carry_marks": _carried,
    "versions.confirm_carried": lambda w: versions.confirm_carried(w.later, [w.mark]),
    "versions.leave_behind": lambda w: versions.leave_behind(w.later, [w.mark, w.plain_mark]),
    "versions.attach_carried": lambda w: versions.attach_carried(
        w.later, w.plain_mark, passage(w.later_layer, "pictures", LATER)
    ),
    "versions.take_back": _left_again,
}
"""What is done with each verb; the name is its room and its own."""


def _verbs_of(room: ModuleType) -> set[str]:
    short = room.__name__.rpartition(".")[2]
    return {
        f"{short}.{name}"
        for name, function in vars(room).items()
        if inspect.isfunction(function)
        and hasattr(function, "__wrapped__")
        and function.__module__ == room.__name__
    }


def test_each_verb_has_its_place_in_this_list() -> None:
    known = {name.partition(" ")[0] for name in VERBS}
    there = set().union(*map(_verbs_of, ROOMS))
    assert there == known


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    folder = tmp_path_factory.mktemp("world")
    with make_case(folder) as case:
        return case.path, World(case)


@pytest.mark.parametrize("verb", VERBS)
def test_undo_brings_every_row_back_and_redo_does_it_again(
    made: tuple[Path, World], tmp_path: Path, verb: str
) -> None:
    path = Path(shutil.copy(made[0], tmp_path))
    with Case.open(path, user="M. Example") as case:
        world = copy.copy(made[1])
        world.case = case
        gesture = VERBS[verb](world)
        before = content(case)
        case.do(gesture)
        after = content(case)
        assert is_known(case.undo_label())  # else no other language has it
    assert after != before
    with Case.open(path, user="Another") as again:
        for expected, act in ((before, Case.undo), (after, Case.redo), (before, Case.undo)):
            act(again).result()
            assert content(again) == expected
