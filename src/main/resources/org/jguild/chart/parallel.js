// Sets the background colour for the halo of the tick labels. Dragging along an axis selects the lines that cross it there and
// draws the others in grey; a double click selects all lines again.
(() => {
  const traces = figure.data.map(({ mode, x, y }) => ({ lines: mode === "lines", x, y: y.slice() }));
  const grey = traces.findIndex(trace => trace.lines);
  const axes = layout.xaxis.tickvals.length;
  const selected = new Map();
  let background = place;
  while (background.parentElement && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(background).backgroundColor)) {
    background = background.parentElement;
  }
  const colour = getComputedStyle(background).backgroundColor;
  place.style.setProperty("--background", /, 0\)$/.test(colour) ? "Canvas" : colour);

  const isSelected = line => [...selected].every(([axis, [low, high]]) => low <= line[axis] && line[axis] <= high);

  function redraw() {
    const deselected = { x: [], y: [] };
    const ys = traces.map(trace => {
      const y = trace.y.slice();
      for (let from = 0; trace.lines && from < y.length; from += axes + 1) {
        const line = y.slice(from, from + axes);
        if (!isSelected(line)) {
          y.fill(null, from, from + axes);
          line.forEach((value, axis) => { deselected.x.push(axis); deselected.y.push(value); });
          deselected.x.push(null);
          deselected.y.push(null);
        }
      }
      return y;
    });
    const xs = traces.map(trace => trace.x);
    xs[grey] = deselected.x;
    ys[grey] = deselected.y;
    const shapes = [...selected].map(([axis, [low, high]]) => ({
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
        selected.set(axis, [low, high]);
      }
    }
    redraw();
  });
  place.on("plotly_deselect", () => {
    selected.clear();
    redraw();
  });
})();
