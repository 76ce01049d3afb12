"""Runs the verbs where there is no window at all: ``python -m app.cli VERB …``."""

from __future__ import annotations

import sys

from app.cli.shell import main

sys.exit(main())
