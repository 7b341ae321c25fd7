/** Where texts are seen, and how long they may be. */
interface Context {
  /** Beginning of the keys. */
  key: string;
  where: string;
  /** Characters, variables as they are written. */
  maxLength?: number;
}

const CONTEXTS: readonly Context[] = [
  { key: 'locale', where: 'Language of these texts, BCP 47' },
  {
    key: 'terms',
    where: 'A word that other texts use as {customer}; {Customer} begins a sentence',
    maxLength: 40,
  },
  { key: 'time', where: 'Remaining time, inside other texts', maxLength: 40 },
  { key: 'time.unitDisplay', where: 'Width of units in badges: narrow (18h) or short (18 hr)' },
  { key: 'badge', where: 'Badge in a toolbar; {time} is such as 18h, {until} a date', maxLength: 70 },
  { key: 'compact', where: 'Badge in a narrow list, one or two words', maxLength: 24 },
  { key: 'spoken', where: 'Said by screen readers; {time} is such as 18 hours', maxLength: 120 },
  { key: 'alert', where: 'Panel behind the clock icon', maxLength: 120 },
  { key: 'alert.openedByKind', where: 'Panel, after "Opened by"', maxLength: 60 },
  { key: 'loading', where: 'Where a panel or the template selector could not be loaded', maxLength: 60 },
  { key: 'waysOut', where: 'Button below the notice', maxLength: 80 },
  { key: 'composer', where: 'Composer', maxLength: 180 },
  { key: 'composer.label', where: 'Name of the field for the message', maxLength: 40 },
  { key: 'composer.send', where: 'Button', maxLength: 24 },
  { key: 'composer.addNote', where: 'The same button while a private note is written', maxLength: 24 },
  {
    key: 'composer.closesIn',
    where: 'Quiet words below the field in the last hour; {time} is such as 3 min',
    maxLength: 40,
  },
  {
    key: 'composer.keptDraft',
    where: 'Name of the field with the draft of a locked composer',
    maxLength: 40,
  },
  { key: 'composer.copyDraft', where: 'Button at the draft of a locked composer', maxLength: 24 },
  { key: 'composer.copied', where: 'The same button, for a moment after it was pressed', maxLength: 24 },
  { key: 'announcements', where: 'Said by screen readers when something changes', maxLength: 120 },
  { key: 'notice', where: 'Notice in place of the locked composer', maxLength: 240 },
  { key: 'notice.details', where: 'Opens the code of an error', maxLength: 24 },
  { key: 'templates', where: 'Template selector', maxLength: 120 },
  { key: 'templates.reopenedAsk', where: 'Question before a template goes', maxLength: 180 },
  { key: 'templates.colleagueAsk', where: 'Question before a template goes', maxLength: 180 },
  { key: 'templates.fields', where: 'Label or hint of a field of a template', maxLength: 90 },
  { key: 'templates.fields.pickProducts', where: 'Button that opens a picker of products', maxLength: 40 },
  { key: 'templates.issues', where: 'What is wrong with a value, below its field', maxLength: 140 },
  { key: 'templates.upload', where: 'Upload of a file', maxLength: 110 },
  { key: 'templates.buttons', where: 'Label that the platform writes on a button', maxLength: 40 },
  { key: 'templates.categories', where: 'Category of a template', maxLength: 40 },
  { key: 'templates.statuses', where: 'Status of a template, after "Not approved:"', maxLength: 40 },
  { key: 'refusals', where: 'Why the platform refused, with the next step', maxLength: 260 },
];

/** What is known of the text with this key: the nearest that is said. */
export function contextOf(key: string): Context {
  const all = CONTEXTS.filter((context) => key === context.key || key.startsWith(`${context.key}.`));
  return all.sort((a, b) => b.key.length - a.key.length)[0] ?? { key, where: '' };
}
