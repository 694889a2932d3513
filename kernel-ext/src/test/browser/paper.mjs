// A page of a notebook on paper: everything is on it, nothing outside its edges.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { check } from "./checks.mjs";
import { bundles, cellsOf, isChart } from "./lab-show.mjs";
import { openPage } from "./seen.mjs";

const FIRST_ROWS = 3;
const LONG = 30;

/** Prints a page as a PDF and looks for the table of each cell, and for the texts of each chart. */
export async function checkPaper(browser, file, notebook, out) {
  const charts = cellsOf(notebook).flatMap(bundles).filter(isChart).length;
  const page = await openPage(browser, file, { width: 1000, dark: false, charts });
  const wanted = await page.locator(".jp-OutputArea-output .jguild-table").evaluateAll((tables, rows) => tables.map(table => ({
    heads: Array.from(table.querySelectorAll("thead th"), head => head.textContent),
    cells: Array.from(table.querySelectorAll("tbody tr")).filter(row => row.cells.length > 1).slice(0, rows)
      .flatMap(row => Array.from(row.cells, cell => cell.textContent)),
  })), FIRST_ROWS);
  const axes = await page.locator(".js-plotly-plot").evaluateAll(all => all.map(chart =>
    Array.from(chart.querySelectorAll(".xtitle, .ytitle, .gtitle"), text => text.textContent)));
  const pdf = path.join(out, "paper.pdf");
  await page.pdf({ path: pdf, format: "A4" });
  await page.close();
  execFileSync("pdftoppm", ["-r", "40", "-png", "-l", "8", pdf, path.join(out, "paper")]);
  const text = textOf(pdf, "-layout") + "\n" + textOf(pdf, "-raw");
  // A long text is wrapped, and its lines may stand between those of other columns.
  const parts = word => word.length > LONG ? word.replace(/…$/, "").trim().split(/\s+/).slice(0, -1) : [word];
  const missing = words => [...new Set(words.filter(word => word.trim() && !parts(word).every(part => text.includes(bare(part)))))];
  const heads = missing(wanted.flatMap(table => table.heads));
  check("paper: every heading of a table is on it", wanted.length > 0 && heads.length === 0, heads);
  const cells = missing(wanted.flatMap(table => table.cells));
  check("paper: every cell of the first rows is on it", cells.length === 0, cells.slice(0, 20));
  const titles = missing(axes.flat());
  check("paper: the titles of every chart and its axes are on it", axes.length === charts && titles.length === 0, titles);
  check("paper: no word reaches over an edge", outside(pdf).length === 0, outside(pdf).slice(0, 12));
}

/** Without what the way from a page to paper changes: blanks, line ends, stars and arrows of sorting. */
const bare = text => text.normalize("NFKC").replace(/[\s★↕▲▼▶\u00ad\u200b\u2007]+/g, "");

/** What is on the sheets, line by line or column by column. */
const textOf = (pdf, order) => bare(execFileSync("pdftotext", [order, pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }));

/** The words that are partly outside of their sheet. */
function outside(pdf) {
  const boxes = execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
  let width = 0;
  const found = [];
  for (const [, sheet, left, right, word] of boxes.matchAll(/<page width="([\d.]+)"|<word xMin="([-\d.]+)"[^>]*xMax="([-\d.]+)"[^>]*>([^<]*)/g)) {
    if (sheet) {
      width = Number(sheet);
    } else if (Number(left) < 0 || Number(right) > width) {
      found.push(word);
    }
  }
  return found;
}
