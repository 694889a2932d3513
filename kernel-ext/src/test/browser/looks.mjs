// Looks at a run notebook as a page: at 480 px, in a dark theme, on paper; and at its stills, which show where no script runs.
// usage: looks.mjs NOTEBOOK LIGHT DARK OUT: LIGHT and DARK are its pages, OUT gets pictures
import path from "node:path";
import { check, end, openBrowser } from "./checks.mjs";
import { bundles, cellsOf, isChart } from "./lab-show.mjs";
import { checkPaper } from "./paper.mjs";
import { checkContrast, checkCut, checkObjective, checkOverlaps, openPage } from "./seen.mjs";

const [notebook, light, dark, out] = process.argv.slice(2);
const output = ".jp-OutputArea-output";
const charts = cellsOf(notebook).flatMap(bundles).filter(isChart);
const browser = await openBrowser();
try {
  await narrow();
  await darkTheme();
  await checkPaper(browser, light, notebook, out);
  await stills();
} finally {
  await browser.close();
}
end();

async function narrow() {
  const page = await openPage(browser, light, { width: 480, dark: false, charts: charts.length });
  await page.screenshot({ path: path.join(out, "narrow.png"), fullPage: true });
  await checkCut(page, output, "480 px");
  await checkOverlaps(page, ".js-plotly-plot", "480 px");
  await checkObjective(page, output, "480 px");
  const wide = await page.locator(output + " :is(.jguild-chart, .jguild-table, .jguild-page, img)").evaluateAll(
    all => all.filter(each => each.getBoundingClientRect().right > innerWidth + 1).length);
  check("480 px: all charts and tables are within the page", wide === 0, wide);
  await page.close();
}

async function darkTheme() {
  const page = await openPage(browser, dark, { width: 1000, dark: true, charts: charts.length });
  await page.screenshot({ path: path.join(out, "dark.png"), fullPage: true });
  await checkContrast(page, output, "dark");
  await checkCut(page, output, "dark");
  await checkOverlaps(page, ".js-plotly-plot", "1000 px");
  await checkObjective(page, output, "1000 px");
  await page.close();
  const bright = await openPage(browser, light, { width: 1000, dark: false, charts: charts.length });
  await checkContrast(bright, output, "light");
  await bright.close();
}

/** The picture of each chart, on the page of a light and of a dark theme. */
async function stills() {
  for (const inDark of [false, true]) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme: inDark ? "dark" : "light" });
    const where = "still, " + (inDark ? "dark" : "light");
    await page.setContent("<!DOCTYPE html><body style=\"margin: 0; background: " + (inDark ? "#111" : "#fff") + "\">"
      + charts.map(chart => "<div class=\"still\">" + chart["image/svg+xml"] + "</div>").join(""));
    await page.addScriptTag({ path: new URL("seen-page.js", import.meta.url).pathname });
    await page.screenshot({ path: path.join(out, "stills-" + (inDark ? "dark" : "light") + ".png"), fullPage: true });
    await checkContrast(page, ".still", where);
    await checkCut(page, ".still", where);
    await checkOverlaps(page, ".still", where);
    await page.close();
  }
}
