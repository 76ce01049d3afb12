"""The sample case: made from plain data and material through the verbs that the window uses."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from app import intake
from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.anchors.resolve import Refusal, resolve
from app.case import Case
from app.jobs import JobControl
from app.operations import assessments, links, marks, records, sources, tags
from app.operations.case_info import edit_case
from app.queries import source_rows
from app.store.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.anchors.place import Place
    from app.sandbox.pool import Sandbox
    from app.store.step import Gesture

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "sample"
"""Where the material lies, and beside it the TOML files that say what is made of it."""

_ADD: Final = {
    "organisation": records.add_organisation,
    "place": records.add_place,
    "event": records.add_event,
}

_MARK: Final[dict[str, Callable[[Place], Gesture[tuple[str, str]]]]] = {
    "claim": marks.mark_claim,
    "person": marks.mark_person,
    "evidence": marks.mark_evidence,
}

T = TypeVar("T")
Entry = dict[str, Any]


def make_sample(path: Path, *, user: str, sandbox: Sandbox, job: JobControl | None = None) -> None:
    """Make the sample case as a new file at ``path``, every step of it in the name of ``user``.

    Raises CaseProblem when there is a file already or a piece of the material can not be read,
    and Cancelled when the job is; then nothing half made is left behind.
    """
    about = _read("case")["case"]
    begun = {name: about.pop(name) for name in ("title", "investigator", "marking")}
    case = Case.create(path, user=user, **begun)
    try:
        with case:
            case.do(edit_case(**about))
            _Making(case).make(sandbox, job or JobControl())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _read(name: str) -> Entry:
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


class _Making:
    """One sample case in the making; ``ids`` knows each record by the key that the data use."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._ids: dict[str, str] = {}
        self._layers: dict[str, tuple[str, str]] = {}
        self._material = _read("case")
        self._marks = [mark for part in _read("marks")["pass"] for mark in part["marks"]]
        self._reasoning = _read("links")
        self._assessments: dict[str, Entry] = {}
        self._new: dict[str, tuple[str, Entry]] = {}
        for kind, entries in _read("records").items():
            for key, entry in entries.items():
                self._assessments[key] = entry.pop("assessment", {})
                self._new[key] = kind, entry

    def make(self, sandbox: Sandbox, job: JobControl) -> None:
        """Do all of it, in the order in which an investigator would."""
        self._take_in_material(sandbox, job)
        self._describe_and_add()
        for done, mark in enumerate(self._marks):
            job.step(done, len(self._marks), mark["in"])
            self._mark(mark)
        self._link()
        self._judge()

    def _take_in_material(self, sandbox: Sandbox, job: JobControl) -> None:
        entries = self._material["source"]
        files = [FOLDER / "material" / entry["file"] for entry in entries]
        alone = [file for file in files if file.exists()]  # the others are pictures in a page
        taken = intake.import_paths(self._case, alone, sandbox=sandbox, job=job, recursive=False)
        for outcome in taken.outcomes:
            if outcome.problem is not None:
                raise outcome.problem
        with self._case.reading() as session:
            by_name = {row.file_name: row.id for row in source_rows.sources(session)}
        for entry in entries:
            key, source_id = entry.pop("key"), by_name[entry.pop("file")]
            self._ids[key] = source_id
            self._case.do(records.edit(source_id, **entry))

    def _describe_and_add(self) -> None:
        for entry in self._material["described"]:
            self._ids[entry.pop("key")] = self._case.do(sources.describe_source(**entry))
        for entry in self._material["tag"]:
            self._ids[entry.pop("key")] = self._case.do(tags.add_tag(**entry))
        for kind, add in _ADD.items():
            for entry in self._material[kind]:
                self._ids[entry.pop("key")] = self._case.do(add(**entry))

    def _mark(self, mark: Entry) -> None:
        shows = mark.get("shows", [])
        new = self._new.pop(shows[0], None) if shows else None
        item_id = self._case.do(_make_mark(self._place(mark), mark, new, self._ids))
        if new is not None:
            self._ids[shows[0]] = item_id

    def _place(self, mark: Entry) -> Place:
        """Return where a mark goes; raises LookupError when its quote is not in the text once."""
        source_id = self._ids[mark["in"]]
        if "region" in mark:
            x, y, width, height = map(float, mark["region"])
            return RegionAt(source_id, Region(x, y, width, height))
        layer_id, text = self._default_layer(source_id)
        context = {name: mark[name] for name in ("prefix", "suffix") if name in mark}
        found = resolve(text, exact=mark["quote"], **context)
        if isinstance(found, Refusal):
            raise LookupError(f"{mark['in']}, {mark['quote']!r}: {found.reason}")  # noqa: TRY004
        last = str(mark.get("to") or mark["quote"])
        return PassageAt(layer_id, found.start, text.index(last, found.start) + len(last))

    def _default_layer(self, source_id: str) -> tuple[str, str]:
        if source_id not in self._layers:
            with self._case.reading() as session:
                layer_id = source_rows.layers(session, source_id)[0].id
            self._layers[source_id] = layer_id, self._case.layer_text(layer_id).text
        return self._layers[source_id]

    def _link(self) -> None:
        for entry in self._reasoning["link"]:
            key, type_code = entry.pop("key", ""), entry.pop("type")
            ends = self._ids[entry.pop("from")], self._ids[entry.pop("to")]
            self._ids[key] = self._case.do(links.link(*ends, type_code, **entry))

    def _judge(self) -> None:
        for entry in self._reasoning["question"]:
            key, claims = entry.pop("key"), [self._ids[name] for name in entry.pop("answers")]
            self._ids[key] = self._case.do(records.add_question(**entry))
            self._case.do(assessments.set_answers(self._ids[key], claims))
        for key, entry in self._assessments.items():
            if entry:
                self._case.do(assessments.assess(self._ids[key], **entry))
        for entry in self._reasoning["judgment"]:
            question, grounds = self._ids[entry.pop("answers")], entry.pop("rests_on")
            rests_on = [self._ids[name] for name in grounds]
            self._case.do(assessments.judge(question, rests_on=rests_on, **entry))


@gesture("Mark")
def _make_mark(
    step: Step, place: Place, mark: Entry, new: tuple[str, Entry] | None, ids: Mapping[str, str]
) -> str:
    """Make one mark with all that belongs to it; return the id of the first record it shows."""
    first, *others = mark.get("shows") or [""]
    item_id = ids.get(first, "")
    if new is not None:
        mark_id, item_id = _mark_new(step, place, *new)
    elif first:
        mark_id = _begin(step, marks.mark_as([place], item_id))[0]
    else:
        mark_id = _begin(step, marks.mark_with_note(place))
    label = step.label
    for other in others:
        marks.show_on_mark(mark_id, ids[other]).run(step)
    for tag in mark.get("tags", ()):
        marks.tag_mark(mark_id, ids[tag]).run(step)
    if "note" in mark:
        records.edit(mark_id, note=mark["note"]).run(step)
    if "fact" in mark:
        records.state_fact(item_id, annotation_id=mark_id, **mark["fact"]).run(step)
    step.label = label
    return item_id


def _mark_new(step: Step, place: Place, kind: str, entry: Entry) -> tuple[str, str]:
    """Mark a place as a new claim, person or exhibit; return the ids of the mark and of it."""
    names = entry.pop("aliases", ())
    verb = _MARK[kind]
    mark_id, item_id = _begin(step, verb(place))
    label = step.label
    if names:
        records.set_names(item_id, names).run(step)
    records.edit(item_id, **entry).run(step)
    step.label = label
    return mark_id, item_id


def _begin(step: Step, verb: Gesture[T]) -> T:
    """Run the verb that gives the step its label."""
    step.label = verb.label
    return verb.run(step)
