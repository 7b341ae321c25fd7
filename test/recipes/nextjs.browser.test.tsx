import { act, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { Inbox } from '../../docs/recipes/nextjs/Inbox.js';
import { LiveInbox } from '../../docs/recipes/nextjs/LiveInbox.js';
import { HOUR_MS } from '../../src/core/time/units.js';

it('Next.js: the server sorts and renders, the client takes over without a word', () => {
  const said = vi.spyOn(console, 'error');
  const now = Date.now() - 90_000;
  const conversations = [
    { id: 'a', name: 'Contact 017', channel: 'whatsapp' as const, lastInboundAt: now - HOUR_MS },
    {
      id: 'b',
      name: 'Contact 018',
      channel: 'whatsapp' as const,
      lastInboundAt: now - 23 * HOUR_MS + 60_000,
    },
  ];
  const page = document.createElement('div');
  page.innerHTML = renderToString(<Inbox conversations={conversations} now={now} />);
  document.body.append(page);
  const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows()).toEqual([
    expect.stringContaining('Contact 018 1h'),
    expect.stringContaining('Contact 017 23h'),
  ]);

  // What crosses from the server to the client is JSON.
  const { type, props } = Inbox({ conversations, now }) as ReactElement<{ now: number }>;
  expect(type).toBe(LiveInbox);
  const received = JSON.parse(JSON.stringify(props));
  const roots: Root[] = [];
  act(() => void roots.push(hydrateRoot(page, <LiveInbox {...received} />)));
  // The server was asked a minute and a half ago.
  expect(rows()).toEqual([
    expect.stringContaining('Contact 018 59m'),
    expect.stringContaining('Contact 017 22h'),
  ]);
  expect(said).not.toHaveBeenCalled();
  act(() => roots[0]?.unmount());
  page.remove();
});
