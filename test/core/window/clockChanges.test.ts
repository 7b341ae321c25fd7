import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';

/** Local noon before each clock change of 2026, and how long the local day from there to the next noon is. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-28', 23],
  ['Europe/Berlin', '2026-10-24', 25],
  ['America/New_York', '2026-03-07', 23],
  ['America/New_York', '2026-10-31', 25],
  ['Australia/Lord_Howe', '2026-04-04', 24.5],
  ['Australia/Lord_Howe', '2026-10-03', 23.5],
  ['Asia/Kolkata', '2026-03-28', 24],
  ['Asia/Kolkata', '2026-10-24', 24],
] as const;

/** Runs in a Node whose local time is that of the zone: every way to give the same instant, and the end of each. */
const PROBE = `
const [y, m, d] = process.argv[1].split('-').map(Number);
const sent = new Date(y, m - 1, d, 12);
const at = sent.getTime();
const minutes = -sent.getTimezoneOffset();
const two = (n) => String(Math.floor(n)).padStart(2, '0');
const local = process.argv[1] + 'T12:00:00' + (minutes < 0 ? '-' : '+') + two(Math.abs(minutes) / 60) + ':' + two(Math.abs(minutes) % 60);
const inputs = [at, sent, sent.toISOString(), local].map((lastInboundAt) => ({ channel: 'whatsapp', lastInboundAt }));
console.log(JSON.stringify({
  localDayMs: new Date(y, m - 1, d + 1, 12).getTime() - at,
  lengths: inputs.map((input) => windowAt(input, at).expiresAt - at),
  edges: [-1, 0, 1].map((ms) => inputs.map((input) => isOpenAt(input, at + 86400000 + ms))),
  next: nextChangeAt(inputs[0], at) - at,
}));
`;

let code = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { isOpenAt } from './src/core/window/windowAt.ts';
        import { nextChangeAt } from './src/core/window/windowAt.ts';
        import { windowAt } from './src/core/window/windowAt.ts';
        ${PROBE}`,
      resolveDir: new URL('../../..', import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  code = outputFiles[0]?.text ?? '';
});

describe('a window over a change of the clocks', () => {
  it.each(CHANGES)('lasts 24 h in %s from noon on %s, when the local day has %d', (zone, day, localHours) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code, day], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const yes = [true, true, true, true];
    const no = [false, false, false, false];
    expect(JSON.parse(output)).toEqual({
      localDayMs: localHours * HOUR_MS,
      lengths: [DAY_MS, DAY_MS, DAY_MS, DAY_MS],
      edges: [yes, no, no],
      next: DAY_MS - 240 * MINUTE_MS + 1,
    });
  });
});
