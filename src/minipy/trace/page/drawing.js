// Drawing: a trace's lanes on a surface. Nothing here knows the page; an exported picture is drawn by the same functions.

const GEOMETRY = {
  axis: 26, owner: 30, gap: 10, lockBar: 6, leastLane: 26, mostLane: 64, gutter: 140, narrowGutter: 74, markRoom: 13, right: 12,
};
const LEAST_SPAN = 1.5; // pixels: shorter spans are shown together, by their shares
const ARROW_ROOM = 24; // pixels that each arrow must have, on average

/** The part of time that is seen: from `from` to `to`, in nanoseconds after the trace's start. */
class View {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }

  get length() {
    return this.to - this.from;
  }
}

/** Where everything stands: rows of one trace in a picture `width` wide that has about `room` for them. */
function layoutOf(trace, width, room) {
  const gutter = width < 560 ? GEOMETRY.narrowGutter : GEOMETRY.gutter;
  const top = GEOMETRY.axis + trace.locks.length * (GEOMETRY.owner + GEOMETRY.gap);
  const each = (room - top) / Math.max(1, trace.lanes.length) - GEOMETRY.gap;
  const laneHeight = Math.max(GEOMETRY.leastLane, Math.min(GEOMETRY.mostLane, each));
  let y = GEOMETRY.axis;
  const owners = trace.locks.map((lock) => {
    const row = { lock, y, height: GEOMETRY.owner };
    y += GEOMETRY.owner + GEOMETRY.gap;
    return row;
  });
  const lanes = trace.lanes.map((lane, number) => {
    const bar = lane.locks.length ? GEOMETRY.lockBar : 0;
    const row = { lane, number, y, height: laneHeight, top: y + Math.min(GEOMETRY.markRoom, laneHeight / 3), bottom: y + laneHeight - bar };
    y += laneHeight + GEOMETRY.gap;
    return row;
  });
  return { width, height: y, gutter, plot: { x: gutter, width: Math.max(50, width - gutter - GEOMETRY.right) }, owners, lanes };
}

/** A drawing of one trace: what is seen (`view`), where (`layout`), on what, in which colours. */
class Drawing {
  constructor(trace, view, layout, surface, theme) {
    Object.assign(this, { trace, view, layout, surface, theme });
    this.from = trace.start + view.from;
    this.to = trace.start + view.to;
    this.scale = layout.plot.width / view.length; // pixels per nanosecond
  }

  get isNarrow() {
    return this.layout.gutter < GEOMETRY.gutter;
  }

  x(time) {
    return this.layout.plot.x + (time - this.from) * this.scale;
  }

  timeAt(x) {
    return this.from + (x - this.layout.plot.x) / this.scale;
  }

  draw() {
    const { surface, layout, theme } = this;
    surface.rect(0, 0, layout.width, layout.height, { color: theme.paper });
    this.drawAxis();
    layout.owners.forEach((row) => this.drawOwnerLabel(row));
    layout.lanes.forEach((row) => this.drawLabel(row));
    surface.clip(layout.plot.x, 0, layout.plot.width, layout.height, () => {
      layout.owners.forEach((row) => this.drawOwner(row));
      layout.lanes.forEach((row) => this.drawLane(row));
      this.drawArrows();
    });
  }

  drawAxis() {
    const { surface, layout, theme, view } = this;
    const step = tickStep(90 / this.scale);
    for (let tick = Math.ceil(view.from / step) * step; tick <= view.to; tick += step) {
      const x = this.x(this.trace.start + tick);
      surface.line([[x, GEOMETRY.axis - 6], [x, layout.height]], theme.rule);
      if (x < layout.width - 30) surface.text(tickText(tick, step, view.to), x, 10, theme.faint, { size: 12, align: "middle" });
    }
    if (!this.isNarrow) surface.text(this.trace.clock === "virtual" ? "virtual time" : "time", 8, 10, theme.faint, { size: 12 });
  }

  drawOwnerLabel(row) {
    const owner = this.isNarrow ? "owner" : "lock's owner";
    const text = this.trace.hasLock ? `${owner} ${row.lock}` : "running";
    this.surface.text(text, 8, row.y + row.height / 2, this.theme.ink, { weight: 600 });
  }

  /** A thread's name, and its shares of the time that is seen. */
  drawLabel({ lane, number, y, height }) {
    const { surface, theme } = this;
    const isHigh = height >= 36;
    const middle = y + height / 2 - (isHigh ? 8 : 0);
    surface.rect(8, middle - 6, 6, 12, { color: threadColor(theme, number) });
    surface.text(lane.thread, 20, middle, theme.ink, { weight: 600 });
    const [from, to] = [Math.max(this.from, lane.start), Math.min(this.to, lane.end)];
    if (!isHigh || this.isNarrow || to <= from) return;
    const shares = lane.shares(from, to);
    const part = (state) => percent(shares[this.trace.states.indexOf(state)]);
    surface.text(`runs ${part("running")}, waits ${part("waiting")}`, 8, middle + 17, theme.faint, { size: 11 });
  }

  drawLane(row) {
    const { surface, theme } = this;
    const [from, to] = [Math.max(this.from, row.lane.start), Math.min(this.to, row.lane.end)];
    if (to > from) {
      this.spans(row.lane, from, to,
        (index, start, end) => this.drawSpan(row, index, start, end),
        (start, end) => this.drawShares(row, start, end));
      surface.line([[this.x(from), row.bottom], [this.x(to), row.bottom]], theme.rule);
    }
    this.drawHeldLocks(row);
    this.drawMarks(row);
  }

  /** Walk over a lane: `one` for each span that is wide enough, `many` for pixels in which there are several. */
  spans(lane, from, to, one, many) {
    let time = from;
    while (time < to) {
      const index = lane.at(time);
      const end = Math.min(lane.endOf(index), to);
      if ((end - time) * this.scale >= LEAST_SPAN || (end === to && time === from)) {
        one(index, time, end);
        time = end;
      } else {
        const next = Math.min(to, Math.max(end, this.timeAt(Math.floor(this.x(time)) + 1)));
        many(time, next);
        time = next;
      }
    }
  }

  drawSpan(row, index, start, end) {
    const { surface, theme, trace } = this;
    const state = trace.states[row.lane.states[index]];
    const x = this.x(start);
    const width = this.x(end) - x;
    const height = Math.max(1, (row.bottom - row.top) * LEVELS[state]);
    surface.rect(x, row.bottom - height, width, height, styleOf(theme, state, row.number));
    const text = trace.strings[row.lane.causes[index]];
    if (state === "in I/O" && width > 7 * text.length + 8) {
      surface.text(text, x + width / 2, row.bottom - height - 8, theme.faint, { size: 11, align: "middle" });
    }
  }

  /** Draw several spans in one pixel: what the thread was in, one above the other by their shares. */
  drawShares(row, start, end) {
    const { surface, theme, trace } = this;
    const full = row.bottom - row.top;
    const x = this.x(start);
    const width = this.x(end) - x;
    let y = row.bottom;
    row.lane.shares(start, end).forEach((share, state) => {
      if (share <= 0 || trace.states[state] === "without") return;
      const height = Math.max(1, share * full); // what occurs is seen
      y -= height;
      surface.rect(x, y, width, height, styleOf(theme, trace.states[state], row.number));
    });
  }

  drawHeldLocks({ lane, y, height }) {
    const { surface, theme } = this;
    let covered = -Infinity;
    for (const held of lane.locks) {
      if (held.end < this.from || held.start > this.to) continue;
      const [x, end] = [Math.max(this.x(held.start), covered), this.x(held.end)];
      const width = Math.max(1.5, end - x);
      if (end <= covered) continue;
      covered = x + width;
      surface.rect(x, y + height - GEOMETRY.lockBar + 2, width, GEOMETRY.lockBar - 2, { color: theme.states.blocked.color });
    }
  }

  /** The lane of an interpreter lock's owner; without such a lock, of all that run at once. */
  drawOwner(row) {
    const { surface, theme, layout } = this;
    const rows = layout.lanes.filter(({ lane }) => lane.lock === row.lock);
    const right = layout.plot.x + layout.plot.width;
    const turns = []; // {thread, from, to}: of the same thread, with hardly anything in between
    for (let x = layout.plot.x, next; x < right; x = next) {
      next = Math.floor(x) + 1;
      const steady = this.steady(rows, this.timeAt(x), this.timeAt(next));
      if (steady) next = Math.max(next, Math.min(this.x(steady.end), right));
      this.drawOwners(rows, row, x, next);
      if (!steady || !this.trace.hasLock || steady.runners.length !== 1) continue;
      const [last, thread] = [turns[turns.length - 1], steady.runners[0].lane.thread];
      if (last && last.thread === thread && x - last.to < 4) last.to = next;
      else turns.push({ thread, from: x, to: next });
    }
    surface.outline(layout.plot.x, row.y, layout.plot.width, row.height, theme.rule);
    for (const { thread, from, to } of turns) {
      if (to - from < 10 + 8 * thread.length) continue;
      surface.text(thread, (from + to) / 2, row.y + row.height / 2, theme.paper, { weight: 600, align: "middle" });
    }
  }

  /** Who runs from `from` to `to`, and until when that stays so; null if something changes in between. */
  steady(rows, from, to) {
    let end = Infinity;
    const runners = [];
    for (const row of rows) {
      const { lane } = row;
      const index = lane.at(from);
      const until = index >= 0 ? lane.endOf(index) : from < lane.start ? lane.start : Infinity;
      if (until < to) return null;
      end = Math.min(end, until);
      if (index >= 0 && lane.states[index] === this.trace.running) runners.push(row);
    }
    return { runners, end };
  }

  drawOwners(rows, row, x, next) {
    const [from, to] = [this.timeAt(x), this.timeAt(next)];
    const most = this.trace.hasLock ? 1 : rows.length;
    const state = this.trace.running;
    let y = row.y + row.height;
    for (const { lane, number } of rows) {
      const height = (row.height * (lane.timeIn(state, to) - lane.timeIn(state, from))) / (to - from) / most;
      if (height <= 0) continue;
      y -= height;
      this.surface.rect(x, y, next - x, height, { color: threadColor(this.theme, number) });
    }
  }
}
