// The fuzz tests in their long form: `npm run fuzz`, or with another number of steps, `npm run fuzz -- 1000000`.
import { run } from './run.mjs';

const [runs = '100000'] = process.argv.slice(2);
const args = [
  'run',
  '--config',
  'vitest.quick.config.ts',
  '--project',
  'unit',
  'fuzz',
  '--testTimeout',
  '3600000',
];
const { code } = await run('vitest', args, { stdio: 'inherit', env: { FUZZ_RUNS: runs } });
process.exitCode = code;
