// Runs the accessibility checker axe on the pages of notebooks, in a light and in a dark theme.
// usage: access.mjs PAGE...: pages of run notebooks; next to each NAME.html is NAME-dark.html
import path from "node:path";
import { checkAccess, output } from "./axe.mjs";
import { end, openBrowser, until } from "./checks.mjs";

const browser = await openBrowser();
try {
  for (const file of process.argv.slice(2)) {
    await look(file, false);
    await look(file.replace(/\.html$/, "-dark.html"), true);
  }
} finally {
  await browser.close();
}
end();

async function look(file, dark) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, colorScheme: dark ? "dark" : "light" });
  page.setDefaultTimeout(120_000);
  await page.goto("file://" + path.resolve(file), { waitUntil: "domcontentloaded" });
  await until(async () => await page.locator(".jguild-chart").count() === await page.locator(".jguild-chart .main-svg:first-child").count());
  await checkAccess(page, output.page, path.basename(file));
  await page.close();
}
