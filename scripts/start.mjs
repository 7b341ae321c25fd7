// npm start: installs what is missing and opens Storybook at the Inbox.
import { installPackages } from './install.mjs';
import { run } from './run.mjs';

const story = '/story/inbox--default';
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const opens = hasScreen && !process.env.CI;

await installPackages();
const { code } = await run(
  'storybook',
  [
    'dev',
    '--host=127.0.0.1',
    '--port=6006',
    `--initial-path=${story}`,
    '--disable-telemetry',
    '--no-version-updates',
    ...(opens ? [] : ['--ci']),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(code);
