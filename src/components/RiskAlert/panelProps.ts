/** What an alert takes of its panel. */
export const PANEL_PROPS = [
  'note',
  'container',
  'workingHours',
  'side',
  'align',
  'focusOnUnmount',
  'children',
] as const;
