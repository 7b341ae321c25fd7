'use client';

import { type ButtonHTMLAttributes, forwardRef, type MouseEvent, type Ref, useMemo } from 'react';
import { lookOf } from '../internal/lookOf.js';
import { mergeRefs } from '../internal/refs.js';
import type { PartOf } from '../internal/renderPart.js';
import { useTicking } from '../internal/useTicking.js';
import type { WindowBadgeSize } from '../WindowBadge/WindowBadge.js';
import { ALERT_SIZES, alertButton, type RiskAlertTriggerState, triggerWriters } from './alertButton.js';
import { useRiskAlert } from './useRiskAlert.js';

export interface RiskAlertTriggerProps
  extends PartOf<ButtonHTMLAttributes<HTMLButtonElement>, RiskAlertTriggerState> {
  /** The clock icon alone, or with the words of a badge. `data-size`. @default 'icon' */
  size?: WindowBadgeSize | undefined;
}

/**
 * The clock-icon button, colored and shaped by the status (`data-status`, `data-tone`, `data-reason`), which the
 * clock keeps right without a React render. Put it beside a row's link, not inside of it.
 */
export const RiskAlertTrigger = forwardRef<HTMLButtonElement, RiskAlertTriggerProps>(
  function RiskAlertTrigger({ size: wanted, ...host }, forwardedRef) {
    const size = lookOf(wanted, ALERT_SIZES);
    const { given, isOpen, setOpen, trigger } = useRiskAlert('RiskAlertTrigger');
    const ticker = useTicking(given, triggerWriters[size]);
    const ref = useMemo(
      () => mergeRefs<HTMLButtonElement>(trigger as Ref<HTMLButtonElement>, forwardedRef),
      [trigger, forwardedRef],
    );
    return alertButton({
      ...{ ticker, isOpen, size, host, ref },
      onClick: (event: MouseEvent) => setOpen(!isOpen, 'trigger', event.nativeEvent),
    });
  },
);
