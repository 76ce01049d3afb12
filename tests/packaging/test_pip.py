"""pip's troubles, told in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from _environment import CHECKOUT, DEV, RUN, Environment
from _pip import _Counter, count_pins
from _start import SetupError

if TYPE_CHECKING:
    from tests.packaging.conftest import Checkout


def test_a_package_that_is_not_the_pinned_one_is_refused(own_environment: Checkout) -> None:
    (wheel,) = own_environment.wheels.iterdir()
    wheel.write_bytes(wheel.read_bytes() + b"x")
    with pytest.raises(SetupError, match="not the one that was pinned, and was refused"):
        own_environment.environment.ensure([RUN], source=own_environment.wheels)
    assert not own_environment.environment.is_ready([RUN])


def test_a_package_that_the_folder_lacks_is_named(own_environment: Checkout) -> None:
    (wheel,) = own_environment.wheels.iterdir()
    wheel.unlink()
    with pytest.raises(SetupError, match="no package fits this computer") as lacking:
        own_environment.environment.ensure([RUN], source=own_environment.wheels)
    assert "pebble==1.0" in str(lacking.value)
    assert "packaging/fetch" in str(lacking.value)


def test_a_folder_that_is_not_there_is_named(new_checkout: Checkout) -> None:
    with pytest.raises(SetupError, match="There is no folder"):
        new_checkout.environment.ensure([RUN], source=new_checkout.folder / "nowhere")


def test_without_an_index_the_way_without_a_network_is_named(own_environment: Checkout) -> None:
    start = own_environment.start("sources")
    assert start.returncode == 1
    assert start.stdout == ""
    assert "a network is needed this once" in start.stderr
    assert "--from FOLDER" in start.stderr
    assert "Traceback" not in start.stderr


def test_what_carries_no_hash_is_refused(own_environment: Checkout) -> None:
    own_environment.pin("pebble==1.0\n")
    with pytest.raises(SetupError, match="pip says"):
        own_environment.environment.ensure([RUN], source=own_environment.wheels)


def test_the_counter_says_how_far_pip_is(capsys: pytest.CaptureFixture[str]) -> None:
    counter = _Counter(2)
    counter.show("Collecting lxml==6.1.3 (from -r requirements.txt (line 1))\n")
    counter.show("  Using cached lxml-6.1.3-cp311-cp311-manylinux_2_28_x86_64.whl (5 MB)\n")
    counter.show("Processing /wheels/numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl\n")
    counter.show("Successfully installed lxml-6.1.3 numpy-2.4.6\n")
    shown = capsys.readouterr().err.split("\r\033[K")
    assert shown == [
        "",
        "  1 of 2  lxml",
        "  2 of 2  numpy",
        "",
    ]


def test_the_pins_of_the_lock_files_are_counted() -> None:
    run, dev = Environment(CHECKOUT).locks([RUN, DEV])
    assert count_pins([run, dev]) == count_pins([run]) + count_pins([dev]) > 0
