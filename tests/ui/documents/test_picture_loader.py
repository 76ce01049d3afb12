"""Decoding away from the window: a draft first, detail when it is wanted, the newest wish wins."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QColor

from app.errors import CaseProblem
from tests.ui.documents.picture_makers import decoded, picture_of, plain
from ui.documents.image_values import Picture
from ui.documents.picture_loader import DRAFT_SIDE, PictureLoader


def loaded(qtbot, picture, frame=0):
    loader = PictureLoader()
    with qtbot.waitSignal(loader.arrived):
        loader.show_frame(picture, frame)
    return loader


def test_a_large_picture_comes_as_a_draft_and_finer_when_zoomed(qtbot):
    loader = loaded(qtbot, picture_of(plain(6000, 3000)))
    assert loader.coarse.image.width() == DRAFT_SIDE
    with qtbot.waitSignal(loader.arrived):
        loader.want(6000)
    assert loader.best(1.0).image.width() == 6000
    assert loader.best(0.1) is loader.coarse


def test_what_is_fine_enough_is_not_decoded_again(qtbot):
    loader = loaded(qtbot, picture_of(plain(900, 500)))
    loader.want(64 * 900)
    assert not loader.busy


def test_a_hidden_picture_gives_its_fine_copy_back(qtbot):
    loader = loaded(qtbot, picture_of(plain(5000, 100)))
    with qtbot.waitSignal(loader.arrived):
        loader.want(5000)
    loader.forget_fine()
    assert loader.best(1.0) is loader.coarse


def test_decoding_runs_on_another_thread(qtbot):
    threads = []

    def load(*, max_side, frame):
        threads.append(threading.current_thread())
        return decoded(plain(40, 30))

    loaded(qtbot, Picture(40, 30, load))
    assert threads[0] is not threading.main_thread()


def test_of_many_wishes_only_the_first_and_the_last_are_decoded(qtbot):
    asked, gate = [], threading.Event()

    def load(*, max_side, frame):
        asked.append(frame)
        gate.wait()
        return decoded(plain(40, 30, "#00ff00" if frame == 9 else "#ff0000"))

    picture = Picture(40, 30, load, 10)
    loader = PictureLoader()
    for frame in range(10):
        loader.show_frame(picture, frame)
    with qtbot.waitSignal(loader.arrived):
        gate.set()
    assert asked == [0, 9]
    assert loader.coarse.frame == 9
    assert loader.coarse.image.pixelColor(3, 3) == QColor("#00ff00")


def test_a_page_of_another_size_tells_its_own(qtbot):
    loader = loaded(qtbot, picture_of(plain(3000, 2000), plain(2500, 4001)), frame=1)
    assert (loader.coarse.width, loader.coarse.height) == (2500, 4001)
    assert loader.coarse.scale == 1


def test_an_expected_problem_is_handed_on(qtbot):
    def load(*, max_side, frame):
        raise CaseProblem("picture.damaged")

    loader = PictureLoader()
    with qtbot.waitSignal(loader.failed) as failed:
        loader.show_frame(Picture(40, 30, load), 0)
    assert failed.args[0].code == "picture.damaged"


def test_an_unexpected_error_is_said_and_raised(qtbot):
    def load(*, max_side, frame):
        raise ZeroDivisionError

    loader = PictureLoader()
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(loader.failed) as failed:
        loader.show_frame(Picture(40, 30, load), 0)
    assert failed.args == [None]
    assert raised[0][0] is ZeroDivisionError


def test_a_view_that_is_gone_before_its_picture_came_is_no_trouble(qtbot):
    gate = threading.Event()

    def load(*, max_side, frame):
        gate.wait()
        return decoded(plain(4, 3))

    loader = PictureLoader()
    loader.show_frame(Picture(4, 3, load), 0)
    loader.deleteLater()
    with qtbot.waitSignal(loader.destroyed):
        pass
    gate.set()


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1)])
def test_the_oddest_shapes_arrive(qtbot, size):
    assert (loaded(qtbot, picture_of(plain(*size))).coarse.width) == size[0]
