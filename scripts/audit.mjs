// npm run audit: known vulnerabilities of what hosts get with the kit, and of the example that they copy. Fails where
// there are any; where the registry has no audit endpoint it says so and fails nothing, since a mirror must not stop the
// work.
import { run } from './run.mjs';

const args = ['audit', '--omit=dev', '--json', '--audit-level=low', '--fetch-retries=0', '--loglevel=silent'];

for (const folder of ['.', 'examples/inbox']) {
  const { output } = await run('npm', [...args, '--prefix', folder], { collects: 'stdout' });
  const report = read(output);
  if (report?.auditReportVersion === undefined) {
    const why = report?.message ?? report?.error?.summary ?? 'no readable answer';
    console.log(`${folder}: nothing was checked, since this registry answers no audits (${why}).`);
    continue;
  }
  const { vulnerabilities, dependencies } = report.metadata;
  console.log(`${folder}: ${vulnerabilities.total} known vulnerabilities in ${dependencies.prod} packages.`);
  if (vulnerabilities.total > 0) {
    console.log(JSON.stringify(report.vulnerabilities, null, 2));
    process.exitCode = 1;
  }
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
