// Axes are moved by dragging their titles, and with the arrow keys on a title.
{
  function move(from, to) {
    const target = Math.max(0, Math.min(parallel.order.length - 1, to));
    if (target === from) {
      return Promise.resolve();
    }
    parallel.order.splice(target, 0, ...parallel.order.splice(from, 1));
    return parallel.redraw().then(() => {
      const title = titles().find(each => each.position === target);
      if (title) {
        title.text.focus();
      }
    });
  }

  function titles() {
    return Array.from(place.querySelectorAll(".xaxislayer-above .xtick text, .xaxislayer-below .xtick text"), text =>
      ({ text, position: Math.round(text.__data__.x) }));
  }

  function drag(event, text, position) {
    event.preventDefault();
    event.stopPropagation();
    text.focus();
    const moved = later => { text.style.translate = (later.clientX - event.clientX) + "px"; };
    const dropped = later => {
      document.removeEventListener("pointermove", moved);
      document.removeEventListener("pointerup", dropped);
      text.style.translate = "";
      const way = parallel.area().position(later.clientX) - parallel.area().position(event.clientX);
      move(position, position + Math.round(way));
    };
    document.addEventListener("pointermove", moved);
    document.addEventListener("pointerup", dropped);
  }

  function press(event, position) {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way) {
      event.preventDefault();
      event.stopPropagation();
      move(position, position + way);
    }
  }

  function movable() {
    titles().forEach(({ text, position }) => {
      const name = parallel.names[parallel.order[position]].replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      text.setAttribute("role", "button");
      text.setAttribute("tabindex", "0");
      text.ownerSVGElement.setAttribute("role", "group");
      text.setAttribute("aria-label", "Axis " + name + ", " + (position + 1) + " of " + parallel.order.length
        + ". Move it with the left and right arrow keys.");
      text.dataset.lmSuppressShortcuts = "true";
      text.style.cssText += ";pointer-events:all;cursor:grab;font-weight:600;touch-action:none";
      text.onpointerdown = event => drag(event, text, position);
      text.onkeydown = event => press(event, position);
    });
  }
  drawn.then(() => {
    movable();
    place.on("plotly_afterplot", movable);
  });
}
