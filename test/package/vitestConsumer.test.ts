import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeConsumer } from './support/makeConsumer.js';
import { run } from './support/run.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

const environments = process.env.HOSTS === 'all' ? ['jsdom', 'happy-dom'] : ['jsdom'];

let folder: string;

beforeAll(async () => {
  folder = await makeConsumer('vitest');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(environments)("a host's tests pass in %s with the setup file", async (environment) => {
  const output = await run(
    'npx',
    ['vitest', 'run', `--environment=${environment}`, '--reporter=json'],
    folder,
  );
  const report = JSON.parse(output.slice(output.indexOf('{')));
  expect(report).toMatchObject({ success: true, numPassedTests: 6, numTotalTests: 6 });
});
