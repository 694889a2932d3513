// Checks of what a person sees on a page: nothing cut, nothing on top of something else, enough contrast, the objective in sight.
import { check, until } from "./checks.mjs";

const MIN_CONTRAST = 4.5;
/** A picture of a page is taken in slices, of which no browser refuses one. */
const SLICE = 3000;
const MAX_HEIGHT = 30_000;

/** Opens a page of a notebook and waits until its charts are drawn. */
export async function openPage(browser, file, { width, dark, charts }) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light" });
  page.setDefaultTimeout(120_000);
  await page.goto("file://" + file, { waitUntil: "domcontentloaded" });
  await lookAt(page);
  const drawn = page.locator(".js-plotly-plot:has(.cartesianlayer .subplot)");
  await until(async () => await drawn.count() >= charts);
  check(file.replace(/.*\//, "") + ": all charts are drawn", await drawn.count() === charts, [await drawn.count(), charts]);
  return page;
}

/** Adds the functions that look at a page. */
export function lookAt(page) {
  return page.addScriptTag({ path: new URL("seen-page.js", import.meta.url).pathname });
}

/** No text in the places is cut off. */
export async function checkCut(page, places, where) {
  const cut = await page.locator(places).evaluateAll(all => all.flatMap(place => window.seen.cut(place)));
  check(where + ": no text is cut off", cut.length === 0, some(cut));
}

/** In no chart does a text overlap another. */
export async function checkOverlaps(page, charts, where) {
  const pairs = await page.locator(charts).evaluateAll(all => all.flatMap(chart => window.seen.overlaps(chart)));
  check(where + ": no text of a chart overlaps another", pairs.length === 0, some(pairs));
}

/** The letters of all texts in the places have enough contrast with what is drawn behind them. */
export async function checkContrast(page, places, where) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width, height: await page.evaluate(max => Math.min(max,
    Math.max(document.documentElement.scrollHeight, (document.getElementById("site")?.scrollHeight || 0) + 200)), MAX_HEIGHT) });
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    document.getElementById("site")?.scrollTo(0, 0);
  });
  const inks = await page.locator(places).evaluateAll(all => all.flatMap(place => window.seen.inks(place)));
  await page.evaluate(() => window.seen.hideLetters(true));
  const found = [];
  for (let from = 0; from < page.viewportSize().height; from += SLICE) {
    const within = inks.filter(({ box: [, top] }) => top >= from && top < from + SLICE);
    const clip = { x: 0, y: from, width, height: Math.min(SLICE + 50, page.viewportSize().height - from) };
    const picture = (await page.screenshot({ clip, animations: "disabled" })).toString("base64");
    found.push(...await page.evaluate(([all, behind, top]) => window.seen.contrasts(all, behind, top), [within, picture, from]));
  }
  await page.evaluate(() => window.seen.hideLetters(false));
  await page.setViewportSize({ width, height });
  const pale = found.filter(each => each.contrast < MIN_CONTRAST).map(each => [each.text, Math.round(100 * each.contrast) / 100]);
  check(where + ": letters have a contrast of " + MIN_CONTRAST, found.length === inks.length && pale.length === 0,
    [inks.length, found.length, some(pale)]);
}

/** The heading of the objective is in sight in each table that marks a best value, without scrolling sideways. */
export async function checkObjective(page, places, where) {
  const seen = await page.locator(places + " .jguild-table:has(.best)").evaluateAll(all => all.map(table => {
    const head = table.querySelector("thead tr").cells[table.querySelector(".best").cellIndex];
    const [inner, outer] = [head.getBoundingClientRect(), table.getBoundingClientRect()];
    return inner.right <= Math.min(outer.right, innerWidth) + 1 && inner.left >= outer.left - 1;
  }));
  check(where + ": the objective is in sight in every table", seen.length > 0 && seen.every(Boolean), seen);
}

const some = all => [all.length, ...all.slice(0, 12)];
