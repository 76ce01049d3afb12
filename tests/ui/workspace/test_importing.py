"""What is pasted is read by a worker, and kept as it was copied."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData

from app.queries import source_rows
from app.sandbox.pool import Sandbox
from tests.factory import make_case, png
from ui.case_session import CaseSession
from ui.job_runner import JobRunner
from ui.workspace.importing import Importing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.queries.source_rows import SourceDetail


class Desk:
    """A case, and what is said and arrives when something is pasted into it."""

    def __init__(self, folder: Path, sandbox: Sandbox, qtbot: QtBot) -> None:
        self.case = make_case(folder)
        self._bot = qtbot
        self.session = CaseSession(self.case)
        self.jobs = JobRunner()
        self.importing = Importing(self.session, sandbox, self.jobs, self.session)
        self.said: list[str] = []
        self.importing.told.connect(lambda sentence, _details: self.said.append(sentence))

    def paste(self, data: QMimeData) -> str:
        """Paste data; return what is said about it."""
        self.said.clear()
        self.importing.take(data)
        self._bot.waitUntil(lambda: bool(self.said), timeout=20_000)
        return self.said[-1]

    def only_source(self) -> SourceDetail:
        with self.case.reading() as session:
            (row,) = source_rows.sources(session)
            return source_rows.source(session, row.id)

    def put_down(self) -> None:
        self.jobs.close()
        self.session.close()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with Sandbox() as sandbox:
        desk = Desk(tmp_path, sandbox, qtbot)
        yield desk
        desk.put_down()


def test_a_copied_picture_is_kept_byte_for_byte(desk: Desk) -> None:
    file = io.BytesIO()
    with Image.new("RGB", (32, 20), "red") as image:
        exif = image.getexif()
        exif[0x010F] = "Camera"
        image.save(file, "JPEG", exif=exif)
    data = QMimeData()
    data.setData("image/jpeg", file.getvalue())
    assert "1 source imported" in desk.paste(data)
    source = desk.only_source()
    assert source.fields["media_type"] == "image/jpeg"
    assert (source.fields["width"], source.fields["height"]) == (32, 20)
    assert desk.case.originals.read(source.fields["original_sha256"]) == file.getvalue()


def test_of_several_forms_the_one_that_loses_nothing_is_kept(desk: Desk) -> None:
    data = QMimeData()
    data.setData("image/jpeg", b"never looked at")
    data.setData("image/png", png(32, 20))
    assert "1 source imported" in desk.paste(data)
    assert desk.only_source().fields["media_type"] == "image/png"


def test_a_copied_picture_that_is_damaged_is_told_and_not_decoded_here(desk: Desk) -> None:
    data = QMimeData()
    data.setData("image/png", png(32, 20)[:40])
    assert "damaged" in desk.paste(data)


def test_a_copied_page_is_taken_for_its_words_alone(desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<p>Words <img src='file:///etc/hostname'></p>")
    data.setText("Words <b>as they are</b>")
    assert "1 source imported" in desk.paste(data)
    sha256 = desk.only_source().fields["original_sha256"]
    assert desk.case.originals.read(sha256) == b"Words <b>as they are</b>"
