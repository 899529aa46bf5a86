// Surfaces: the same drawing goes to a canvas, or becomes the text of an SVG picture.
//
// A fill is a style: {color, pattern}. Patterns are there so that states can be told apart without colours.

const FONT = "system-ui, sans-serif";
const PATTERN_SIZE = 8;
// Lines (x, y, x, y) in a square of PATTERN_SIZE that repeats.
const PATTERNS = {
  diagonal: [[-2, 10, 10, -2], [-2, 2, 2, -2], [6, 10, 10, 6]],
  crossed: [[0, 0, 8, 8], [0, 8, 8, 0]],
  upright: [[2, 0, 2, 8], [6, 0, 6, 8]],
  level: [[0, 4, 8, 4]],
};

class CanvasSurface {
  constructor(context, theme) {
    this.context = context;
    this.theme = theme;
    this.patterns = new Map();
  }

  fill(style) {
    if (!style.pattern) return style.color;
    const key = `${style.color} ${style.pattern}`;
    if (!this.patterns.has(key)) this.patterns.set(key, this.pattern(style));
    return this.patterns.get(key);
  }

  pattern(style) {
    const ratio = window.devicePixelRatio || 1;
    const tile = document.createElement("canvas");
    tile.width = tile.height = Math.round(PATTERN_SIZE * ratio);
    const context = tile.getContext("2d");
    context.scale(tile.width / PATTERN_SIZE, tile.width / PATTERN_SIZE);
    context.fillStyle = style.ground;
    context.fillRect(0, 0, PATTERN_SIZE, PATTERN_SIZE);
    context.strokeStyle = style.color;
    context.lineWidth = 1.6;
    for (const [x1, y1, x2, y2] of PATTERNS[style.pattern]) {
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    }
    const pattern = this.context.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().scale(1 / ratio));
    return pattern;
  }

  rect(x, y, width, height, style) {
    this.context.fillStyle = this.fill(style);
    this.context.fillRect(x, y, width, height);
  }

  outline(x, y, width, height, color, thickness = 1) {
    this.context.strokeStyle = color;
    this.context.lineWidth = thickness;
    this.context.strokeRect(x, y, width, height);
  }

  /** Draw a line through `points`; `dash` is a length in pixels, 0 for none. */
  line(points, color, thickness = 1, dash = 0) {
    const context = this.context;
    context.strokeStyle = color;
    context.lineWidth = thickness;
    context.setLineDash(dash ? [dash, dash] : []);
    context.beginPath();
    points.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.stroke();
    context.setLineDash([]);
  }

  polygon(points, color) {
    this.context.fillStyle = color;
    this.context.beginPath();
    points.forEach(([x, y], index) => (index ? this.context.lineTo(x, y) : this.context.moveTo(x, y)));
    this.context.closePath();
    this.context.fill();
  }

  /** Write `text` with its middle line at `y`; `options` are size, weight and align ("start", "middle", "end"). */
  text(text, x, y, color, { size = 13, weight = 400, align = "start" } = {}) {
    const context = this.context;
    context.font = `${weight} ${size}px ${FONT}`;
    context.textAlign = align === "middle" ? "center" : align;
    context.textBaseline = "middle";
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  clip(x, y, width, height, draw) {
    this.context.save();
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.context.clip();
    draw();
    this.context.restore();
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const short = (number) => String(Math.round(number * 10) / 10);
const path = (points) => `points="${points.map(([x, y]) => `${short(x)},${short(y)}`).join(" ")}"`;

function square(x, y, width, height) {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
}

class SvgSurface {
  constructor(width, height, theme) {
    Object.assign(this, { width, height, theme });
    this.parts = [];
    this.definitions = new Map(); // a pattern's key -> [id, text]
    this.clips = 0;
  }

  fill(style) {
    if (!style.pattern) return style.color;
    const key = `${style.color} ${style.pattern}`;
    if (!this.definitions.has(key)) {
      const id = `pattern${this.definitions.size}`;
      const path = PATTERNS[style.pattern].map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join("");
      const square = `width="${PATTERN_SIZE}" height="${PATTERN_SIZE}"`;
      this.definitions.set(key, [id, `<pattern id="${id}" ${square} patternUnits="userSpaceOnUse">`
        + `<rect ${square} fill="${style.ground}"/><path d="${path}" stroke="${style.color}" stroke-width="1.6"/></pattern>`]);
    }
    return `url(#${this.definitions.get(key)[0]})`;
  }

  rect(x, y, width, height, style) {
    this.parts.push(`<rect ${square(x, y, width, height)} fill="${this.fill(style)}"/>`);
  }

  outline(x, y, width, height, color, thickness = 1) {
    this.parts.push(`<rect ${square(x, y, width, height)} fill="none" stroke="${color}" stroke-width="${thickness}"/>`);
  }

  line(points, color, thickness = 1, dash = 0) {
    const dashes = dash ? ` stroke-dasharray="${dash}"` : "";
    this.parts.push(`<polyline ${path(points)} fill="none" stroke="${color}" stroke-width="${thickness}"${dashes}/>`);
  }

  polygon(points, color) {
    this.parts.push(`<polygon ${path(points)} fill="${color}"/>`);
  }

  text(text, x, y, color, { size = 13, weight = 400, align = "start" } = {}) {
    const place = `x="${short(x)}" y="${short(y + size * 0.35)}" text-anchor="${align}"`;
    const heavy = weight === 400 ? "" : ` font-weight="${weight}"`;
    this.parts.push(`<text ${place} font-size="${size}"${heavy} fill="${color}">${escaped(text)}</text>`);
  }

  clip(x, y, width, height, draw) {
    const id = `clip${this.clips++}`;
    this.parts.push(`<clipPath id="${id}"><rect ${square(x, y, width, height)}/></clipPath>`);
    this.parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.parts.push("</g>");
  }

  /** Draw with (x, y) as the origin. */
  group(x, y, draw) {
    this.parts.push(`<g transform="translate(${short(x)} ${short(y)})">`);
    draw();
    this.parts.push("</g>");
  }

  /** Return the picture; `title` is what it is called where it can't be seen. */
  toString(title) {
    const definitions = [...this.definitions.values()].map(([, text]) => text).join("");
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}" width="${this.width}" `
      + `height="${this.height}" role="img" font-family="${escaped(FONT)}"><title>${escaped(title)}</title>`
      + `<defs>${definitions}</defs>\n${this.parts.join("\n")}\n</svg>\n`;
  }
}
