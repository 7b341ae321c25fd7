import { expect, it } from 'vitest';
import { releaseObstacles } from '../../scripts/releaseObstacles.mjs';

const ready = {
  version: '1.2.0',
  repository: 'https://github.com/owner/name',
  changelog: '# Changelog\n\n## [1.2.0] - 2026-11-22\n\n## [1.1.0] - 2026-10-01\n',
  changes: '',
  hasTag: false,
  hasIdentity: true,
};

it('nothing stops a release that is ready', () => {
  expect(releaseObstacles(ready)).toEqual([]);
});

it.each([
  ['uncommitted changes', { changes: ' M src/index.ts\n' }, 'not committed'],
  ['another version in the changelog', { version: '1.3.0' }, 'begins with 1.2.0, package.json says 1.3.0'],
  ['no version in the changelog', { changelog: '# Changelog\n' }, 'begins with no version'],
  ['a version without a date', { changelog: '## [1.2.0] - Unreleased\n' }, 'no date'],
  ['a tag elsewhere', { hasTag: true }, 'a tag v1.2.0'],
  ['no repository', { repository: undefined }, 'no repository'],
  ['no identity', { hasIdentity: false }, 'id-token: write'],
])('%s stops it', (_name, change, words) => {
  const obstacles = releaseObstacles({ ...ready, ...change });
  expect(obstacles).toHaveLength(1);
  expect(obstacles[0]).toContain(words);
});
