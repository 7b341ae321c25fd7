import { refusalTexts } from '../../strings/english/refusalTexts.js';
import { sendingTexts } from '../../strings/english/sendingTexts.js';
import { templateTexts } from '../../strings/english/templateTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';

/** What the selector and its parts say. */
export const selectorTexts = { ...windowTexts, ...templateTexts, ...refusalTexts, ...sendingTexts };
