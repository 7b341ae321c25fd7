import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MessagingWindowProvider } from 'react-messaging-window';
import { commands, page } from 'vitest/browser';
import type { Scheme } from '../../cli/theme/Theme.js';
import { arabicTexts } from '../../stories/support/arabicTexts.js';

/** How a page shows a board. */
export interface Look {
  scheme: Scheme;
  /** From right to left all is in Arabic. */
  direction: 'ltr' | 'rtl';
  /** Of the page, in CSS pixels. */
  width: number;
  hasTextSpacing?: boolean;
  /** As in a contrast theme of Windows. */
  hasForcedColors?: boolean;
}

const START_HEIGHT = 900;

/** Renders a board on a page that is as high as the board, and comes back when nothing moves any more. */
export async function showBoard(board: ReactElement, look: Look, root?: HTMLElement): Promise<HTMLElement> {
  const { scheme, direction, width, hasTextSpacing = false, hasForcedColors = false } = look;
  const { documentElement } = document;
  const isArabic = direction === 'rtl';
  documentElement.dataset.scheme = scheme;
  documentElement.dir = direction;
  documentElement.lang = isArabic ? 'ar' : 'en';
  await commands.forceColors(hasForcedColors);
  documentElement.toggleAttribute('data-text-spacing', hasTextSpacing);
  await setSize(width, START_HEIGHT);
  const { container } = render(
    <MessagingWindowProvider strings={isArabic ? arabicTexts : undefined}>{board}</MessagingWindowProvider>,
    { container: root },
  );
  container.className = 'shown-board';
  await settled();
  // An open panel takes the focus.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await setSize(width, Math.ceil(container.getBoundingClientRect().height));
  return container;
}

/** Of the frame with the test, and of the screen that holds it. */
export async function setSize(width: number, height: number): Promise<void> {
  await commands.setScreen(width, height);
  await page.viewport(width, height);
  await settled();
}

/** Popovers take their place, and give the focus back, in the frames after they open. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
}
