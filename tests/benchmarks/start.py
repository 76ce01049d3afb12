"""From the start of Python to the first paint, and memory then, against an empty QMainWindow."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.measuring import line

RUNS: Final = 9

ROOT: Final = Path(__file__).parents[2]

TELL: Final = """
import os
import time

def tell():
    now = time.time()
    with open("/proc/self/statm") as file:  # of Linux
        print(now, int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20)

"""

FLOOR: Final = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        tell()
        QTimer.singleShot(0, application.quit)

application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

OURS: Final = """
import gc

gc.disable()
from ui.quick_imports import leave_sources_unread

leave_sources_unread()
from ui import start

class Program(start.Program):
    def begin(self, path=None):
        tell()
        self.window.close()

start.Program = Program
start.start(None)
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        variables = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "REDTHREAD_HOME": home,
            "PYTHONPYCACHEPREFIX": f"{home}/compiled",
        }
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        for code in (OURS, FLOOR):  # compiled once, as a program that is installed
            first_paint(code, variables)
        ours = [first_paint(OURS, variables) for _ in range(RUNS)]
        floor = [first_paint(FLOOR, variables) for _ in range(RUNS)]
    times, floor_times = ([time for time, _ in runs] for runs in (ours, floor))
    line("start page, least", min(times), min(floor_times), "empty window")
    middle, floor_middle = statistics.median(times), statistics.median(floor_times)
    line("start page, middle", middle, floor_middle, "empty window")
    memory, floor_memory = (statistics.median(held for _, held in runs) for runs in (ours, floor))
    line("memory then, middle", memory, floor_memory, "empty window", unit="MiB")


def first_paint(code: str, variables: dict[str, str]) -> tuple[float, float]:
    """Return the milliseconds until a program said that it was painted, and its MiB then."""
    begin = time.time()
    ran = subprocess.run(
        [sys.executable, "-c", TELL + code],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    painted, memory = map(float, ran.stdout.split()[-2:])
    return (painted - begin) * 1000, memory


if __name__ == "__main__":
    main()
