"""Kills programs that work in a case, and looks at what they leave behind.

``python -m tests.reliability.killing [RUNS] [FIRST_SEED]`` does it 500 times, each fifth time on
a disk whose writes fail.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import signal
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.case import Case
from app.model import JournalStep
from app.store.verifying.verify import verify
from tests.factory import add_text, make_case
from tests.reliability.hand import Hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

LONGEST: Final = 1.2
"""The longest that a program is left alive after its first gesture, in seconds."""

Acknowledged = dict[int, str]
"""The steps that a program was told are stored: number and digest."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What was found after a program was killed; ``faults`` is empty when nothing was lost."""

    seed: int
    acknowledged: int
    in_flight: int
    faults: tuple[str, ...]


def work(path: Path, seed: int, told: Connection) -> None:
    """Work in a case until killed; tell of each step that the views are told of as stored."""
    _go_on_in(_opened(path, seed, told), seed)


def work_on_a_failing_disk(path: Path, seed: int, told: Connection) -> None:
    """Work in a case while writing to its disk fails at random moments, in random places."""
    case = _opened(path, seed, told)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    threading.Thread(target=_fail_at_random, args=(path, seed), daemon=True).start()
    _go_on_in(case, seed)


def _opened(path: Path, seed: int, told: Connection) -> Case:
    case = Case.open(path, user=f"Hand {seed}")
    case.feed.subscribe(lambda changes: told.send((changes.seq, changes.digest)))
    case.on_waiting(lambda _waiting: None)  # as in the window: what fails is tried again
    return case


def _go_on_in(case: Case, seed: int) -> None:
    hand = Hand(case, seed)
    while True:
        hand.act()


def _fail_at_random(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    while True:
        time.sleep(chance.uniform(0.0, 0.05))
        room = chance.choice((hard, chance.randrange(path.stat().st_size * 2)))
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))


def prepared() -> Any:
    """Return a context whose programs start at once, since all imports are done already."""
    context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
    if os.name == "posix":
        context.set_forkserver_preload([__name__])
    return context


def kill_once(
    path: Path, seed: int, context: Any, *, longest: float = LONGEST, program: Any = work
) -> Aftermath:
    """Let a program work in a case, kill it at a random moment, open the case again and look."""
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=program, args=(path, seed, theirs))
    process.start()
    theirs.close()
    acknowledged = _listen(ours, process.pid, random.Random(seed).uniform(0.0, longest))
    process.join()
    was_killed = process.exitcode == -signal.SIGKILL
    process.close()
    ours.close()
    aftermath = _look(path, seed, acknowledged)
    if was_killed:
        return aftermath
    return replace(aftermath, faults=("the program ended by itself", *aftermath.faults))


def _listen(told: Connection, pid: int, seconds: float) -> Acknowledged:
    """Hear what a program is told, kill it after some time, and hear the rest."""
    acknowledged: Acknowledged = {}
    try:
        acknowledged.update([told.recv()])
        end = time.monotonic() + seconds
        while told.poll(max(0.0, end - time.monotonic())):
            acknowledged.update([told.recv()])
            if time.monotonic() >= end:
                break
        os.kill(pid, signal.SIGKILL)
        while True:
            acknowledged.update([told.recv()])
    except EOFError:
        return acknowledged


def _look(path: Path, seed: int, acknowledged: Acknowledged) -> Aftermath:
    with Case.open(path, user="Who comes after") as case, case.reading() as session:
        faults = list(_faults(case, session.connection(), acknowledged))
        last = session.scalar(select(JournalStep.seq).order_by(JournalStep.seq.desc()).limit(1))
    in_flight = (last or 0) - max(acknowledged, default=last or 0)
    beside = [other.name for other in path.parent.iterdir() if other != path]
    faults += [f"{name} was left beside the case" for name in beside]
    return Aftermath(seed, len(acknowledged), in_flight, tuple(faults))


def _faults(case: Case, connection: Any, acknowledged: Acknowledged) -> Iterator[str]:
    if [notice.code for notice in case.notices] != ["case.left_open"]:
        yield f"the case is said to be {case.notices}"
    steps = connection.execute(select(JournalStep.seq, JournalStep.digest)).all()
    stored = {step.seq: step.digest for step in steps}
    for seq, digest in acknowledged.items():
        if stored.get(seq) != digest:
            yield f"step {seq} was acknowledged and is missing"
    for finding in verify(connection).findings:
        yield f"{finding.code} {finding.facts}"


def main(runs: int, first_seed: int) -> int:
    """Kill as many programs, one after another in a case that grows; say what was found."""
    context = prepared()
    faulty = gestures = in_flight = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs):
            if number % 25 == 0:
                place = Path(folder, str(number))
                place.mkdir()
                with make_case(place) as case:
                    add_text(case)
                path = case.path
            program = work_on_a_failing_disk if number % 5 == 4 else work
            aftermath = kill_once(path, first_seed + number, context, program=program)
            gestures += aftermath.acknowledged
            in_flight += aftermath.in_flight
            if aftermath.faults:
                faulty += 1
                print(f"seed {aftermath.seed}: {'; '.join(aftermath.faults[:5])}")
    print(
        f"{runs} programs killed, {gestures:,} acknowledged steps, {in_flight:,} stored without "
        f"an answer, {faulty} with a fault."
    )
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main(*(int(one) for one in (*sys.argv[1:], *("500", "1")[len(sys.argv) - 1 :]))))
