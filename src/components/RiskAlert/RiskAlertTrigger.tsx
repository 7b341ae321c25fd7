'use client';
import { type ButtonHTMLAttributes, forwardRef, type MouseEvent, type Ref, useMemo } from 'react';
import { mergeRefs } from '../internal/mergeRefs.js';
import type { PartOf } from '../internal/renderPart.js';
import { useTicking } from '../internal/useTicking.js';
import { alertButton, type RiskAlertTriggerState, writeTrigger } from './alertButton.js';
import { useRiskAlert } from './RiskAlertContext.js';

export type RiskAlertTriggerProps = PartOf<ButtonHTMLAttributes<HTMLButtonElement>, RiskAlertTriggerState>;

/**
 * The clock-icon button, coloured and shaped by the status (`data-status`, `data-reason`), which the clock keeps
 * right without a React render. Put it beside a row's link, not inside of it.
 */
export const RiskAlertTrigger = forwardRef<HTMLButtonElement, RiskAlertTriggerProps>(
  function RiskAlertTrigger(host, forwardedRef) {
    const { given, isOpen, setOpen, trigger } = useRiskAlert('RiskAlertTrigger');
    const ticker = useTicking(given, writeTrigger);
    const ref = useMemo(
      () => mergeRefs<HTMLButtonElement>(trigger as Ref<HTMLButtonElement>, forwardedRef),
      [trigger, forwardedRef],
    );
    return alertButton({
      ticker,
      isOpen,
      onClick: (event: MouseEvent) => setOpen(!isOpen, 'trigger', event.nativeEvent),
      host,
      ref,
    });
  },
);
