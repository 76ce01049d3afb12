"""Importing articles, against reading, hashing and inserting their bytes with bare SQL."""

from __future__ import annotations

import hashlib
import random
import tempfile
from pathlib import Path

import sqlcipher3

from app.intake import import_paths
from app.jobs import JobControl
from app.sandbox.pool import Sandbox
from tests.benchmarks.measuring import line, milliseconds
from tests.factory import make_case

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
    for count in (100, 1_000):
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), count)


def article(number: int) -> str:
    rng = random.Random(number)
    paragraphs = (" ".join(rng.choices(WORDS, k=70)) for _ in range(12))
    body = "".join(f"<p>{paragraph}.</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Article {number}</title>"
        f'<meta property="og:site_name" content="Daily"></head><body><nav><a href=/>Home</a>'
        f"</nav><article><h1>Article {number}</h1>{body}</article><footer>Imprint</footer></body>"
    )


def measure(folder: Path, count: int) -> None:
    material = folder / "material"
    material.mkdir()
    for number in range(count):
        (material / f"{number:05}.html").write_text(article(number), "utf-8")
    with Sandbox() as sandbox, make_case(folder) as case:
        sandbox.read(material / "00000.html")  # the worker is started once and reused

        def run() -> None:
            import_paths(case, [material], sandbox=sandbox, job=JobControl())
            case.settle()

        ours = milliseconds(run)
    line(f"import {count} articles", ours, bare(folder, material), "read+hash+insert")


def bare(folder: Path, material: Path) -> float:
    connection = sqlcipher3.connect(str(folder / "bare.db"), isolation_level=None)
    for statement in (
        "PRAGMA page_size=16384",
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "CREATE TABLE original(sha256 PRIMARY KEY, data BLOB)",
    ):
        connection.execute(statement).close()

    def run() -> None:
        for path in sorted(material.iterdir()):
            data = path.read_bytes()
            row = (hashlib.sha256(data).hexdigest(), data)
            connection.execute("INSERT INTO original VALUES(?,?)", row).close()

    time = milliseconds(run)
    connection.close()
    return time
