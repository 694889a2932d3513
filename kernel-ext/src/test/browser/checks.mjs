// What the browser tests share: a browser without a network, checks that are counted, and waiting.
import { chromium } from "playwright-core";

/** Of what a failed check saw, so many characters are printed. */
const MAX_SEEN = 800;

export const failures = [];

export function check(name, holds, seen = "") {
  console.log((holds ? "ok      " : "FAILED  ") + name + (holds ? "" : ": " + JSON.stringify(seen)?.slice(0, MAX_SEEN)));
  if (!holds) {
    failures.push(name);
  }
}

export function openBrowser() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
}

/** Waits until something is true, and gives what it was last. */
export async function until(probe, seconds = 60) {
  const end = Date.now() + 1000 * seconds;
  let seen = await probe();
  while (!seen && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 50));
    seen = await probe();
  }
  return seen;
}

/** The texts of a column of the table in a place, hidden rows left out. */
export function column(place, heading) {
  return place.locator(".jguild-table").last().evaluate((root, name) => {
    const heads = Array.from(root.querySelectorAll("th"), head => head.textContent.trim());
    return Array.from(root.querySelectorAll("tbody tr"))
      .filter(row => !row.hidden)
      .map(row => row.cells[heads.indexOf(name)].textContent.replace("★", "").trim());
  }, heading);
}

/** Sorts by clicks and by keys, and filters, in the last table of a place. */
export async function checkTable(page, place, where) {
  const table = place.locator(".jguild-table").last();
  const losses = async () => (await column(place, "loss")).map(Number);
  const sorted = (values, sign) => values.every((value, i) => i === 0 || sign * (value - values[i - 1]) >= 0);
  const button = table.locator("th button", { hasText: "loss" });
  const given = await losses();
  await button.click();
  check(where + ": a click sorts", sorted(await losses(), 1), await losses());
  await button.focus();
  await page.keyboard.press("Enter");
  check(where + ": a key sorts the other way", sorted(await losses(), -1), await losses());
  check(where + ": the order is told to screen readers",
    await table.locator("th[aria-sort=descending]").count() === 1);
  await button.click();
  check(where + ": a third click gives the first order", String(await losses()) === String(given), await losses());
  const [run] = await column(place, "run");
  await table.locator("input").click();
  await page.keyboard.type(run);
  check(where + ": typing filters", String(await column(place, "run")) === run, await column(place, "run"));
  check(where + ": and says how many are left",
    (await table.locator(".jguild-count").first().textContent()).startsWith("1 of "));
  await table.locator("input").fill("");
  check(where + ": without a filter all is there", String(await losses()) === String(given));
}

/** Hovers over a point of a chart and reads its tooltip. */
export async function checkChart(page, place, where) {
  const point = place.locator(".js-plotly-plot .scatterlayer .point").first();
  await point.waitFor({ state: "attached", timeout: 60_000 });
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  const tooltip = await until(async () => {
    await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return place.locator(".hoverlayer .hovertext").first().textContent({ timeout: 500 }).catch(() => "");
  }, 20);
  check(where + ": a point has a tooltip", /\d/.test(tooltip), tooltip);
}

/** Drags along the first axis of parallel lines, which leaves fewer of them coloured, and gets them back. */
export async function checkBrush(page, place, where) {
  const plane = place.locator(".js-plotly-plot .nsewdrag").first();
  await plane.waitFor({ state: "attached", timeout: 60_000 });
  await plane.scrollIntoViewIfNeeded();
  // The first trace of lines are those set aside.
  const shares = () => place.locator(".js-plotly-plot").first().evaluate(chart => {
    const counts = chart.data.filter(trace => trace.mode === "lines").map(trace => trace.y.filter(y => y !== null).length);
    return [counts[0], counts.slice(1).reduce((sum, count) => sum + count, 0)];
  });
  const [before, all] = await shares();
  const box = await plane.boundingBox();
  const [low, high] = await place.locator(".js-plotly-plot").first().evaluate(chart => chart.layout.xaxis.range);
  const axis = box.x + box.width * -low / (high - low);
  await page.mouse.move(axis - 6, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(axis + 6, box.y + box.height * 0.8, { steps: 4 });
  await page.mouse.move(axis + 6, box.y + box.height, { steps: 4 });
  await page.mouse.up();
  const brushed = await until(async () => (await shares())[0] > 0 && shares(), 10);
  check(where + ": dragging along an axis greys other lines",
    before === 0 && brushed && brushed[0] + brushed[1] === all && brushed[1] > 0, [before, all, brushed]);
  await page.mouse.dblclick(axis + box.width / 8, box.y + box.height / 2);
  check(where + ": a double click brings them back", await until(async () => (await shares())[0] === 0, 10), await shares());
}

/** Moves the slider of a chart to its first place: it shows fewer trials, and its title says how many. */
export async function checkSlider(page, place, where) {
  const rail = place.locator(".js-plotly-plot .slider-rail-touch-rect").first();
  await rail.waitFor({ state: "attached", timeout: 60_000 });
  await rail.scrollIntoViewIfNeeded();
  const seen = () => place.locator(".js-plotly-plot").first().evaluate(chart => [
    chart.data.find(trace => trace.mode === "markers").x.length,
    Number(/after (\d+) trials/.exec(chart.querySelector(".gtitle").textContent)[1]),
  ]);
  const [points, told] = await seen();
  check(where + ": a slider begins with all trials", points === told && points > 2, [points, told]);
  const box = await rail.boundingBox();
  await page.mouse.click(box.x + 1, box.y + box.height / 2);
  check(where + ": moved, it shows the first ones", await until(async () => String(await seen()) === "2,2", 10), await seen());
}

export function end() {
  console.log(failures.length + " checks failed");
  process.exit(failures.length === 0 ? 0 : 1);
}
