"""The real way in, with a watch over what is left in the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.intake import import_paths
from app.jobs import JobControl
from app.model import Content
from app.phrases import PROBLEMS, REMARKS, phrase, phrase_remark
from app.queries import source_rows
from app.store.verifying.verify import verify
from tests.factory import png

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.anchors.blocks import Blocks
    from app.case import Case
    from app.intake import Intake, Outcome
    from app.sandbox.pool import Sandbox

GOOD = {"a good.txt": b"words that are fine", "zzz good.png": png(40, 30)}
"""Neighbours of the bad file, which must come in whatever happens to it."""


@dataclass(frozen=True, slots=True)
class WayIn:
    """A case, a sandbox, and a folder to bring in."""

    case: Case
    sandbox: Sandbox
    folder: Path

    def bring(self, *paths: Path, job: JobControl | None = None) -> Intake:
        """Import paths, the folder if none are given, and check that the case is sound."""
        came = import_paths(
            self.case, paths or (self.folder,), sandbox=self.sandbox, job=job or JobControl()
        )
        assert_sound(self.case)
        for outcome in came.outcomes:
            assert_told(outcome)
        return came

    def bring_bad(self, name: str, content: bytes | str) -> Outcome:
        """Import one bad file between two good ones, which must come in."""
        return self.bring_all({name: content})[name]

    def bring_all(self, files: Mapping[str, bytes | str]) -> dict[str, Outcome]:
        """Import several bad files between two good ones, which must come in."""
        for path in self.folder.iterdir():
            path.unlink()
        for name, content in files.items():
            self.put(name, content)
        return self.bring_what_is_there()

    def bring_what_is_there(self) -> dict[str, Outcome]:
        """Import the folder with two good files more; return what came of those in between."""
        for name, data in GOOD.items():
            self.put(name, data)
        outcomes = {outcome.name: outcome for outcome in self.bring().outcomes}
        for name in GOOD:
            assert outcomes.pop(name).taken_in is not None
        return outcomes

    def refuse(self, name: str, content: bytes | str) -> str:
        """Import one bad file between two good ones; return the code of its problem."""
        outcome = self.bring_bad(name, content)
        assert outcome.problem is not None, f"{name} came in"
        return outcome.problem.code

    def take(self, name: str, content: bytes | str) -> tuple[Outcome, str]:
        """Import one odd file that comes in all the same; return the outcome and its text."""
        outcome = self.bring_bad(name, content)
        assert outcome.taken_in is not None, f"{name} was kept out: {outcome.problem}"
        return outcome, self.text_of(outcome)

    def text_of(self, outcome: Outcome) -> str:
        """Return the first layer of what came in, "" for a source without any."""
        with self.case.reading() as session:
            layers = source_rows.layers(session, outcome.taken_in.source_id)
        return self.case.layer_text(layers[0].id).text if layers else ""

    def blocks_of(self, outcome: Outcome) -> Blocks:
        """Return the blocks of the first layer of what came in."""
        with self.case.reading() as session:
            layers = source_rows.layers(session, outcome.taken_in.source_id)
        return self.case.layer_text(layers[0].id).blocks

    def fields_of(self, outcome: Outcome) -> dict[str, object]:
        """Return the columns of a source that came in."""
        with self.case.reading() as session:
            return source_rows.source(session, outcome.taken_in.source_id).fields

    def put(self, name: str, content: bytes | str) -> Path:
        """Write a file of the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


def assert_sound(case: Case) -> None:
    """Check that the case verifies, and holds no content that nothing speaks of."""
    with case.reading() as session:
        found = verify(session.connection())
        orphans = list(session.scalars(select(Content.sha256).where(~Content.named)))
    assert found.holds, found.findings
    assert not orphans


def assert_told(outcome: Outcome) -> None:
    """Check that the outcome is a source or a problem, and that all of it can be put in words."""
    assert (outcome.taken_in is None) != (outcome.problem is None)
    said = [phrase_remark(remark.code, remark.facts) for remark in outcome.remarks]
    assert {remark.code for remark in outcome.remarks} <= set(REMARKS)
    if outcome.problem is not None:
        assert outcome.problem.code in PROBLEMS
        said.append(phrase(outcome.problem))
    for sentence in said:
        assert sentence.isprintable(), sentence
        assert "(" not in sentence or not sentence.startswith("import."), sentence


def codes(outcome: Outcome) -> set[str]:
    """Return the codes of the remarks."""
    return {remark.code for remark in outcome.remarks}
