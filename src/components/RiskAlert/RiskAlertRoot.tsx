'use client';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useWindowInput } from '../../hooks/useWindowInput.js';
import { splitInput, type WindowInputProps } from '../internal/splitInput.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { useOpenState } from '../internal/useOpenState.js';
import { RiskAlertContext, type RiskAlertReason, type RiskAlertValue } from './RiskAlertContext.js';

export interface RiskAlertRootProps extends WindowInputProps, TextProps {
  children?: ReactNode;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: { reason: RiskAlertReason; event?: Event }) => void;
}

/** Holds a risk alert together; renders nothing itself. */
export function RiskAlertRoot(props: RiskAlertRootProps) {
  const [given, { children, clock, open, defaultOpen = false, onOpenChange, locale, strings }] =
    splitInput(props);
  const input = useWindowInput(given);
  const texts = useTexts({ locale, strings });
  const triggerRef = useRef<HTMLButtonElement | null>(null);
  const panelId = `${useElementId()}-panel`;
  const [isOpen, setOpen] = useOpenState(open, defaultOpen, onOpenChange);
  const value = useMemo<RiskAlertValue>(
    () => ({ input, texts, clock, isOpen, setOpen, triggerRef, panelId }),
    [input, texts, clock, isOpen, setOpen, panelId],
  );
  return <RiskAlertContext.Provider value={value}>{children}</RiskAlertContext.Provider>;
}
