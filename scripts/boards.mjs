// npm run boards: every board as PNG and SVG, and one page of them to print, in boards/.
// npm run boards -- --no-build: from the Storybook that is built already.
// npm run boards -- states: those whose name holds the word.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './browsers.mjs';
import { run } from './run.mjs';
import { serveFolder } from './serveFolder.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */
/** @typedef {{ id: string, title: string, name: string, tags?: string[] }} Story */
/** @typedef {{ story: Story, scheme: string, direction: string, width: string }} Look */

const root = resolve(import.meta.dirname, '..');
const site = join(root, 'storybook-static');
const out = join(root, 'boards');

const SCHEMES = ['light', 'dark'];
const DIRECTIONS = ['ltr', 'rtl'];
/** Names of the widths, and how wide a window is for them. */
const WIDTHS = { 320: 320, 390: 390, full: 1440 };
/** Browsers draw pictures no higher than 16,384 pixels: a longer board comes in pieces. */
const PIECE_PX = 12_000;
const PAGES = 2;
/** On a busy machine a board takes long. */
const PATIENCE_MS = 180_000;

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (!process.argv.includes('--no-build')) {
  console.log('Building Storybook');
  const { code, output } = await run('npm', ['run', 'build-storybook']);
  if (code !== 0) {
    console.error(output);
    process.exit(code);
  }
}

const boards = storiesTagged('board').filter(({ id }) => words.every((word) => id.includes(word)));
const launch = chromiumLaunchOptions();
if (launch === null || boards.length === 0) {
  console.error(launch === null ? 'There is no Chromium on this machine.' : 'There is no such board.');
  process.exit(1);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const server = await serveFolder(site);
const browser = await chromium.launch(launch);
const drawing = await scriptOf('scripts/drawPage.mjs');
const looks = boards.flatMap((story) =>
  SCHEMES.flatMap((scheme) =>
    DIRECTIONS.flatMap((direction) =>
      Object.keys(WIDTHS).map((width) => ({ story, scheme, direction, width })),
    ),
  ),
);
/** @type {Map<Look, string[]>} */
const pictures = new Map();
try {
  const queue = [...looks];
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      for (let look = queue.shift(); look !== undefined; look = queue.shift()) {
        pictures.set(look, await photograph(page, look));
        console.log(`${pictures.size}/${looks.length} ${nameOf(look)}`);
      }
    }),
  );
  writeIcons(await iconsIn(browser));
} finally {
  await browser.close();
  server.close();
}
writeFileSync(join(out, 'index.html'), printPage());
console.log(`${[...pictures.values()].flat().length} pictures: open boards/index.html to see or print them.`);

/** @param {string} entryPoint a module, which becomes one script for a page */
async function scriptOf(entryPoint) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} tag */
function storiesTagged(tag) {
  /** @type {{ entries: Record<string, Story> }} */
  const { entries } = JSON.parse(readFileSync(join(site, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ tags = [] }) => tags.includes(tag));
}

/** @param {Look} look */
function nameOf({ story, scheme, direction, width }) {
  return [story.id, scheme, direction, width].join('.');
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {string} globals
 */
async function open(page, id, globals) {
  await page.goto(`${server.url}iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.waitForSelector('body.sb-show-main, body.sb-show-errordisplay', { timeout: PATIENCE_MS });
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
  await page.evaluate(() => document.fonts.ready);
  if (await page.locator('body.sb-show-errordisplay').count()) throw new Error(`${id} does not render.`);
}

/**
 * Photographs and draws a board. Returns the files of the photographs.
 *
 * @param {Page} page
 * @param {Look} look
 */
async function photograph(page, look) {
  const { story, scheme, direction, width } = look;
  await page.setViewportSize({ width: WIDTHS[/** @type {keyof typeof WIDTHS} */ (width)], height: 900 });
  await open(page, story.id, `scheme:${scheme};direction:${direction}`);
  const { clientWidth, scrollHeight } = await page.evaluate(() => {
    const { clientWidth, scrollHeight } = document.documentElement;
    return { clientWidth, scrollHeight };
  });
  const files = [];
  for (let y = 0; y < scrollHeight; y += PIECE_PX) {
    const piece = scrollHeight > PIECE_PX ? `.${y / PIECE_PX + 1}` : '';
    const file = `${nameOf(look)}${piece}.png`;
    await page.screenshot({
      path: join(out, file),
      fullPage: true,
      clip: { x: 0, y, width: clientWidth, height: Math.min(PIECE_PX, scrollHeight - y) },
    });
    files.push(file);
  }
  await page.evaluate(drawing);
  writeFileSync(join(out, `${nameOf(look)}.svg`), await page.evaluate('drawPage()'));
  return files;
}

/**
 * The icon of each state as it is drawn, as SVG.
 *
 * @param {Browser} browser
 */
async function iconsIn(browser) {
  const page = await browser.newPage();
  await open(page, 'boards-states--badges', 'scheme:light');
  const icons = await page.evaluate(() =>
    [...document.querySelectorAll('[data-part="Badge, icon"]')].map((cell) => {
      const svg = /** @type {SVGElement} */ (cell.querySelector('svg'));
      const copy = /** @type {SVGElement} */ (svg.cloneNode(true));
      const drawn = [svg, ...svg.querySelectorAll('*')];
      for (const [i, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
        const style = getComputedStyle(/** @type {Element} */ (drawn[i]));
        for (const name of [
          'fill',
          'stroke',
          'stroke-width',
          'stroke-linecap',
          'stroke-linejoin',
          'stroke-dasharray',
        ])
          element.setAttribute(name, style.getPropertyValue(name));
        element.removeAttribute('class');
      }
      copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      return { name: cell.getAttribute('data-state') ?? '', svg: copy.outerHTML };
    }),
  );
  await page.close();
  return icons;
}

/** @param {{ name: string, svg: string }[]} icons */
function writeIcons(icons) {
  mkdirSync(join(out, 'icons'));
  for (const { name, svg } of icons) writeFileSync(join(out, 'icons', `${name}.svg`), svg);
}

/** A page that holds all pictures, and prints a board a sheet. */
function printPage() {
  const figures = looks.map((look) => {
    const { story, scheme, direction, width } = look;
    const caption = [
      story.title,
      story.name,
      scheme,
      direction,
      width === 'full' ? 'full width' : `${width} px`,
    ];
    const images = (pictures.get(look) ?? []).map((file) => `<img src="${file}" alt="" loading="lazy">`);
    return `<figure><figcaption>${caption.join(' · ')}</figcaption>${images.join('')}</figure>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Boards</title>
<style>
  @page { margin: 12mm }
  body { margin: 2rem; font-family: system-ui, sans-serif }
  figure { margin: 0 0 3rem; break-after: page }
  figcaption { margin-block-end: 0.5rem; font-weight: 600; break-after: avoid }
  img { display: block; max-inline-size: 100%; border: 1px solid #ccc }
  @media print { body { margin: 0 } img { max-block-size: 250mm } }
</style>
<h1>Boards</h1>
${figures.join('\n')}
</html>
`;
}
