// Shows the outputs of a notebook with JupyterLab's own renderer, in an order and a trust of the test's choice.
// usage: lab.mjs SAVED PLOTLY OUT: SAVED is the notebook that live.mjs left, PLOTLY the packed program, OUT gets pictures
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { check, checkChart, checkTable, end, openBrowser } from "./checks.mjs";

const [saved, plotly, out] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const bundle = path.join(out, "lab-page.js");
await build({ entryPoints: [path.join(here, "lab-page.js")], bundle: true, outfile: bundle, logLevel: "error",
  loader: { ".svg": "text" } });

const cells = JSON.parse(fs.readFileSync(saved, "utf8")).cells.filter(cell => cell.cell_type === "code");
const text = value => Array.isArray(value) ? value.join("") : value;
const bundles = cell => cell.outputs.filter(output => output.data)
  .map(output => Object.fromEntries(Object.entries(output.data).map(([type, value]) => [type, text(value)])));
const all = cells.flatMap(bundles);
const isCarrier = data => (data["text/html"] || "").includes("unpacked(\"");
const isChart = data => (data["text/html"] || "").includes("class=\"jguild-chart\"");
const fetched = all.filter(data => isChart(data) && data["text/html"].includes("fetched(\"https:"));
const carried = all.filter(data => !fetched.includes(data));

const browser = await openBrowser();
try {
  await inOrder();
  await carrierLast();
  await withoutScripts();
  await withNetwork();
} finally {
  await browser.close();
}
end();

async function show(outputs, trusted, dark) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, colorScheme: dark ? "dark" : "light" });
  page.setDefaultTimeout(120_000);
  page.on("pageerror", error => check("no error on the page", false, error.message));
  await page.route("https://cdn.plot.ly/**", route => route.fulfill({
    contentType: "text/javascript", body: zlib.gunzipSync(fs.readFileSync(plotly)),
    headers: { "access-control-allow-origin": "*" } }));
  const colours = dark ? "background: #111; color: #ddd" : "background: #fff; color: #222";
  await page.setContent("<!DOCTYPE html><body style=\"font: 13px system-ui, sans-serif; " + colours + "\">"
    + "<div id=\"outputs\"></div></body>");
  await page.addScriptTag({ path: bundle });
  await page.evaluate(([data, trust]) => window.show(data, trust), [outputs, trusted]);
  return page;
}

async function drawn(page, count) {
  await page.waitForFunction(
    expected => document.querySelectorAll(".js-plotly-plot .main-svg .scatterlayer .trace").length >= expected,
    count, { timeout: 60_000 }).catch(() => {});
  return page.locator(".js-plotly-plot:has(.scatterlayer)").count();
}

async function inOrder() {
  for (const dark of [false, true]) {
    const page = await show(carried, true, dark);
    const charts = carried.filter(isChart).length;
    check("JupyterLab: all charts are drawn", await drawn(page, charts) === charts, await drawn(page, charts));
    if (!dark) {
      const tables = bundles(cells[1]);
      await checkTable(page, page.locator(".jp-OutputArea-output:has(.jguild-table)").first(), "JupyterLab");
      check("JupyterLab: its cell has a table and charts", tables.some(isChart) && tables.length >= 3, tables.length);
      await checkChart(page, page.locator(".jp-OutputArea-output:has(.js-plotly-plot)").first(), "JupyterLab");
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: path.join(out, dark ? "lab-dark.png" : "lab-light.png"), fullPage: true });
    await page.close();
  }
}

/** A notebook that is opened in the middle: the charts are there long before the program that draws them. */
async function carrierLast() {
  const charts = carried.filter(isChart);
  const page = await show([...charts, ...carried.filter(isCarrier)], true);
  check("JupyterLab: charts wait for the program", await drawn(page, charts.length) === charts.length);
  check("JupyterLab: and say nothing of it once they are drawn", await page.locator(".jguild-without:visible").count() === 0);
  await page.close();
}

async function withoutScripts() {
  const page = await show(carried, false);
  const place = page.locator(".jp-OutputArea-output:has(table)").first();
  check("untrusted: no script has run", await page.locator("th button, .js-plotly-plot").count() === 0);
  check("untrusted: the table is there to read", await place.locator("tbody tr").count() === 12,
    await place.locator("tbody tr").count());
  await page.screenshot({ path: path.join(out, "lab-untrusted.png"), fullPage: true });
  await page.close();
}

async function withNetwork() {
  check("chart of the setting 'cdn' carries no program", fetched.length > 0 && !fetched.some(isCarrier), fetched.length);
  const page = await show(fetched, true);
  check("it fetches the program", await drawn(page, fetched.length) === fetched.length);
  await page.close();
}
