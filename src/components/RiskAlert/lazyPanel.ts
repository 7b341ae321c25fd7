import { lazyPart } from '../internal/lazyPart.js';

/** The panel with all that places it, most of an alert's code. */
export const lazyPanel = lazyPart(async () => (await import('./AlertPanel.js')).AlertPanel);
