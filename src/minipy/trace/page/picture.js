// Picture: what is seen, with its verdict and a legend, as an SVG file of its own.

const PICTURE = { margin: 14, title: 24, caption: 16, legend: 24 };

/** The legend's entries of a trace: [what it is called, how it is drawn in a box]. */
function legendOf(trace, theme) {
  const seen = new Set();
  trace.lanes.forEach((lane) => lane.sums.forEach((_, state) => {
    if (lane.timeIn(state, lane.end) > 0) seen.add(trace.states[state]);
  }));
  const entries = trace.states.filter((state) => seen.has(state) && state !== "without").map((state) => [
    wordOf(trace, state),
    (surface, x, y) => surface.rect(x, y - 6, 16, 12, styleOf(theme, state, 0)),
  ]);
  if (trace.lanes.some((lane) => lane.locks.length)) {
    entries.push(["holds a guest lock", (surface, x, y) => surface.rect(x, y - 2, 16, 4, { color: theme.states.blocked.color })]);
  }
  const kinds = new Set(trace.lanes.flatMap((lane) => [...new Set(lane.marks.map((event) => trace.columns.kind[event]))]));
  trace.marks.filter((kind) => kinds.has(trace.kinds.indexOf(kind))).forEach((kind) => {
    entries.push([MARK_WORDS[kind], (surface, x, y) => MARKS[kind](surface, x + 8, y, theme.ink)]);
  });
  return entries;
}

/** Break a text into lines of at most `most` characters. */
function wrapped(text, most) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    if (line && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** Places for legend entries in lines of `width`: [[x, line], ...]. */
function legendPlaces(entries, width) {
  let [x, line] = [0, 0];
  return entries.map(([text]) => {
    const needed = 34 + text.length * 6.6;
    if (x && x + needed > width) [x, line] = [0, line + 1];
    x += needed;
    return [x - needed, line];
  });
}

/** Return the text of an SVG picture, `width` pixels wide, of what `view` shows of each of `traces`. */
function pictureOf(traces, view, theme, width, room = 260) {
  const inner = width - 2 * PICTURE.margin;
  const blocks = traces.map((trace) => {
    const lines = wrapped(trace.verdict, inner / 9);
    const caption = wrapped(trace.caption, inner / 6.6);
    const entries = legendOf(trace, theme);
    const places = legendPlaces(entries, inner);
    const layout = layoutOf(trace, inner, room);
    const head = 10 + lines.length * PICTURE.title + caption.length * PICTURE.caption;
    const legend = places.length ? (places[places.length - 1][1] + 1) * PICTURE.legend : 0;
    return { trace, lines, caption, entries, places, layout, head, height: head + layout.height + legend + 6 };
  });
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * PICTURE.margin);
  const surface = new SvgSurface(width, height, theme);
  surface.rect(0, 0, width, height, { color: theme.paper });
  let y = PICTURE.margin;
  for (const block of blocks) {
    drawBlock(surface, block, view, theme, y);
    y += block.height;
  }
  return surface.toString(traces.map((trace) => trace.verdict).join(" / "));
}

function drawBlock(surface, { trace, lines, caption, entries, places, layout, head }, view, theme, y) {
  const x = PICTURE.margin;
  lines.forEach((line, number) => {
    surface.text(line, x, y + 10 + number * PICTURE.title, theme.ink, { size: 15, weight: 600 });
  });
  caption.forEach((line, number) => {
    surface.text(line, x, y + lines.length * PICTURE.title + 6 + number * PICTURE.caption, theme.faint, { size: 12 });
  });
  surface.group(x, y + head, () => new Drawing(trace, view, layout, surface, theme).draw());
  entries.forEach(([text, draw], number) => {
    const [left, line] = places[number];
    const middle = y + head + layout.height + 12 + line * PICTURE.legend;
    draw(surface, x + left, middle);
    surface.text(text, x + left + 22, middle, theme.faint, { size: 12 });
  });
}
