"""Makes the traces and pictures of docs/gallery, and prints their captions; needs Chromium.

    PYTHONPATH=tests python tests/soak/make_gallery.py [NAME ...]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from helpers.browser import browser, open_page
from helpers.gallery import EXHIBITS, FOLDER, Exhibit
from helpers.paths import ROOT
from minipy.trace.html_report import render_page

WIDTH = 900


def record(exhibit: Exhibit) -> None:
    """Run the program and keep its trace, with paths below the project's directory."""
    program = f"programs/gallery/{exhibit.program}".split()
    flags = [*exhibit.flags.split(), "--threads", "virtual", "--format", "jsonl"]
    command = [sys.executable, "-m", "minipy", "trace", *flags, *program]
    text = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    (FOLDER / f"{exhibit.name}.jsonl").write_text(text.replace(f"{ROOT}/", ""), encoding="utf-8")


def draw(driver: Any, exhibit: Exhibit, directory: Path) -> None:
    """Let the page draw the picture, in the light theme."""
    open_page(driver, directory / f"{exhibit.name}.html", render_page(exhibit.trace()))
    picture = driver.execute_script("timeline.isDark = false; return timeline.picture(arguments[0])", WIDTH)
    (FOLDER / f"{exhibit.name}.svg").write_text(picture, encoding="utf-8")


def main(names: list[str]) -> None:
    """Make those that are named, or all."""
    chosen = [exhibit for exhibit in EXHIBITS if not names or exhibit.name in names]
    FOLDER.mkdir(exist_ok=True)
    for exhibit in chosen:
        record(exhibit)
    with tempfile.TemporaryDirectory() as directory, browser(Path(directory)) as driver:
        for exhibit in chosen:
            draw(driver, exhibit, Path(directory))
            print(f"{exhibit.name}: {exhibit.caption()}")


if __name__ == "__main__":
    main(sys.argv[1:])
