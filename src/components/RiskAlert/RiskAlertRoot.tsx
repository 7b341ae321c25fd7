'use client';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { useStableValue } from '../../hooks/useStableValue.js';
import { splitInput, type WindowInputProps } from '../internal/splitInput.js';
import type { TextProps } from '../internal/TextDefaults.js';
import { useOpenState } from '../internal/useOpenState.js';
import type { RiskAlertName } from './alertButton.js';
import { RiskAlertContext, type RiskAlertReason, type RiskAlertValue } from './RiskAlertContext.js';

export interface RiskAlertRootProps extends WindowInputProps, TextProps, RiskAlertName {
  children?: ReactNode;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: { reason: RiskAlertReason; event?: Event }) => void;
}

/** Holds a risk alert together; renders nothing itself. */
export function RiskAlertRoot(props: RiskAlertRootProps) {
  const [given, { children, clock, open, defaultOpen = false, onOpenChange, contactName, ...text }] =
    splitInput(props);
  const input = useStableValue(given);
  const texts = useStableValue({ ...text, contactName });
  const trigger = useRef<HTMLElement | null>(null);
  const [isOpen, setOpen] = useOpenState(open, defaultOpen, onOpenChange);
  const value = useMemo<RiskAlertValue>(
    () => ({ given: { ...input, ...texts, clock }, isOpen, setOpen, trigger }),
    [input, texts, clock, isOpen, setOpen],
  );
  return <RiskAlertContext.Provider value={value}>{children}</RiskAlertContext.Provider>;
}
