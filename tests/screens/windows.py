"""The forms, the windows beside the main one, and what stands in place of a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from tests.screens.camera import Camera, settle, until
from ui.dialogs.about_window import AboutWindow
from ui.dialogs.backups_window import BackupsWindow
from ui.dialogs.custody_window import CustodyWindow
from ui.dialogs.damage_form import DamageForm
from ui.dialogs.keys_page import KeysPage
from ui.dialogs.log_window import LogWindow
from ui.dialogs.manual_window import ManualWindow
from ui.dialogs.passphrase_forms import PassphraseForm, UnlockForm
from ui.dialogs.print_window import PrintWindow
from ui.dialogs.user_forms import WhoForm
from ui.dialogs.verification_window import VerificationWindow
from ui.documents.text_tab import TextTab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

BESIDE: dict[str, tuple[str, type[QWidget]]] = {
    "custody": ("case.custody", CustodyWindow),
    "verification": ("case.verify", VerificationWindow),
    "backups": ("case.backups", BackupsWindow),
    "keys": ("help.keys", KeysPage),
    "manual": ("help.manual", ManualWindow),
    "log": ("help.log", LogWindow),
    "about": ("help.about", AboutWindow),
}


def forms(camera: Camera) -> None:
    """The forms that are asked for by an action, and those that only bad news bring."""
    for action in ("case.properties", "app.preferences", "case.check_seal", "case.new"):
        camera.do(action)
        settle()
    camera.open_first(TextTab)
    camera.do("source.add_layer")
    made: list[QDialog] = [
        WhoForm("M. Example"),
        UnlockForm("Foreign recruits.redthread"),
        PassphraseForm(has_one=True, known=("Foreign recruits",)),
        DamageForm(
            name="Foreign recruits.redthread",
            problem="The file of the case was changed by something other than this program.",
            backup="The backup of 14:02 holds all but the last 3 steps.",
        ),
    ]
    made[2].findChildren(QLineEdit)[1].setText("correct horse battery")
    for form in made:
        camera.program._prompts.fill_in(form)


def beside(camera: Camera) -> None:
    """The windows that stay open beside the main one."""
    camera.do("case.backup")
    settle(0.5)
    until(lambda: not camera.program.jobs.jobs, "the backup was not made")
    for name, (action, kind) in BESIDE.items():
        camera.do(action)
        camera.shoot_beside(name, kind)
    document = camera.open_first(TextTab)
    until(lambda: document.layer_id, "the text did not load")
    camera.do("text.print")
    camera.shoot_beside("print", PrintWindow)


def without_case(camera: Camera) -> None:
    """The start page with a recent case, and the page of a locked one."""
    camera.program.close_case()
    until(lambda: camera.program.desk is None, "the case did not close")
    settle(0.3)
    camera.shoot("start-recent")
    camera.window.locked_page.hide_case(Path("Foreign recruits.redthread"))
    camera.window.show_locked()
    camera.shoot("locked")


SCENES = (forms, beside, without_case)
