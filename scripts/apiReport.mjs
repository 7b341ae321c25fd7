// npm run api: checks that the public types are those of api/*.api.md; with --update it writes them.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { doors } from './doors.mjs';

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
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(root, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, 'dist', `${name}.d.ts`),
      compiler: {
        // The declarations alone, as a host's compiler reads them.
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            jsx: 'react-jsx',
            strict: true,
            skipLibCheck: true,
            types: ['react'],
          },
          include: [join(root, 'dist', `${name}.d.ts`)],
        },
      },
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFolder: join(root, 'api'),
        reportTempFolder: join(root, '.cache/api'),
        reportFileName: name.replaceAll('/', '-'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: isUpdate,
    messageCallback: (message) => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  return isUpdate ? succeeded : succeeded && !apiReportChanged;
}
