// Plotly decides where the legend breaks; the margin follows it.
function refit() {
  const box = place.querySelector(".legend .bg");
  const rows = box ? Math.round((box.getBBox().height - 10) / 19) : 0;
  const changes = fitted(width, rows);
  return Math.abs(changes["margin.t"] - layout.margin.t) < 2 ? Promise.resolve() : Plotly.relayout(place, changes);
}
drawn.then(() => {
  refit();
  new ResizeObserver(() => {
    if (place.clientWidth && place.clientWidth !== width) {
      width = place.clientWidth;
      const rows = legendRows(width - layout.margin.l - layout.margin.r);
      Plotly.relayout(place, { ...fitted(width, rows), autosize: true }).then(refit);
    }
  }).observe(place);
  place.on("plotly_relayout", changes => fixedTicks.forEach(({ key, at, text }) => {
    const changed = Object.keys(changes).some(path => path.startsWith(key + ".") && /range/.test(path));
    const back = changes[key + ".autorange"] || !changed;
    if (changed && back === zoomed.has(key)) {
      zoomed[back ? "delete" : "add"](key);
      Plotly.relayout(place, back ? { [key + ".tickmode"]: "array", [key + ".tickvals"]: at, [key + ".ticktext"]: text }
        : { [key + ".tickmode"]: "auto" });
    }
  }));
});
