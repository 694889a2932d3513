// The axes of a parallel coordinate plot, their order, and the lines that the user has selected. Dragging along an axis selects the
// lines that cross it there and draws the others in grey; a double click selects all lines again.
const parallel = {
  names: layout.meta.axes,
  titles: layout.xaxis.ticktext,
  order: layout.meta.axes.map((name, axis) => axis),
  selected: new Map(),
  traces: figure.data.map(trace => ({ ...trace, x: trace.x.slice(), y: trace.y.slice() })),
  shapes: layout.shapes,

  // The position of an axis, from 0 at the left.
  position(axis) {
    return this.order.indexOf(axis);
  },

  // The lines with their trial, their heights by axis, and their colour.
  lines() {
    const count = this.names.length;
    return this.traces.flatMap((trace, curve) => trace.mode !== "lines" ? [] : trace.meta.trials.map((trial, i) => ({
      trial, curve, heights: trace.y.slice(i * (count + 1), i * (count + 1) + count), colour: trace.line.color
    })));
  },

  isSelected(line) {
    return [...this.selected].every(([axis, [low, high]]) => low <= line.heights[axis] && line.heights[axis] <= high);
  },

  // The heights of a line in the order of the axes, with the gap to the next line.
  inOrder(line) {
    return this.order.map(axis => line.heights[axis]).concat(null);
  },

  // The plot's rectangle in the window, and the interval of heights that it shows.
  area() {
    const box = place.querySelector(".nsewdrag").getBoundingClientRect();
    const [left, right] = layout.xaxis.range;
    const [low, high] = layout.yaxis.range;
    return {
      box,
      x: position => box.width * (position - left) / (right - left),
      y: height => box.height * (high - height) / (high - low),
      position: pixel => left + (pixel - box.left) / box.width * (right - left)
    };
  },

  // A label, if there is room for it between two axes; a number is not cut.
  label(text, isNumber, room) {
    const size = 11;
    if (textWidth(text, size) <= room) {
      return text;
    }
    const letters = isNumber ? 0 : Math.floor(room / (0.6 * size));
    const points = Array.from(text.replace(/&\w+;/g, "·"));
    return letters < 5 ? "" : points.slice(0, Math.ceil((letters - 1) / 2)).join("") + "…"
      + points.slice(points.length - Math.floor((letters - 1) / 2)).join("");
  },

  // The coordinates and texts of all traces.
  data() {
    const count = this.names.length;
    const lines = this.lines();
    const across = this.order.map((axis, position) => position).concat(null);
    const step = (Math.max(width, layout.meta.minWidth) - layout.margin.l - layout.margin.r) / Math.max(1, count - 1);
    const grey = this.traces.findIndex(trace => trace.mode === "lines");
    const [x, y, text] = [[], [], []];
    this.traces.forEach((trace, curve) => {
      if (trace.mode === "lines") {
        const shown = lines.filter(line => curve === grey ? !this.isSelected(line) : line.curve === curve && this.isSelected(line));
        x.push(shown.flatMap(() => across));
        y.push(shown.flatMap(line => this.inOrder(line)));
        text.push(undefined);
      } else {
        x.push(trace.x.map(at => this.position(Math.floor(at)) + at - Math.floor(at)));
        y.push(trace.y);
        text.push(trace.mode !== "text" ? undefined : trace.text.map((label, i) => {
          const last = this.position(Math.floor(trace.x[i])) === count - 1;
          return this.label(label, trace.meta.numbers[i] === 1, last ? 52 : step - 8);
        }));
      }
    });
    return { x, y, text };
  },

  redraw() {
    const marks = [...this.selected].map(([axis, [low, high]]) => ({
      type: "rect", x0: this.position(axis) - 0.03, x1: this.position(axis) + 0.03, y0: low, y1: high,
      fillcolor: "#0072B2", opacity: 0.45, line: { width: 0 }
    }));
    const shapes = this.shapes.map(shape => ({ ...shape, x0: this.position(shape.x0), x1: this.position(shape.x1) })).concat(marks);
    return Plotly.update(place, { ...this.data(), selectedpoints: null },
      { shapes, selections: [], "xaxis.ticktext": this.order.map(axis => this.titles[axis]) });
  }
};
{
  let background = place;
  while (background.parentElement && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(background).backgroundColor)) {
    background = background.parentElement;
  }
  const colour = getComputedStyle(background).backgroundColor;
  place.style.setProperty("--background", /, 0\)$/.test(colour) ? "Canvas" : colour);
  place.on("plotly_selected", event => {
    if (!event || !event.range) {
      return;
    }
    const [[left, right], [low, high]] = [event.range.x, event.range.y].map(ends => ends.slice().sort((a, b) => a - b));
    parallel.order.forEach((axis, position) => {
      if (left - 0.1 <= position && position <= right + 0.1) {
        parallel.selected.set(axis, [low, high]);
      }
    });
    parallel.redraw();
  });
  place.on("plotly_deselect", () => {
    parallel.selected.clear();
    parallel.redraw();
  });
  let drawnWidth = width;
  drawn.then(() => parallel.redraw());
  place.on("plotly_relayout", () => {
    if (drawnWidth !== width) {
      drawnWidth = width;
      parallel.redraw();
    }
  });
}
