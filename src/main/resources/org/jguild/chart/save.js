// Two buttons that download the chart, as it is shown, on white: drawn by Plotly, or the still where Plotly is missing.
const bar = document.createElement("div");
bar.className = "jguild-save";
bar.style.cssText = "margin:2px 0 6px 12px;font-size:11.5px";
for (const format of ["svg", "png"]) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = format.toUpperCase();
  button.setAttribute("aria-label", "Download " + about.title + " as " + format.toUpperCase());
  button.title = "Download as " + format.toUpperCase();
  button.style.cssText = "font:inherit;color:inherit;background:transparent;border:1px solid rgba(128,128,128,.6);"
    + "border-radius:3px;padding:0 .6em;margin-right:.5em;cursor:pointer";
  button.dataset.lmSuppressShortcuts = "true";
  button.addEventListener("keydown", event => event.stopPropagation());
  button.addEventListener("click", () => (place.data ? plotted(format) : painted(format)).then(address => {
    const link = document.createElement("a");
    link.href = address;
    link.download = about.file + "." + format;
    link.click();
  }));
  bar.append(button);
}
place.parentNode.append(bar);

function plotted(format) {
  const layout = { ...place.layout, paper_bgcolor: "#fff", font: { ...place.layout.font, color: "#222" }, sliders: [] };
  const size = place.getBoundingClientRect();
  return (window.jguildPlotly || window.Plotly).toImage({ data: place.data, layout },
    { format, width: size.width, height: place.layout.height || size.height, scale: format === "png" ? 2 : 1 });
}

async function painted(format) {
  const image = still.querySelector("img");
  const address = image ? image.src
    : "data:image/svg+xml;charset=utf-8," + encodeURIComponent(still.querySelector("svg").outerHTML);
  if (format === "svg") {
    return address;
  }
  const source = new Image();
  source.src = address;
  await source.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * source.naturalWidth;
  canvas.height = 2 * source.naturalHeight;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL();
}
