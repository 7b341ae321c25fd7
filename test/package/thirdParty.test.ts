import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bundleCommand } from '../../scripts/cli.mjs';
import { bundleElementsScript } from '../../scripts/elementsScript.mjs';
import { noticesText } from '../../scripts/notices.mjs';
import { installedPackages } from '../../scripts/thirdParty.mjs';
import { root } from '../contracts/sources.js';

vi.setConfig({ testTimeout: 90_000 });

const installed = installedPackages();
const runsAtInstall = ['preinstall', 'install', 'postinstall'];

function scriptsOf(folder: string): string[] {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return Object.keys(scripts);
}

describe('what npm installs with the kit', () => {
  it('is found at all, without the host’s React', () => {
    const names = installed.map(({ name }) => name);
    expect(names).toContain('@floating-ui/dom');
    expect(names).not.toContain('react');
  });

  it('runs no script while it is installed', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const running = ['', ...installed.map(({ folder }) => folder)].filter(
      (folder) =>
        packages[folder].hasInstallScript || scriptsOf(folder).some((name) => runsAtInstall.includes(name)),
    );
    expect(running).toEqual([]);
  });

  it('may be used by anybody', () => {
    const free = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
    expect(installed.filter(({ license }) => !free.includes(license))).toEqual([]);
  });
});

it('THIRD-PARTY-NOTICES is up to date; else run "npm run notices"', async () => {
  expect(readFileSync(join(root, 'THIRD-PARTY-NOTICES'), 'utf8')).toBe(await noticesText());
});

it('the SBOM names what hosts get with the kit, and nothing of the developers', async () => {
  const sbom = JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8'));
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(sbom.metadata.component.name).toBe('react-messaging-window');
  const bundled = [await bundleCommand(), await bundleElementsScript()].flatMap(({ packages }) => packages);
  const given = [...installed, ...bundled];
  const names = sbom.components.map((one: { name: string; version: string }) => `${one.name}@${one.version}`);
  expect(names.sort()).toEqual([...new Set(given.map(({ name, version }) => `${name}@${version}`))].sort());
  for (const { licenses } of sbom.components) expect(licenses).not.toEqual([]);
});
