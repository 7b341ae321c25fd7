// npm run api: checks that the public types are those of api/*.api.md; with --update it writes them.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { doors } from './doors.mjs';
import { extractTypes } from './extractTypes.mjs';

const root = resolve(import.meta.dirname, '..');
const isUpdate = process.argv.includes('--update');
const names = doors
  .filter(({ source }) => !source.includes('*'))
  .map(({ source }) => source.slice('src/'.length, -'.ts'.length));

for (const folder of ['api', '.cache/api']) mkdirSync(join(root, folder), { recursive: true });
const changed = names.filter((name) => !isReported(name));
if (changed.length > 0) {
  console.log(
    `The types of ${changed.join(', ')} are not those of api/. Build, run "npm run update-contracts", read the difference, and say it in CHANGELOG.md.`,
  );
  process.exitCode = 1;
}

/** Whether the report of a door says what its declarations in dist say. @param {string} name */
function isReported(name) {
  const wanted = {
    apiReport: {
      enabled: true,
      reportFolder: join(root, 'api'),
      reportTempFolder: join(root, '.cache/api'),
      reportFileName: name.replaceAll('/', '-'),
      includeForgottenExports: true,
    },
    dtsRollup: { enabled: false },
  };
  const { succeeded, apiReportChanged } = extractTypes(name, wanted, { localBuild: isUpdate });
  return isUpdate ? succeeded : succeeded && !apiReportChanged;
}
