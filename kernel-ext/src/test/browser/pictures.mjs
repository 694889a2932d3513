// Takes pictures of each chart and table, in light and in dark, for the documentation.
// usage: pictures.mjs CHARTS TABLES PLOTLY OUT: CHARTS and TABLES are run notebooks, OUT gets NAME-light.png and NAME-dark.png
import path from "node:path";
import { bundles, cellsOf, drawn, isCarrier, isChart, withLab } from "./lab-show.mjs";

const [charts, tables, plotly, out] = process.argv.slice(2);
const source = cell => Array.isArray(cell.source) ? cell.source.join("") : cell.source;

/** What is pictured: a name, the cell it is in, and which of its outputs. */
function wanted() {
  const found = [];
  const one = (name, cell, which) => {
    const data = bundles(cell).find(which);
    if (!data) {
      throw new Error("There is no " + name + " in " + source(cell));
    }
    // The store that was made for the picture is gone.
    const html = data["text/html"].replace(/\/[^<>"]*\/runs\//g, "~/.guild/runs/");
    found.push([name, { ...data, "text/html": html }]);
  };
  const has = mark => data => (data["text/html"] || "").includes(mark);
  for (const cell of cellsOf(charts)) {
    const [, kind] = source(cell).match(/^%guild plot (\w+)/) || [];
    if (kind && bundles(cell).some(isChart)) {
      one("chart-" + kind, cell, isChart);
    }
  }
  const [search] = cellsOf(charts);
  one("progress", search, has('class="jguild-progress"'));
  one("best-flags", search, has('class="jguild-copy'));
  const names = { "%guild run ": "table-search", "%guild compare --min": "table-compare", "%guild runs info": "page-run",
    "%guild compare --top": "table-plain", "%guild compare --help": "page-help" };
  const seen = new Set();
  for (const cell of cellsOf(tables)) {
    const name = names[Object.keys(names).find(start => source(cell).startsWith(start))];
    if (name && !seen.has(name)) {
      seen.add(name);
      one(name, cell, name.startsWith("page") ? has("<") : has('class="jguild-table'));
    }
  }
  return found;
}

const pictures = wanted();
const [carrier] = cellsOf(charts).flatMap(bundles).filter(isCarrier);
await withLab(plotly, out, error => { throw error; }, async show => {
  for (const dark of [false, true]) {
    const page = await show([carrier, ...pictures.map(([, data]) => data)], true, dark);
    await drawn(page, pictures.filter(([, data]) => isChart(data)).length);
    for (const [index, [name]] of pictures.entries()) {
      const output = page.locator(".jp-OutputArea-output").nth(index + 1);
      await output.evaluate(node => { node.style.padding = "6px 8px"; });
      await output.screenshot({ path: path.join(out, name + (dark ? "-dark.png" : "-light.png")) });
    }
    await page.close();
  }
});
