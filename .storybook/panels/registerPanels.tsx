import { Button } from 'storybook/internal/components';
import { addons, types } from 'storybook/manager-api';
import { announced, themeGlobal } from './channel.js';
import './panels.css';
import { createSettler } from './theme/createSettler.js';
import { ThemePanel } from './theme/ThemePanel.js';
import type { TranscriptLine } from './transcript/Announcement.js';
import { createTranscript } from './transcript/createTranscript.js';
import { TranscriptPanel } from './transcript/TranscriptPanel.js';

const id = 'kit-panels';

/** A slider that moves would write the address dozens of times a second, and browsers refuse that. */
const SETTLE_MS = 250;

/** Whether a panel of Storybook is one of these, which serve every story. */
export function isKitPanel(panelId: string | undefined): boolean {
  return panelId?.startsWith(`${id}/`) ?? false;
}

/** Adds the theme editor and the transcript of announcements to Storybook's panels. */
export function registerPanels(): void {
  addons.register(id, (api) => {
    const settler = createSettler<string>((code) => api.updateGlobals({ [themeGlobal]: code }), SETTLE_MS);
    const transcript = createTranscript();
    api.on(announced, (line: TranscriptLine) => transcript.add(line));
    addons.add(`${id}/theme`, {
      type: types.PANEL,
      title: 'Theme',
      render: ({ active }) => (active ? <ThemePanel settler={settler} /> : null),
    });
    addons.add(`${id}/open-theme`, {
      type: types.TOOL,
      title: 'Theme editor',
      match: ({ viewMode }) => viewMode === 'story',
      render: () => (
        <Button
          variant="ghost"
          padding="small"
          ariaLabel="Open the theme editor"
          onClick={() => {
            api.setSelectedPanel(`${id}/theme`);
            api.togglePanel(true);
          }}
        >
          Theme editor
        </Button>
      ),
    });
    addons.add(`${id}/transcript`, {
      type: types.PANEL,
      title: 'Transcript',
      render: ({ active }) => (active ? <TranscriptPanel transcript={transcript} /> : null),
    });
  });
}
