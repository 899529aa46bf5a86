"""A browser without a window, for pages of ours: Chromium, driven by selenium; there is nothing else that it loads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--force-device-scale-factor=1")  # fmt: skip
SIZE = (1200, 900)
PATIENCE_S = 60


@contextmanager
def browser(directory: Path) -> Iterator[Any]:
    """Yield a driver whose profile and downloads are in `directory`; skips the test where there is no Chromium."""
    programs = [shutil.which(name) for name in ("chromium", "chromedriver")]
    if None in programs:
        pytest.skip("no chromium and chromedriver are installed")
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = programs[0]
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.add_experimental_option("prefs", {"download.default_directory": str(directory / "downloads")})
    for flag in (*FLAGS, f"--user-data-dir={directory / 'profile'}", f"--window-size={SIZE[0]},{SIZE[1]}"):
        options.add_argument(flag)
    service = webdriver.ChromeService(executable_path=programs[1])
    driver = webdriver.Chrome(options=options, service=service)
    try:
        yield driver
    finally:
        driver.quit()


def open_page(driver: Any, path: Path, page: str) -> None:
    """Write a timeline's page to a file and open it; returns when the trace has been read, or can't be."""
    from selenium.webdriver.support.ui import WebDriverWait

    path.write_text(page, encoding="utf-8")
    driver.get(path.as_uri())
    is_there = "return window.timeline !== undefined || document.getElementById('failure') !== null"
    WebDriverWait(driver, PATIENCE_S, poll_frequency=0.02).until(lambda driver: driver.execute_script(is_there))
