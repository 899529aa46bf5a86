// Themes: what everything looks like, light and dark, and how numbers are written.

const THEMES = {
  light: {
    paper: "#ffffff", panel: "#f4f6f8", ink: "#1b2430", faint: "#5a6675", rule: "#d5dbe2", cursor: "#1b2430", match: "#b58900",
    threads: ["#1f5fbf", "#00796b", "#7b3fb5", "#8d6100", "#ad2f74", "#48606e", "#3f7a1f", "#9a4a1c"],
    states: {
      "waiting": { color: "#c0281d", ground: "#fbe7e5", pattern: "diagonal" },
      "forced": { color: "#c0281d", ground: "#fff3d6", pattern: "crossed" },
      "blocked": { color: "#6b4a14", ground: "#f3ead9", pattern: "upright" },
      "in I/O": { color: "#6b7b8a", ground: "#e8edf1", pattern: "level" },
      "without": { color: "#c3cbd4" },
    },
  },
  dark: {
    paper: "#14191f", panel: "#1d242c", ink: "#eef2f6", faint: "#a3b0bd", rule: "#37424e", cursor: "#ffffff", match: "#ffd54a",
    threads: ["#6aa8ff", "#3fc9b0", "#c39bf2", "#e0b04a", "#f28bbb", "#9db4c2", "#93cf6c", "#eda077"],
    states: {
      "waiting": { color: "#ff8078", ground: "#4a2123", pattern: "diagonal" },
      "forced": { color: "#ff8078", ground: "#4b3d14", pattern: "crossed" },
      "blocked": { color: "#e3c28a", ground: "#3d3220", pattern: "upright" },
      "in I/O": { color: "#8494a3", ground: "#29323b", pattern: "level" },
      "without": { color: "#4a5663" },
    },
  },
};

// How high a span of each state stands in its lane, from 0 to 1: the lane reads like a level, also without colours.
const LEVELS = { "running": 1, "waiting": 0.7, "forced": 0.7, "blocked": 0.7, "in I/O": 0.3, "without": 0.04 };

const WORDS = {
  "running": "has the lock", "waiting": "waits for the interpreter lock", "forced": "dropped it on request, waits for a switch",
  "blocked": "waits for another lock", "in I/O": "in a blocking call", "without": "about to block",
};

function wordOf(trace, state) {
  return state === "running" && !trace.hasLock ? "runs" : WORDS[state];
}

function threadColor(theme, number) {
  return theme.threads[number % theme.threads.length];
}

function styleOf(theme, state, number) {
  return state === "running" ? { color: threadColor(theme, number) } : theme.states[state];
}

const UNITS = [["s", 1e9], ["ms", 1e6], ["µs", 1e3], ["ns", 1]];

/** Write a time with three or four digits: "5.02 ms". */
function duration(ns) {
  const [unit, size] = UNITS.find(([, size]) => Math.abs(ns) >= size) || UNITS[3];
  const value = ns / size;
  const digits = size === 1 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}

/** Return the distance of the axis' ticks, 1, 2 or 5 times a power of ten, at least `least`. */
function tickStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) || 10);
}

/** Write a tick's time; `step` is between ticks, `most` the greatest of them. */
function tickText(ns, step, most) {
  const [unit, size] = UNITS.find(([, size]) => step >= size || (most >= size && step >= size / 1000)) || UNITS[3];
  return `${Number((ns / size).toFixed(3)).toLocaleString("en")} ${unit}`;
}

function percent(share) {
  const value = 100 * share;
  return value > 0 && value < 1 ? "<1 %" : `${Math.round(value)} %`;
}
