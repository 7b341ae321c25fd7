import { CssBaseline, List, ThemeProvider, useColorScheme } from '@mui/material';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { MessagingWindowProvider, WindowComposer } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { ConversationItem } from '../../docs/recipes/mui/ConversationItem.js';
import { KitTokens } from '../../docs/recipes/mui/KitTokens.js';
import { TemplateDialog } from '../../docs/recipes/mui/TemplateDialog.js';
import { theme } from '../../docs/recipes/mui/theme.js';
import { DAY_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const templates = [
  {
    ...{ name: 'follow_up', language: 'en', status: 'APPROVED', category: 'UTILITY' },
    components: [{ type: 'BODY', text: 'May we go on?' }],
  },
];
afterEach(() => localStorage.clear());

function Page({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} defaultMode="light">
      <CssBaseline enableColorScheme />
      <KitTokens />
      {children}
    </ThemeProvider>
  );
}

function DarkButton() {
  const { setMode } = useColorScheme();
  return (
    <button type="button" onClick={() => setMode('dark')}>
      Dark
    </button>
  );
}

it('MUI: the kit has the colors of the theme, in light and in dark', async () => {
  const { container } = render(
    <Page>
      <WindowComposer channel="whatsapp" lastInboundAt={null} actions={{ template: () => undefined }} />
      <DarkButton />
    </Page>,
  );
  const button = () => screen.getByRole('button', { name: 'Send template' });
  const probe = container.appendChild(document.createElement('i'));
  const colorOf = (variable: string) => {
    probe.style.color = `var(--mui-palette-${variable})`;
    return getComputedStyle(probe).color;
  };
  expect(getComputedStyle(button()).backgroundColor).toBe('rgb(109, 40, 217)');
  expect(getComputedStyle(button()).color).toBe(colorOf('primary-contrastText'));
  expect(getComputedStyle(button()).fontFamily).toMatch(/^"?Roboto/);

  await userEvent.click(screen.getByRole('button', { name: 'Dark' }));
  await waitFor(() => expect(getComputedStyle(button()).backgroundColor).toBe('rgb(196, 181, 253)'));
  expect(getComputedStyle(button()).color).toBe(colorOf('primary-contrastText'));
  expect(getComputedStyle(document.documentElement).colorScheme).toBe('dark');
});

it('MUI: the alert of a row follows the window, and the dialog sends a template', async () => {
  const user = userEvent.setup();
  const clock = createFakeClock(start);
  const onSendTemplate = vi.fn();
  function Inbox() {
    const [isOpen, setOpen] = useState(false);
    return (
      <MessagingWindowProvider clock={clock}>
        <List>
          <ConversationItem
            name="Ada"
            channel="whatsapp"
            lastInboundAt={start}
            onOpen={() => setOpen(true)}
          />
        </List>
        <TemplateDialog
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          channel="whatsapp"
          lastInboundAt={start}
          conversationKey="ada"
          contact={{ name: 'Ada', phone: '16505551234' }}
          templates={templates}
          onSendTemplate={onSendTemplate}
        />
      </MessagingWindowProvider>
    );
  }
  render(
    <Page>
      <Inbox />
    </Page>,
  );
  const alert = screen.getByRole('button', { name: /messaging window, Ada/ });
  expect(alert).toHaveTextContent('24h');
  act(() => clock.advance(DAY_MS));
  expect(alert).toHaveAttribute('data-status', 'closed');

  await user.click(screen.getByRole('button', { name: 'Ada' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send template' }));
  await user.click(dialog.getByRole('option', { name: /^follow_up/ }));
  await user.click(dialog.getByRole('button', { name: 'Send template' }));
  expect(onSendTemplate.mock.calls[0]?.[0]).toMatchObject({ text: 'May we go on?' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
