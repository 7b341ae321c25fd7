import { bundleSize } from './bundleSize.mjs';
import { kilobytes, table } from './table.mjs';

/** What a host may take alone. */
const features = [
  ['WindowBadge', 'index'],
  ['RiskAlert', 'index'],
  ['ExpiryNotice', 'index'],
  ['ComposerHints', 'index'],
  ['WindowComposer', 'index'],
  ['TemplateSelector', 'index'],
  ['MessagingWindow', 'index'],
  ['MessagingWindowProvider', 'index'],
  ['useMessagingWindow', 'hooks'],
  ['useCountdown', 'hooks'],
  ['useWindowComposer', 'hooks'],
  ['useTemplateSelector', 'hooks'],
  ['useWindowAlerts', 'hooks'],
  ['windowAt', 'core'],
  ['toSendPayload', 'core'],
  ['whatsappCloud', 'adapters'],
];

/** Two tables: what each feature costs alone, and what is in all of `.`, by folder. */
export async function featureTables() {
  const alone = await Promise.all(
    features.map(async ([name = '', door]) => {
      const code = `export { ${name} } from './dist/${door}.js'`;
      const { first, later } = await bundleSize(code);
      const parts = [first, later.panel, later.selector].map((size) => (size ? kilobytes(size.gzipped) : ''));
      return [name, kilobytes(first.minified), ...parts, ''];
    }),
  );
  const { modules } = await bundleSize("export * from './dist/index.js'");
  const minified = Object.values(modules).reduce((sum, bytes) => sum + bytes, 0);
  const sums = new Map();
  for (const [path, bytes] of Object.entries(modules)) {
    const folder = folderOf(path);
    sums.set(folder, (sums.get(folder) ?? 0) + bytes);
  }
  const folders = [...sums]
    .filter(([, bytes]) => bytes > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([folder, bytes]) => [folder, kilobytes(bytes), `${((100 * bytes) / minified).toFixed(1)} %`, '']);
  return [
    'Each alone; what several need is in the figure of each.\n',
    table([['', 'min', 'min+gzip', 'panel later', 'selector later', ''], ...alone]),
    '\nAll of "." that loads at first, by folder; gzip knows no folders, so these are only bundled.\n',
    table([['', 'bundled', 'share', ''], ...folders]),
  ].join('\n');
}

/** `dist/components/RiskAlert`, `dist/core/template`, `@radix-ui`, `clsx`. @param {string} path */
function folderOf(path) {
  const [, scope] = /node_modules\/(@[^/]+|[^/]+)/.exec(path) ?? [];
  if (scope !== undefined) return scope;
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, 3).join('/') || path;
}
