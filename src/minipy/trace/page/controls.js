// Controls: pointer and keys on a panel's canvas.

const WHEEL_ZOOM = 1.0015; // per pixel of the wheel
const KEY_ZOOM = 1.6;

function addPointer(page, panel) {
  const canvas = panel.canvas;
  let dragged = null; // where a drag began: {x, from}
  const timeAt = (event) => panel.drawing.timeAt(event.offsetX) - panel.trace.start;
  const isOnPlot = (event) => event.offsetX >= panel.drawing.layout.plot.x;

  canvas.addEventListener("wheel", (event) => {
    if (!isOnPlot(event)) return; // over the labels the wheel scrolls the page
    event.preventDefault();
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      page.move((event.deltaX || event.deltaY) / panel.drawing.scale);
    } else {
      page.zoom(WHEEL_ZOOM ** -event.deltaY, timeAt(event));
    }
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    dragged = { x: event.offsetX, from: page.view.from };
  });
  canvas.addEventListener("pointermove", (event) => {
    if (dragged) page.moveTo(dragged.from - (event.offsetX - dragged.x) / panel.drawing.scale);
    if (isOnPlot(event)) page.hover(panel, event.offsetY, timeAt(event), event.clientX, event.clientY);
    else page.hideTip();
  });
  canvas.addEventListener("pointerup", () => (dragged = null));
  canvas.addEventListener("pointercancel", () => (dragged = null));
  canvas.addEventListener("pointerleave", () => page.hideTip());
  canvas.addEventListener("dblclick", (event) => {
    const number = panel.laneAt(event.offsetY);
    if (number !== null && number >= 0 && isOnPlot(event)) page.zoomToSpan(panel, number, timeAt(event));
  });
}

function addKeys(page, panel) {
  const trace = panel.trace;
  const middle = () => page.pointerIn(panel);
  const choose = (step) => {
    panel.selected = Math.max(0, Math.min(trace.lanes.length - 1, panel.selected + step));
    page.lookAt(panel, panel.selected, middle(), false);
  };
  const keys = {
    ArrowLeft: () => page.move(-page.view.length / 10),
    ArrowRight: () => page.move(page.view.length / 10),
    ArrowUp: () => choose(-1),
    ArrowDown: () => choose(1),
    n: () => page.toSpan(panel, 1),
    p: () => page.toSpan(panel, -1),
    "+": () => page.zoom(KEY_ZOOM, middle()),
    "=": () => page.zoom(KEY_ZOOM, middle()),
    "-": () => page.zoom(1 / KEY_ZOOM, middle()),
    0: () => page.showWhole(),
    Home: () => page.showWhole(),
    Enter: () => page.zoomToSpan(panel, panel.selected, middle()),
  };
  panel.canvas.addEventListener("keydown", (event) => {
    const action = keys[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action();
  });
  panel.canvas.addEventListener("focus", () => page.redraw());
  panel.canvas.addEventListener("blur", () => page.redraw());
}

/** Keys that work wherever the focus is, but not while one types. */
function addPageKeys(page) {
  const keys = {
    "/": () => document.getElementById("query").focus(),
    t: () => page.switchTheme(),
    s: () => page.save(),
    "?": () => page.switchHelp(),
  };
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.tagName === "INPUT";
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}

function addButtons(page) {
  const center = () => page.view.from + page.view.length / 2;
  const actions = {
    "zoom-in": () => page.zoom(KEY_ZOOM, center()),
    "zoom-out": () => page.zoom(1 / KEY_ZOOM, center()),
    whole: () => page.showWhole(),
    theme: () => page.switchTheme(),
    save: () => page.save(),
    help: () => page.switchHelp(),
  };
  for (const [id, action] of Object.entries(actions)) document.getElementById(id).addEventListener("click", action);
}
