'use client';
import { createContext, type RefObject, useContext } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import type { Texts } from '../internal/TextDefaults.js';

/** Why the panel opened or closed. */
export type RiskAlertReason = 'trigger' | 'escape' | 'outside' | 'close-button' | 'action';

/** What the parts of one risk alert share. */
export interface RiskAlertValue {
  input: WindowInput;
  texts: Texts;
  clock?: Clock;
  isOpen: boolean;
  setOpen(open: boolean, reason: RiskAlertReason, event?: Event): void;
  triggerRef: RefObject<HTMLButtonElement | null>;
  panelId: string;
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
