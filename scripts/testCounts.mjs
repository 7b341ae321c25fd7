import { readFileSync } from 'node:fs';

/**
 * What one run of Vitest came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[] }} TestCounts
 *
 * @typedef {object} Failure
 * @property {string} what
 * @property {string} why
 * @property {string} [project] where it was in a test: Vitest's name of the project
 * @property {string} [file]
 */

/** What the reporter wrote. @param {string} file @returns {TestCounts} */
export function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [{ what: 'a run', why: '  did not tell what it did' }],
    };
  }
}

/** @param {Failure} failure */
export function sayFailure({ what, why, project }) {
  return `${project === undefined ? '' : `${project} | `}${what}\n${why}`;
}
