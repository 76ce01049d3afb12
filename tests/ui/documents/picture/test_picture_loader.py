"""Decoding away from the window: a draft first, detail when it is wanted, the newest wish wins."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QColor

from app.anchors.region import Region
from app.errors import CaseProblem
from tests.ui.documents.picture.picture_makers import DecodedPicture, decoded, picture_of, plain
from ui.documents.picture.image_values import Picture
from ui.documents.picture.picture_loader import PictureLoader


def loaded(qtbot, picture, frame=0):
    loader = PictureLoader()
    with qtbot.waitSignal(loader.arrived):
        loader.show_frame(picture, frame)
    return loader


def test_a_large_picture_comes_as_a_draft_and_finer_when_zoomed(qtbot):
    loader = loaded(qtbot, picture_of(plain(6000, 3000)))
    assert loader.draft.image.width() == 3000
    with qtbot.waitSignal(loader.arrived):
        loader.want(Region(0, 0, 500, 400), 1.0)
    assert [copy.image.width() for copy in loader.copies(1.0)] == [3000, 6000]
    assert loader.copies(0.5) == [loader.draft]


def test_of_a_very_large_picture_only_what_is_looked_at_comes_in_full(qtbot):
    asked = []

    def load(*, max_side, frame, box):
        asked.append(box)
        size = (2500, 2000) if box is None else (box[2] - box[0], box[3] - box[1])
        return DecodedPicture(*size, 0.25 if box is None else 1.0, bytes(size[0] * size[1] * 4))

    loader = loaded(qtbot, Picture(10_000, 8000, load))
    seen = Region(4000.5, 300.5, 900, 700)
    with qtbot.waitSignal(loader.arrived):
        loader.want(seen, 1.0)
    area = loader.copies(1.0)[1].area
    assert area.x <= seen.x
    assert area.right >= seen.right
    assert area.y == 0
    assert area.width * area.height < 20_000_000
    loader.want(Region(4300, 500, 900, 700), 1.0)
    assert not loader.busy
    with qtbot.waitSignal(loader.arrived):
        loader.want(Region(9000, 7000, 900, 700), 2.0)
    assert len(asked) == 3


def test_what_is_fine_enough_is_not_decoded_again(qtbot):
    loader = loaded(qtbot, picture_of(plain(900, 500)))
    loader.want(Region(0, 0, 900, 500), 64.0)
    assert not loader.busy


def test_a_hidden_picture_gives_its_fine_copy_back(qtbot):
    loader = loaded(qtbot, picture_of(plain(5000, 100)))
    with qtbot.waitSignal(loader.arrived):
        loader.want(Region(0, 0, 500, 100), 1.0)
    loader.forget_fine()
    assert loader.copies(1.0) == [loader.draft]


def test_detail_that_cannot_be_decoded_is_said_once_and_the_draft_stays(qtbot):
    def load(*, max_side, frame, box):
        if max_side is None:
            raise CaseProblem("import.too_big")
        return decoded(plain(2500, 50), 0.5)

    loader = loaded(qtbot, Picture(5000, 100, load))
    with qtbot.waitSignal(loader.failed):
        loader.want(Region(0, 0, 500, 100), 1.0)
    loader.want(Region(0, 0, 400, 100), 1.0)
    assert not loader.busy
    assert loader.copies(1.0) == [loader.draft]


def test_decoding_runs_on_another_thread(qtbot):
    threads = []

    def load(*, max_side, frame, box):
        threads.append(threading.current_thread())
        return decoded(plain(40, 30))

    loaded(qtbot, Picture(40, 30, load))
    assert threads[0] is not threading.main_thread()


def test_of_many_wishes_only_the_first_and_the_last_are_decoded(qtbot):
    asked, gate = [], threading.Event()

    def load(*, max_side, frame, box):
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
    assert loader.draft.frame == 9
    assert loader.draft.image.pixelColor(3, 3) == QColor("#00ff00")


def test_a_page_of_another_size_tells_its_own(qtbot):
    loader = loaded(qtbot, picture_of(plain(3000, 2000), plain(2500, 4001)), frame=1)
    wish = loader.draft.wish
    assert (wish.width, wish.height, wish.scale) == (2500, 4001, 1)


def test_an_expected_problem_is_handed_on(qtbot):
    def load(*, max_side, frame, box):
        raise CaseProblem("picture.damaged")

    loader = PictureLoader()
    with qtbot.waitSignal(loader.failed) as failed:
        loader.show_frame(Picture(40, 30, load), 0)
    assert failed.args[0].code == "picture.damaged"


def test_an_unexpected_error_is_said_and_raised(qtbot):
    def load(*, max_side, frame, box):
        raise ZeroDivisionError

    loader = PictureLoader()
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(loader.failed) as failed:
        loader.show_frame(Picture(40, 30, load), 0)
    assert failed.args == [None]
    assert raised[0][0] is ZeroDivisionError


def test_a_view_that_is_gone_before_its_picture_came_is_no_trouble(qtbot):
    gate = threading.Event()

    def load(*, max_side, frame, box):
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
    assert loaded(qtbot, picture_of(plain(*size))).draft.area == Region(0, 0, *size)
