// Takes the picture of a cell of a notebook and of what it shows, in light and in dark, for the README.
// usage: notebook-picture.mjs LIGHT DARK CODE OUT: LIGHT and DARK are pages of the run notebook, CODE is how the cell begins
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "./checks.mjs";

const [light, dark, code, out] = process.argv.slice(2);
/** Of a long table, so many rows are pictured. */
const ROWS = 4;

const browser = await openBrowser();
for (const [theme, file] of [["light", light], ["dark", dark]]) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, colorScheme: theme, deviceScaleFactor: 1.5 });
  await page.goto(pathToFileURL(path.resolve(file)).href);
  const cell = page.locator(".jp-CodeCell").filter({ has: page.locator(".jp-InputArea", { hasText: code }) }).first();
  await cell.locator(".js-plotly-plot .main-svg").first().waitFor({ timeout: 60_000 });
  const box = await cell.boundingBox();
  const last = await cell.locator(".jguild-table tbody tr:visible").nth(ROWS - 1).boundingBox();
  await page.screenshot({ path: path.join(out, "notebook-" + theme + ".png"), fullPage: true,
    clip: { ...box, height: last.y + last.height - box.y } });
  await page.close();
}
await browser.close();
