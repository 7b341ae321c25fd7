import { setSize } from './showBoard.js';

/**
 * Frames a board for its picture: without its own words, in `scale` pixels for one of CSS. Its layout stays what it
 * was, as on a screen of that density.
 */
export async function framedForPicture(board: HTMLElement, scale: number): Promise<HTMLElement> {
  const { width } = board.getBoundingClientRect();
  const frame = document.createElement('div');
  frame.className = 'picture';
  board.before(frame);
  frame.append(board);
  board.style.width = `${width}px`;
  const { height } = board.getBoundingClientRect();
  board.style.scale = String(scale);
  const [pictureWidth, pictureHeight] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  Object.assign(frame.style, { width: `${pictureWidth}px`, height: `${pictureHeight}px` });
  await setSize(Math.max(innerWidth, pictureWidth), Math.max(innerHeight, pictureHeight));
  return frame;
}
