import drawnBy from './drawnBy.json' with { type: 'json' };

/**
 * How many pixels of a picture may differ. In the browser that drew the pictures 29 at most were measured, which come
 * of the few colors of the files. Another version draws letters a little differently, by 2 % of the pixels at most
 * between versions 147 and 156, and sees only what is larger.
 */
export const tolerance = navigator.userAgent.includes(`Chrome/${drawnBy.chromium}.`)
  ? { allowedMismatchedPixels: 100 }
  : { allowedMismatchedPixelRatio: 0.04 };
