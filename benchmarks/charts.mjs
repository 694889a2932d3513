// Measures how long it takes from running a cell to the chart on the page, with 1 000 trials.
// usage: charts.mjs FOLDER NOTEBOOK OUT: FOLDER is the server's, NOTEBOOK an empty one, OUT gets the server's log
import path from "node:path";
import { until } from "./checks.mjs";
import { openNotebook, runCell, withServer } from "./server.mjs";

const [folder, notebook, out] = process.argv.slice(2);
const KINDS = ["history random", "slice random", "parallel random", "contour random --flags a,b", "importance random", "edf",
  "timeline random", "scalars random", "acquisition gp"];

await withServer(folder, path.join(out, "server.log"), async (page, address) => {
  await openNotebook(page, address, notebook);
  await finished(page, await runCell(page, "%%guild run wide a=[0.0:1.0] b=[0.0:1.0] c=[0.0:1.0] -o random -m 1000\n"
    + "for (int step = 0; step < 5; step++) { trial.report(\"loss\", a * a + b - c / (1 + step), step); }\nreturn null;"));
  await finished(page, await runCell(page, "%%guild run line x=[0.0:1.0] -o gp -m 1000 -Fo random-starts=1000\nreturn x * x;"));
  console.log("| chart of 1 000 trials | first, ms | again, ms |\n| --- | --- | --- |");
  await measure(page, "(1 + 1, no chart)", "1 + 1", ".output_text");
  for (const kind of KINDS) {
    await measure(page, kind, "%guild plot " + kind, ".js-plotly-plot .main-svg");
  }
});

async function finished(page, cell) {
  await until(async () => /^In \[\d+\]/.test((await cell.locator(".input_prompt").innerText()).replace(/\u00a0/g, " ")), 300);
}

/** Runs a cell twice and tells how long each time something took to appear. */
async function measure(page, name, code, shown) {
  const times = [];
  for (let i = 0; i < 2; i++) {
    const began = Date.now();
    const cell = await runCell(page, code);
    await cell.locator(shown + ", .output_error").first().waitFor({ state: "attached" });
    const failed = await cell.locator(".output_error").allTextContents();
    times.push(failed.length > 0 ? failed.join(" ").slice(0, 200) : Date.now() - began);
  }
  console.log("| " + name + " | " + times.join(" | ") + " |");
}
