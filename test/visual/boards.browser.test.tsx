import { expect, it } from 'vitest';
import { drawWithOwnFonts } from './drawWithOwnFonts.js';
import { framedForPicture } from './framedForPicture.js';
import { pictures } from './pictures.js';
import { showBoard } from './showBoard.js';

it.each(pictures)('picture $name', async ({ name, board, look, scale }) => {
  const shown = await showBoard(board, look);
  drawWithOwnFonts(shown);
  await expect(await framedForPicture(shown, scale)).toMatchScreenshot(name);
});
