"""Opens the sample case in the program and goes from scene to scene."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.sample import make_sample
from app.sandbox.pool import Sandbox
from app.settings import SettingsFile
from app.vocabulary import ItemKind
from tests.screens import further_views, main_views, windows
from tests.screens.camera import Camera, ShootingPrompts, until
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.settings import ThemeChoice
    from tests.screens.options import Options


def photograph(folder: Path, options: Options) -> None:
    """Save the pictures of each theme; ``folder`` takes what is needed on the way."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    case = folder / "Foreign recruits.redthread"
    with Sandbox() as sandbox:
        make_sample(case, user="M. Example", sandbox=sandbox)
    for theme in options.choices():
        with running(folder, theme, options) as program:
            camera = Camera(program, options.out, options.sort(theme))
            go_through(camera, case, options)
    application.processEvents()


def go_through(camera: Camera, case: Path, options: Options) -> None:
    """Open the case and save what each scene shows."""
    prompts = camera.program._prompts
    assert isinstance(prompts, ShootingPrompts)
    prompts.camera = camera
    camera.shoot("start")
    camera.program.begin(case)
    until(lambda: camera.program.desk is not None, "the case did not open")
    until(lambda: camera.rows(ItemKind.TAG), "the lists did not load")
    camera.shoot("case")
    further = (*further_views.SCENES, *windows.SCENES) if options.all or options.only else ()
    for scene in (*main_views.SCENES, *further):
        if not options.only or scene.__name__.strip("_") in options.only:
            scene(camera)


@contextmanager
def running(folder: Path, theme: ThemeChoice, options: Options) -> Iterator[Program]:
    """Give a program with a user and a theme, its window shown."""
    file = SettingsFile(folder / f"{theme.value}.json")
    file.change(user_name="M. Example", theme=theme, text_size=options.text)
    program = Program(file, folder / "log.txt", ShootingPrompts)
    if options.rtl:  # only now: a language brings its own direction
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wide, high = (round(length / options.scale) for length in options.size)
    program.window.resize(wide, high)
    program.window.show()
    program.window.activateWindow()
    QApplication.processEvents()
    try:
        yield program
    finally:
        program.window.close()
        program.deleteLater()
        QApplication.processEvents()
