"""Runs the benchmarks that are named, or all of them, and prints what each measured."""

from __future__ import annotations

import importlib
import sys

NAMES = (
    "start",
    "marks",
    "bulk_marks",
    "imports",
    "safekeeping",
    "text_view",
    "text_opening",
    "lists",
    "report",
)


def main(names: list[str]) -> None:
    for name in names or NAMES:
        print(f"\n== {name}", flush=True)
        importlib.import_module(f"tests.benchmarks.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
