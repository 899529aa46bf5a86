// Page: one or two traces, seen in the same time and at the same scale.

const SHORTEST_VIEW_NS = 100;

class Page {
  constructor(traces) {
    const room = Math.max(220, (window.innerHeight - 330) / traces.length);
    this.panels = traces.map((trace, number) => new Panel(trace, number, room));
    document.getElementById("panels").append(...this.panels.map((panel) => panel.node));
    this.longest = Math.max(...traces.map((trace) => trace.end - trace.start));
    this.view = new View(-0.01 * this.longest, 1.01 * this.longest);
    if (traces.length === 1) this.showThreads(traces[0]);
    this.pointer = null; // the time that is looked at, since the start
    this.active = this.panels[0];
    this.source = new SourcePane(document.getElementById("source"));
    this.isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    this.isDue = false;
    for (const panel of this.panels) {
      addPointer(this, panel);
      addKeys(this, panel);
    }
    addPageKeys(this);
    addButtons(this);
    this.search = new Search(this);
    document.getElementById("shares").append(...traces.map(sharesTable));
    window.addEventListener("resize", () => this.redraw());
    this.useTheme();
  }

  get theme() {
    return this.isDark ? THEMES.dark : THEMES.light;
  }

  useTheme() {
    const root = document.documentElement;
    const { paper, panel, ink, faint, rule, states, match } = this.theme;
    const values = { paper, panel, ink, faint, rule, alarm: states.waiting.color, focus: match, here: states.forced.ground };
    for (const [name, value] of Object.entries(values)) root.style.setProperty(`--${name}`, value);
    root.dataset.theme = this.isDark ? "dark" : "light";
    for (const panel of this.panels) panel.drawLegend(this.theme);
    this.redraw();
  }

  switchTheme() {
    this.isDark = !this.isDark;
    this.useTheme();
    this.showSource();
  }

  switchHelp() {
    const keys = document.getElementById("keys");
    keys.hidden = !keys.hidden;
    document.getElementById("help").setAttribute("aria-expanded", String(!keys.hidden));
  }

  /** Draw at the next frame, however often it is asked for until then. */
  redraw() {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      for (const panel of this.panels) panel.draw(this.view, this.theme, this.pointer);
    });
  }

  // What is seen.

  setView(from, length) {
    const most = 1.02 * this.longest;
    const size = Math.max(Math.min(SHORTEST_VIEW_NS, most), Math.min(most, length));
    const first = Math.max(-0.01 * this.longest, Math.min(from, 1.01 * this.longest - size));
    this.view = new View(first, first + size);
    this.redraw();
  }

  showWhole() {
    this.setView(-0.01 * this.longest, 1.02 * this.longest);
  }

  /** Show the time in which there are threads beside the first. */
  showThreads(trace) {
    const others = trace.lanes.slice(1);
    const from = Math.min(...others.map((lane) => lane.start)) - trace.start;
    const to = Math.max(...others.map((lane) => lane.end)) - trace.start;
    if (from < to) this.setView(from - 0.03 * (to - from), 1.06 * (to - from));
  }

  moveTo(from) {
    this.setView(from, this.view.length);
  }

  move(distance) {
    this.moveTo(this.view.from + distance);
  }

  /** Zoom by `factor` (more than 1: closer); `time` stays where it is. */
  zoom(factor, time) {
    const length = Math.max(SHORTEST_VIEW_NS, Math.min(1.02 * this.longest, this.view.length / factor));
    this.setView(time - ((time - this.view.from) * length) / this.view.length, length);
  }

  zoomToSpan(panel, number, time) {
    const lane = panel.trace.lanes[number];
    const index = lane.at(panel.trace.start + time);
    if (index < 0) return;
    const length = Math.max(SHORTEST_VIEW_NS, 1.6 * (lane.endOf(index) - lane.starts[index]));
    const start = lane.starts[index] - panel.trace.start;
    this.setView(start - 0.19 * length, length);
    this.lookAt(panel, number, Math.max(start, time), false);
  }

  // What is looked at.

  /** The time that is looked at, if it is seen; otherwise the middle of what is. */
  pointerIn() {
    const { pointer, view } = this;
    return pointer !== null && pointer >= view.from && pointer <= view.to ? pointer : view.from + view.length / 2;
  }

  hover(panel, y, time, clientX, clientY) {
    this.pointer = time;
    this.active = panel;
    const number = panel.laneAt(y);
    const lines = number === null ? [] : this.linesFor(panel, number, y, time);
    if (number !== null && number >= 0) panel.selected = number;
    this.showTip(lines, clientX, clientY);
    this.say(lines.length ? lines : [`at ${duration(time)}`]);
    this.showSource();
    this.redraw();
  }

  linesFor(panel, number, y, time) {
    const { trace, drawing } = panel;
    if (number >= 0) return readingOf(trace, trace.lanes[number], time, drawing);
    return ownerReading(trace, trace.lanes[panel.ownerAt(y, trace.start + time)], time);
  }

  /** Look at a moment of a lane, as the keyboard does; the view follows. */
  lookAt(panel, number, time, isCentred) {
    this.pointer = time;
    this.active = panel;
    const { from, to, length } = this.view;
    if (isCentred || time < from || time > to) this.moveTo(time - length / 2);
    this.hideTip();
    panel.draw(this.view, this.theme, this.pointer);
    this.say(readingOf(panel.trace, panel.trace.lanes[number], time, panel.drawing));
    this.showSource();
    this.redraw();
  }

  /** Go to the selected lane's next (or, with -1, previous) span. */
  toSpan(panel, step) {
    const { trace, selected } = panel;
    const lane = trace.lanes[selected];
    const now = trace.start + this.pointerIn();
    const index = now < lane.start ? -1 : now >= lane.end ? lane.length : lane.at(now);
    const next = Math.max(0, Math.min(lane.length - 1, index + step));
    this.lookAt(panel, selected, lane.starts[next] - trace.start, false);
  }

  showSource() {
    if (this.pointer !== null) this.source.show(this.active.trace, this.active.selected, this.pointer, this.theme);
    else this.source.show(this.active.trace, 0, this.active.trace.lanes.length ? this.active.trace.lanes[0].start : 0, this.theme);
  }

  say(lines) {
    document.getElementById("reading").textContent = lines.join(" · ");
  }

  showTip(lines, x, y) {
    const tip = document.getElementById("tip");
    tip.hidden = !lines.length;
    tip.replaceChildren(...lines.map((line) => element("p", {}, line)));
    const right = x + 18 + tip.offsetWidth > window.innerWidth;
    tip.style.left = `${Math.max(4, right ? x - 18 - tip.offsetWidth : x + 18)}px`;
    tip.style.top = `${Math.max(4, Math.min(y + 18, window.innerHeight - tip.offsetHeight - 4))}px`;
  }

  hideTip() {
    document.getElementById("tip").hidden = true;
  }

  // Pictures.

  picture(width = 1000) {
    return pictureOf(this.panels.map((panel) => panel.trace), this.view, this.theme, width);
  }

  save() {
    const url = URL.createObjectURL(new Blob([this.picture()], { type: "image/svg+xml" }));
    const name = this.panels.map((panel) => panel.trace.program.replace(/^.*\//, "").replace(/\.py$/, "")).join("-versus-");
    element("a", { href: url, download: `${name}.svg` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}

/** What Python has summed up of each thread, as a table. */
function sharesTable(trace) {
  const row = (cells, kind) => element("tr", {}, ...cells.map((cell) => element(kind, {}, cell)));
  return element("table", {}, element("caption", {}, trace.program), element("thead", {}, row(trace.shares[0], "th")),
    element("tbody", {}, ...trace.shares.slice(1).map((cells) => row(cells, "td"))));
}

async function readTraces() {
  const nodes = document.querySelectorAll("script[type='application/json']");
  return Promise.all(Array.from(nodes, async (node) => {
    const header = JSON.parse(node.textContent);
    const buffer = await unpacked(document.getElementById(`${node.id}-columns`).textContent.trim());
    return new Trace(header, columnsOf(header, buffer));
  }));
}

readTraces().then((traces) => {
  window.timeline = new Page(traces);
  window.timeline.showSource();
}).catch((error) => {
  document.getElementById("panels").replaceChildren(element("p", { id: "failure" }, `The trace can't be shown: ${error.message}`));
  throw error;
});
