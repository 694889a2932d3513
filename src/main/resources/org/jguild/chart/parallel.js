// Numbers along the axes get a halo of the page's ground, so that they can be read on lines.
// Dragging along an axis keeps the lines that pass there and greys the others; a double click keeps all again.
(() => {
  const whole = figure.data.map(({ mode, x, y }) => ({ lines: mode === "lines", x, y: y.slice() }));
  const grey = whole.findIndex(trace => trace.lines);
  const axes = layout.xaxis.tickvals.length;
  const kept = new Map();
  let ground = place;
  while (ground.parentElement && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(ground).backgroundColor)) {
    ground = ground.parentElement;
  }
  const colour = getComputedStyle(ground).backgroundColor;
  place.style.setProperty("--ground", /, 0\)$/.test(colour) ? "Canvas" : colour);

  const passes = line => [...kept].every(([axis, [low, high]]) => low <= line[axis] && line[axis] <= high);

  function redraw() {
    const aside = { x: [], y: [] };
    const ys = whole.map(trace => {
      const y = trace.y.slice();
      for (let from = 0; trace.lines && from < y.length; from += axes + 1) {
        const line = y.slice(from, from + axes);
        if (!passes(line)) {
          y.fill(null, from, from + axes);
          line.forEach((value, axis) => { aside.x.push(axis); aside.y.push(value); });
          aside.x.push(null);
          aside.y.push(null);
        }
      }
      return y;
    });
    const xs = whole.map(trace => trace.x);
    xs[grey] = aside.x;
    ys[grey] = aside.y;
    const shapes = [...kept].map(([axis, [low, high]]) => ({
      type: "rect", x0: axis - 0.03, x1: axis + 0.03, y0: low, y1: high,
      fillcolor: "#0072B2", opacity: 0.45, line: { width: 0 }
    }));
    Plotly.update(place, { x: xs, y: ys, selectedpoints: null }, { shapes, selections: [] });
  }

  place.on("plotly_selected", event => {
    if (!event || !event.range) {
      return;
    }
    const [[left, right], [low, high]] = [event.range.x, event.range.y].map(ends => ends.slice().sort((a, b) => a - b));
    for (let axis = 0; axis < axes; axis++) {
      if (left - 0.1 <= axis && axis <= right + 0.1) {
        kept.set(axis, [low, high]);
      }
    }
    redraw();
  });
  place.on("plotly_deselect", () => {
    kept.clear();
    redraw();
  });
})();
