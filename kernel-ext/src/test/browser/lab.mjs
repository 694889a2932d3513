// Shows the outputs of a notebook with JupyterLab's own renderer, in an order and a trust of the test's choice.
// usage: lab.mjs SAVED PLOTLY OUT: SAVED is the notebook that live.mjs left, PLOTLY the packed program, OUT gets pictures
import path from "node:path";
import { check, checkChart, checkTable, end } from "./checks.mjs";
import { bundles, cellsOf, drawn, isCarrier, isChart, withLab } from "./lab-show.mjs";

const [saved, plotly, out] = process.argv.slice(2);
const cells = cellsOf(saved);
const all = cells.flatMap(bundles);
const fetched = all.filter(data => isChart(data) && data["text/html"].includes("fetched(\"https:"));
const carried = all.filter(data => !fetched.includes(data));

await withLab(plotly, out, error => check("no error on the page", false, error.message), async show => {
  await inOrder(show);
  await carrierLast(show);
  await withoutScripts(show);
  await withNetwork(show);
});
end();

async function inOrder(show) {
  for (const dark of [false, true]) {
    const page = await show(carried, true, dark);
    const charts = carried.filter(isChart).length;
    check("JupyterLab: all charts are drawn", await drawn(page, charts) === charts, await drawn(page, charts));
    if (!dark) {
      const tables = bundles(cells[1]);
      await checkTable(page, page.locator(".jp-OutputArea-output:has(.jguild-table)").first(), "JupyterLab");
      check("JupyterLab: its cell has a chart and a table", tables.length === 2 && tables.filter(isChart).length === 1, tables.length);
      await checkChart(page, page.locator(".jp-OutputArea-output:has(.js-plotly-plot)").first(), "JupyterLab");
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: path.join(out, dark ? "lab-dark.png" : "lab-light.png"), fullPage: true });
    await page.close();
  }
}

/** A notebook that is opened in the middle: the charts are there long before the program that draws them. */
async function carrierLast(show) {
  const charts = carried.filter(isChart);
  const page = await show([...charts, ...carried.filter(isCarrier)], true);
  check("JupyterLab: charts wait for the program", await drawn(page, charts.length) === charts.length);
  check("JupyterLab: and say nothing of it once they are drawn", await page.locator(".jguild-without:visible").count() === 0);
  await page.close();
}

async function withoutScripts(show) {
  const page = await show(carried, false);
  const place = page.locator(".jp-OutputArea-output:has(table)").first();
  check("untrusted: no script has run", await page.locator("th button, .js-plotly-plot").count() === 0);
  check("untrusted: the table is there to read", await place.locator("tbody tr").count() === 12,
    await place.locator("tbody tr").count());
  await page.screenshot({ path: path.join(out, "lab-untrusted.png"), fullPage: true });
  await page.close();
}

async function withNetwork(show) {
  check("chart of the setting 'cdn' carries no program", fetched.length > 0 && !fetched.some(isCarrier), fetched.length);
  const page = await show(fetched, true);
  check("it fetches the program", await drawn(page, fetched.length) === fetched.length);
  await page.close();
}
