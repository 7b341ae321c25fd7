import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { stubs } from '../../scripts/stubs.mjs';
import { installedPackages } from '../../scripts/thirdParty.mjs';
import { modules, root } from '../contracts/sources.js';

const { paths, size } = inject('packed');
const isForOlderResolvers = new Set(Object.keys(stubs()));

describe('tarball', () => {
  it('is at most 800 kB, and brings at most 36 packages along', () => {
    expect(size).toBeLessThanOrEqual(800_000);
    expect(installedPackages().length).toBeLessThanOrEqual(36);
  });

  it('holds dist, the schema, the themes, the docs, the papers and what older resolvers need, nothing else', () => {
    const others = paths.filter(
      (path) => !/^(dist|docs|themes)\//.test(path) && !isForOlderResolvers.has(path),
    );
    expect(others.sort()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'THIRD-PARTY-NOTICES',
      'llms.txt',
      'package.json',
      'schema/settings.schema.json',
    ]);
  });

  it('holds every file that its texts link to, but for pictures', () => {
    const lost = paths
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...readFileSync(join(root, path), 'utf8').matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, link]) =>
          posix.join(posix.dirname(path), link ?? ''),
        ),
      )
      .filter((link) => !link.endsWith('.png') && !paths.includes(link));
    expect(lost).toEqual([]);
  });

  it('holds code, declarations, stylesheets and the SBOM in dist', () => {
    const strange = paths.filter((path) => path.startsWith('dist/') && !/\.(js|d\.ts|css)$/.test(path));
    expect(strange.sort()).toEqual(['dist/mw-elements/LICENSES.txt', 'dist/sbom.cdx.json']);
  });

  it('holds no module but those of src, the command and the script of the elements: no stories, fixtures or tests', () => {
    const sources = new Set(modules.map(({ path }) => path.replace(/^src\/(.+)\.tsx?$/, 'dist/$1.js')));
    const scripts = paths.filter((path) => path.endsWith('.js') && path.startsWith('dist/'));
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

  it('leads a resolver without exports to the same files', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect([manifest.main, manifest.types]).toEqual(['./dist/index.js', './dist/index.d.ts']);
    expect([...isForOlderResolvers].filter((path) => !paths.includes(path))).toEqual([]);
    for (const path of isForOlderResolvers) {
      if (!path.endsWith('/package.json')) continue;
      const { main, types } = JSON.parse(readFileSync(join(root, path), 'utf8'));
      expect([main, types].map((file) => posix.join(posix.dirname(path), file))).toSatisfy(
        (files: string[]) => files.every((file) => paths.includes(file)),
      );
    }
  });
});
