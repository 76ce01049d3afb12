"""Adding and removing one mark in a text that has many, against the same rows in bare SQL."""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3

from app.anchors.place import PassageAt
from app.operations import binning, marks, records
from app.store.steps.journal import Group
from app.store.steps.step import Step, gesture
from tests.benchmarks.measuring import line, milliseconds
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from app.case import Case

WORDS = [
    "president",
    "said",
    "that",
    "citizens",
    "fight",
    "there",
    "and",
    "documents",
    "show",
    "passport",
    "data",
]


def main() -> None:
    for count in (0, 500, 5_000):
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), count)


def measure(folder: Path, count: int) -> None:
    rng = random.Random(1)
    text = "\n\n".join(" ".join(rng.choices(WORDS, k=80)) for _ in range(1800))
    with make_case(folder) as case:
        _, layer_id = add_text(case, text)
        person_id = case.do(records.add_person("Somebody"))
        fill(case, layer_id, person_id, count, len(text))
        case.settle()
        made: list[str] = []

        def add() -> None:
            start = rng.randrange(len(text) - 40)
            made.append(case.do(marks.mark_claim(PassageAt(layer_id, start, start + 30)))[0])

        adding = milliseconds(add, runs=40)
        removing = milliseconds(lambda: case.do(binning.bin_items([made.pop()])), runs=20)
        undoing = milliseconds(lambda: case.undo().result(), runs=20)
    floor = bare_sql(folder, removing=False)
    bare_removal = bare_sql(folder, removing=True)
    line(f"mark a claim beside {count} marks", adding, floor, "bare SQL")
    line(f"remove a mark beside {count} marks", removing, bare_removal, "bare SQL")
    line(f"undo the removal beside {count} marks", undoing, bare_removal, "bare SQL")


@gesture("Fill")
def fill_step(step: Step, layer_id: str, person_id: str, places: list[tuple[int, int]]) -> None:
    at = [PassageAt(layer_id, start, end) for start, end in places]
    marks.mark_as(at, person_id).run(step)


def fill(case: Case, layer_id: str, person_id: str, count: int, length: int) -> None:
    rng, group = random.Random(2), Group()
    starts = [rng.randrange(length - 200) for _ in range(count)]
    for first in range(0, count, 1000):
        places = [(start, start + 20) for start in starts[first : first + 1000]]
        case.do(fill_step(layer_id, person_id, places), group=group)


def bare_sql(folder: Path, *, removing: bool) -> float:
    """Write the rows of one mark, its claim and its journal entry; one durable transaction."""
    path = folder / "bare.db"
    path.unlink(missing_ok=True)
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    for statement in (
        "PRAGMA page_size=16384",
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "CREATE TABLE item(id PRIMARY KEY, kind, number, created, who, binned)",
        "CREATE TABLE annotation(id PRIMARY KEY, source, layer, start, end, exact, prefix, suffix)",
        "CREATE TABLE claim(id PRIMARY KEY, statement, note)",
        "CREATE TABLE subject(annotation, item, PRIMARY KEY(annotation, item))",
        "CREATE TABLE step(seq INTEGER PRIMARY KEY, label, who, at, digest)",
        "CREATE TABLE change(id INTEGER PRIMARY KEY, step, entity, key, before, after, digest)",
    ):
        connection.execute(statement).close()
    serial = iter(range(10**6))

    def write() -> None:
        n = next(serial)
        mark, claim = f"m{n:035}", f"c{n:035}"
        cursor = connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        if removing:
            cursor.execute("UPDATE item SET binned=? WHERE id=?", ("2026", mark))
            cursor.execute("UPDATE item SET binned=? WHERE id=?", ("2026", claim))
        else:
            for item_id, kind in ((mark, "annotation"), (claim, "claim")):
                row = (item_id, kind, n, "2026-01-01T00:00:00.000Z", "me", None)
                cursor.execute("INSERT INTO item VALUES(?,?,?,?,?,?)", row)
            place = (mark, "s" * 36, "l" * 36, n, n + 30, "quote" * 6, "p" * 32, "s" * 32)
            cursor.execute("INSERT INTO annotation VALUES(?,?,?,?,?,?,?,?)", place)
            cursor.execute("INSERT INTO claim VALUES(?,?,?)", (claim, "quote" * 6, ""))
            cursor.execute("INSERT INTO subject VALUES(?,?)", (mark, claim))
        cursor.execute("INSERT INTO step VALUES(?,?,?,?,?)", (n, "Mark", "me", "2026", "d" * 64))
        image = json.dumps({"quote": "quote" * 6, "prefix": "p" * 32, "suffix": "s" * 32})
        for entity in ("Annotation", "Claim", "Subject")[: 2 if removing else 3]:
            change = (None, n, entity, mark, None, image, "d" * 64)
            cursor.execute("INSERT INTO change VALUES(?,?,?,?,?,?,?)", change)
        cursor.execute("COMMIT")
        cursor.close()

    time = milliseconds(write, runs=60)
    connection.close()
    return time
