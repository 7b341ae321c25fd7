import type { ComponentType } from 'react';
import type { Optional } from '../../core/window/Optional.js';

/**
 * Marks of a window: of its status, of one without an end (`no-limit`; without one of the host's own its `open`), of its
 * last hour (`urgent`; its `expiring`), of one that was never opened or whose template waits for its reply
 * (`never-opened`), and of a person who may still reply.
 */
export type StatusIconName =
  | 'open'
  | 'no-limit'
  | 'expiring'
  | 'urgent'
  | 'closed'
  | 'never-opened'
  | 'human'
  | 'unknown';

/** Drawings beside words that say the same. */
export type PartIconName =
  | 'search'
  | 'close'
  | 'back'
  | 'sent'
  | 'failed'
  | 'warning'
  | 'info'
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

type IconsOf<Drawing> = Readonly<Optional<Record<StatusIconName | PartIconName, Drawing>>>;

/**
 * Own drawings in place of the kit's: the data of an SVG path on a grid of 20 by 20, drawn as a line of
 * `currentColor`, 1.875 wide in marks and 1.5 in the others. A mark is the whole drawing.
 *
 * @example { open: 'M4 10.5l4 4l8-9' }
 */
export type IconPaths = IconsOf<string>;

/**
 * The same, or components: each fills the box of an icon with what it renders, an `svg` as a rule. One in place of a mark
 * is rendered when the status changes, in each row; path data costs no render.
 *
 * @example { open: ClockIcon, closed: LockIcon, search: 'M9 14.5a5.5 5.5 0 1 0 0-11' }
 */
export type Icons = IconsOf<string | ComponentType>;
