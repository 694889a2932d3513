// Opens a run notebook, which nobody trusts yet, in a live Jupyter Notebook server, then works in it with the keyboard alone.
// usage: looks-live.mjs FOLDER NOTEBOOK OUT: FOLDER is the server's, OUT gets pictures
import path from "node:path";
import { checkAccess, output } from "./axe.mjs";
import { check, end, until } from "./checks.mjs";
import { checkDetails, checkNames, stops } from "./keys.mjs";
import { bundles, cellsOf, isChart } from "./lab-show.mjs";
import { countAnnouncements, checkQuiet } from "./quiet.mjs";
import { checkContrast, checkCut, checkObjective, checkOverlaps, lookAt } from "./seen.mjs";
import { openNotebook, runCell, withServer } from "./server.mjs";

const [folder, notebook, out] = process.argv.slice(2);
const cells = cellsOf(path.join(folder, notebook));

await withServer(folder, path.join(out, "looks-server.log"), async (page, address) => {
  await openNotebook(page, address, notebook);
  await untrusted(page);
  await page.setViewportSize({ width: 480, height: 1400 });
  await narrow(page);
  await page.setViewportSize({ width: 1200, height: 1400 });
  await worked(page);
});
end();

async function untrusted(page) {
  await lookAt(page);
  check("untrusted: the notebook is not trusted", !await page.evaluate(() => Jupyter.notebook.trusted));
  check("untrusted: no script has run", await page.locator(".output th button, .output .js-plotly-plot").count() === 0);
  const outputs = cells.flatMap(bundles);
  const pictured = outputs.filter(isChart).length;
  const whole = await until(async () => await pictures(page) === pictured, 20);
  check("untrusted: each chart is a picture", whole, [await pictures(page), pictured]);
  await page.screenshot({ path: path.join(out, "untrusted.png"), fullPage: true });
  await checkObjective(page, output.notebook, "untrusted");
  await checkCut(page, output.notebook, "untrusted");
  await checkContrast(page, output.notebook, "untrusted");
  await checkAccess(page, output.notebook, "untrusted");
}

/** How many images of outputs are drawn and within the page. */
function pictures(page) {
  return page.locator(".output_subarea img").evaluateAll(all => all.filter(image => image.complete && image.naturalWidth > 0
    && image.getBoundingClientRect().right <= innerWidth).length);
}

async function narrow(page) {
  await checkCut(page, output.notebook, "Notebook, 480 px");
  await checkObjective(page, output.notebook, "Notebook, 480 px");
}

/** Runs a search and uses its result without a mouse. */
async function worked(page) {
  await countAnnouncements(page);
  const search = await runCell(page,
    "%guild run mixed.py x=[-1.5:2.0] rate=[0.001:0.1] layers=[1:4] --optimizer random --max-trials 20 --random-seed 1");
  await search.locator(".jguild-copy, .jguild-answer").first().waitFor();
  await until(() => page.evaluate(() => !Jupyter.notebook.kernel_busy));
  await checkQuiet(page, 20);
  await search.locator(".js-plotly-plot .main-svg").first().waitFor();
  checkNames(await stops(page, search.locator(".output")));
  await checkDetails(page, search.locator(".output"));
  await lookAt(page);
  await checkCut(page, output.notebook, "Notebook");
  await checkOverlaps(page, output.notebook + " .js-plotly-plot", "Notebook");
  await checkContrast(page, output.notebook, "Notebook");
  await checkAccess(page, output.notebook, "Notebook");
  await page.screenshot({ path: path.join(out, "worked.png"), fullPage: true });
}
