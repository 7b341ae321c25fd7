import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

const root = resolve(import.meta.dirname, '..');
const lock = join(root, 'package-lock.json');
/** npm writes it at the end of every install. */
const installed = join(root, 'node_modules/.package-lock.json');

/** Installs the packages when they are missing or older than the lock file. Uses nothing but Node. */
export async function installPackages() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (npm ci) ...');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (code !== 0) {
    console.error('react-messaging-window: npm ci failed, see above. It needs Node 20.19 or newer.');
    process.exit(1);
  }
}
