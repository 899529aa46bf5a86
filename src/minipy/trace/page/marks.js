// Marks: what happened at an instant, and from which thread to which: part of the drawing.

const MARK_ROOM = 9; // pixels between two marks; where they stand closer, their number is drawn

// How a mark looks, around (x, y): several differ in shape, not in colour only.
const MARKS = {
  RETRY: (surface, x, y, color) => surface.line([[x - 4, y - 4], [x + 4, y - 4], [x, y + 3], [x - 4, y - 4]], color, 1.5),
  DROP_REQUEST: (surface, x, y, color) => surface.polygon([[x - 4, y - 4], [x + 4, y - 4], [x, y + 4]], color),
  CAS_FAIL: (surface, x, y, color) => {
    surface.line([[x - 3.5, y - 3.5], [x + 3.5, y + 3.5]], color, 2);
    surface.line([[x - 3.5, y + 3.5], [x + 3.5, y - 3.5]], color, 2);
  },
  MERGE: (surface, x, y, color) => surface.polygon([[x, y - 4], [x + 4, y], [x, y + 4], [x - 4, y]], color),
  DEALLOC: (surface, x, y, color) => surface.outline(x - 3, y - 3, 6, 6, color, 1.5),
  SIGNAL: (surface, x, y, color) => {
    surface.line([[x, y - 5], [x, y + 1]], color, 2.5);
    surface.rect(x - 1.3, y + 3, 2.6, 2.6, { color });
  },
  FINDING: (surface, x, y, color) => {
    surface.polygon([[x, y - 6], [x + 6, y + 5], [x - 6, y + 5]], color);
  },
};

const MARK_WORDS = {
  RETRY: "woken in vain", DROP_REQUEST: "asks to drop", CAS_FAIL: "swap failed", MERGE: "counts merged", DEALLOC: "object freed",
  SIGNAL: "signal", FINDING: "finding",
};

Object.assign(Drawing.prototype, {
  drawMarks(row) {
    const { trace, surface, theme, view } = this;
    const marks = row.lane.marks;
    const first = trace.placeAt(marks, this.from - MARK_ROOM / this.scale) + 1;
    const count = trace.placeAt(marks, this.to) + 1 - first;
    const y = (row.y + row.top) / 2;
    if (count * MARK_ROOM * 2 > view.length * this.scale) {
      this.drawMarkDensity(row, first, first + count);
      return;
    }
    for (let place = first; place < first + count; place++) {
      const kind = trace.kinds[trace.columns.kind[marks[place]]];
      MARKS[kind](surface, this.x(trace.times[marks[place]]), y, theme.ink);
    }
  },

  /** Too many marks: how many there are in every few pixels, by height. */
  drawMarkDensity({ lane, y, top }, first, last) {
    const { trace, surface, theme } = this;
    const width = 3;
    const counts = [];
    for (let place = first; place < last;) {
      const column = Math.floor(this.x(trace.times[lane.marks[place]]) / width);
      const next = Math.max(place, trace.placeAt(lane.marks, this.timeAt((column + 1) * width))) + 1;
      counts.push([column, next - place]);
      place = next;
    }
    const most = Math.max(...counts.map(([, count]) => count));
    for (const [column, count] of counts) {
      const height = Math.max(1, ((top - y - 2) * count) / most);
      surface.rect(column * width, top - 2 - height, width - 1, height, { color: theme.faint });
    }
  },

  /** Draw where the lock goes, from row to row, while there is room for that. */
  drawArrows() {
    const { trace, layout, theme } = this;
    const { from, to } = trace.handOvers;
    const first = trace.placeAt(to, this.from) + 1;
    const last = trace.placeAt(to, this.to) + 1;
    if ((last - first) * ARROW_ROOM > layout.plot.width) return;
    for (let place = first; place < last; place++) this.drawArrow(from[place], to[place], theme.ink);
    for (const { lane } of layout.lanes) this.drawRequests(lane);
  },

  /** Arrows of the drop requests: from who asks to who has the lock. */
  drawRequests(lane) {
    const { trace } = this;
    const kind = trace.kinds.indexOf("DROP_REQUEST");
    for (let place = trace.placeAt(lane.marks, this.from) + 1; place < lane.marks.length; place++) {
      const event = lane.marks[place];
      if (trace.times[event] > this.to) break;
      const partner = trace.lanes.findIndex((other) => other.thread === trace.strings[trace.columns.partner[event]]);
      if (trace.columns.kind[event] === kind && partner >= 0) this.drawRequest(event, partner);
    }
  },

  drawRequest(event, partner) {
    const { trace, layout, theme } = this;
    const x = this.x(trace.times[event]);
    const rows = [layout.lanes[trace.columns.thread[event]], layout.lanes[partner]];
    this.arrow(x, rows[0].top, x, rows[1].y > rows[0].y ? rows[1].top : rows[1].bottom, theme.states.waiting.color, 3);
  },

  drawArrow(from, to, color) {
    const { trace, layout } = this;
    const rows = [from, to].map((event) => layout.lanes[trace.columns.thread[event]]);
    const isDown = rows[1].y > rows[0].y;
    const [y1, y2] = isDown ? [rows[0].bottom, rows[1].top] : [rows[0].top, rows[1].bottom];
    this.arrow(this.x(trace.times[from]), y1, this.x(trace.times[to]), y2, color, 0);
  },

  arrow(x1, y1, x2, y2, color, dash) {
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    this.surface.line([[x1, y1], [x2 - 5 * dx, y2 - 5 * dy]], color, 1.3, dash);
    const [backX, backY] = [x2 - 6 * dx, y2 - 6 * dy];
    this.surface.polygon([[x2, y2], [backX - 3.5 * dy, backY + 3.5 * dx], [backX + 3.5 * dy, backY - 3.5 * dx]], color);
  },

  /** The time that is looked at. */
  drawPointer(time) {
    const { surface, layout, theme } = this;
    const x = this.x(time);
    surface.line([[x, GEOMETRY.axis - 6], [x, layout.height]], theme.cursor, 1);
  },

  /** What a search has found. */
  drawMatches(matches) {
    const { trace, surface, theme, layout } = this;
    let last = -Infinity;
    for (let place = Math.max(0, trace.placeAt(matches, this.from)); place < matches.length; place++) {
      const x = this.x(trace.times[matches[place]]);
      if (x > layout.plot.x + layout.plot.width) break;
      if (x < layout.plot.x || x - last < 1) continue;
      last = x;
      const row = layout.lanes[trace.columns.thread[matches[place]]];
      surface.polygon([[x, row.y + row.height + 1], [x - 4, row.y + row.height + 8], [x + 4, row.y + row.height + 8]], theme.match);
    }
  },

  /** The lane that the keyboard moves in. */
  drawSelection(number) {
    const { y, height } = this.layout.lanes[number];
    this.surface.outline(2, y - 3, this.layout.width - 4, height + 6, this.theme.ink, 1.5);
  },
});
