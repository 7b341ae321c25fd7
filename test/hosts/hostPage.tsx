import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';

/** The font and the place are the host's to give and the parts inherit them: both are held still, to compare the rest. */
const HELD_STILL = 'font: 16px / 1.2 sans-serif; margin: 8px; inline-size: 960px; background: none';

/** Keeps the page's own font and place as they are under any stylesheet, until the test has finished. */
export function holdStill(): void {
  document.body.style.cssText = HELD_STILL;
  onTestFinished(() => document.body.removeAttribute('style'));
}

/** Renders into a page that is held still. */
export async function renderStill(element: ReactElement): Promise<void> {
  holdStill();
  await act(async () => {
    render(element);
  });
  await settled();
}

/** Puts a host's stylesheet before or after all others; returns what takes it away again. */
export async function addHostStyle(css: string, order: 'before' | 'after'): Promise<() => void> {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.insertAdjacentElement(order === 'before' ? 'afterbegin' : 'beforeend', style);
  onTestFinished(() => style.remove());
  await settled();
  return () => style.remove();
}

/** Lets the page place its panels and end its transitions. */
export async function settled(): Promise<void> {
  await act(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
    await new Promise(requestAnimationFrame);
  });
}
