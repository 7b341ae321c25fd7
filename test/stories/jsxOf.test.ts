import { expect, test } from 'vitest';
import { jsxOf } from '../../stories/support/jsxOf.js';

const at = Date.UTC(2026, 10, 22, 9, 30);

test('props are written as a host writes them', () => {
  expect(jsxOf('WindowBadge', { channel: 'sms', size: 'icon', translate: true }, 0)).toBe(
    '<WindowBadge channel="sms" size="icon" translate />',
  );
  expect(jsxOf('WindowBadge', { channel: 'whatsapp', lastInboundAt: null }, 0)).toBe(
    '<WindowBadge channel="whatsapp" lastInboundAt={null} />',
  );
});

test('instants move with the clock of the story, other numbers do not', () => {
  expect(jsxOf('WindowBadge', { lastInboundAt: at, sentSinceInbound: 5 }, 3_600_000)).toBe(
    '<WindowBadge lastInboundAt="2026-11-22T10:30:00.000Z" sentSinceInbound={5} />',
  );
});

test('functions are named, what only a story needs is left out, long lines are broken', () => {
  const props = {
    channel: 'whatsapp',
    clock: {},
    size: undefined,
    refusal: { at, reason: 'window-closed', code: '131047', closesWindow: true },
    onSend: () => {},
    actions: { template: () => {}, 'phone-app': () => {} },
  };
  expect(jsxOf('WindowComposer', props, 0)).toBe(
    [
      '<WindowComposer',
      '  channel="whatsapp"',
      '  refusal={{',
      '    at: "2026-11-22T09:30:00.000Z",',
      '    reason: "window-closed",',
      '    code: "131047",',
      '    closesWindow: true,',
      '  }}',
      '  onSend={onSend}',
      '  actions={{ template: onTemplate, "phone-app": onPhoneApp }}',
      '/>',
    ].join('\n'),
  );
});
