import { renderToString } from 'react-dom/server';
import {
  MessagingWindowProvider,
  RiskAlert,
  WindowBadge,
  type WindowBadgeProps,
} from 'react-messaging-window';
import { describe, expect, it } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');

describe('on a server', () => {
  it('is neutral, since the server does not know the time of the client', () => {
    expect(renderToString(<WindowBadge channel="whatsapp" lastInboundAt={start} />)).toContain(
      'Window status unknown',
    );
    expect(renderToString(<RiskAlert channel="whatsapp" lastInboundAt={start} defaultOpen />)).toContain(
      'Window status unknown, messaging window',
    );
  });

  it('says what was true when the host says that it rendered', () => {
    const page = (
      <MessagingWindowProvider now={start + 3_600_000}>
        <WindowBadge channel="whatsapp" lastInboundAt={start} />
      </MessagingWindowProvider>
    );
    expect(renderToString(page)).toContain('Window open (23h remaining)');
  });

  it.each([{}, { onStatusChange: () => {} }])(
    'says who may reply where a person still may, in few words: %o',
    (look) => {
      const badge = (
        <MessagingWindowProvider now={start + 2 * 86_400_000}>
          <WindowBadge channel="messenger" lastInboundAt={start} size="compact" {...look} />
        </MessagingWindowProvider>
      );
      expect(renderToString(badge)).toContain('>Person only<');
    },
  );

  it('is told of the host’s own picker where it stands alone, also where React renders it', () => {
    const textOf = (props: Partial<WindowBadgeProps>) =>
      renderToString(
        <MessagingWindowProvider now={start}>
          <WindowBadge channel="messenger" lastInboundAt={null} {...props} />
        </MessagingWindowProvider>,
      );
    const actions = { template: () => {} };
    for (const look of [{}, { onStatusChange: () => {} }]) {
      expect(textOf(look)).toContain('wait for the customer');
      expect(textOf({ ...look, actions })).toContain('No messages yet — use template');
    }
  });
});
