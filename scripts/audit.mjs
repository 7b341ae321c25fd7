// npm run audit: known vulnerabilities of what hosts get with the kit. Fails where there are any; where the registry
// has no audit endpoint it says so and fails nothing, since a mirror must not stop the work.
import { run } from './run.mjs';
import { installedPackages } from './thirdParty.mjs';

const args = ['audit', '--omit=dev', '--json', '--audit-level=low', '--fetch-retries=0', '--loglevel=silent'];
const { output } = await run('npm', args, { collects: 'stdout' });
const report = read(output);

if (report?.auditReportVersion === undefined) {
  const why = report?.message ?? report?.error?.summary ?? 'no readable answer';
  console.log(`Nothing was checked: this registry answers no audits (${why}).`);
} else {
  const { total } = report.metadata.vulnerabilities;
  console.log(`${total} known vulnerabilities in ${installedPackages().length} packages.`);
  if (total > 0) console.log(JSON.stringify(report.vulnerabilities, null, 2));
  process.exitCode = total > 0 ? 1 : 0;
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
