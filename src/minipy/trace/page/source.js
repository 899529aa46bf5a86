// Source: the program's text, with the line that each thread has reached.

class SourcePane {
  constructor(node) {
    this.node = node;
    this.shown = null; // trace and file
    this.rows = [];
    this.marked = [];
  }

  /** Show where the threads of `trace` are at `time` (since its start); the file is the one that lane `number` is in. */
  show(trace, number, time, theme) {
    const places = trace.lanes.map((lane) => (lane.at(trace.start + time) < 0 ? null : trace.placeOf(lane, trace.start + time)));
    const own = places[number] || places.find(Boolean);
    const file = own ? own.file : Object.keys(trace.sources)[0];
    this.load(trace, file);
    this.marked.forEach((row) => {
      row.classList.remove("here");
      row.firstChild.replaceChildren();
    });
    this.marked = [];
    const elsewhere = [];
    places.forEach((place, lane) => {
      const row = place && place.file === file ? this.rows[place.line - 1] : undefined;
      if (row) this.mark(row, trace, lane, number, theme);
      else if (place) elsewhere.push(`${trace.lanes[lane].thread} ${place.file}:${place.line}`);
    });
    this.elsewhere.textContent = elsewhere.length ? `elsewhere: ${elsewhere.join(", ")}` : "";
    if (places[number] && this.rows[places[number].line - 1]) this.reveal(this.rows[places[number].line - 1]);
  }

  mark(row, trace, lane, chosen, theme) {
    const chip = element("span", { class: "chip" }, trace.lanes[lane].thread);
    chip.style.background = threadColor(theme, lane);
    row.firstChild.append(chip);
    if (lane === chosen) row.classList.add("here");
    this.marked.push(row);
  }

  load(trace, file) {
    if (this.shown && this.shown[0] === trace && this.shown[1] === file) return;
    this.shown = [trace, file];
    this.marked = [];
    const text = trace.sources[file];
    const lines = text === undefined ? [] : text.replace(/\n$/, "").split("\n");
    this.rows = lines.map((line, index) => element("div", { class: "row" }, element("span", { class: "chips" }),
      element("span", { class: "number" }, String(index + 1)), line));
    this.elsewhere = element("div", { class: "elsewhere" });
    const name = element("div", { class: "elsewhere" }, file === undefined ? "no source in this trace" : file);
    this.node.replaceChildren(name, this.elsewhere, ...this.rows);
  }

  /** Scroll the pane, not the page. */
  reveal(row) {
    const top = row.offsetTop - this.node.offsetTop;
    const isSeen = top >= this.node.scrollTop && top + row.offsetHeight <= this.node.scrollTop + this.node.clientHeight;
    if (!isSeen) this.node.scrollTop = top - this.node.clientHeight / 2;
  }
}
