"""Mutates and imports: ``python -m tests.fuzz [N] [--seed S] [--first F] [--keep FOLDER]``."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import harness


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=harness.__doc__)
    parser.add_argument("count", nargs="?", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other inputs")
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--keep", type=Path, help="where inputs are kept that should not fail")
    arguments = parser.parse_args()
    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    numbers = range(arguments.first, arguments.first + arguments.count)
    began = time.monotonic()

    def tell(done: int) -> None:
        print(f"\r{done:,} of {arguments.count:,}", end="", file=sys.stderr, flush=True)

    record = harness.run(numbers, seed=arguments.seed, folder=folder, tell=tell)
    print(file=sys.stderr)
    print("\n".join(record.lines()))
    print(f"{time.monotonic() - began:,.0f} s; seed {arguments.seed}")
    if record.faults:
        print(f"The inputs are kept in {folder}")
    return 1 if record.faults else 0


if __name__ == "__main__":
    sys.exit(main())
