"""Where things lie in the repository."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "minipy"
PROGRAMS = ROOT / "programs"
SOAK = ROOT / "tests" / "soak"
DATA = ROOT / "tests" / "helpers" / "data"
