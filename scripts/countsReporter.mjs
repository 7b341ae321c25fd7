import { writeFileSync } from 'node:fs';

/**
 * Writes the number of passed, failed and skipped tests, and what failed, as JSON into the file named by `COUNTS_FILE`.
 * What fails outside of a test (a file that does not load, an unhandled error) counts as a failure.
 */
export default class CountsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors
   */
  onTestRunEnd(modules, errors) {
    /** @type {import('./testCounts.mjs').TestCounts} */
    const counts = { passed: 0, failed: errors.length, skipped: 0, failures: [] };
    for (const error of errors) counts.failures.push({ what: 'outside of the tests', why: told(error) });
    for (const module of modules) {
      const { project, relativeModuleId: file } = module;
      /** @type {(what: string, errors: readonly unknown[]) => void} */
      const fails = (what, failed) => {
        counts.failed++;
        counts.failures.push({ what, why: failed.map(told).join('\n'), project: project.name, file });
      };
      if (module.errors().length > 0) fails(file, module.errors());
      for (const test of module.children.allTests()) {
        const { state, errors: failed = [] } = test.result();
        if (state === 'failed') fails(`${file} > ${test.fullName}`, failed);
        else if (state !== 'pending') counts[state]++;
      }
    }
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  }
}

const LONGEST = 1500;

/** @param {unknown} error what was expected, and where in the sources */
function told(error) {
  const { message = String(error), stacks = [] } = /** @type {any} */ (error);
  const at = stacks[0] ? `\n    at ${stacks[0].file}:${stacks[0].line}` : '';
  return `  ${message.slice(0, LONGEST)}${at}`;
}
