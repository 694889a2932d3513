// Uses the charts of a notebook in a narrow page, without Plotly, in light and dark, on paper, and by the keyboard.
// usage: charts.mjs SAVED PLOTLY OUT: SAVED is the notebook that live.mjs left, PLOTLY the packed program, OUT gets pictures
import fs from "node:fs";
import path from "node:path";
import { check, end, until } from "./checks.mjs";
import { bundles, cellsOf, drawn, isCarrier, isChart, withLab } from "./lab-show.mjs";

const [saved, plotly, out] = process.argv.slice(2);
const all = cellsOf(saved).flatMap(bundles);
const charts = all.filter(data => isChart(data) && !data["text/html"].includes("fetched(\"https:"));
const carrier = all.find(isCarrier);
const ofKind = text => charts.find(data => data["text/plain"].includes(text));

await withLab(plotly, out, error => check("no error on the page", false, error.message), async show => {
  await narrow(show);
  await named(show);
  await saving(show);
  await withoutPlotly(show);
  await onPaper(show);
  await parallel(show);
});
end();

/** At 480 pixels, legend and title are apart and nothing is wider than the page; made wider, the chart follows. */
async function narrow(show) {
  const page = await show([carrier, ...charts], true);
  await page.setViewportSize({ width: 480, height: 1200 });
  await drawn(page, charts.length);
  await page.waitForTimeout(1000);
  const faults = await page.locator(".js-plotly-plot").evaluateAll(places => places.flatMap(place => {
    const box = selector => place.querySelector(selector)?.getBoundingClientRect();
    const [title, legend, plot] = [box(".gtitle"), box(".legend"), box(".gridlayer .y")];
    const name = place.getAttribute("aria-label");
    const found = [];
    if (legend && title && legend.top < title.bottom - 1) {
      found.push(name + ": legend begins at " + legend.top + ", title ends at " + title.bottom);
    }
    if (!legend && plot?.height && plot.top < title.bottom - 1) {
      found.push(name + ": plot begins at " + plot.top + ", title ends at " + title.bottom);
    }
    for (const part of [title, legend].filter(Boolean)) {
      if (part.right > innerWidth + 1 || part.left < -1) {
        found.push(name + ": text from " + part.left + " to " + part.right);
      }
    }
    const labels = Array.from(place.querySelectorAll(".xtick text"), text => text.getBoundingClientRect())
      .sort((a, b) => a.top - b.top || a.left - b.left);
    labels.forEach((label, i) => {
      const next = labels[i + 1];
      if (next && Math.abs(next.top - label.top) < 2 && next.left < label.right - 1) {
        found.push(name + ": labels of ticks touch at " + Math.round(label.right));
      }
    });
    return found;
  }));
  check("480 px: legend, title and labels are apart", faults.length === 0, faults);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check("480 px: nothing is wider than the page", wide <= 480, wide);
  await page.screenshot({ path: path.join(out, "charts-480.png"), fullPage: true });
  const width = () => page.locator(".js-plotly-plot .main-svg").first().evaluate(svg => svg.clientWidth);
  const before = await width();
  await page.setViewportSize({ width: 900, height: 1200 });
  check("a chart follows the width of the page", await until(async () => await width() > before + 300, 10), await width());
  await page.close();
}

/** Role, name, text and keys after Plotly has drawn. */
async function named(show) {
  const page = await show([carrier, ...charts], true);
  await drawn(page, charts.length);
  await until(async () => await page.locator(".modebar-btn[aria-label]").count() > 0, 20);
  const seen = await page.locator(".js-plotly-plot").evaluateAll(places => places.map(place => ({
    role: place.getAttribute("role"), name: place.getAttribute("aria-label"),
    image: place.querySelector(".main-svg").getAttribute("role"),
    text: document.getElementById(place.getAttribute("aria-describedby"))?.textContent || "",
    controls: Array.from(place.parentNode.querySelectorAll("button, [role=button]"), each => each.getAttribute("aria-label")),
    reached: Array.from(place.parentNode.querySelectorAll("button, [role=button]")).every(each => each.tabIndex === 0),
  })));
  check("each chart is a figure with a name", seen.every(each => each.role === "figure" && each.name && /^(img|group)$/.test(each.image)), seen);
  check("and a text that begins with it", seen.every(each => each.text.startsWith(each.name)), seen.map(each => each.text));
  const result = seen.find(each => /loss by (trial|x)/.test(each.name));
  check("that says the result", /Best .* at trial \d+ of \d+/.test(result?.text), seen.map(each => each.name));
  check("controls have distinct names", seen.every(each => each.controls.length >= 2 && each.controls.every(Boolean)
    && new Set(each.controls).size === each.controls.length), seen.map(each => each.controls));
  check("and are reached by the keyboard", seen.every(each => each.reached), seen.map(each => each.name));
  const toggle = page.locator(".legendtoggle[role=button]").first();
  await toggle.focus();
  await page.keyboard.press("Enter");
  const hidden = await until(() => page.locator(".js-plotly-plot").evaluateAll(
    places => places.some(place => place.data.some(trace => trace.visible === "legendonly"))), 10);
  check("a key on an entry of the legend hides its marks", hidden);
  const drag = page.locator(".modebar-btn[data-val=pan]").first();
  await drag.focus();
  await page.keyboard.press("Enter");
  check("a key presses a button of the mode bar", await until(() => page.locator(".js-plotly-plot").evaluateAll(
    places => places.some(place => place.layout.dragmode === "pan")), 10));
  await page.close();
}

async function download(page, place, format) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    place.getByRole("button", { name: new RegExp("^Download .* as " + format + "$") }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
}

async function checkDownloads(page, place, where) {
  const svg = await download(page, place, "SVG");
  check(where + ": a button downloads the SVG", /^[\w.-]+\.svg$/.test(svg.name) && svg.bytes.toString().includes("<svg"), svg.name);
  const png = await download(page, place, "PNG");
  check(where + ": a button downloads the PNG", /^[\w.-]+\.png$/.test(png.name) && png.bytes.toString("latin1", 1, 4) === "PNG",
    png.name);
  check(where + ": with twice the pixels", png.bytes.readUInt32BE(16) >= 1000, png.bytes.readUInt32BE(16));
  fs.writeFileSync(path.join(out, where.replaceAll(" ", "-") + ".png"), png.bytes);
}

async function saving(show) {
  const page = await show([carrier, charts[0]], true, true);
  await drawn(page, 1);
  await checkDownloads(page, page.locator(".jguild-chart").first(), "downloaded chart");
  await page.close();
}

/** The first channel of the pixel in the corner of an element. */
async function corner(page, element) {
  const picture = await element.screenshot();
  return page.evaluate(async data => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return pen.getImageData(3, 3, 1, 1).data[0];
  }, picture.toString("base64"));
}

/** The still has the theme of JupyterLab, or that of the background, whatever the system prefers. */
async function withoutPlotly(show) {
  for (const dark of [false, true]) {
    const page = await show([charts[0]], true, dark);
    const still = page.locator(".jguild-still img").first();
    const told = dark ? "dark" : "light";
    check("still: " + told + " on a " + told + " page", Math.abs(await corner(page, still) - (dark ? 18 : 255)) < 20,
      await corner(page, still));
    await page.emulateMedia({ colorScheme: dark ? "light" : "dark" });
    check("still: also if the system prefers the other", Math.abs(await corner(page, still) - (dark ? 18 : 255)) < 20,
      await corner(page, still));
    await still.evaluate((image, light) => {
      image.style.colorScheme = "";
      document.body.dataset.jpThemeLight = light;
    }, String(dark));
    check("still: follows the theme of JupyterLab", Math.abs(await corner(page, still) - (dark ? 255 : 18)) < 20,
      await corner(page, still));
    await checkDownloads(page, page.locator(".jguild-chart").first(), "downloaded still " + told);
    check("still: no words instead", !(await page.locator("body").textContent()).includes("not drawn"));
    await page.close();
  }
}

async function onPaper(show) {
  const page = await show([carrier, ...charts], true, true);
  await drawn(page, charts.length);
  await page.emulateMedia({ media: "print" });
  const stills = page.locator(".jguild-still img:visible");
  check("paper: images instead of scripts", await stills.count() === await page.locator(".jguild-still img").count(),
    await stills.count());
  check("paper: in dark on white", await stills.count() > 0 && await corner(page, stills.first()) > 240);
  check("paper: no buttons", await page.locator(".jguild-save:visible").count() === 0);
  await page.close();
}

/** A line under the mouse is highlighted with its trial; axes are moved by the keyboard and by dragging. */
async function parallel(show) {
  const page = await show([carrier, ofKind("arallel coordinates")], true);
  await drawn(page, 1);
  await page.getByRole("button", { name: /^Axis / }).first().waitFor();
  const box = await page.locator(".nsewdrag").boundingBox();
  // The middle of the first line between the first two axes.
  const [x, y] = await page.locator(".js-plotly-plot").evaluate(place => {
    window.trials = [];
    place.addEventListener("jguild-trial", event => window.trials.push(event.detail.trial));
    const trace = place.data.find(each => each.mode === "lines" && each.y.length);
    const [[left, right], [low, high]] = [place.layout.xaxis.range, place.layout.yaxis.range];
    return [(0.5 - left) / (right - left), (high - (trace.y[0] + trace.y[1]) / 2) / (high - low)];
  });
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 3 });
  const line = page.locator(".jguild-line");
  check("parallel: the line under the mouse is highlighted", await until(async () => await line.count() === 1, 10));
  const trial = await line.getAttribute("data-trial");
  const text = (await page.locator(".hovertext").allTextContents()).join();
  check("parallel: and its trial is described", text.startsWith("trial " + trial), text);
  const reported = await page.evaluate(() => window.trials);
  check("parallel: and reported to the table", reported.map(String).includes(trial), reported);
  const titles = () => page.locator(".xtick text").allTextContents();
  const before = await titles();
  await page.locator(".xtick text").first().focus();
  await page.keyboard.press("ArrowRight");
  const swapped = [before[1], before[0], ...before.slice(2)];
  check("parallel: a key moves an axis", await until(async () => (await titles()).join() === swapped.join(), 10), await titles());
  const [from, to] = await Promise.all([0, 1].map(i => page.locator(".xtick text").nth(i).boundingBox()));
  await page.mouse.move(from.x + 3, from.y + 3);
  await page.mouse.down();
  await page.mouse.move(to.x + 3, to.y + 3, { steps: 4 });
  await page.mouse.up();
  check("parallel: dragging a title moves it back", await until(async () => (await titles()).join() === before.join(), 10), await titles());
  await page.close();
}
