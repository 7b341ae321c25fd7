import 'react-messaging-window/styles.css';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MessagingWindowProvider, RiskAlert } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it } from 'vitest';
import { find } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const EM_PX = 16;
const BELOW_NARROW_PX = 30 * EM_PX - 1;

/** A dialog of a host, at the left of the page, with an alert in it that has been pressed. */
async function openIn(width: number) {
  const user = userEvent.setup();
  render(
    <div role="dialog" aria-label="Chat" style={{ ...box, inlineSize: width }}>
      <RiskAlert channel="whatsapp" lastInboundAt={start} clock={createFakeClock(start)} />
    </div>,
  );
  await user.click(screen.getByRole('button', { name: /messaging window/ }));
  const dialog = screen.getByRole('dialog', { name: 'Chat' });
  const panel = screen.getByRole('dialog', { name: 'Messaging window' });
  await waitFor(() => expect(panel.getBoundingClientRect().top).toBeGreaterThan(0));
  return { user, dialog, panel };
}

const box = { position: 'fixed', inset: '0 auto auto 0', blockSize: 600, fontSize: EM_PX } as const;

describe('the panel in a narrow container', () => {
  it('is a sheet at its lower edge, as wide as it is', async () => {
    const { dialog, panel } = await openIn(BELOW_NARROW_PX);
    expect(panel).toHaveAttribute('data-sheet');
    await Promise.all(panel.getAnimations().map(({ finished }) => finished));
    const [inner, outer] = [panel.getBoundingClientRect(), dialog.getBoundingClientRect()];
    expect(inner.bottom).toBeCloseTo(outer.bottom, 0);
    expect(inner.left).toBeCloseTo(outer.left, 0);
    expect(inner.width).toBeCloseTo(outer.width, 0);
    expect(inner.top).toBeGreaterThan(outer.top);
  });

  it('floats below its trigger where there is room', async () => {
    const { dialog, panel } = await openIn(30 * EM_PX);
    expect(panel).not.toHaveAttribute('data-sheet');
    expect(panel.getBoundingClientRect().bottom).toBeLessThan(dialog.getBoundingClientRect().bottom);
  });

  it('follows a container that becomes wide, and keeps the focus', async () => {
    const { dialog, panel } = await openIn(BELOW_NARROW_PX);
    const close = screen.getByRole('button', { name: 'Close' });
    close.focus();
    act(() => {
      dialog.style.inlineSize = '600px';
    });
    await waitFor(() => expect(panel).not.toHaveAttribute('data-sheet'));
    expect(close).toHaveFocus();
  });

  it('closes with Escape, back to its trigger', async () => {
    const { user } = await openIn(320);
    await user.keyboard('{Escape}');
    expect(find('.mw-panel')).toBeNull();
    expect(screen.getByRole('button', { name: /messaging window/ })).toHaveFocus();
  });
});

it('a place for portals without a height of its own is as wide as the page', async () => {
  const place = document.createElement('div');
  place.style.inlineSize = '100px';
  document.body.append(place);
  render(
    <MessagingWindowProvider container={place}>
      <RiskAlert channel="whatsapp" lastInboundAt={start} clock={createFakeClock(start)} />
    </MessagingWindowProvider>,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: /messaging window/ }));
  expect(place.querySelector('.mw-panel')).not.toHaveAttribute('data-sheet');
  place.remove();
});
