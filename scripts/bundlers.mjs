// npm run bundlers: a host built from the packed kit by each bundler, also those that take long.
import { run } from './run.mjs';

const args = ['run', '--project', 'package', 'bundlers'];
const { code } = await run('vitest', args, { stdio: 'inherit', env: { BUNDLERS: 'all' } });
process.exitCode = code;
