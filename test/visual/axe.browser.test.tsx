import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { allBoards } from './boards.js';
import { inShadowRoot } from './inShadowRoot.js';
import { type Look, showBoard } from './showBoard.js';
import { tellForcedColors } from './tellForcedColors.js';

const plain: Look = { scheme: 'light', direction: 'ltr', width: 1280 };

/** What axe finds wrong, and where. */
async function findings(board: Element): Promise<string[]> {
  const { violations, passes } = await axe.run(board, { resultTypes: ['violations'] });
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no text');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html}`),
  );
}

describe.each(Object.entries(allBoards))('axe finds nothing on the board %s', (_name, board) => {
  it('in forced colors', async () => {
    const shown = await showBoard(board, { ...plain, hasForcedColors: true });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    tellForcedColors(shown);
    expect(await findings(shown)).toEqual([]);
  });

  it('from right to left', async () => {
    const look: Look = { ...plain, direction: 'rtl' };
    expect(await findings(await showBoard(board, look))).toEqual([]);
  });

  it('at 320 px', async () => {
    const shown = await showBoard(board, { ...plain, width: 320 });
    expect(await findings(shown)).toEqual([]);
  });

  it('in a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    await showBoard(board, plain, inShadowRoot(host));
    expect(await findings(host)).toEqual([]);
    host.remove();
  });
});
