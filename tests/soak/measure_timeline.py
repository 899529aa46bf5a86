"""Measures the timeline with a million events: what the page takes to be made, opened, drawn and searched; needs Chromium.

    PYTHONPATH=tests python tests/soak/measure_timeline.py [SWITCHES]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from helpers.browser import browser, open_page
from helpers.made_traces import battle
from minipy.trace.html_report import render_page

FRAMES = 10
ZOOMS = (1, 10, 100, 1000, 10_000)
DRAW = """
    timeline.showWhole(); timeline.zoom(arguments[0], timeline.longest / 2);
    const begun = performance.now();
    for (let frame = 0; frame < arguments[1]; frame++) timeline.panels[0].draw(timeline.view, timeline.theme, 0);
    return (performance.now() - begun) / arguments[1]
"""
SEARCH = """
    document.getElementById('query').value = 'line 7';
    const begun = performance.now();
    timeline.search.find();
    return performance.now() - begun
"""


def row(what: str, value: float, unit: str) -> None:
    """Print a row of the table."""
    print(f"| {what} | {value:,.1f} {unit} |")


def measure(driver: Any, path: Path, page: str) -> None:
    """Open the page, draw it at several scales, search it."""
    begun = time.perf_counter()
    open_page(driver, path, page)
    row("to open it", time.perf_counter() - begun, "s")
    for zoom in ZOOMS:
        part = "the whole run" if zoom == 1 else f"1/{zoom:,} of it"
        row(f"to draw {part}", driver.execute_script(DRAW, zoom, FRAMES), "ms")
    row("to search all events", driver.execute_script(SEARCH), "ms")
    row("memory of its scripts", driver.execute_script("return performance.memory.usedJSHeapSize / 1e6"), "MB")


def main(switches: int) -> None:
    """Print a table."""
    trace = battle(switches).trace()
    print(f"| {len(trace.events):,} events | |\n| --- | --- |")
    begun = time.process_time()
    page = render_page(trace)
    row("processor time to make the page", time.process_time() - begun, "s")
    row("size of the page", len(page) / 1e6, "MB")
    with tempfile.TemporaryDirectory() as directory, browser(Path(directory)) as driver:
        measure(driver, Path(directory) / "page.html", page)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 250_000)
