"""The timeline's page in a real browser: it is opened, read by pointer and keys, searched, and its picture is saved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from helpers.browser import PATIENCE_S, browser, open_page
from helpers.made_traces import TraceMaker, battle, convoy
from minipy.trace.html_report import render_page, render_versus
from minipy.trace.spans import RUNNING, lanes_of

ActionChains = pytest.importorskip("selenium.webdriver.common.action_chains").ActionChains
Keys = pytest.importorskip("selenium.webdriver.common.keys").Keys
Wait = pytest.importorskip("selenium.webdriver.support.ui").WebDriverWait


class Shown:
    """A page in the browser, and what a test does with it."""

    def __init__(self, driver: Any, path: Path, page: str) -> None:
        self.driver = driver
        open_page(driver, path, page)

    def wait(self, condition: Any) -> Any:
        return Wait(self.driver, PATIENCE_S, poll_frequency=0.02).until(lambda driver: condition())

    def js(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def drawn(self) -> None:
        """Wait for the next frame: what was changed has been drawn."""
        script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))"
        self.driver.execute_async_script(script)

    def text(self, selector: str) -> str:
        text: str = self.js("return document.querySelector(arguments[0]).textContent", selector)
        return text

    def view(self) -> tuple[float, float]:
        start, end = self.js("return [timeline.view.from, timeline.view.to]")
        return start, end

    def place(self, thread: str, time_ns: float, panel: int = 0) -> tuple[float, float]:
        """Where a moment of a thread stands, from the middle of the canvas."""
        x, y = self.js(
            "const panel = timeline.panels[arguments[0]], box = panel.canvas.getBoundingClientRect();"
            "const row = panel.drawing.layout.lanes.find((one) => one.lane.thread === arguments[1]);"
            "return [panel.drawing.x(arguments[2]) - box.width / 2, (row.top + row.bottom) / 2 - box.height / 2]",
            panel, thread, time_ns,
        )  # fmt: skip
        return x, y

    def hover(self, thread: str, time_ns: float, panel: int = 0) -> str:
        """Move the pointer there; return what the page tells."""
        self.drawn()
        canvas = self.driver.find_element("id", f"timeline-{panel}")
        x, y = map(round, self.place(thread, time_ns, panel))
        ActionChains(self.driver, duration=0).move_to_element_with_offset(canvas, x, y).perform()
        return self.text("#tip")

    def press(self, *keys: str) -> str:
        """Press keys, one after the other; return what the page tells then."""
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()
        self.drawn()
        return self.text("#reading")


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with browser(tmp_path_factory.mktemp("browser")) as driver:
        driver.downloads = Path(driver.capabilities["chrome"]["userDataDir"]).parent / "downloads"
        yield driver


@pytest.fixture(autouse=True)
def console(driver: Any) -> Iterator[None]:
    """No test leaves an error on the console."""
    yield
    assert [entry["message"] for entry in driver.get_log("browser")] == []


@pytest.fixture
def shown(driver: Any, tmp_path: Path) -> Shown:
    return Shown(driver, tmp_path / "page.html", render_page(convoy(10).trace()))


def test_it_opens_with_the_verdict_and_draws_the_threads(shown: Shown) -> None:
    assert shown.text("h1").endswith("while T1 computed: the convoy.")
    assert shown.driver.title == "made.py"
    shown.drawn()
    x, y = shown.place("T1", 2_000_000)
    color = shown.js(
        "const canvas = timeline.panels[0].canvas;"
        "const [x, y] = [canvas.width / 2 + arguments[0], canvas.height / 2 + arguments[1]];"
        "const [r, g, b] = canvas.getContext('2d').getImageData(x, y, 1, 1).data;"
        "return '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')", x, y,
    )  # fmt: skip
    assert color == shown.js("return threadColor(timeline.theme, 0)")


def test_the_pointer_reads_a_span_its_cause_and_its_line(shown: Shown) -> None:
    told = shown.hover("T2", 2_000_000)
    assert told.startswith("T2 waits for the interpreter lock: 5.05 ms")
    assert "timed out once, asked T1 to drop" in told and "made.py:9  line 9" in told and "countdown 100" in told
    assert shown.text("#source .row.here") == "T29line 9"
    rows = shown.js("return [...document.querySelectorAll('#source .row')].filter((row) => row.querySelector('.chip'))"
                    ".map((row) => row.textContent)")  # fmt: skip
    assert rows == ["T11line 1", "T29line 9"]


def test_the_owner_lane_tells_who_has_the_lock(shown: Shown) -> None:
    x, _ = shown.place("T1", 2_000_000)
    canvas = shown.driver.find_element("id", "timeline-0")
    y = shown.js("const {owners, height} = timeline.panels[0].drawing.layout; return owners[0].y + 5 - height / 2")
    ActionChains(shown.driver, duration=0).move_to_element_with_offset(canvas, round(x), round(y)).perform()
    assert shown.text("#tip").startswith("T1 has the lock: 5.02 ms")


def test_the_wheel_zooms_where_the_pointer_is(shown: Shown) -> None:
    time_ns = 20_000_000
    shown.hover("T2", time_ns)
    before = shown.view()
    canvas = shown.driver.find_element("id", "timeline-0")
    origin = pytest.importorskip("selenium.webdriver.common.actions.wheel_input").ScrollOrigin
    x, y = map(round, shown.place("T2", time_ns))
    ActionChains(shown.driver).scroll_from_origin(origin.from_element(canvas, x, y), 0, -400).perform()
    shown.wait(lambda: shown.view() != before)
    start, end = shown.view()
    assert end - start < 0.7 * (before[1] - before[0])
    assert (time_ns - start) / (end - start) == pytest.approx((time_ns - before[0]) / (before[1] - before[0]), abs=0.01)


def test_dragging_moves(shown: Shown) -> None:
    shown.press("+", "+")
    shown.js("timeline.zoom(4, 30e6)")
    shown.drawn()
    before = shown.view()
    canvas = shown.driver.find_element("id", "timeline-0")
    ActionChains(shown.driver).move_to_element(canvas).click_and_hold().move_by_offset(-120, 0).release().perform()
    scale = shown.js("return timeline.panels[0].drawing.scale")
    assert shown.view()[0] - before[0] == pytest.approx(120 / scale, rel=0.02)


def test_keys_do_what_the_pointer_does(shown: Shown) -> None:
    shown.js("timeline.panels[0].canvas.focus()")
    whole = shown.view()
    assert shown.press(Keys.ARROW_DOWN).startswith("T2 waits for the interpreter lock: 5.05 ms")
    shown.press(Keys.HOME)
    told = [shown.press("p"), shown.press("p"), shown.press("p")][-1]
    assert told.startswith("T2")
    assert shown.press("n") != told
    assert shown.press("p") == told
    shown.press(Keys.ENTER)
    zoomed = shown.view()
    assert zoomed[1] - zoomed[0] < (whole[1] - whole[0]) / 5
    shown.press(Keys.ARROW_RIGHT)
    assert shown.view()[0] == pytest.approx(zoomed[0] + (zoomed[1] - zoomed[0]) / 10)
    shown.press("-")
    assert shown.view()[1] - shown.view()[0] == pytest.approx(1.6 * (zoomed[1] - zoomed[0]))
    shown.press("0")
    assert shown.view() == pytest.approx(whole)
    shown.press("?")
    assert not shown.js("return document.getElementById('keys').hidden")


def test_search_marks_and_visits_events(shown: Shown) -> None:
    shown.press("/", *"drop_req")
    assert shown.text("#found") == "10 events"
    assert shown.press(Keys.ENTER) == "T2 DROP_REQUEST (asks to drop), with T1, at made.py:9"
    assert shown.text("#found") == "1 of 10 events"
    shown.driver.find_element("id", "previous").click()
    assert shown.text("#found") == "10 of 10 events"
    start, end = shown.view()
    assert start <= shown.js("return timeline.pointer") <= end
    shown.press("/", Keys.ESCAPE, "/", *"line 4")  # the source's text
    assert shown.text("#found") == "2 events"
    shown.press(Keys.ESCAPE, "/", *"nowhere")
    assert shown.text("#found") == "0 events"
    shown.press(Keys.ENTER, Keys.ESCAPE)


def test_the_theme_can_be_switched(shown: Shown) -> None:
    background = "return getComputedStyle(document.body).backgroundColor"
    before = shown.js(background)
    shown.press("t")
    assert shown.js(background) != before
    assert {shown.js("return document.documentElement.dataset.theme")} < {"light", "dark"}
    shown.press("t")
    assert shown.js(background) == before


def test_what_is_seen_is_saved_as_a_picture(shown: Shown) -> None:
    shown.driver.find_element("id", "save").click()
    path = shown.driver.downloads / "made.svg"
    shown.wait(path.exists)
    picture = ElementTree.parse(path).getroot()
    texts = [node.text for node in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert any("the convoy." in (text or "") for text in texts) and "T2" in texts and "in a blocking call" in texts
    fills = {node.get("fill") for node in picture.iter("{http://www.w3.org/2000/svg}rect")}
    assert any((fill or "").startswith("url(#pattern") for fill in fills)  # states differ without colours


def test_far_away_spans_are_shown_by_their_shares(driver: Any, tmp_path: Path) -> None:
    trace = battle(5000).trace()
    shown = Shown(driver, tmp_path / "many.html", render_page(trace))
    lane = lanes_of(trace)[0]
    shares = shown.js("const lane = timeline.panels[0].trace.lanes[0]; return lane.shares(lane.start, lane.end)")
    assert shares[0] == pytest.approx(lane.share(RUNNING)) and sum(shares) == pytest.approx(1)
    told = shown.hover("T1", lane.end_ns / 2)
    assert re.search(r"^T1, in .* around .*has the lock \d+ %, waits .*spans: zoom in to see them", told)


def test_two_traces_stand_beside_each_other_at_one_scale(driver: Any, tmp_path: Path) -> None:
    page = render_versus(convoy(10).trace(), battle(50).trace(is_complete=False, ended="limit --max-seconds"))
    shown = Shown(driver, tmp_path / "two.html", page)
    shown.js("timeline.zoom(3, 0)")
    shown.drawn()
    scales = shown.js("return timeline.panels.map((panel) => panel.drawing.scale)")
    assert len(scales) == 2 and scales[0] == scales[1]
    assert shown.text(".partial") == "This trace is partial: limit --max-seconds."
    assert shown.hover("T2", 300_000, panel=1).startswith("T2")
    assert shown.text("#shares").count("made.py") == 2


def test_texts_of_a_program_are_only_text(driver: Any, tmp_path: Path) -> None:
    evil = "</script><script>window.isEvil = true</script><img src=x onerror='window.isEvil = true'>"
    maker = TraceMaker().add("T1", "ACQUIRE", evil).at(50).add("T1", "RELEASE", "blocking").add("T1", "IO_BEGIN", evil)
    trace = maker.at(90).add("T1", "IO_END", evil).trace(program=evil, findings=(evil,), sources={"made.py": evil})
    shown = Shown(driver, tmp_path / "evil.html", render_page(trace))
    shown.hover("T1", 70)
    assert shown.js("return window.isEvil") is None
    assert evil in shown.text("h1") and evil in shown.text("#tip") and evil in shown.text("#source")


def test_a_narrow_window_shows_all(driver: Any, tmp_path: Path) -> None:
    driver.set_window_size(500, 800)
    try:
        shown = Shown(driver, tmp_path / "narrow.html", render_page(convoy(10).trace()))
        shown.drawn()
        assert shown.js("return document.documentElement.scrollWidth <= window.innerWidth")
    finally:
        driver.set_window_size(1200, 900)


def test_a_page_that_was_cut_off_says_so(driver: Any, tmp_path: Path) -> None:
    page = re.sub(r"(trace-0-columns\">.{40})[^<]*", r"\1", render_page(convoy(3).trace()))
    shown = Shown(driver, tmp_path / "cut.html", page)
    assert shown.text("#failure").startswith("The trace can't be shown: ")
    assert driver.get_log("browser")  # the error, with its place
