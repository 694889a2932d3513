// Wraps title, note and legend at the width of the page and sets the margin above the plot accordingly, again when the width
// changes. Labels of ticks are thinned out where they would touch. A zoomed logarithmic axis gets Plotly's own ticks.
const LINE = 20.8;
const below = layout.height - layout.margin.t;
const above = layout.meta ? layout.meta.above : 0;
const legend = figure.data.filter(trace => trace.showlegend).map(trace => trace.name);
const axisNames = Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key));
const fixedTicks = axisNames.filter(key => layout[key].type === "log" && layout[key].tickvals)
  .map(key => ({ key, at: layout[key].tickvals, text: layout[key].ticktext }));
const zoomed = new Set();
const pen = document.createElement("canvas").getContext("2d");

function textWidth(text, size) {
  pen.font = size + "px 'Open Sans', verdana, arial, sans-serif";
  return pen.measureText(text.replace(/&\w+;/g, "m")).width;
}

function wrapped(text, size, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    let rest = word;
    if (line && textWidth(line + " " + word, size) > width) {
      lines.push(line);
      line = "";
    } else if (line) {
      rest = " " + word;
    }
    for (const piece of rest.match(/&\w+;|[^]/gu) || []) {
      if (line && textWidth(line + piece, size) > width) {
        lines.push(line);
        line = "";
      }
      line += piece;
    }
  }
  return line ? lines.concat(line) : lines;
}

/** The rows of the legend: one, or as many as columns of equal width need. */
function legendRows(width) {
  const widths = legend.map(name => textWidth(name, 12) + 46);
  if (widths.length === 0 || widths.reduce((sum, each) => sum + each) <= width) {
    return Math.min(1, widths.length);
  }
  return Math.ceil(widths.length / Math.max(1, Math.floor(width / Math.max(...widths))));
}

function heading(text, width) {
  const [title, ...note] = text.split(/<br><span[^>]*>/);
  const lines = wrapped(title.replaceAll("<br>", " "), 16, width - 36);
  const small = wrapped(note.join(" ").replaceAll("</span>", ""), 11.5, width - 36).slice(0, 9)
    .map(line => "<br><span style=\"font-size:11.5px\">" + line + "</span>");
  return { text: lines.join("<br>") + small.join(""), lines: lines.length + small.length };
}

/** What of the layout depends on the width, as arguments of relayout; rows are those of the legend. */
function fitted(width, rows) {
  const inner = width - layout.margin.l - layout.margin.r;
  const { text, lines } = heading(layout.title.text, width);
  const top = 36 + LINE * (lines - 1) + (rows ? 19 * rows + 10 : 0) + above;
  const changes = { "title.text": text, "margin.t": top, height: top + below, "title.y": 1 - 18 / (top + below) };
  for (const key of axisNames.filter(name => name[0] === "x" && !layout[name].tickvals)) {
    const [left, right] = layout[key].domain || [0, 1];
    changes[key + ".nticks"] = Math.max(2, Math.floor(inner * (right - left) / 60));
  }
  for (const { key, at, text: names } of fixedTicks.filter(axis => axis.key[0] === "x" && !zoomed.has(axis.key))) {
    const [left, right] = layout[key].domain || [0, 1];
    const room = inner * (right - left) / Math.max(...names.map(name => textWidth(name, 12) + 10));
    const step = Math.max(1, Math.ceil(at.length / Math.max(1, room)));
    changes[key + ".tickvals"] = at.filter((value, i) => i % step === 0);
    changes[key + ".ticktext"] = names.filter((name, i) => i % step === 0);
  }
  (layout.sliders || []).forEach((slider, s) => slider.steps.forEach((step, i) => {
    changes["sliders[" + s + "].steps[" + i + "].args[1]"] = { "title.text": heading(step.args[1]["title.text"], width).text };
  }));
  return changes;
}

/** Sets what {@code fitted} returned in the layout itself. */
function set(changes) {
  Object.entries(changes).forEach(([path, value]) => {
    const keys = path.replace(/\[(\d+)\]/g, ".$1").split(".");
    const last = keys.pop();
    keys.reduce((part, key) => part[key] = part[key] || {}, layout)[last] = value;
  });
}

// A chart that needs more width than the page has is scrolled.
if (layout.meta && layout.meta.minWidth) {
  place.style.minWidth = layout.meta.minWidth + "px";
  place.parentNode.style.overflowX = "auto";
}
let width = place.clientWidth || 700;
set(fitted(width, legendRows(width - layout.margin.l - layout.margin.r)));
figure.config.responsive = false;
