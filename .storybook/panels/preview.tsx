import type { Decorator } from '@storybook/react-vite';
import { addons } from 'storybook/preview-api';
import { announced, themeGlobal, themeMoved } from './channel.js';
import { clockOf } from './clockOf.js';
import { paintTheme } from './theme/paintTheme.js';
import type { TranscriptLine } from './transcript/Announcement.js';
import { observeAnnouncements } from './transcript/observeAnnouncements.js';

let painted = '';
let story = '';
let clock: ReturnType<typeof clockOf>;

const withPanels: Decorator = (Story, { title, name, args, loaded, globals }) => {
  const code = String(globals[themeGlobal] ?? '');
  // Other renders must not take back what a slider has just said and the global does not know yet.
  if (code !== painted) paintTheme(document, code);
  painted = code;
  story = `${title}: ${name}`;
  clock = clockOf({ args, loaded });
  return <Story />;
};

export const decorators = [withPanels];

export const initialGlobals = { [themeGlobal]: '' };

void addons.ready().then((channel) => {
  channel.on(themeMoved, (code: string) => paintTheme(document, code));
  observeAnnouncements(document, (announcement) => {
    const line: TranscriptLine = {
      ...announcement,
      at: clock?.now() ?? Date.now(),
      isStoryTime: clock !== undefined,
      story,
    };
    channel.emit(announced, line);
  });
});
