// npm run axe: what axe finds in every story, in light, dark, forced colors and from right to left, from the Storybook that
// is built (npm run build-storybook). `npm run axe -- forced riskalert`: in one look, and stories whose id holds the word.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './browsers.mjs';
import { serveFolder } from './serveFolder.mjs';

/** @typedef {{ globals: string, hasForcedColors?: boolean }} Look */

const site = resolve(import.meta.dirname, '../storybook-static');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** @type {Record<string, Look>} */
const LOOKS = {
  light: { globals: 'scheme:light' },
  dark: { globals: 'scheme:dark' },
  forced: { globals: 'scheme:light', hasForcedColors: true },
  rtl: { globals: 'scheme:light;locale:ar' },
};
const PAGES = 2;
/** On a busy machine a story takes long. */
const PATIENCE_MS = 180_000;

const words = process.argv.slice(2);
const names = Object.keys(LOOKS).filter((name) => words.includes(name));
const wanted = words.filter((word) => !(word in LOOKS));
/** @type {{ entries: Record<string, { id: string, type: string }> }} */
const { entries } = JSON.parse(readFileSync(join(site, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(
  ({ id, type }) => type === 'story' && wanted.every((word) => id.includes(word)),
);
const queue = (names.length > 0 ? names : Object.keys(LOOKS)).flatMap((name) =>
  stories.map(({ id }) => ({ id, name })),
);
const total = queue.length;
const server = await serveFolder(site);
const browser = await chromium.launch(chromiumLaunchOptions() ?? {});
/** @type {string[]} */
const found = [];
await Promise.all(
  Array.from({ length: PAGES }, async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const { globals, hasForcedColors } = /** @type {Look} */ (LOOKS[one.name]);
      await page.emulateMedia({ forcedColors: hasForcedColors ? 'active' : 'none', reducedMotion: 'reduce' });
      // The addon would ask at the same time.
      const all = `${globals};a11y.manual:!true`;
      await page.goto(`${server.url}iframe.html?id=${one.id}&viewMode=story&globals=${all}`);
      await page.waitForSelector('body.sb-show-main, body.sb-show-errordisplay', {
        state: 'attached',
        timeout: PATIENCE_MS,
      });
      await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
      await page.evaluate(axe);
      const faults = await page.evaluate(faultsIn, hasForcedColors === true);
      found.push(...faults.map((fault) => `${one.name} ${one.id}: ${fault}`));
    }
  }),
);
await browser.close();
server.close();
for (const fault of found) console.log(fault);
console.log(`axe finds ${found.length} faults in ${total} pages of ${stories.length} stories.`);
process.exitCode = found.length === 0 ? 0 : 1;

/** In the page. @param {boolean} hasForcedColors @returns {Promise<string[]>} */
async function faultsIn(hasForcedColors) {
  if (document.body.classList.contains('sb-show-errordisplay')) return ['does not render'];
  if (hasForcedColors) {
    // Chromium paints this in the forced color and reports it as it was, which is what axe asks for.
    for (const element of document.querySelectorAll('body *')) {
      const color = getComputedStyle(element).color;
      /** @type {HTMLElement} */ (element).style.setProperty('-webkit-text-fill-color', color);
    }
  }
  // A story is no whole page.
  const rules = Object.fromEntries(
    ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => [id, { enabled: false }]),
  );
  /** @type {import('axe-core').AxeResults} */
  const { violations } = await Reflect.get(window, 'axe').run(document, {
    rules,
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
