// npm run example [traffic]: installs what is missing, builds the kit, and starts the inbox of examples/inbox or its traffic.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installPackages } from './install.mjs';
import { run } from './run.mjs';

const folder = resolve(import.meta.dirname, '../examples/inbox');
const [script = 'start', ...args] = process.argv.slice(2);

if (script === 'start') {
  await installPackages();
  const steps = [
    ...(existsSync(join(folder, 'node_modules'))
      ? []
      : [['npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder]]),
    ['node', resolve(import.meta.dirname, 'build.mjs')],
  ];
  for (const [command = '', ...rest] of steps) {
    const { code } = await run(command, rest, { stdio: 'inherit' });
    if (code !== 0) process.exit(1);
  }
}
const { code } = await run('node', [join(folder, `${script}.mjs`), ...args], { stdio: 'inherit' });
process.exitCode = code ?? 1;
