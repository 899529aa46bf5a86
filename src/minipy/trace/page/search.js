// Search: which events have a text in their kind, thread, names, place or source line.

/** Return the indices of the events of `trace` in which `query` occurs, in any case. */
function matchesOf(trace, query) {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return new Int32Array(0);
  const has = (text) => text.toLowerCase().includes(wanted);
  const { thread, kind, detail, partner, file, line } = trace.columns;
  const kinds = trace.kinds.map((name) => has(name) || has(MARK_WORDS[name] || ""));
  const threads = trace.lanes.map((lane) => has(lane.thread));
  const strings = trace.strings.map(has);
  const places = new Map(); // by file and line, each looked at once
  const hasPlace = (index) => {
    const key = file[index] * 1e7 + line[index];
    if (!places.has(key)) {
      const name = trace.strings[file[index]];
      places.set(key, line[index] > 0 && (has(`${name}:${line[index]}`) || has(trace.sourceLine(name, line[index]))));
    }
    return places.get(key);
  };
  const found = [];
  for (let index = 0; index < trace.count; index++) {
    const isFound = kinds[kind[index]] || threads[thread[index]] || strings[detail[index]] || strings[partner[index]];
    if (isFound || hasPlace(index)) found.push(index);
  }
  return Int32Array.from(found);
}

/** The search form: what is found is marked in all panels, and gone to in one of them. */
class Search {
  constructor(page) {
    this.page = page;
    this.input = document.getElementById("query");
    this.output = document.getElementById("found");
    this.panel = page.panels[0];
    this.place = -1;
    this.input.addEventListener("input", () => this.find());
    document.getElementById("previous").addEventListener("click", () => this.go(-1));
    document.getElementById("search").addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(1);
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.shiftKey) {
        event.preventDefault();
        this.go(-1);
      } else if (event.key === "Escape") {
        this.input.value = "";
        this.find();
        this.page.panels[0].canvas.focus();
      }
    });
  }

  find() {
    this.place = -1;
    for (const panel of this.page.panels) panel.matches = matchesOf(panel.trace, this.input.value);
    this.say();
    this.page.redraw();
  }

  say() {
    const counts = this.page.panels.map((panel) => panel.matches.length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    const text = count === 1 ? "1 event" : `${count.toLocaleString("en")} events`;
    this.output.textContent = !this.input.value.trim() ? "" : this.place < 0 ? text : `${this.place + 1} of ${text}`;
  }

  /** Go to the next match (or, with -1, the previous one): of one panel after the other. */
  go(step) {
    const all = this.page.panels.flatMap((panel) => Array.from(panel.matches, (event) => [panel, event]));
    if (!all.length) return;
    this.place = this.place < 0 && step < 0 ? all.length - 1 : (this.place + step + all.length) % all.length;
    const [panel, event] = all[this.place];
    panel.selected = panel.trace.columns.thread[event];
    this.page.lookAt(panel, panel.selected, panel.trace.times[event] - panel.trace.start, true);
    this.page.say([eventText(panel.trace, event)]);
    this.say();
  }
}
