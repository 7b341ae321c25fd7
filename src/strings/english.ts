import { alertTexts } from './english/alertTexts.js';
import { composerTexts } from './english/composerTexts.js';
import { noticeTexts } from './english/noticeTexts.js';
import { refusalTexts } from './english/refusalTexts.js';
import { templateTexts } from './english/templateTexts.js';
import { wayOutTexts } from './english/wayOutTexts.js';
import { windowTexts } from './english/windowTexts.js';
import type { Strings } from './Strings.js';

/** The default texts. Each part brings those that it shows; this is all of them, to be copied or translated. */
export const english: Strings = {
  ...windowTexts,
  ...alertTexts,
  ...wayOutTexts,
  ...composerTexts,
  ...noticeTexts,
  ...templateTexts,
  ...refusalTexts,
};
