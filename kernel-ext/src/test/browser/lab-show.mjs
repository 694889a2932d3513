// A page that shows outputs with JupyterLab's own renderer.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { openBrowser, until } from "./checks.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const text = value => Array.isArray(value) ? value.join("") : value;

/** The code cells of a notebook. */
export const cellsOf = file => JSON.parse(fs.readFileSync(file, "utf8")).cells.filter(cell => cell.cell_type === "code");

/** What a cell shows, by MIME type. */
export const bundles = cell => cell.outputs.filter(output => output.data)
  .map(output => Object.fromEntries(Object.entries(output.data).map(([type, value]) => [type, text(value)])));

export const isCarrier = data => (data["text/html"] || "").includes("unpacked(\"");
export const isChart = data => (data["text/html"] || "").includes("class=\"jguild-chart\"");

/** Uses a function that shows outputs on a new page; plotly is the packed program, for charts that fetch it. */
export async function withLab(plotly, out, onError, use) {
  const bundle = path.join(out, "lab-page.js");
  await build({ entryPoints: [path.join(here, "lab-page.js")], bundle: true, outfile: bundle, logLevel: "error",
    loader: { ".svg": "text" } });
  const browser = await openBrowser();
  try {
    await use(async (outputs, trusted, dark) => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, colorScheme: dark ? "dark" : "light" });
      page.setDefaultTimeout(120_000);
      page.on("pageerror", onError);
      await page.route("https://cdn.plot.ly/**", route => route.fulfill({
        contentType: "text/javascript", body: zlib.gunzipSync(fs.readFileSync(plotly)),
        headers: { "access-control-allow-origin": "*" } }));
      const colours = dark ? "background: #111; color: #ddd" : "background: #fff; color: #222";
      await page.setContent("<!DOCTYPE html><style>:root { --jp-layout-color0: " + (dark ? "#111" : "#fff") + " }</style><body style=\"font: 13px system-ui, sans-serif; " + colours + "\">"
        + "<div id=\"outputs\"></div></body>");
      await page.addScriptTag({ path: bundle });
      await page.evaluate(([data, trust]) => window.show(data, trust), [outputs, trusted]);
      return page;
    });
  } finally {
    await browser.close();
  }
}

/** Waits until so many charts are drawn, and tells how many are. */
export async function drawn(page, count) {
  const charts = page.locator(".js-plotly-plot:has(.cartesianlayer .subplot)");
  await until(async () => await charts.count() >= count);
  return charts.count();
}
