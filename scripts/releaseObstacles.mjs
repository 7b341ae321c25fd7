/**
 * What a release rests on.
 *
 * @typedef {object} ReleaseState
 * @property {string} version of package.json
 * @property {string | undefined} repository address in package.json
 * @property {string} changelog
 * @property {string} changes what `git status --porcelain` prints
 * @property {boolean} hasTag whether there is a tag of this version already, elsewhere than here
 * @property {boolean} hasIdentity whether the job may ask for a token that says which commit it builds
 */

/**
 * Why this state must not be released, a sentence each; empty: it may.
 *
 * @param {ReleaseState} state
 */
export function releaseObstacles({ version, repository, changelog, changes, hasTag, hasIdentity }) {
  const [, newest, date] = /^## \[([^\]]+)\] - (.+)$/m.exec(changelog) ?? [];
  const obstacles = [];
  if (changes.trim() !== '') obstacles.push('The working tree has changes that are not committed.');
  if (newest !== version) {
    obstacles.push(`CHANGELOG.md begins with ${newest ?? 'no version'}, package.json says ${version}.`);
  } else if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
    obstacles.push(`CHANGELOG.md gives ${version} no date (year-month-day), but "${date}".`);
  }
  if (hasTag) obstacles.push(`There is a tag v${version} on another commit.`);
  if (repository === undefined) obstacles.push('package.json names no repository, which provenance needs.');
  if (!hasIdentity) {
    obstacles.push('Provenance needs a GitHub Actions job with "id-token: write"; this is none.');
  }
  return obstacles;
}
