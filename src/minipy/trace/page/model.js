// Model: a trace as the page holds it: columns of numbers, and lanes that are asked by binary search.
//
// What a thread did, and why, is worked out in Python (spans.py, causes.py); here it is only looked up.

/** Unpack base64 of deflated bytes. */
async function unpacked(base64) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}

const COLUMN_TYPES = { B: Uint8Array, i: Int32Array, d: Float64Array };

/** Return the columns of `header.columns` ([name, type code, length], one behind the other, each at a multiple of 8). */
function columnsOf(header, buffer) {
  const columns = {};
  let offset = 0;
  for (const [name, code, length] of header.columns) {
    columns[name] = new COLUMN_TYPES[code](buffer, offset, length);
    offset += Math.ceil(columns[name].byteLength / 8) * 8;
  }
  return columns;
}

/** The last index of `count` sorted values, `value(0)` on, that is at most `wanted`; -1 if the first is greater. */
function lastAtMost(count, value, wanted) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Spans without gaps, in the order of time, each in one of `kinds` states: a thread's life. */
class Lane {
  constructor(header, starts, states, begins, causes, kinds) {
    this.thread = header.thread;
    this.parent = header.parent;
    this.lock = header.lock; // which interpreter lock it asks for; several interpreters may have one each
    this.end = header.end;
    Object.assign(this, { starts, states, begins, causes });
    this.length = states.length;
    this.sums = this.cumulated(kinds);
    this.events = null; // indices of the thread's events, set by the trace
    this.marks = null; // those of them that are drawn as marks
    this.locks = []; // guest locks held: {start, end, name, event}
  }

  get start() {
    return this.length ? this.starts[0] : this.end;
  }

  /** For each state, how long the lane was in it before each span. */
  cumulated(kinds) {
    const sums = Array.from({ length: kinds }, () => new Float64Array(this.length));
    const times = new Float64Array(kinds);
    for (let index = 0; index < this.length; index++) {
      for (let state = 0; state < kinds; state++) sums[state][index] = times[state];
      times[this.states[index]] += this.endOf(index) - this.starts[index];
    }
    return sums;
  }

  endOf(index) {
    return index + 1 < this.length ? this.starts[index + 1] : this.end;
  }

  /** The span at a time, by its index; -1 outside of the thread's life. */
  at(time) {
    return time >= this.end ? -1 : lastAtMost(this.length, (index) => this.starts[index], time);
  }

  /** Whether the thread was in state `waiting` at the event `event`, and no more from event `end` on. */
  waitedAt(event, end, waiting) {
    const index = lastAtMost(this.length, (place) => this.begins[place], end);
    return index > 0 && this.begins[index] === end && this.states[index - 1] === waiting && this.begins[index - 1] < event;
  }

  /** How long, until `time`, the lane was in `state`. */
  timeIn(state, time) {
    if (!this.length || time <= this.starts[0]) return 0;
    const until = Math.min(time, this.end);
    const index = lastAtMost(this.length, (place) => this.starts[place], until);
    return this.sums[state][index] + (this.states[index] === state ? until - this.starts[index] : 0);
  }

  /** The share of each state in the time from `from` to `to`. */
  shares(from, to) {
    return this.sums.map((_, state) => (this.timeIn(state, to) - this.timeIn(state, from)) / (to - from));
  }
}

/** All that is known of a run. */
class Trace {
  constructor(header, columns) {
    Object.assign(this, header); // program, verdict, states, kinds, strings, sources, ...
    this.columns = columns;
    this.count = columns.kind.length;
    this.times = columns.time; // written as differences
    for (let index = 1; index < this.count; index++) this.times[index] += this.times[index - 1];
    this.start = this.count ? this.times[0] : 0;
    this.end = Math.max(this.start + 1, header.end);
    this.running = this.states.indexOf("running");
    this.lanes = this.readLanes(header.lanes);
    this.readEvents();
    this.readLocks();
    this.handOvers = this.readHandOvers();
    this.locks = [...new Set(this.lanes.map((lane) => lane.lock))];
  }

  readLanes(headers) {
    let first = 0;
    return headers.map((header) => {
      const last = first + header.spans;
      const begins = this.columns.span_event.subarray(first, last);
      const starts = Float64Array.from(begins, (event) => this.times[event]);
      const parts = [this.columns.span_state, this.columns.span_cause].map((column) => column.subarray(first, last));
      first = last;
      return new Lane(header, starts, parts[0], begins, parts[1], this.states.length);
    });
  }

  /** Give each lane its events, and those that are marks. */
  readEvents() {
    const { thread, kind } = this.columns;
    const sizes = new Int32Array(this.lanes.length);
    for (let index = 0; index < this.count; index++) sizes[thread[index]]++;
    const marked = new Set(this.marks.map((name) => this.kinds.indexOf(name)));
    this.lanes.forEach((lane, number) => {
      lane.events = new Int32Array(sizes[number]);
      lane.marks = [];
    });
    sizes.fill(0);
    for (let index = 0; index < this.count; index++) {
      const lane = this.lanes[thread[index]];
      lane.events[sizes[thread[index]]++] = index;
      if (marked.has(kind[index])) lane.marks.push(index);
    }
  }

  readLocks() {
    const { lock_lane, lock_event, lock_end, lock_name } = this.columns;
    lock_lane.forEach((lane, index) => {
      const event = lock_event[index];
      const held = { start: this.times[event], end: lock_end[index], name: this.strings[lock_name[index]], event };
      this.lanes[lane].locks.push(held);
    });
  }

  /** Where an interpreter lock went from one thread to another that waited for it: events RELEASE and ACQUIRE. */
  readHandOvers() {
    const { thread, kind } = this.columns;
    const [release, acquire] = ["RELEASE", "ACQUIRE"].map((name) => this.kinds.indexOf(name));
    const waiting = this.states.indexOf("waiting");
    const dropped = new Map(); // the last RELEASE of each interpreter lock
    const from = [];
    const to = [];
    for (let index = 0; index < this.count && this.hasLock; index++) {
      const lock = this.lanes[thread[index]].lock;
      if (kind[index] === release) dropped.set(lock, index);
      if (kind[index] !== acquire || !dropped.has(lock)) continue;
      if (!this.lanes[thread[index]].waitedAt(dropped.get(lock), index, waiting)) continue;
      from.push(dropped.get(lock));
      to.push(index);
    }
    return { from, to };
  }

  /** The last event of `indices` at a time or before it, as a place in `indices`; -1 if there is none. */
  placeAt(indices, time) {
    return lastAtMost(indices.length, (place) => this.times[indices[place]], time);
  }

  /** An event's fields as values. */
  event(index) {
    const at = (name) => this.columns[name][index];
    const text = (name) => this.strings[at(name)];
    return {
      index, time: this.times[index], thread: this.lanes[at("thread")].thread, kind: this.kinds[at("kind")],
      countdown: at("countdown"), check: at("check"), file: text("file"), line: at("line"), offset: at("offset"),
      detail: text("detail"), partner: text("partner"), amount: at("amount"),
    };
  }

  /** The place in the source that a lane has reached at a time: {file, line}, or null. */
  placeOf(lane, time) {
    for (let place = this.placeAt(lane.events, time); place >= 0; place--) {
      const line = this.columns.line[lane.events[place]];
      if (line > 0) return { file: this.strings[this.columns.file[lane.events[place]]], line };
    }
    return null;
  }

  sourceLine(file, line) {
    const text = this.sources[file];
    return text === undefined ? "" : (text.split("\n", line)[line - 1] || "").trim();
  }
}
