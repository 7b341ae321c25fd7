import 'react-messaging-window/styles.css';
import { render } from '@testing-library/react';
import { clearDrafts, WindowComposer } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it } from 'vitest';

afterEach(() => clearDrafts());

const SHORT = 'Half a thought';
const LONG = `${SHORT}\n`.repeat(4) + SHORT;

it('shows a kept draft as high as its text, in every engine', () => {
  const heights = [SHORT, LONG, `${LONG}\n`.repeat(9)].map((value) => {
    const { container, unmount } = render(
      <WindowComposer
        channel="whatsapp"
        lastInboundAt={null}
        clock={createFakeClock('2026-11-22T09:30:00Z')}
        value={value}
      />,
    );
    const field = container.querySelector('.mw-kept-draft-field') as HTMLTextAreaElement;
    const line = Number.parseFloat(getComputedStyle(field).lineHeight);
    const { offsetHeight, scrollHeight, clientHeight } = field;
    unmount();
    return { lines: Math.floor(offsetHeight / line), hides: scrollHeight > clientHeight + 1 };
  });
  expect(heights).toEqual([
    { lines: 1, hides: false },
    { lines: 5, hides: false },
    { lines: 8, hides: true },
  ]);
});
