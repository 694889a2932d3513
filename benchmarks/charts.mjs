// Measures how long it takes from running a cell to the chart on the page, with 1 000 trials.
// usage: charts.mjs FOLDER NOTEBOOK OUT: FOLDER is the server's, NOTEBOOK an empty one, OUT gets the server's log
import path from "node:path";
import { until } from "./checks.mjs";
import { openNotebook, runCell, withServer } from "./server.mjs";

const [folder, notebook, out] = process.argv.slice(2);
const KINDS = ["history random", "slice random", "parallel random", "contour random --flags a,b", "importance random", "edf",
  "timeline random", "scalars random", "acquisition gp"];

/** Milliseconds in which a page comes to rest before the next cell is run. */
const PAUSE = 1000;

await withServer(folder, path.join(out, "server.log"), async (page, address) => {
  await openNotebook(page, address, notebook);
  await page.addStyleTag({ content: "#notebook-container { padding-bottom: 1200px }" });
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

/**
 * Runs a cell twice, at the top of the window, and tells how long each time passed until something was painted below it. The
 * page itself looks at the clock: the driver of the browser would add its own tenths of a second.
 */
async function measure(page, name, code, shown) {
  const times = [];
  for (let i = 0; i < 2; i++) {
    times.push(await page.evaluate(async ([source, wanted]) => {
      const frame = () => new Promise(requestAnimationFrame);
      const cell = Jupyter.notebook.insert_cell_at_bottom("code");
      cell.set_text(source);
      cell.element[0].scrollIntoView();
      await frame().then(frame);
      const began = performance.now();
      cell.execute();
      // An observer would be told of every point of a chart.
      while (!cell.element[0].querySelector(wanted + ", .output_error")) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      await frame().then(frame);
      const failed = cell.element[0].querySelector(".output_error");
      return failed ? failed.textContent.slice(0, 200) : Math.round(performance.now() - began);
    }, [code, shown]));
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
  console.log("| " + name + " | " + times.join(" | ") + " |");
}
