'use client';

import { createContext } from 'react';
import type { ConversationOptions } from '../../conversation/ConversationOptions.js';
import type { Optional } from '../../core/window/Optional.js';
import type { TextProps } from '../internal/TextDefaults.js';

/**
 * Why the panel opened or closed. `replaced`: another risk alert of the page was opened; `shortcut`: by `openAlert`.
 */
export type RiskAlertReason =
  | 'trigger'
  | 'escape'
  | 'outside'
  | 'close-button'
  | 'action'
  | 'tab'
  | 'replaced'
  | 'shortcut';

/** Whether the panel is open; without `open` the part keeps it itself. */
export interface RiskAlertOpen {
  open?: boolean | undefined;
  defaultOpen?: boolean | undefined;
  onOpenChange?:
    | ((open: boolean, details: { reason: RiskAlertReason; event?: Event | undefined }) => void)
    | undefined;
}

/** What the parts of one risk alert share. */
export interface RiskAlertValue {
  /** The conversation, where it is not that of a root, and how it is put in words. */
  given: Optional<ConversationOptions> & TextProps;
  isOpen: boolean;
  setOpen(open: boolean, reason: RiskAlertReason, event?: Event): void;
  /** The button, once it is in the page. */
  trigger: { readonly current: HTMLElement | null };
  /** False: the panel has come late, and the focus has moved on from where it was at the press. */
  takesFocus?: (() => boolean) | undefined;
}

export const RiskAlertContext = createContext<RiskAlertValue | null>(null);
