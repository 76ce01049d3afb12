"""A small checkout with packages of its own: real environments, real pip, never a network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.append(str(PACKAGING))  # last, so that it hides nothing

from _environment import RUN, STAMP, Environment  # noqa: E402 - found only now

# It stands where the window would: it tells what it was given and what it can see.
PROGRAM = """
import sys, os, pathlib
print("words", *sys.argv[1:])
print("folder", pathlib.Path.cwd())
try:
    import pebble
    print("pebble", pebble.VERSION)
except ImportError:
    print("no pebble")
"""


def command(name: str) -> ModuleType:
    """Load one of the commands, which have no suffix, as a module."""
    loader = SourceFileLoader(f"redthread_{name}", str(PACKAGING / name))
    spec = spec_from_file_location(loader.name, loader=loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def make_wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel with one module that knows its version; answer its pin with its hash."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    paths = [*files, f"{info}/RECORD"]
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in paths)
    folder.mkdir(exist_ok=True)
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@dataclass(frozen=True, slots=True)
class Checkout:
    """A checkout whose program is small and whose packages are in a folder beside it."""

    folder: Path
    wheels: Path

    @property
    def environment(self) -> Environment:
        """Its environment, made or not."""
        return Environment(self.folder)

    def pin(self, *pins: str, name: str = RUN) -> None:
        """Write a lock file of these pins."""
        (self.folder / "packaging" / name).write_text("".join(pins), encoding="utf-8")

    def command(self, *words: str) -> list[str | Path]:
        """The words with which a user starts `packaging/run`."""
        return [sys.executable, self.folder / "packaging" / "run", *words]

    def start(
        self, *words: str, within: Path | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Start `packaging/run` as a user does who sits without a display and without an index."""
        return subprocess.run(
            self.command(*words),
            capture_output=True,
            text=True,
            check=False,
            cwd=within,
            env=_cut_off() | variables,
        )

    def copy(self, folder: Path) -> Checkout:
        """Copy it with its packages and what is made of it; as good as the first, or a bug."""
        shutil.copytree(self.folder.parent, folder, symlinks=True, copy_function=_copy)
        return Checkout(folder=folder / self.folder.name, wheels=folder / self.wheels.name)


def _copy(source: str, target: str) -> None:
    """Copy a file, or link it if it is one of the thousands of pip's, which nobody changes."""
    (os.link if {"pip", "setuptools"} & set(Path(source).parts) else shutil.copy2)(source, target)


def _cut_off() -> dict[str, str]:
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "CI", "PYTHONPYCACHEPREFIX"}
    kept = {name: text for name, text in os.environ.items() if name not in unwanted}
    unreachable = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "1"}
    return kept | unreachable | {"PIP_CONFIG_FILE": os.devnull}


@pytest.fixture(scope="session")
def new_checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that was never started; nobody changes it."""
    folder = tmp_path_factory.mktemp("new") / "a checkout"
    (folder / "packaging").mkdir(parents=True)
    for source in [*PACKAGING.glob("_*.py"), PACKAGING / "run"]:
        shutil.copy(source, folder / "packaging")
    (folder / "ui").mkdir()
    (folder / "ui" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    made = Checkout(folder=folder, wheels=folder.parent / "wheels")
    made.pin(make_wheel(made.wheels, "pebble", "1.0"))
    return made


@pytest.fixture(scope="session")
def started_checkout(
    new_checkout: Checkout, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Checkout, subprocess.CompletedProcess[str]]:
    """A checkout and the answer of its start after one that was cut off; nobody changes it."""
    made = new_checkout.copy(tmp_path_factory.mktemp("started") / "first")
    cut_off = made.environment.folder / "lib" / "python3" / "site-packages"
    cut_off.mkdir(parents=True)
    (cut_off / "pebble.py").write_text("VERS", encoding="utf-8")
    (made.environment.folder / "left over").touch()
    (made.environment.folder / STAMP).write_text("{}", encoding="utf-8")
    return made, made.start("--from", str(made.wheels), "claims", "a case")


@pytest.fixture
def checkout(
    started_checkout: tuple[Checkout, subprocess.CompletedProcess[str]], tmp_path: Path
) -> Checkout:
    """A checkout of the test's own whose environment was made elsewhere and moved here."""
    return started_checkout[0].copy(tmp_path / "work")


@pytest.fixture
def own_environment(checkout: Checkout) -> Checkout:
    """A checkout in which the user made an environment, with pip and nothing else in it."""
    (checkout.environment.folder / STAMP).unlink()
    for file in checkout.environment.folder.rglob("pebble*"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    return checkout
