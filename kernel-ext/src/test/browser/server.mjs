// A live Jupyter Notebook server with a browser in front of it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { openBrowser, until } from "./checks.mjs";

function freePort() {
  return new Promise(resolve => {
    const server = net.createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a server for a folder as long as it is used; use gets a page and the server's address. */
export async function withServer(folder, logFile, use) {
  const port = await freePort();
  const log = fs.openSync(logFile, "w");
  const server = spawn("/usr/bin/jupyter-notebook", ["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=" + port,
    "--NotebookApp.token=", "--NotebookApp.password=", "--notebook-dir=" + folder], { stdio: ["ignore", log, log] });
  const browser = await openBrowser();
  try {
    const address = "http://127.0.0.1:" + port;
    await until(() => fetch(address + "/api").then(answer => answer.ok, () => false));
    const page = await browser.newPage({ viewport: { width: 1200, height: 1400 } });
    page.setDefaultTimeout(120_000);
    page.on("pageerror", error => console.log("page: " + error.message));
    await use(page, address);
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    if (!await until(() => server.exitCode !== null, 10)) {
      server.kill("SIGKILL");
    }
  }
}

/** Opens a notebook and waits for its kernel. */
export async function openNotebook(page, address, notebook) {
  await page.goto(address + "/notebooks/" + notebook);
  await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded);
}

/** Runs a new cell at the end of the notebook and gives the place of it and of its output. */
export async function runCell(page, code) {
  const index = await page.evaluate(source => {
    const cell = Jupyter.notebook.insert_cell_at_bottom("code");
    cell.set_text(source);
    cell.execute();
    return Jupyter.notebook.get_cells().filter(each => each.cell_type === "code").indexOf(cell);
  }, code);
  return page.locator(".code_cell").nth(index);
}
