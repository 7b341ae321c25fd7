/** Marks in the clock face. */
export type StatusIconName = 'open' | 'expiring' | 'closed' | 'never-opened' | 'unknown';

/** Drawings beside words that say the same. */
export type PartIconName =
  | 'search'
  | 'close'
  | 'back'
  | 'sent'
  | 'failed'
  | 'blocked'
  | 'message'
  | 'image'
  | 'video'
  | 'gif'
  | 'document'
  | 'location'
  | 'product'
  | 'url'
  | 'phone-number'
  | 'quick-reply'
  | 'copy-code'
  | 'flow'
  | 'upload'
  | 'star'
  | 'clock'
  | 'offer';

/**
 * Own drawings in place of the kit's: the data of an SVG path on a grid of 20 by 20, drawn as a line of
 * `currentColor`. The marks stand in the clock face, whose middle is at 10, 11.5; the face itself stays.
 *
 * @example { open: 'M7 11.5l2 2l4-4' }
 */
export type Icons = Readonly<Partial<Record<StatusIconName | PartIconName, string>>>;
