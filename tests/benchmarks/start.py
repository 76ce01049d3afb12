"""From the start of Python to the first paint of the window, against an empty QMainWindow."""

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

FLOOR: Final = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time())
        QTimer.singleShot(0, application.quit)

application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

OURS: Final = """
import time
from ui import start

class Program(start.Program):
    def begin(self, path=None):
        print(time.time())
        self.window.close()

start.Program = Program
start.start(None)
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        variables = os.environ | {"QT_QPA_PLATFORM": "offscreen", "REDTHREAD_HOME": home}
        ours = [first_paint(OURS, variables) for _ in range(RUNS)]
        floor = [first_paint(FLOOR, variables) for _ in range(RUNS)]
    line("start page, least", min(ours), min(floor), "empty window")
    line("start page, middle", statistics.median(ours), statistics.median(floor), "empty window")


def first_paint(code: str, variables: dict[str, str]) -> float:
    """Return the milliseconds until a program said that it was painted."""
    begin = time.time()
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(ran.stdout.split()[-1]) - begin) * 1000


if __name__ == "__main__":
    main()
