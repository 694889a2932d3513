// What a screen reader is told while a search runs.
import { check } from "./checks.mjs";

const SECONDS_APART = 5;

/** Counts from now on how often the live regions of outputs change. */
export function countAnnouncements(page) {
  return page.evaluate(() => {
    const regions = "[aria-live]:not([aria-live=off]), [role=status], [role=log], [role=alert]";
    window.announced = { begun: performance.now(), texts: [] };
    new MutationObserver(changes => {
      const changed = new Set();
      for (const change of changes) {
        const around = change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement;
        const within = Array.from(change.addedNodes).flatMap(node => node.matches
          ? [...(node.matches(regions) ? [node] : []), ...node.querySelectorAll(regions)] : []);
        [around?.closest(regions), ...within].filter(each => each?.closest(".output")).forEach(each => changed.add(each));
      }
      changed.forEach(each => window.announced.texts.push(each.textContent.trim().slice(0, 80)));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** There was something to hear, and not too often. */
export async function checkQuiet(page, trials) {
  const { seconds, texts } = await page.evaluate(() => ({
    seconds: (performance.now() - window.announced.begun) / 1000, texts: window.announced.texts.filter(Boolean) }));
  check("the end of a search is announced", texts.length > 0, texts);
  check("its " + trials + " trials are announced at most every " + SECONDS_APART + " s, and at the end",
    texts.length <= Math.floor(seconds / SECONDS_APART) + 2, [seconds, texts]);
}
