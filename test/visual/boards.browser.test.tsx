import { expect, it } from 'vitest';
import { drawWithOwnFonts } from './drawWithOwnFonts.js';
import { framedForPicture } from './framedForPicture.js';
import { pictures } from './pictures.js';
import { showBoard } from './showBoard.js';
import { tolerance } from './tolerance.js';

it.each(pictures)('picture $name', async ({ name, board, look, scale }) => {
  const shown = await showBoard(board, look);
  drawWithOwnFonts(shown);
  const picture = await framedForPicture(shown, scale);
  await expect(picture).toMatchScreenshot(name, { comparatorOptions: tolerance });
});
