// npm run example [traffic]: installs what is missing, builds the kit and the inbox of examples/inbox, and starts it or its traffic.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installPackages } from './install.mjs';
import { run } from './run.mjs';

const folder = resolve(import.meta.dirname, '../examples/inbox');
const [script = 'start'] = process.argv.splice(2, 1);

if (script === 'start') {
  await installPackages();
  const steps = [
    ...(existsSync(join(folder, 'node_modules'))
      ? []
      : [['npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder]]),
    ['node', resolve(import.meta.dirname, 'build.mjs')],
    ['node', join(folder, 'build.mjs')],
  ];
  for (const [command = '', ...args] of steps) {
    const { code } = await run(command, args, { stdio: 'inherit' });
    if (code !== 0) process.exit(1);
  }
}
// In this process: whoever stops it stops the server.
await import(join(folder, script === 'start' ? 'dist/server.mjs' : `${script}.mjs`));
