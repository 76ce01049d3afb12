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
from app.jobs import Cancelled, JobControl
from app.operations import assessments, links, marks, records, sources, tags
from app.operations.case_info import edit_case
from app.queries import source_rows
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.anchors.place import Place
    from app.sandbox.pool import Sandbox
    from app.store.steps.step import Gesture

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
    """One sample case in the making; ``ids`` knows each record by the key that the data use.

    The verbs of one sitting share a step: some hundred records are there in a moment that way,
    and each undo takes a sitting back.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._ids: dict[str, str] = {}
        self._texts: dict[str, tuple[str, str]] = {}
        self._material = _read("case")
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
        sittings: list[tuple[str, Callable[[Step], None]]] = [
            ("Fill in collection records", self._describe),
            ("Add organisations, places and events", self._add),
            *(
                (f"Mark: {part['title']}", self._reader(part["mark"]))
                for part in _read("marks")["pass"]
            ),
            ("Link records", self._link),
            ("Assess claims", self._assess),
            ("Ask and judge", self._judge),
        ]
        for done, (label, work) in enumerate(sittings):
            job.step(done, len(sittings), label)
            self._case.do(_sitting(label, work))

    def _take_in_material(self, sandbox: Sandbox, job: JobControl) -> None:
        """Import the files, and learn the ids of the sources and the texts of their layers."""
        entries = self._material["source"]
        files = [FOLDER / "material" / entry["file"] for entry in entries]
        alone = [file for file in files if file.exists()]  # the others are pictures in a page
        taken = intake.import_paths(self._case, alone, sandbox=sandbox, job=job, recursive=False)
        for outcome in taken.outcomes:
            if outcome.problem is not None:
                raise outcome.problem
        if taken.left_out:
            raise Cancelled
        with self._case.reading() as session:
            by_name = {row.file_name: row.id for row in source_rows.sources(session)}
            self._ids |= {entry["key"]: by_name[entry.pop("file")] for entry in entries}
            found = {
                entry["key"]: source_rows.layers(session, self._ids[entry["key"]])
                for entry in entries
            }
        for key, layers in found.items():
            if layers:
                self._texts[key] = layers[0].id, self._case.layer_text(layers[0].id).text

    def _describe(self, step: Step) -> None:
        for entry in self._material["source"]:
            _run(step, records.edit(self._ids[entry.pop("key")], **entry))
        for entry in self._material["described"]:
            key = entry.pop("key")
            self._ids[key] = _run(step, sources.describe_source(**entry))

    def _add(self, step: Step) -> None:
        for digit, entry in enumerate(self._material["tag"], start=1):
            self._ids[entry["key"]] = _run(step, tags.add_tag(entry["name"], key=digit))
        for kind, add in _ADD.items():
            for entry in self._material[kind]:
                key = entry.pop("key")
                self._ids[key] = _run(step, add(**entry))

    def _reader(self, entries: list[Entry]) -> Callable[[Step], None]:
        def read(step: Step) -> None:
            for mark in entries:
                self._mark(step, mark)

        return read

    def _mark(self, step: Step, mark: Entry) -> None:
        """Make one mark with all that belongs to it; the first record it shows may be new."""
        place = self._place(mark)
        first, *others = mark.get("shows") or [""]
        if first in self._new:
            mark_id = self._mark_new(step, place, first)
        elif first:
            mark_id = _run(step, marks.mark_as([place], self._ids[first]))[0]
        else:
            mark_id = _run(step, marks.mark_with_note(place))
        for other in others:
            _run(step, marks.show_on_mark(mark_id, self._ids[other]))
        for tag in mark.get("tags", ()):
            _run(step, marks.tag_mark(mark_id, self._ids[tag]))
        if "note" in mark:
            _run(step, records.edit(mark_id, note=mark["note"]))
        if "fact" in mark:
            about = self._ids[first]
            _run(step, records.state_fact(about, annotation_id=mark_id, **mark["fact"]))

    def _mark_new(self, step: Step, place: Place, key: str) -> str:
        """Mark a place as the claim, person or exhibit that it is the first to show."""
        kind, entry = self._new.pop(key)
        names = entry.pop("aliases", ())
        mark_id, self._ids[key] = _run(step, _MARK[kind](place))
        _run(step, records.edit(self._ids[key], **entry))
        _run(step, records.set_names(self._ids[key], names))
        return mark_id

    def _place(self, mark: Entry) -> Place:
        """Return where a mark goes; raises LookupError when its quote is not in the text once."""
        if "region" in mark:
            x, y, width, height = map(float, mark["region"])
            return RegionAt(self._ids[mark["in"]], Region(x, y, width, height))
        layer_id, text = self._texts[mark["in"]]
        context = {name: mark[name] for name in ("prefix", "suffix") if name in mark}
        found = resolve(text, exact=mark["quote"], **context)
        if isinstance(found, Refusal):
            raise LookupError(f"{mark['in']}, {mark['quote']!r}: {found.reason}")  # noqa: TRY004
        last = str(mark.get("to") or mark["quote"])
        return PassageAt(layer_id, found.start, text.index(last, found.start) + len(last))

    def _link(self, step: Step) -> None:
        for entry in self._reasoning["link"]:
            key, type_code = entry.pop("key", ""), entry.pop("type")
            ends = self._ids[entry.pop("from")], self._ids[entry.pop("to")]
            self._ids[key] = _run(step, links.link(*ends, type_code, **entry))

    def _assess(self, step: Step) -> None:
        for key, entry in self._assessments.items():
            if entry:
                _run(step, assessments.assess(self._ids[key], **entry))

    def _judge(self, step: Step) -> None:
        for entry in self._reasoning["question"]:
            key, claims = entry.pop("key"), [self._ids[name] for name in entry.pop("answers")]
            self._ids[key] = _run(step, records.add_question(**entry))
            _run(step, assessments.set_answers(self._ids[key], claims))
        for entry in self._reasoning["judgment"]:
            question, grounds = self._ids[entry.pop("answers")], entry.pop("rests_on")
            rests_on = [self._ids[name] for name in grounds]
            _run(step, assessments.judge(question, rests_on=rests_on, **entry))


@gesture("Sitting")
def _sitting(step: Step, label: str, work: Callable[[Step], None]) -> None:
    work(step)
    step.label = label


def _run(step: Step, verb: Gesture[T]) -> T:
    """Run a verb inside a step that goes on, so that the next one can build on what it made."""
    answer = verb.run(step)
    step.session.flush()
    return answer
