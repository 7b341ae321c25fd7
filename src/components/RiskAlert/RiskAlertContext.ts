'use client';
import { createContext, useContext } from 'react';
import type { TickingProps } from '../internal/useTicking.js';

/**
 * Why the panel opened or closed. `replaced`: another risk alert of the page was opened.
 */
export type RiskAlertReason =
  | 'trigger'
  | 'escape'
  | 'outside'
  | 'close-button'
  | 'action'
  | 'tab'
  | 'replaced';

/** What the parts of one risk alert share. */
export interface RiskAlertValue {
  /** The window and how it is put in words. */
  given: TickingProps;
  isOpen: boolean;
  setOpen(open: boolean, reason: RiskAlertReason, event?: Event): void;
  /** The button, once it is in the page. */
  trigger: { readonly current: HTMLElement | null };
}

export const RiskAlertContext = createContext<RiskAlertValue | null>(null);

/** @throws outside of `RiskAlertRoot` */
export function useRiskAlert(part: string): RiskAlertValue {
  const value = useContext(RiskAlertContext);
  if (value === null) {
    throw new Error(
      `react-messaging-window: <${part}> stands outside of <RiskAlertRoot>, so it belongs to no window. Put it inside one.`,
    );
  }
  return value;
}
