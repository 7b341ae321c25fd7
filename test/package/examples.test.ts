import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../contracts/sources.js';

const folder = join(root, 'examples', 'server');

function replay(...args: string[]): string[][] {
  const output = execFileSync(process.execPath, [join(folder, 'replay-webhooks.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

it('examples/server replays a log of webhooks in bare Node', () => {
  const rows = replay(join(folder, 'webhooks.jsonl'), '2026-11-22T11:45:00Z');
  expect(
    rows.map(([channel, , contact, ...rest]) => [channel, contact, ...rest].join(' | ')),
  ).toMatchInlineSnapshot(`
    [
      "messenger | 9988 | closed (expired) | 2026-11-20T09:00:00.000Z | no limit | waiting for us",
      "wechat-official | oUser1 | closed (expired) | 2026-11-22T03:00:00.000Z | no limit | waiting for us",
      "whatsapp | US.1234 | closed (expired) | 2026-11-21T13:00:00.000Z | no limit | waiting for us",
      "whatsapp | 16505551234 | closed (expired) | 2026-11-22T10:00:00.000Z | no limit | waiting for us",
      "wecom | wmAJ2GCAAA1 | open | 2026-11-23T12:00:00.000Z | 4 of 5 left | waiting for customer",
      "whatsapp | 16315551234 | expiring | 2026-11-22T14:59:59.000Z | no limit | waiting for us",
      "whatsapp | 16315551235 | expiring | 2026-11-22T15:00:00.000Z | no limit | waiting for us",
      "tiktok | tt-conv-1 | open | 2026-11-23T17:00:00.000Z | 10 of 10 left | waiting for us",
      "instagram | 5678 | open | 2026-11-23T05:00:00.970Z | no limit | waiting for us",
      "whatsapp | 5511111111111 | closed (refused) | no end | no limit | waiting for customer",
      "whatsapp | HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA | open | 2026-11-23T11:30:00.000Z | no limit | waiting for us",
    ]
  `);
});

it('examples/server reads its own log without arguments', () => {
  expect(replay()).toHaveLength(11);
});

it('the log holds no profile names', () => {
  expect(readFileSync(join(folder, 'webhooks.jsonl'), 'utf8')).not.toMatch(
    /"profile"|"username"|"first_name"/,
  );
});
