"""The gallery of docs/trace.md: its captions are the verdicts on the traces that are kept, and so are its pictures."""

from __future__ import annotations

import subprocess
import sys
from xml.etree import ElementTree

import pytest

from helpers.gallery import EXHIBITS, FOLDER, Exhibit
from helpers.paths import ROOT
from minipy.trace.html_report import render_page
from minipy.trace.trace_lines import read_lines

SVG = "{http://www.w3.org/2000/svg}"
every_exhibit = pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.name)


def page() -> str:
    return (ROOT / "docs" / "trace.md").read_text(encoding="utf-8")


@every_exhibit
def test_a_caption_is_the_verdict_on_the_trace(exhibit: Exhibit) -> None:
    picture = f"![{exhibit.caption()}](gallery/{exhibit.name}.svg)"
    assert f"{picture}\n\n{exhibit.caption()}\n\n```\n{exhibit.command}\n```\n" in page()


@every_exhibit
def test_a_picture_is_that_of_the_trace(exhibit: Exhibit) -> None:
    picture = ElementTree.parse(FOLDER / f"{exhibit.name}.svg").getroot()
    assert picture.findtext(f"{SVG}title") == exhibit.caption()
    texts = [node.text for node in picture.iter(f"{SVG}text")]
    assert {event.thread for event in exhibit.trace().events} <= {*texts}
    assert any(f"{len(exhibit.trace().events)} events" in (text or "") for text in texts)


def test_the_gallery_is_shown_as_it_is() -> None:
    names = {exhibit.name for exhibit in EXHIBITS}
    assert {path.stem for path in FOLDER.iterdir()} == names
    assert page().count("](gallery/") == len(names)


def test_a_run_of_the_gallery_can_be_made_again() -> None:
    exhibit = next(exhibit for exhibit in EXHIBITS if exhibit.name == "no-contention")
    command = exhibit.command.replace("--format html --out page.html", "--format jsonl").split()
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    again = read_lines(done.stdout.replace(f"{ROOT}/", "").splitlines(keepends=True), "again")
    kept = exhibit.trace()
    assert again.events == kept.events
    assert render_page(again._replace(host=kept.host)) == render_page(kept)
