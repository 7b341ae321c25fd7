'use client';
import { forwardRef } from 'react';
import type { WindowInput } from '../../core/window/WindowInput.js';
import { splitInput } from '../internal/splitInput.js';
import { RiskAlertPanel, type RiskAlertPanelProps } from './RiskAlertPanel.js';
import { RiskAlertRoot, type RiskAlertRootProps } from './RiskAlertRoot.js';
import { RiskAlertTrigger, type RiskAlertTriggerProps } from './RiskAlertTrigger.js';

export interface RiskAlertProps
  extends Omit<RiskAlertRootProps, 'children'>,
    Omit<RiskAlertTriggerProps, keyof WindowInput>,
    Pick<
      RiskAlertPanelProps,
      'actions' | 'note' | 'container' | 'customerTimeZone' | 'side' | 'align' | 'children'
    > {}

/**
 * The clock icon beside a contact's name and the panel behind it. Class, style and the rest go to the button.
 *
 * @example <RiskAlert channel="whatsapp" lastInboundAt={conversation.lastInboundAt} actions={{ template: openTemplates }} />
 */
export const RiskAlert = forwardRef<HTMLButtonElement, RiskAlertProps>(function RiskAlert(props, ref) {
  const [input, rest] = splitInput(props);
  const { clock, locale, strings, open, defaultOpen, onOpenChange, ...more } = rest;
  const { actions, note, container, customerTimeZone, side, align, children, ...trigger } = more;
  return (
    <RiskAlertRoot {...input} {...{ clock, locale, strings, open, defaultOpen, onOpenChange }}>
      <RiskAlertTrigger ref={ref} {...trigger} />
      <RiskAlertPanel {...{ actions, note, container, customerTimeZone, side, align }}>
        {children}
      </RiskAlertPanel>
    </RiskAlertRoot>
  );
});
