'use client';
import { type ButtonHTMLAttributes, forwardRef, type MouseEvent, type Ref, useMemo } from 'react';
import { formatText } from '../../strings/formatText.js';
import { mergeRefs } from '../internal/mergeRefs.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { markOf, StatusIcon } from '../internal/StatusIcon.js';
import type { Texts } from '../internal/TextDefaults.js';
import { useTicking, writeAttribute } from '../internal/useTicking.js';
import type { WindowLabel } from '../internal/windowLabel.js';
import { useRiskAlert } from './RiskAlertContext.js';

/** State of the trigger, for `className`, `style` and `render`. */
export interface RiskAlertTriggerState {
  /** `aria-expanded`. */
  isOpen: boolean;
}

export type RiskAlertTriggerProps = PartOf<ButtonHTMLAttributes<HTMLButtonElement>, RiskAlertTriggerState>;

/**
 * The clock-icon button, coloured and shaped by the status (`data-status`, `data-reason`), which the clock keeps
 * right without a React render. Put it beside a row's link, not inside of it.
 */
export const RiskAlertTrigger = forwardRef<HTMLButtonElement, RiskAlertTriggerProps>(
  function RiskAlertTrigger(host, forwardedRef) {
    const { input, texts, clock, isOpen, setOpen, triggerRef, panelId } = useRiskAlert('RiskAlertTrigger');
    const { ref, initial } = useTicking<HTMLButtonElement>(input, texts, clock, (button, label) =>
      writeTrigger(button, label, texts),
    );
    const refs = useMemo(() => mergeRefs(ref, triggerRef, forwardedRef), [ref, triggerRef, forwardedRef]);
    return renderPart('button', {
      state: { isOpen },
      own: {
        type: 'button',
        className: 'mw mw-alert-trigger',
        'aria-label': nameOf(initial, texts),
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? panelId : undefined,
        ...dataAttributes({ status: initial.status, reason: initial.reason }),
        onClick: (event: MouseEvent) => setOpen(!isOpen, 'trigger', event.nativeEvent),
        children: <StatusIcon status={initial.status} reason={initial.reason} />,
      },
      host,
      ref: refs as Ref<never>,
    });
  },
);

function nameOf(label: WindowLabel, texts: Texts): string {
  return formatText(texts.strings.spoken.alert, { status: label.spoken }, texts.locale);
}

function writeTrigger(button: HTMLElement, label: WindowLabel, texts: Texts): void {
  writeAttribute(button, 'data-status', label.status);
  writeAttribute(button, 'data-reason', label.reason);
  writeAttribute(button, 'aria-label', nameOf(label, texts));
  const mark = button.firstElementChild?.lastElementChild;
  if (mark) writeAttribute(mark, 'd', markOf(label.status, label.reason));
}
