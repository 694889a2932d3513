// Uses the table of a search: opens a run, filters, saves, and follows trials from the table to the chart and back.
// usage: results.mjs PAGE OUT: PAGE is the page of looks.ipynb, OUT gets a picture
import fs from "node:fs";
import path from "node:path";
import { check, end, openBrowser, until } from "./checks.mjs";
import { openPage } from "./seen.mjs";

const [file, out] = process.argv.slice(2);
const browser = await openBrowser();
const page = await openPage(browser, file, { width: 1000, dark: false, charts: await chartsOf(file) });
await page.locator(".jguild-answer").first().waitFor();
const cell = page.locator(".jp-Cell, .cell").filter({ has: page.locator(".jguild-answer") }).first();
const table = cell.locator(".jguild-runs");
const rows = table.locator("tbody tr[data-trial]");

await order();
await opened();
await filtered();
await sorted();
await saved();
await linked();
await slider();
await browser.close();
end();

async function chartsOf(html) {
  return (fs.readFileSync(html, "utf8").match(/class="jguild-chart"/g) || []).length;
}

/** The answer is first, then the chart, then the table, and there is one of each. */
async function order() {
  const tops = await cell.evaluate(root => [".jguild-answer", ".jguild-chart", ".jguild-runs"].map(selector =>
    Array.from(root.querySelectorAll(selector), each => each.getBoundingClientRect().top)));
  check("one answer, one chart, one table, in this order", tops.every(each => each.length === 1)
    && tops[0][0] < tops[1][0] && tops[1][0] < tops[2][0], tops);
  const heads = await table.locator("thead th").allTextContents();
  check("the table leads with the trial and the objective", heads[0] === "trial"
    && await table.locator("thead th").nth(1).evaluate(head => head.classList.contains("objective")), heads);
  const copy = cell.locator(".jguild-answer .jguild-copy");
  check("one control copies the flags in three forms", await copy.locator("select option").count() === 3
    && await copy.locator("button").count() === 1 && await copy.locator("pre:visible").count() === 1);
  await copy.locator("select").selectOption("Java");
  check("the form that is chosen is shown", (await copy.locator("pre:visible").textContent()).startsWith("Map<String, Object> flags"));
}

/** A click on a row opens its run, another one closes it; a failed one says why. */
async function opened() {
  await rows.first().locator("td").nth(1).click();
  const details = table.locator(".jguild-details");
  const text = await details.innerText();
  check("a click on a row opens its run", ["Run", "Flags", "Results", "Last lines of its output", "Run it again"]
    .every(part => text.includes(part)), text);
  await page.screenshot({ path: path.join(out, "results-open.png"), fullPage: false });
  await rows.first().locator("td").nth(1).click();
  check("another click closes it", await details.count() === 0);
  const failed = rows.filter({ hasText: "error" }).first();
  await failed.locator("td").nth(1).click();
  check("a failed run says why it failed", /Failed: \w*(Error|Exception)/.test(await details.innerText()), await details.innerText());
  await failed.locator("td").nth(1).click();
}

/** Widths stay while rows are filtered, and no match is said in a row. */
async function filtered() {
  const widths = () => table.locator("thead th").evaluateAll(all => all.map(each => Math.round(each.getBoundingClientRect().width)));
  const before = await widths();
  const filter = table.locator("input[type=search]");
  await filter.fill("no such run");
  check("no rows match: a row says it", (await table.locator("tbody tr:visible").allInnerTexts()).join() === "No rows match.");
  check("columns keep their widths", JSON.stringify(await widths()) === JSON.stringify(before), [before, await widths()]);
  await filter.fill("error");
  check("rows are filtered", (await table.locator("tbody tr[data-trial]:visible").allInnerTexts()).every(text => text.includes("error")));
  await filter.fill("");
  check("and come back", await rows.count() === await table.locator("tbody tr[data-trial]:visible").count());
}

/** An open run stays below its row when the rows are sorted. */
async function sorted() {
  const best = table.locator("tbody tr:has(.best)");
  await best.locator("td").nth(1).click();
  await table.locator("thead th.objective button").click();
  check("the details stay below their row", await best.evaluate(row => row.nextElementSibling.classList.contains("jguild-details")));
  await best.locator("td").nth(1).click();
  await table.locator("thead th").first().locator("button").click();
}

/** The file of the table has all rows, all digits, and the values that are the same in all rows. */
async function saved() {
  const [download] = await Promise.all([page.waitForEvent("download"), table.getByRole("button", { name: "Save CSV of the table" }).click()]);
  check("the file is named after the operation", download.suggestedFilename().endsWith("-runs.csv")
    && download.suggestedFilename() !== "-runs.csv", download.suggestedFilename());
  const lines = fs.readFileSync(await download.path(), "utf8").trim().split("\n");
  check("the file has a line for each run", lines.length === 1 + await rows.count(), lines);
  check("the file has the constant columns too", lines[0].includes("operation"), lines[0]);
  const numbers = lines.slice(1).map(line => line.split(",")[lines[0].split(",").indexOf("x")]);
  check("numbers have all digits", numbers.some(number => number.replace(/[-.]/g, "").length > 8), numbers);
}

/** The mouse on a row shows the trial in the chart; the mouse on a mark highlights the row; a click on it opens the run. */
async function linked() {
  await table.locator(".jguild-rows").evaluate(list => { list.scrollTop = 0; });
  const row = table.locator("tbody tr:has(.best)");
  await row.scrollIntoViewIfNeeded();
  await row.hover();
  const trial = await row.getAttribute("data-trial");
  const shown = cell.locator(".hoverlayer .hovertext");
  check("the mouse on a row shows its trial in the chart", await until(async () => await shown.count() > 0
    && (await shown.allTextContents()).join().includes("trial " + trial), 10), await shown.allTextContents());
  await page.mouse.move(0, 0);
  const chart = cell.locator(".js-plotly-plot");
  await chart.scrollIntoViewIfNeeded();
  const point = await chart.evaluate((place, number) => {
    const nodes = Array.from(place.querySelectorAll(".scatterlayer .point"));
    const node = nodes.find(each => String(each.__data__.data) === number);
    const box = node.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }, trial);
  await page.mouse.move(...point, { steps: 5 });
  check("the mouse on a mark highlights its row", await until(async () =>
    await table.locator(".jguild-hit").count() === 1 && await table.locator(".jguild-hit").getAttribute("data-trial") === trial, 10));
  await page.mouse.click(...point);
  check("a click on a mark opens its run", await until(async () => await table.locator(".jguild-details").count() === 1, 10));
}

/** The slider of an acquisition chart works by keyboard. */
async function slider() {
  const grip = page.locator(".slider-grip-rect[role=slider]").first();
  const now = async () => Number(await grip.getAttribute("aria-valuenow"));
  const before = await now();
  await grip.focus();
  await page.keyboard.press("ArrowLeft");
  check("an arrow key moves the slider to fewer trials", before > 0 && await until(async () => await now() === before - 1, 10), [before, await now()]);
  await page.keyboard.press("Home");
  check("Home moves it to its beginning", await until(async () => await now() === 0, 10), await now());
}
