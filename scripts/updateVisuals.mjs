// npm run update-visuals: takes what the boards look like now for their pictures in test/visual/__screenshots__.
// npm run update-visuals -- -t theme-slate: those whose name holds the word.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import UPNG from 'upng-js';
import { chromiumLaunchOptions } from './browsers.mjs';
import { run } from './run.mjs';

const visual = resolve(import.meta.dirname, '../test/visual');
const folder = join(visual, '__screenshots__');
/** So few that the pictures stay small, and so many that the comparison sees no difference. */
const COLORS = 96;
/** Where a PNG says how it holds its colors, and what it says there for a palette. */
const [COLOR_TYPE_AT, PALETTE] = [25, 3];

await noteBrowser();
const { code } = await run(
  'vitest',
  ['run', '--project', 'visual*', 'test/visual/boards', '-u', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
const taken = readdirSync(folder).map((name) => join(folder, name));
for (const file of taken) shrink(file);
const bytes = taken.reduce((sum, file) => sum + readFileSync(file).length, 0);
console.log(`\n${taken.length} pictures, ${(bytes / 1e6).toFixed(2)} MB. Look at every one that changed.`);
process.exitCode = code;

/** Where another browser than this one drew the pictures, all of them are to be taken anew. */
async function noteBrowser() {
  const browser = await chromium.launch(chromiumLaunchOptions() ?? {});
  const note = `{ "chromium": ${Number.parseInt(browser.version(), 10)} }\n`;
  await browser.close();
  const file = join(visual, 'drawnBy.json');
  if (readFileSync(file, 'utf8') === note) return;
  writeFileSync(file, note);
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} file */
function shrink(file) {
  const bytes = readFileSync(file);
  if (bytes[COLOR_TYPE_AT] === PALETTE) return;
  const image = UPNG.decode(bytes);
  writeFileSync(file, Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLORS)));
}
