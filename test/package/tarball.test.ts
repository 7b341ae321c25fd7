import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modules, root } from '../contracts/sources.js';

const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  shell: process.platform === 'win32',
});
const paths: string[] = JSON.parse(answer)[0].files.map((file: { path: string }) => file.path);

describe('tarball', () => {
  it('holds dist, the schema and the papers, nothing else', () => {
    const others = paths.filter((path) => !path.startsWith('dist/'));
    expect(others.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES',
      'llms.txt',
      'package.json',
      'schema/settings.schema.json',
    ]);
  });

  it('holds code, its maps, declarations, stylesheets and the SBOM in dist', () => {
    const strange = paths.filter(
      (path) => path.startsWith('dist/') && !/\.(js|js\.map|d\.ts|css)$/.test(path),
    );
    expect(strange.sort()).toEqual(['dist/mw-elements/LICENSES.txt', 'dist/sbom.cdx.json']);
  });

  it('holds no module but those of src, the command and the script of the elements: no stories, fixtures or tests', () => {
    const sources = new Set(modules.map(({ path }) => path.replace(/^src\/(.+)\.tsx?$/, 'dist/$1.js')));
    const scripts = paths.filter((path) => path.endsWith('.js'));
    const bundled = /^dist\/(cli|mw-elements|mw-elements\/\w+)\.js$/;
    expect(scripts.filter((path) => !bundled.test(path) && !sources.has(path))).toEqual([]);
  });

  it('holds every file that an export names', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const targets: string[] = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
    );
    const files = targets.filter((target) => !target.includes('*')).map((target) => target.slice(2));
    expect(files.filter((file) => !paths.includes(file))).toEqual([]);
  });
});
