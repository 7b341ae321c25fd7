import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doorEntries, doors } from '../../scripts/doors.mjs';
import { styleSheet } from '../../scripts/styles.mjs';
import { modules, readModule, root } from '../contracts/sources.js';

const dist = join(root, 'dist');
const isServerSafe = (door: string) => ['core', 'adapters', 'testing'].includes(door);

describe('modules in dist', () => {
  const built = modules
    .map(({ path, isClient }) => ({ path, isClient, file: path.replace(/^src\/(.+)\.tsx?$/, 'dist/$1.js') }))
    .filter(({ file }) => existsSync(join(root, file)));

  it('load at once, for tests of hosts, what is else loaded later', () => {
    expect(readFileSync(join(dist, 'testing/setup.js'), 'utf8')).toContain('import "../eager.js";');
  });

  it("say 'use client' as their sources do", () => {
    const wrong = built.filter(
      ({ file, isClient }) => readModule(file, readFileSync(join(root, file), 'utf8')).isClient !== isClient,
    );
    expect(wrong).toEqual([]);
  });

  it('hold clients at all', () => {
    expect(built.some(({ isClient }) => isClient)).toBe(true);
  });
});

describe('doors in dist', () => {
  it.each(Object.keys(doorEntries()).filter(isServerSafe))('%s leads to no React', (door) => {
    const { packages, clients } = graphOf(`${door}.js`);
    expect([...packages].filter((name) => /react|radix|external-store/.test(name))).toEqual([]);
    expect(clients).toEqual([]);
  });

  it('index leads to React', () => {
    const { packages, clients } = graphOf('index.js');
    expect([...packages]).toContain('react');
    expect(clients).not.toEqual([]);
  });

  it.each(doors.filter(({ specifier }) => !specifier.includes('*')))(
    '$specifier loads in Node as published',
    ({ specifier }) => {
      const code = `console.log(Object.keys(await import('${specifier}')).length > 0)`;
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
      // It is imported for what it does.
      const isEffect = specifier.endsWith('/eager');
      expect(output.toString().trim()).toBe(String(!isEffect));
    },
  );
});

describe('stylesheets in dist', () => {
  const sheets = ['styles.css', 'styles.layer.css'].map((name) => ({
    name,
    css: readFileSync(join(dist, name), 'utf8'),
  }));

  it.each(sheets)('$name leaves nothing out and lowers nothing', ({ css }) => {
    expect(css).not.toContain('@import');
    expect(css.length).toBeGreaterThan(0);
    for (const word of ['light-dark(', 'color-mix(', 'inline-size']) {
      expect(css.includes(word), word).toBe(styleSheet().includes(word));
    }
  });

  it('styles.layer.css lies in the layer mw as a whole', () => {
    const css = readFileSync(join(dist, 'styles.layer.css'), 'utf8');
    expect(css).toMatch(/^@layer mw\{[\s\S]+\}$/);
    expect(css).not.toMatch(/@layer mw\./);
  });
});

/** Packages and client modules that a file in dist leads to. */
function graphOf(door: string): { packages: Set<string>; clients: string[] } {
  const packages = new Set<string>();
  const clients: string[] = [];
  const waiting = [door];
  const seen = new Set(waiting);
  for (const file of waiting) {
    const module = readModule(file, readFileSync(join(dist, file), 'utf8'));
    if (module.isClient) clients.push(file);
    for (const { specifier } of module.imports) {
      const next = posix.join(posix.dirname(file), specifier);
      if (!specifier.startsWith('.')) packages.add(specifier);
      else if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return { packages, clients };
}
