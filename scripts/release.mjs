// npm run release: checks that the version may go out, runs all tests, publishes with provenance.
// npm run release -- --dry-run: says what would stop it, and packs without publishing.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { releaseObstacles } from './releaseObstacles.mjs';
import { run } from './run.mjs';

const root = resolve(import.meta.dirname, '..');
const isDry = process.argv.includes('--dry-run');
const obstacles = releaseObstacles(await stateOfRelease());

for (const obstacle of obstacles) console.log(`${isDry ? 'Would stop' : 'Stopped'}: ${obstacle}`);
if (isDry) await publish('--dry-run');
else if (obstacles.length > 0) process.exitCode = 1;
// The tests build what is published.
else if (await finish('npm', ['test'])) await publish('--provenance');

/** The kit, and its elements as a package of their own. @param {string} how */
async function publish(how) {
  for (const folder of ['.', './dist-elements']) {
    if (!(await finish('npm', ['publish', folder, how, '--access=public']))) return;
  }
}

async function stateOfRelease() {
  const { version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [changes, tag, head] = await Promise.all([
    run('git', ['status', '--porcelain']),
    run('git', ['rev-parse', '--quiet', '--verify', `v${version}^{commit}`]),
    run('git', ['rev-parse', 'HEAD']),
  ]);
  return {
    version,
    repository: typeof repository === 'string' ? repository : repository?.url,
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    changes: changes.output,
    hasTag: tag.code === 0 && tag.output !== head.output,
    hasIdentity: process.env.ACTIONS_ID_TOKEN_REQUEST_URL !== undefined,
  };
}

/** Whether the command ended well; if not, neither does this one. @param {string} command @param {string[]} args */
async function finish(command, args) {
  const { code } = await run(command, args, { stdio: 'inherit' });
  if (code !== 0) process.exitCode = code;
  return code === 0;
}
