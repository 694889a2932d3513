// The accessibility checker axe, for what JGuild shows.
import fs from "node:fs";
import { createRequire } from "node:module";
import { check } from "./checks.mjs";

const source = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Where the outputs of cells are. Everything else is Jupyter's: menus, toolbars, prompts, input cells and Markdown of a live
 * notebook; prompts, anchors and input cells of a page.
 */
export const output = { page: ".jp-OutputArea-output", notebook: ".output_subarea" };

/** Adds axe to a page. */
export const addAxe = page => page.evaluate(source);

/** No fault that axe calls serious or critical is in the places. */
export async function checkAccess(page, places, where) {
  await addAxe(page);
  const [looked, found] = await page.evaluate(async include => {
    const result = await window.axe.run({ include: [[include]] }, { resultTypes: ["violations", "passes"] });
    const faults = result.violations.filter(each => ["serious", "critical"].includes(each.impact))
      .flatMap(each => each.nodes.map(node => [each.id, node.target.join(" "), node.html.slice(0, 120), node.failureSummary?.slice(0, 160)]));
    return [result.passes.reduce((sum, each) => sum + each.nodes.length, 0), faults];
  }, places);
  check(where + ": axe finds no serious fault", looked > 0 && found.length === 0, [looked, found.length, ...found.slice(0, 10)]);
}
