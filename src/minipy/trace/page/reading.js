// Reading: what is to be said of a moment of a thread, as lines of text.

/** What `lane` is in at `time` (since the trace's start): the span, with its cause and place; where spans are too short, shares. */
function readingOf(trace, lane, time, drawing) {
  const now = trace.start + time;
  const at = `at ${duration(time)}`;
  const index = lane.at(now);
  if (index < 0) return [`${lane.thread} ${now < lane.start ? "has not started" : "has ended"} ${at}`];
  const [start, end] = [lane.starts[index], lane.endOf(index)];
  const lines = (end - start) * drawing.scale < LEAST_SPAN ? sharesAround(trace, lane, now, drawing) : spanLines(trace, lane, index);
  const held = lane.locks.filter((lock) => lock.start <= now && now < lock.end).map((lock) => lock.name);
  if (held.length) lines.push(`holds ${held.join(", ")}`);
  return [...lines, ...markLines(trace, lane, now, 5 / drawing.scale)];
}

function spanLines(trace, lane, index) {
  const [start, end] = [lane.starts[index], lane.endOf(index)];
  const state = trace.states[lane.states[index]];
  const lines = [`${lane.thread} ${wordOf(trace, state)}: ${duration(end - start)}`];
  const cause = trace.strings[lane.causes[index]];
  if (cause) lines.push(cause);
  lines.push(`from ${duration(start - trace.start)} to ${duration(end - trace.start)}`);
  const event = trace.event(lane.begins[index]);
  if (event.line) lines.push(`${event.file}:${event.line}  ${trace.sourceLine(event.file, event.line)}`);
  const numbers = [];
  if (event.countdown >= 0) numbers.push(`countdown ${event.countdown}`);
  if (event.check >= 0) numbers.push(`check ${event.check}`);
  if (event.offset >= 0) numbers.push(`offset ${event.offset}`);
  if (numbers.length) lines.push(numbers.join(", "));
  return lines;
}

function sharesAround(trace, lane, now, drawing) {
  const half = 2 / drawing.scale;
  const [from, to] = [Math.max(lane.start, now - half), Math.min(lane.end, now + half)];
  const count = lane.at(Math.min(to, lane.end - 1)) - lane.at(from) + 1;
  const shares = lane.shares(from, to).map((share, state) => [share, wordOf(trace, trace.states[state])]);
  const words = shares.filter(([share]) => share > 0).map(([share, word]) => `${word} ${percent(share)}`);
  return [`${lane.thread}, in ${duration(to - from)} around ${duration(now - trace.start)}`, words.join(", "),
    `${count.toLocaleString("en")} spans: zoom in to see them`];
}

/** The mark nearest to a time, at most `reach` away. */
function markLines(trace, lane, now, reach) {
  const place = trace.placeAt(lane.marks, now);
  const near = [place, place + 1].filter((one) => one >= 0 && one < lane.marks.length)
    .map((one) => [Math.abs(trace.times[lane.marks[one]] - now), lane.marks[one]])
    .filter(([distance]) => distance <= reach)
    .sort((left, right) => left[0] - right[0]);
  return near.length ? [eventText(trace, near[0][1])] : [];
}

/** An event in a line of words. */
function eventText(trace, index) {
  const event = trace.event(index);
  const words = MARK_WORDS[event.kind] ? `${event.kind} (${MARK_WORDS[event.kind]})` : event.kind;
  const parts = [event.detail, event.partner && `with ${event.partner}`, event.line && `at ${event.file}:${event.line}`];
  return [`${event.thread} ${words}`, ...parts.filter(Boolean)].join(", ");
}

function ownerReading(trace, lane, time) {
  const now = trace.start + time;
  if (!lane) return [`nobody has the lock at ${duration(time)}`];
  return spanLines(trace, lane, lane.at(now));
}
