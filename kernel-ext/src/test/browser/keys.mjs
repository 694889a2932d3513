// What can be reached and done with the keyboard alone.
import { addAxe } from "./axe.mjs";
import { check, until } from "./checks.mjs";

const MAX_STOPS = 200;

/** The controls of a place that Tab reaches, in order, from its first one: kind and accessible name. */
export async function stops(page, place) {
  await addAxe(page);
  await page.evaluate(() => document.activeElement?.blur());
  await place.locator("button, input, a[href], [tabindex='0']").locator("visible=true").first().focus();
  const found = [];
  for (let i = 0; i < MAX_STOPS; i++) {
    const stop = await place.evaluate(root => {
      const now = document.activeElement;
      if (!root.contains(now)) {
        return null;
      }
      window.axe.setup(document.body);
      const name = window.axe.commons.text.accessibleText(now);
      window.axe.teardown();
      const kind = now.closest("th") ? "heading" : now.matches("input") ? "filter" : now.closest("tbody tr") ? "row"
        : now.closest(".jguild-chart") ? "chart" : /copy/i.test(name) ? "copy" : "other";
      return { kind, name };
    });
    if (!stop) {
      break;
    }
    found.push(stop);
    await page.keyboard.press("Tab");
  }
  return found;
}

/** Headings, filter, rows, copy buttons and buttons of charts are reached, and each has a name of its own. */
export function checkNames(found) {
  const kinds = kind => found.filter(each => each.kind === kind).map(each => each.name);
  for (const [kind, least] of [["heading", 4], ["filter", 1], ["row", 1], ["copy", 1], ["chart", 2]]) {
    check("Tab reaches: " + kind, kinds(kind).length >= least, found);
  }
  check("buttons of a chart download it as SVG and PNG", ["SVG", "PNG"].every(form => kinds("chart").some(name => name.includes(form))),
    kinds("chart"));
  const names = found.map(each => each.name.trim());
  const repeated = names.filter((name, i) => !name || names.indexOf(name) !== i);
  check("each control has a name of its own", repeated.length === 0, repeated);
}

/** Enter on a row opens the details of its run, and Enter again closes them. */
export async function checkDetails(page, place) {
  const row = place.locator(".jguild-table tbody tr:has(.best)").first();
  const control = row.locator("[aria-expanded]").or(row.and(page.locator("[aria-expanded]"))).first();
  if (await control.count() === 0) {
    check("a row can be opened", false);
    return;
  }
  const expanded = () => control.getAttribute("aria-expanded");
  const length = async () => (await place.locator(".jguild-table").last().innerText()).length;
  const before = await length();
  await control.focus();
  await page.keyboard.press("Enter");
  const opened = await until(async () => await expanded() === "true" && await length() > before + 50, 10);
  check("Enter on a row opens the details of its run", opened, [await expanded(), before, await length()]);
  await page.keyboard.press("Enter");
  const closed = await until(async () => await expanded() === "false" && await length() === before, 10);
  check("Enter again closes them", closed, [await expanded(), before, await length()]);
  await control.blur();
}
