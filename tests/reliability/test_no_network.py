"""The program reaches no network, whatever its material points at.

The journeys run in a process of their own under the nets of ``tests.reliability.offline``; that the
nets catch is shown with connections planted in the same place.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.reliability.offline import CAUGHT

ROOT = Path(__file__).parents[2]
JOURNEYS = "tests/reliability/offline_journeys.py"
PLANTED = "tests/reliability/offline_planted.py"


def offline(tmp_path: Path, *asked: str) -> subprocess.CompletedProcess[str]:
    """Run tests offline, with everything that they keep in a folder of this test's own."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"),
            *("-p", "tests.reliability.offline", f"--basetemp={tmp_path / 'base'}", *asked),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_readers_shell_and_window_reach_no_network(tmp_path: Path) -> None:
    ran = offline(tmp_path, JOURNEYS)
    assert ran.returncode == 0, ran.stdout
    assert "TRIED TO REACH A NETWORK" not in ran.stdout


def test_each_attempt_in_python_is_caught_and_fails_the_session(tmp_path: Path) -> None:
    asked = (f"{PLANTED}::{planted}" for planted in ("planted_in_python", "planted_name"))
    ran = offline(tmp_path, "-o", "python_functions=planted_*", *asked)
    assert "TRIED TO REACH A NETWORK: urllib.Request" in ran.stdout
    assert "TRIED TO REACH A NETWORK: socket.getaddrinfo" in ran.stdout
    assert ran.returncode == CAUGHT


def test_an_attempt_below_python_fails_the_session_where_there_is_a_namespace(
    tmp_path: Path,
) -> None:
    asked = f"{PLANTED}::planted_below_python"
    ran = offline(tmp_path, "-o", "python_functions=planted_*", asked)
    namespace = "OFFLINE: its own namespace" in ran.stdout
    assert namespace or "OFFLINE: audit hook alone" in ran.stdout
    assert (ran.returncode == CAUGHT) == namespace
