"""The environment: made once, found again in a moment, made anew when it has to be."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

from _environment import DEV, RUN, STAMP

from tests.packaging.conftest import make_wheel

if TYPE_CHECKING:
    from pathlib import Path

    from tests.packaging.conftest import Checkout


def test_a_start_after_one_that_was_cut_off_makes_it_anew(
    started_checkout: tuple[Checkout, subprocess.CompletedProcess[str]],
) -> None:
    checkout, first = started_checkout
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith("words claims a case\n")
    assert first.stdout.endswith("pebble 1.0\n")
    assert "Setting up Redthread" in first.stderr
    assert not (checkout.environment.folder / "left over").exists()


def test_later_starts_need_nothing_from_wherever_and_whatever_lies_there(
    checkout: Checkout, tmp_path: Path
) -> None:
    shutil.rmtree(checkout.wheels)
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "ui").mkdir(parents=True)
    (elsewhere / "ui" / "__main__.py").write_text("print('the wrong program')", encoding="utf-8")
    start = checkout.start("text", "a case", "S-1", within=elsewhere, PYTHONPATH=str(elsewhere))
    told = f"words text a case S-1\nfolder {elsewhere}\npebble 1.0\n"
    assert (start.returncode, start.stdout, start.stderr) == (0, told, "")


def test_it_is_not_ready_once_it_was_broken_off_or_its_python_changed(checkout: Checkout) -> None:
    stamp = checkout.environment.folder / STAMP
    good = json.loads(stamp.read_text(encoding="utf-8"))
    for bad in ("", "{}", '{"python": [3', "[]", json.dumps(good | {"python": [3, 4]})):
        stamp.write_text(bad, encoding="utf-8")
        assert not checkout.environment.is_ready([RUN]), bad
    stamp.write_text(json.dumps(good), encoding="utf-8")
    assert checkout.environment.is_ready([RUN])
    checkout.environment.python.unlink()
    assert not checkout.environment.is_ready([RUN])


def test_it_is_not_ready_for_other_pins(checkout: Checkout) -> None:
    checkout.pin(make_wheel(checkout.wheels, "pebble", "2.0"))
    assert not checkout.environment.is_ready([RUN])


def test_tools_for_testing_are_added_to_what_is_there(checkout: Checkout) -> None:
    environment = checkout.environment
    checkout.pin(make_wheel(checkout.wheels, "hammer", "1.0"), name=DEV)
    pebble = next(environment.folder.rglob("pebble.py"))
    made = pebble.stat().st_ino

    assert environment.ensure([RUN, DEV], source=checkout.wheels)

    assert pebble.stat().st_ino == made
    assert environment.is_ready([RUN])
    assert environment.is_ready([RUN, DEV])
    assert not environment.ensure([RUN, DEV])


def test_an_environment_of_the_users_own_is_completed_and_not_cleared(
    own_environment: Checkout,
) -> None:
    environment = own_environment.environment
    own = environment.folder / "own"
    own.touch()
    assert environment.ensure([RUN], source=own_environment.wheels)
    assert own.exists()
    assert environment.is_ready([RUN])


def test_a_folder_that_is_no_environment_is_left_alone(
    new_checkout: Checkout, tmp_path: Path
) -> None:
    checkout = new_checkout.copy(tmp_path / "work")
    own = checkout.environment.folder / "notes.txt"
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    start = checkout.start("sources")
    assert start.returncode == 1
    assert "was not made by this command" in start.stderr
    assert "Traceback" not in start.stderr
    assert own.read_text(encoding="utf-8") == "mine"


def test_two_first_starts_install_once(own_environment: Checkout) -> None:
    starts = [
        subprocess.Popen(
            own_environment.command("--from", str(own_environment.wheels), "sources"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    answers = [start.communicate() for start in starts]
    assert all("pebble 1.0" in out for out, _ in answers), answers
    assert sum("Setting up Redthread" in err for _, err in answers) == 1
