import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { root } from '../contracts/sources.js';
import { snippetsIn } from '../support/snippetsIn.js';
import { makeConsumer } from './support/makeConsumer.js';
import { run } from './support/run.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

const isAll = process.env.HOSTS === 'all';
const environments = isAll ? ['jsdom', 'happy-dom'] : ['jsdom'];
const ofJest = isAll ? ['^29.6.3', '^30.5.2'] : [];

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

it.each(ofJest)(
  "a host's tests pass in Jest %s with the configuration of docs/testing.md",
  async (version) => {
    const jest = await makeConsumer('jest', {
      jest: version,
      '@jest/globals': version,
      'jest-environment-jsdom': version,
    });
    try {
      const guide = snippetsIn(await readFile(join(root, 'docs/testing.md'), 'utf8'));
      const config = guide.find(({ code }) => code.startsWith('// jest.config.js'));
      await writeFile(join(jest, 'jest.config.js'), config?.code ?? '');
      const tests = await readFile(join(import.meta.dirname, 'consumers/vitest/src/parts.test.tsx'), 'utf8');
      await mkdir(join(jest, 'src'));
      await writeFile(
        join(jest, 'src/parts.test.tsx'),
        tests.replace(
          "{ expect, test, vi } from 'vitest'",
          "{ expect, test, jest as vi } from '@jest/globals'",
        ),
      );
      const report = JSON.parse(await run('npx', ['jest', '--json'], jest));
      expect(report).toMatchObject({ success: true, numPassedTests: 6, numTotalTests: 6 });
    } finally {
      await rm(jest, { recursive: true, force: true });
    }
  },
);
