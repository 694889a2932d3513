// Opens a notebook in a live Jupyter Notebook server and uses it as a person would.
// usage: live.mjs FOLDER NOTEBOOK OUT: FOLDER is the server's, OUT gets pictures and the notebook as it was saved
import fs from "node:fs";
import path from "node:path";
import { check, checkBrush, checkChart, checkSlider, checkTable, end, until } from "./checks.mjs";
import { openNotebook, runCell, withServer } from "./server.mjs";

const [folder, notebook, out] = process.argv.slice(2);

/** The trials that run, as the system lists them: their environment names the run. */
function children() {
  return fs.readdirSync("/proc").filter(pid => /^\d+$/.test(pid)).filter(pid => {
    try {
      return fs.readFileSync("/proc/" + pid + "/environ", "utf8").includes("\0RUN_DIR=" + process.env.GUILD_HOME);
    } catch {
      return false;
    }
  });
}

await withServer(folder, path.join(out, "server.log"), async (page, address) => {
  await useNotebook(page, address);
  await page.goto("about:blank");
  await reopen(page, address);
});
end();

async function useNotebook(page, address) {
  await openNotebook(page, address, notebook);
  await page.evaluate(() => Jupyter.notebook.execute_all_cells());
  await idle(page);
  const errors = await page.locator(".output_error").allTextContents();
  check("all cells run", errors.length === 0, errors);
  check("progress ends with the last state",
    (await page.locator(".jguild-progress").first().textContent()).startsWith("12/12"));
  check("its picture is gone, as one chart follows", await page.locator(".jguild-progress svg circle").count() === 0
    && await until(async () => await page.locator(".code_cell").first().locator(".js-plotly-plot").count() === 1));
  const cells = await page.locator(".cell").count();
  const compared = page.locator(".code_cell").nth(1);
  await checkTable(page, compared, "Notebook");
  check("keys typed into the filter are no commands of the notebook", await page.locator(".cell").count() === cells);
  await checkChart(page, compared, "Notebook");
  await checkBrush(page, page.locator(".code_cell").nth(5), "Notebook");
  await runCell(page, "%guild run train.py x=[-2.0:2.0] noise=0 --optimizer gp --max-trials 6");
  await checkSlider(page, await runCell(page, "%guild plot acquisition gp"), "Notebook");
  await page.screenshot({ path: path.join(out, "notebook.png"), fullPage: true });
  await interrupt(page);
  await page.evaluate(() => Jupyter.notebook.save_notebook());
}

/** Presses the stop button during a batch of sleeping trials. */
async function interrupt(page) {
  const batch = await runCell(page, "%guild run slow.py seconds=[0,60,61,62]");
  const progress = batch.locator(".jguild-progress");
  const begun = await until(async () => /^1\/4.*1 running/.test(await progress.textContent({ timeout: 500 }).catch(() => "")));
  check("batch runs", begun, await batch.textContent());
  check("with a child process", await until(async () => children().length > 0));
  const pressed = Date.now();
  await page.locator("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']").click();
  await batch.locator(".output_error").waitFor();
  const next = await runCell(page, "6 * 7");
  await next.locator(".output_text").waitFor();
  console.log("        next cell answered " + (Date.now() - pressed) + " ms after the button");
  check("next cell is answered", (await next.locator(".output_text").textContent()).includes("42"));
  check("line says how to continue", /interrupted; continue with: %guild run --restart [0-9a-f]{8}/.test(await progress.textContent()),
    await progress.textContent());
  check("finished trials stay", (await progress.textContent()).startsWith("1/4"), await progress.textContent());
  check("no child process is left", await until(() => children().length === 0, 5), children());
}

async function reopen(page, address) {
  await page.goto(address + "/notebooks/" + notebook);
  await page.waitForFunction(() => window.Jupyter?.notebook?._fully_loaded);
  const compared = page.locator(".code_cell").nth(1);
  await checkTable(page, compared, "Reopened");
  await checkChart(page, compared, "Reopened");
  const saved = JSON.parse(fs.readFileSync(path.join(folder, notebook), "utf8"));
  const carriers = JSON.stringify(saved).split("unpacked(\\\"").length - 1;
  check("saved notebook carries Plotly once", carriers === 1, carriers);
  fs.copyFileSync(path.join(folder, notebook), path.join(out, "saved.ipynb"));
}

async function idle(page) {
  await page.waitForFunction(
    () => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== "code" || typeof cell.input_prompt_number === "number"),
    undefined, { timeout: 120_000 });
}
