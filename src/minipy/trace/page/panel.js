// Panel: one trace on the page: its verdict, its canvas, its legend.

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

class Panel {
  /** `room` is about how high the lanes should be together, in pixels. */
  constructor(trace, number, room) {
    this.trace = trace;
    this.room = room;
    this.selected = 0; // the lane that the keyboard moves in
    this.matches = new Int32Array(0);
    this.canvas = element("canvas", {
      id: `timeline-${number}`, tabindex: "0", role: "application", "aria-describedby": "reading",
      "aria-label": `Timeline of ${trace.program}: ${trace.lanes.length} threads. Press ? for its keys.`,
    });
    this.legend = element("ul", { class: "legend", "aria-label": "Legend" });
    const heading = element("h1", {}, trace.verdict);
    this.node = element("section", { class: "panel" }, heading, element("p", { class: "caption" }, trace.caption));
    if (trace.partial) this.node.append(element("p", { class: "partial" }, trace.partial));
    this.node.append(this.canvas, this.legend);
  }

  /** Draw what `view` shows; `pointer` is the time looked at, in nanoseconds after the start, or null. */
  draw(view, theme, pointer) {
    const ratio = window.devicePixelRatio || 1;
    const width = this.canvas.clientWidth;
    const layout = layoutOf(this.trace, width, this.room);
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(layout.height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(layout.height * ratio);
      this.canvas.style.height = `${layout.height}px`;
    }
    const context = this.canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.drawing = new Drawing(this.trace, view, layout, new CanvasSurface(context, theme), theme);
    this.drawing.draw();
    this.drawing.drawMatches(this.matches);
    if (document.activeElement === this.canvas && this.trace.lanes.length) this.drawing.drawSelection(this.selected);
    if (pointer !== null && pointer >= view.from && pointer <= view.to) this.drawing.drawPointer(this.trace.start + pointer);
  }

  drawLegend(theme) {
    const ratio = window.devicePixelRatio || 1;
    this.legend.replaceChildren(...legendOf(this.trace, theme).map(([text, draw]) => {
      const box = element("canvas", { width: 20 * ratio, height: 16 * ratio, "aria-hidden": "true" });
      const context = box.getContext("2d");
      context.scale(ratio, ratio);
      draw(new CanvasSurface(context, theme), 2, 8);
      return element("li", {}, box, text);
    }));
  }

  /** The lane at a height of the canvas, by its number; -1 for the owner's, null between them. */
  laneAt(y) {
    const { owners, lanes } = this.drawing.layout;
    const isIn = (row) => y >= row.y && y < row.y + row.height + GEOMETRY.gap;
    const number = lanes.findIndex(isIn);
    if (number >= 0) return number;
    return owners.some(isIn) ? -1 : null;
  }

  /** Who has the interpreter lock at a time, of those who ask for it as well as the owner's lane at `y`; -1 if nobody. */
  ownerAt(y, time) {
    const row = this.drawing.layout.owners.find((owner) => y < owner.y + owner.height + GEOMETRY.gap);
    return this.trace.lanes.findIndex((lane) => {
      const index = lane.lock === row.lock ? lane.at(time) : -1;
      return index >= 0 && lane.states[index] === this.trace.running;
    });
  }
}
