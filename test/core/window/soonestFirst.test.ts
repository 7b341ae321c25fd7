import { soonestFirst, type WindowInput, windowAt } from 'react-messaging-window/core';
import { expect, it } from 'vitest';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const windows: Record<string, WindowInput> = {
  expired: { channel: 'whatsapp', lastInboundAt: NOW - 30 * HOUR },
  unknown: { channel: 'whatsapp' },
  fresh: { channel: 'whatsapp', lastInboundAt: NOW },
  endless: { channel: 'telegram', lastInboundAt: NOW },
  neverOpened: { channel: 'whatsapp', lastInboundAt: null },
  soon: { channel: 'whatsapp', lastInboundAt: NOW - 23 * HOUR },
  longer: { channel: 'wecom', lastInboundAt: NOW },
};

it('a list has what closes first at the top, and what is closed at its end', () => {
  const states = Object.entries(windows).map(([name, input]) => ({ name, state: windowAt(input, NOW) }));
  expect(states.sort((a, b) => soonestFirst(a.state, b.state)).map(({ name }) => name)).toEqual([
    'soon',
    'fresh',
    'longer',
    'endless',
    'unknown',
    'expired',
    'neverOpened',
  ]);
});
