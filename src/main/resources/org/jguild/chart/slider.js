// The slider of a chart works by keyboard: arrow keys, Home and End, as a slider of a page does.
drawn.then(() => {
  const keys = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -Infinity, End: Infinity };
  const slider = () => place.layout.sliders[0];
  function equip() {
    const grip = place.querySelector(".slider-grip-rect");
    if (!grip) {
      return;
    }
    const now = slider().steps[slider().active];
    Object.entries({ tabindex: 0, role: "slider", "aria-label": "Number of trials", "aria-valuemin": 0,
      "aria-valuemax": slider().steps.length - 1, "aria-valuenow": slider().active, "aria-valuetext": now.label })
      .forEach(([name, value]) => grip.setAttribute(name, value));
    grip.ownerSVGElement.setAttribute("role", "group");
    if (!grip.dataset.ready) {
      grip.dataset.ready = "true";
      grip.dataset.lmSuppressShortcuts = "true";
      grip.addEventListener("keydown", event => {
        if (event.key in keys) {
          event.preventDefault();
          event.stopPropagation();
          const to = Math.max(0, Math.min(slider().steps.length - 1, slider().active + keys[event.key]));
          const [data, changed, traces] = slider().steps[to].args;
          Plotly.update(place, data, { ...changed, "sliders[0].active": to }, traces);
        }
      });
    }
  }
  place.on("plotly_afterplot", equip);
  equip();
});
