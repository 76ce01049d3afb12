"""Brings the catalogues of translations along with the program, and compiles them.

Run it as ``python packaging/translations/refresh.py`` in the project's environment after texts
were changed. What is translated stays; what is not is listed. ``--check`` changes nothing; it fails
when a translation can not be filled as its text is, or was not compiled. The catalogues (.ts) and
what is compiled of them (.qm) are committed, so that nobody needs a tool to run the program.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "resources" / "translations"

sys.path.insert(0, str(ROOT))  # what is translated is the program of this checkout

import catalogue  # noqa: E402
import PySide6  # noqa: E402
import texts  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHOWN: Final = 40
"""How many texts of a kind are listed."""


def main(arguments: Sequence[str]) -> int:
    """Refresh all catalogues, or check them; return 1 if a check fails or a text is faulty."""
    found = texts.all_texts()
    only_check = "--check" in arguments
    failed = False
    for path in sorted(FOLDER.glob("redthread_*.ts")):
        words = catalogue.read(path)
        faults = list(_faults(found, words))
        missing = [text for text in found if (text.context, text.source) not in words.words]
        print(f"{path.name}: {len(found) - len(missing)} of {len(found)} texts translated")
        for line in [*_listed("missing", missing), *faults]:
            print(f"  {line}")
        failed |= bool(faults)
        if not only_check:
            catalogue.write(path, words, found)
        with tempfile.TemporaryDirectory() as folder:
            fresh, compiled = Path(folder) / "fresh.qm", path.with_suffix(".qm")
            compile_to(path, fresh)
            if not only_check:
                compiled.write_bytes(fresh.read_bytes())
            elif not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
                print(f"  {compiled.name} is not what {path.name} compiles to")
                failed = True
    return int(failed)


def compile_to(path: Path, out: Path) -> None:
    """Compile a catalogue; raises CalledProcessError."""
    names = ("lrelease.exe", "lrelease", "Qt/libexec/lrelease")
    tools = (Path(PySide6.__file__).parent / name for name in names)
    tool = next(one for one in tools if one.exists())
    subprocess.run(
        [tool, "-silent", "-nounfinished", path, "-qm", out], check=True, capture_output=True
    )


def _listed(name: str, missing: Sequence[texts.Text]) -> Iterator[str]:
    for text in missing[:_SHOWN]:
        yield f"{name}: {text.context}: {text.source!r}"
    if len(missing) > _SHOWN:
        yield f"{name}: {len(missing) - _SHOWN} more"


def _faults(found: Sequence[texts.Text], words: catalogue.Catalogue) -> Iterator[str]:
    """Tell of translations that lack something that is filled in, or fill in what is not there."""
    for text in found:
        for said in words.words.get((text.context, text.source), ()):
            if texts.holes(said) != texts.holes(text.source):
                yield f"fault: {text.context}: {text.source!r} is filled otherwise in {said!r}"
            if ("&" in text.source) != ("&" in said):
                yield f"fault: {text.context}: {text.source!r} has a menu key, or {said!r} has"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
