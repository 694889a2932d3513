// The line under the mouse is drawn thick, and the end of the line shows the hover text of its trial. A trial that the page
// highlights, such as that of a row of the table, is drawn thick in the same way.
{
  const lines = parallel.lines();
  const ends = new Map(parallel.traces.flatMap((trace, curveNumber) =>
    (trace.customdata || []).map((trial, pointNumber) => [trial, { curveNumber, pointNumber }])));
  const NEAR = 8;
  let shown = null;
  let awaited = null;

  // The line whose distance to a point of the window is smallest; null if all are far.
  function nearest(clientX, clientY) {
    const area = parallel.area();
    const at = area.position(clientX);
    const left = Math.min(Math.max(Math.floor(at), 0), parallel.order.length - 2);
    if (at < -0.1 || at > parallel.order.length - 0.9 || clientY < area.box.top || clientY > area.box.bottom) {
      return null;
    }
    const [first, second] = [parallel.order[left], parallel.order[left + 1]];
    const run = area.x(1) - area.x(0);
    let best = null;
    let distance = NEAR;
    for (const line of lines) {
      const [from, to] = [area.y(line.heights[first]), area.y(line.heights[second])];
      const apart = Math.abs(from + (to - from) * (at - left) - (clientY - area.box.top)) * run / Math.hypot(run, to - from);
      if (apart < distance && parallel.isSelected(line)) {
        [best, distance] = [line, apart];
      }
    }
    return best;
  }

  function clear() {
    place.querySelectorAll(".jguild-line").forEach(each => each.remove());
  }

  function mark(line) {
    clear();
    const area = parallel.area();
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const points = parallel.order.map((axis, position) => area.x(position).toFixed(1) + " " + area.y(line.heights[axis]).toFixed(1));
    Object.entries({ d: "M" + points.join("L"), class: "jguild-line", fill: "none", stroke: line.colour, "stroke-width": 4.5,
      "stroke-linejoin": "round", "data-trial": line.trial, "pointer-events": "none" })
      .forEach(([name, value]) => path.setAttribute(name, value));
    place.querySelector(".scatterlayer").parentNode.append(path);
  }

  function show(line) {
    if (line === shown) {
      return;
    }
    shown = line;
    if (line) {
      Plotly.Fx.hover(place, [ends.get(line.trial)], ["xy"]);
      place.emit("plotly_hover", { points: [{ customdata: line.trial }] });
    } else {
      Plotly.Fx.unhover(place);
      place.emit("plotly_unhover", {});
    }
  }

  // Plotly reports no event of a text that a script shows, so the texts are observed.
  drawn.then(() => new MutationObserver(() => {
    const text = place.querySelector(".hoverlayer .hovertext");
    const trial = text && place._hoverdata && place._hoverdata[0] ? place._hoverdata[0].customdata : null;
    const line = lines.find(each => each.trial === trial);
    if (line) {
      mark(line);
    } else {
      clear();
    }
  }).observe(place.querySelector(".hoverlayer"), { childList: true }));
  place.on("plotly_afterplot", clear);
  // Plotly itself would look for points near the mouse, and hide the text where there are none.
  place.addEventListener("mousemove", event => {
    if (event.target.closest(".nsewdrag") && event.buttons === 0) {
      event.stopPropagation();
      if (awaited === null) {
        requestAnimationFrame(() => {
          show(nearest(awaited.clientX, awaited.clientY));
          awaited = null;
        });
      }
      awaited = event;
    }
  }, true);
  place.addEventListener("mouseleave", () => show(null));
  let pressed = null;
  place.addEventListener("mousedown", event => { pressed = event; }, true);
  document.addEventListener("mouseup", event => {
    const still = pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < 4;
    if (still && shown && pressed.target.closest(".nsewdrag")) {
      place.emit("plotly_click", { points: [{ customdata: shown.trial }] });
    }
    pressed = null;
  });
}
