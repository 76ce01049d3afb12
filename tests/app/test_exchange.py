from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.case import Case
from app.errors import CaseProblem
from app.exchange import export_annotations, import_annotations
from app.jobs import Cancelled, JobControl
from app.model import ForeignId, JournalStep
from app.operations import binning, links, marks, records, sources, tags
from app.queries.annotation_rows import all_marks
from app.queries.link_rows import all_links
from app.store.verifying.verify import verify
from tests.app.interchange.writing import (
    annotation,
    at,
    body,
    joining,
    position,
    quote,
    refusals,
    stating,
    take,
)
from tests.factory import add_picture, add_text, make_case, passage

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Ünï 😀 one.\r\n\r\ncafe\u0301 one. שלום עולם \u00a0 one.\n三个人 one.\n"

FILE = [
    stating("urn:a:1", "claim", "Ünï 😀", "They are three"),
    stating("urn:a:2", "person", "三个人"),
    annotation("urn:a:3", "S-2#xywh=percent:10,10,20,20", body("classifying", "evidence")),
    annotation("urn:a:4", at(position(0, 3)), body("tagging", "t"), body("commenting", "n")),
    joining("urn:a:5", "supports", "urn:a:3", "urn:a:1"),
    joining("urn:a:6", "qualifies", "urn:a:4", "urn:a:5"),
    stating("urn:a:7", "claim", "one"),
]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a case with a text (S-1) and a picture (S-2) and nothing said of them."""
    with make_case(tmp_path_factory.mktemp("template")) as case:
        add_text(case, TEXT)
        add_picture(case)
    return case.path


def copy_of(template: Path, folder: Path, name: str) -> Case:
    return Case.open(Path(shutil.copy(template, folder / name)), user="M. Example")


@pytest.fixture
def case(template: Path, tmp_path: Path) -> Iterator[Case]:
    with copy_of(template, tmp_path, "case.redthread") as case:
        yield case


@pytest.fixture
def other(template: Path, tmp_path: Path) -> Iterator[Case]:
    with copy_of(template, tmp_path, "other.redthread") as case:
        yield case


def steps(case: Case) -> list[Any]:
    with case.reading() as session:
        return list(session.scalars(select(JournalStep).order_by(JournalStep.seq)))


def items(page: str) -> list[dict[str, Any]]:
    return json.loads(page)["items"]


def test_a_file_is_one_gesture_and_the_refused_are_named(case: Case) -> None:
    plan = take(case, *FILE)
    assert plan.added == tuple(f"urn:a:{number}" for number in range(1, 7))
    assert refusals(plan) == {"urn:a:7": "annotation.quote_ambiguous"}
    assert case.undo_label() == "Import 6 annotations"
    case.undo().result()
    with case.reading() as session:
        assert all_marks(session) == [] == all_links(session)
        assert session.scalars(select(ForeignId)).all() == []
    case.redo().result()
    with case.reading() as session:
        assert len(all_marks(session)) == 4
        assert verify(session.connection()).holds


def test_a_long_file_is_undone_as_one_though_it_comes_in_by_parts(case: Case) -> None:
    many = [
        annotation(f"urn:b:{number}", at(position(number % 40, 43)), body("tagging", "t"))
        for number in range(120)
    ]
    before = len(steps(case))
    assert refusals(take(case, *many)) == {}
    assert len(steps(case)) > before + 1
    assert case.undo_label() == "Import 120 annotations"
    case.undo().result()
    with case.reading() as session:
        assert all_marks(session) == []


@pytest.mark.parametrize("has_ids", [True, False])
def test_the_same_file_again_adds_nothing(case: Case, has_ids: bool) -> None:
    file = FILE[:4] if not has_ids else FILE
    if not has_ids:
        file = [{key: value for key, value in one.items() if key != "id"} for one in file]
        file += [joining("", "supports", "urn:x", "urn:y")]
    take(case, *file)
    before = len(steps(case))
    again = import_annotations(case, "\n".join(map(json.dumps, file)).encode())
    assert again.added == ()
    assert len(again.known) == (6 if has_ids else 4)
    assert len(steps(case)) == before
    assert import_annotations(case, export_annotations(case).encode()).added == ()


def test_after_undo_the_same_file_adds_it_all_again(case: Case) -> None:
    take(case, *FILE)
    case.undo().result()
    assert len(take(case, *FILE).added) == 6


def test_what_was_edited_since_is_still_known(case: Case) -> None:
    take(case, *FILE)
    with case.reading() as session:
        (claim,) = [
            one for mark in all_marks(session) for one in mark.subjects if one.kind == "claim"
        ]
    case.do(records.edit(claim.id, statement="They are four"))
    assert take(case, *FILE).added == ()
    assert take(case, *FILE).known == tuple(f"urn:a:{number}" for number in range(1, 7))


def test_another_annotation_of_the_same_id_is_named_and_changes_nothing(case: Case) -> None:
    take(case, *FILE)
    other_one = stating("urn:a:1", "claim", "三个人", "Something else")
    plan = take(case, other_one, FILE[1], FILE[1], {**FILE[2], "bodyValue": "x"})
    assert refusals(plan) == {"urn:a:1": "annotation.differs", "urn:a:3": "annotation.differs"}
    assert plan.known == ("urn:a:2", "urn:a:2")


def test_an_id_that_stands_twice_in_a_file_is_named(case: Case) -> None:
    plan = take(case, FILE[0], FILE[0], stating("urn:a:1", "claim", "三个人"))
    assert (plan.added, plan.known) == (("urn:a:1",), ("urn:a:1",))
    assert refusals(plan) == {"urn:a:1": "annotation.id_twice"}


def test_a_binned_mark_stays_in_the_bin(case: Case) -> None:
    take(case, *FILE)
    with case.reading() as session:
        ids = [mark.id for mark in all_marks(session)]
    case.do(binning.bin_items(ids))
    assert take(case, *FILE[:4]).known == tuple(f"urn:a:{number}" for number in range(1, 5))
    assert all(one["motivation"] == "linking" for one in items(export_annotations(case)))


def test_the_export_is_on_record_and_the_import_says_who(case: Case) -> None:
    take(case, *FILE)
    export_annotations(case)
    assert [(step.label, step.nature, step.who) for step in steps(case)[-2:]] == [
        ("Import 6 annotations", "do", "M. Example"),
        ("Export web annotations", "record", "M. Example"),
    ]


def test_the_export_has_both_selectors_and_gives_foreign_ids_back(case: Case) -> None:
    take(case, *FILE)
    page = json.loads(export_annotations(case))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    by_id = {one["id"]: one for one in page["items"]}
    assert by_id.keys() == {f"urn:a:{number}" for number in range(1, 7)}
    selectors = by_id["urn:a:1"]["target"]["selector"]
    assert selectors == [
        position(0, 5),
        quote("Ünï 😀", prefix="", suffix=TEXT[5:37]),
    ]
    assert by_id["urn:a:1"]["target"]["source"].startswith("urn:sha256:")
    assert by_id["urn:a:3"]["target"]["selector"]["value"] == "xywh=pixel:64,48,128,96"
    assert by_id["urn:a:6"]["body"][0] == "urn:a:4"
    assert by_id["urn:a:6"]["target"] == "urn:a:5"


def test_marks_made_by_hand_have_ids_of_their_own(case: Case) -> None:
    with case.reading() as session:
        layer = all_layers(session)[0]
    mark_id, _ = case.do(marks.mark_claim(passage(layer, "三个人", TEXT)))
    (one,) = items(export_annotations(case))
    assert one["id"] == f"urn:uuid:{mark_id}"


def all_layers(session: Any) -> list[str]:
    from app.queries.source_names import source_names  # noqa: PLC0415

    found = source_names(session).by_id.values()
    return [layer.id for source in found for layer in source.layers]


def test_cancelling_before_it_is_written_leaves_nothing(case: Case) -> None:
    job = JobControl()
    job.cancel()
    with pytest.raises(Cancelled):
        import_annotations(case, json.dumps(FILE).encode(), job=job)
    assert case.undo_label() != "Import 6 annotations"


def test_a_file_that_is_none_is_refused_as_a_whole(case: Case) -> None:
    with pytest.raises(CaseProblem, match=r"annotation\.not_json"):
        import_annotations(case, b"oops")


# Annotate, export, annotate in another case with the same sources: the same comes out again.

names = st.sampled_from(
    ["Li Wei", "li wei", "陈浩然", "A", "They are\nthree", "é", "e\u0301", " x "]
)
place = st.one_of(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)),
    st.tuples(st.floats(0, 600), st.floats(1, 40)),
)
gestures = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["claim", "person", "evidence"]), place, names),
        st.tuples(st.sampled_from(["tag", "note", "also"]), place, names),
        st.tuples(st.just("link"), st.integers(0, 30), st.integers(0, 30)),
        st.tuples(st.just("protect"), st.integers(0, 30), st.booleans()),
        st.tuples(st.just("alone"), st.sampled_from(["person", "claim", "source"]), names),
    ),
    min_size=1,
    max_size=12,
)


class Investigator:
    """Does whatever is said with whatever there is in a case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        with case.reading() as session:
            self.layer_id = all_layers(session)[0]
        self.picture_id = add_picture(case)
        self.ids: list[str] = []

    def place(self, where: tuple[Any, Any]) -> Any:
        start, length = where
        if isinstance(start, int):
            return PassageAt(self.layer_id, start, min(len(TEXT), start + length))
        return RegionAt(self.picture_id, Region(start, start / 2, length, length * 1.5))

    def do(self, verb: str, first: Any, second: Any) -> None:
        if verb in {"claim", "person", "evidence"}:
            named = {"claim": "statement", "person": "name", "evidence": "title"}[verb]
            made = getattr(marks, f"mark_{verb}")(self.place(first))
            mark_id, item_id = self.case.do(made)
            self.case.do(records.edit(item_id, **{named: second}))
            self.ids += [mark_id, item_id]
        else:
            getattr(self, verb)(first, second)

    def tag(self, where: Any, name: str) -> None:
        tag_id = self.case.do(tags.add_tag(name))
        self.ids.append(self.case.do(marks.mark_with_tag(self.place(where), tag_id)))

    def note(self, where: Any, note: str) -> None:
        self.ids.append(self.case.do(marks.mark_with_note(self.place(where), note)))

    def also(self, where: Any, name: str) -> None:
        """Mark a place as what is known already, and as a new person besides."""
        person_id = self.case.do(records.add_person(name))
        known = [item_id for item_id in self.ids if self.kind(item_id) in {"claim", "person"}]
        (mark_id,) = self.case.do(marks.mark_as([self.place(where)], [*known, person_id][0]))
        self.case.do(marks.show_on_mark(mark_id, person_id))
        self.ids += [mark_id, person_id]

    def alone(self, kind: str, name: str) -> None:
        adding = {
            "person": records.add_person,
            "claim": records.add_claim,
            "source": sources.describe_source,
        }[kind]
        self.ids.append(self.case.do(adding(name)))

    def link(self, first: int, second: int) -> None:
        ends = [self.ids[place % len(self.ids)] for place in (first, second) if self.ids]
        if len(set(ends)) == 2:
            kind = ["supports", "same_as", "asserted_by"][first % 3]
            details = {"note": "why", "modality": "denies"} if second % 2 else {}
            self.ids.append(self.case.do(links.link(*ends, kind, **details)))

    def protect(self, place: int, is_prisoner: bool) -> None:
        people = [item_id for item_id in self.ids if self.kind(item_id) == "person"]
        if people:
            status = "prisoner_of_war" if is_prisoner else "civilian"
            self.case.do(records.edit(people[place % len(people)], status=status, protected=True))

    def kind(self, item_id: str) -> str:
        from app.queries.refs import refs  # noqa: PLC0415

        with self.case.reading() as session:
            return refs(session, [item_id])[item_id].kind


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(gestures)
def test_what_goes_out_and_comes_in_elsewhere_goes_out_the_same(
    template: Path, tmp_path: Path, script: list[Any]
) -> None:
    with copy_of(template, tmp_path, "a.redthread") as case:
        investigator = Investigator(case)
        for verb, first, second in script:
            investigator.do(verb, first, second)
        page = export_annotations(case)
        assert import_annotations(case, page.encode()).added == ()
    with copy_of(template, tmp_path, "b.redthread") as case:
        plan = import_annotations(case, page.encode())
        assert refusals(plan) == {}
        assert len(plan.added) == len(items(page))
        assert export_annotations(case) == page
        assert import_annotations(case, page.encode()).added == ()
