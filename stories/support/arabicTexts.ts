import { ar } from 'react-messaging-window/locales/ar';
import { arTemplates } from 'react-messaging-window/locales/templates/ar';

/** All texts of the kit in Arabic. */
export const arabicTexts = [ar, arTemplates];
