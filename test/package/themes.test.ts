import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { installedPackages } from '../../scripts/thirdParty.mjs';
import { root } from '../contracts/sources.js';

const dist = join(root, 'dist');
const command = join(dist, 'cli.js');

describe('stylesheets in dist', () => {
  it.each(['styles.css', 'styles.layer.css'])('%s is at most 6.5 kB', (name) => {
    const bytes = gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
    console.log(`${name}: ${bytes} bytes gzipped`);
    expect(bytes).toBeLessThanOrEqual(6500);
  });
});

describe('themes in dist', () => {
  it('are those of the sources, as written', () => {
    const names = readdirSync(join(root, 'themes'));
    expect(readdirSync(join(dist, 'themes')).filter((name) => name.endsWith('.css'))).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(dist, 'themes', name), 'utf8')).toBe(
        readFileSync(join(root, 'themes', name), 'utf8'),
      );
    }
  });
});

describe('the command in dist', () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' });

  it('checks a theme', () => {
    expect(run('theme', 'check', 'themes/slate.css')).toContain('All pairs pass.');
  });

  it('fails with a theme that does not pass', () => {
    expect(() => run('theme', 'check', 'test/fixtures/themes/bad.css')).toThrow(
      expect.objectContaining({ status: 1, stdout: expect.stringContaining('pairs fail') }),
    );
  });

  it('generates a theme', () => {
    expect(run('theme', 'generate', '--accent', '#6d28d9')).toContain('--mw-accent: #6d28d9;');
  });

  it('checks deliveries from the standard input', () => {
    const delivery = readFileSync(join(root, 'test/fixtures/webhooks/viber-text.json'), 'utf8');
    const input = JSON.stringify(JSON.parse(delivery).payload);
    const output = execFileSync(process.execPath, [command, 'check', '-'], { input, encoding: 'utf8' });
    expect(output).toContain('Deliveries: 1 (viber 1)');
  });

  it('carries its libraries with their licenses, so that hosts install none', () => {
    const code = readFileSync(command, 'utf8');
    expect(code).toMatch(/^#!\/usr\/bin\/env node\n\/\*!/);
    for (const name of ['culori', 'postcss']) expect(code).toMatch(new RegExp(`^${name} \\d`, 'm'));
    // Where there is nothing but the package and what npm installs with it.
    const folder = mkdtempSync(join(tmpdir(), 'command-'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const part of ['dist', ...installedPackages().map((one) => one.folder)]) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    const args = [join(folder, 'dist/cli.js'), 'theme', 'generate', '--accent', 'teal'];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(output).toContain('--mw-accent: #008080;');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).not.toContain('culori');
  });
});
