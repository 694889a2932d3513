// Opens a notebook in a live Jupyter Notebook server and uses it as a person would.
// usage: live.mjs FOLDER NOTEBOOK OUT: FOLDER is the server's, OUT gets pictures and the notebook as it was saved
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { check, checkChart, checkTable, end, openBrowser, until } from "./checks.mjs";

const [folder, notebook, out] = process.argv.slice(2);

function freePort() {
  return new Promise(resolve => {
    const server = net.createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

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

const port = await freePort();
const log = fs.openSync(path.join(out, "server.log"), "w");
const server = spawn("/usr/bin/jupyter-notebook", ["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=" + port,
  "--NotebookApp.token=", "--NotebookApp.password=", "--notebook-dir=" + folder], { stdio: ["ignore", log, log] });
const browser = await openBrowser();
try {
  const address = "http://127.0.0.1:" + port;
  await until(() => fetch(address + "/api").then(answer => answer.ok, () => false));
  const page = await browser.newPage({ viewport: { width: 1200, height: 1400 } });
  page.setDefaultTimeout(120_000);
  page.on("pageerror", error => console.log("page: " + error.message));
  await useNotebook(page, address);
  await page.goto("about:blank");
  await reopen(page, address);
} finally {
  await browser.close();
  await fetch("http://127.0.0.1:" + port + "/api/shutdown", { method: "POST" }).catch(() => {});
  if (!await until(() => server.exitCode !== null, 10)) {
    server.kill("SIGKILL");
  }
}
end();

async function useNotebook(page, address) {
  await page.goto(address + "/notebooks/" + notebook);
  await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded);
  await page.evaluate(() => Jupyter.notebook.execute_all_cells());
  await idle(page);
  const errors = await page.locator(".output_error").allTextContents();
  check("all cells run", errors.length === 0, errors);
  check("progress ends with the last state",
    (await page.locator(".jguild-progress").first().textContent()).startsWith("12/12"));
  check("objective by trial stands below it", await page.locator(".jguild-progress svg circle").count() >= 12);
  const cells = await page.locator(".cell").count();
  const compared = page.locator(".code_cell").nth(1);
  await checkTable(page, compared, "Notebook");
  check("keys typed into the filter are no commands of the notebook", await page.locator(".cell").count() === cells);
  await checkChart(page, compared, "Notebook");
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
  check("with a child process", children().length > 0);
  const pressed = Date.now();
  await page.locator("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']").click();
  await batch.locator(".output_error").waitFor();
  const next = await runCell(page, "6 * 7");
  await next.locator(".output_text").waitFor();
  console.log("        next cell answered " + (Date.now() - pressed) + " ms after the button");
  check("next cell is answered", (await next.locator(".output_text").textContent()).includes("42"));
  check("line says how to go on", /interrupted: %guild run --restart [0-9a-f]{8} goes on/.test(await progress.textContent()),
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

async function runCell(page, code) {
  const index = await page.evaluate(source => {
    const cell = Jupyter.notebook.insert_cell_at_bottom("code");
    cell.set_text(source);
    cell.execute();
    return Jupyter.notebook.get_cells().filter(each => each.cell_type === "code").indexOf(cell);
  }, code);
  return page.locator(".code_cell").nth(index);
}

async function idle(page) {
  await page.waitForFunction(
    () => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== "code" || typeof cell.input_prompt_number === "number"),
    undefined, { timeout: 120_000 });
}
