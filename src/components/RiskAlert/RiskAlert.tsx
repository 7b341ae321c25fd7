'use client';
import { forwardRef, type MouseEvent, useMemo, useState } from 'react';
import { INPUT_NAMES } from '../../core/window/inputNames.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import { propsWithout } from '../internal/propsWithout.js';
import type { Ticker } from '../internal/Ticker.js';
import { useTicking } from '../internal/useTicking.js';
import { alertButton, buttonOf, writeTrigger } from './alertButton.js';
import { RiskAlertContext, type RiskAlertValue } from './RiskAlertContext.js';
import { RiskAlertPanel, type RiskAlertPanelProps } from './RiskAlertPanel.js';
import type { RiskAlertRootProps } from './RiskAlertRoot.js';
import type { RiskAlertTriggerProps } from './RiskAlertTrigger.js';

type PanelProps = Pick<
  RiskAlertPanelProps,
  | 'actions'
  | 'note'
  | 'container'
  | 'customerTimeZone'
  | 'workingHours'
  | 'side'
  | 'align'
  | 'focusOnUnmount'
  | 'children'
>;

export interface RiskAlertProps
  extends Omit<RiskAlertRootProps, 'children'>,
    Omit<RiskAlertTriggerProps, keyof WindowInput>,
    PanelProps {}

/**
 * The clock icon beside a contact's name and the panel behind it. Class, style and the rest go to the button.
 * In a list it costs about what a button costs: all that belongs to the panel is rendered when it is first opened.
 *
 * @example <RiskAlert channel="whatsapp" lastInboundAt={conversation.lastInboundAt} actions={{ template: openTemplates }} />
 */
export const RiskAlert = forwardRef<HTMLButtonElement, RiskAlertProps>(function RiskAlert(props, ref) {
  const { open, defaultOpen = false, onOpenChange } = props;
  const [own, setOwn] = useState(defaultOpen);
  const ticker = useTicking(props, writeTrigger);
  const isOpen = open ?? own;
  const setOpen: RiskAlertValue['setOpen'] = (next, reason, event) => {
    if (open === undefined) setOwn(next);
    if (next !== isOpen) onOpenChange?.(next, { reason, event });
  };
  return (
    <>
      {alertButton({
        ticker,
        isOpen,
        onClick: (event: MouseEvent) => setOpen(!isOpen, 'trigger', event.nativeEvent),
        host: propsWithout(props, OWN_PROPS),
        ref,
      })}
      {isOpen ? <OpenAlert alert={props} ticker={ticker} setOpen={setOpen} /> : null}
    </>
  );
});

interface OpenAlertProps {
  alert: RiskAlertProps;
  ticker: Ticker;
  setOpen: RiskAlertValue['setOpen'];
}

function OpenAlert({ alert, ticker, setOpen }: OpenAlertProps) {
  const { actions, note, container, customerTimeZone, workingHours, side, align, ...rest } = alert;
  const { focusOnUnmount, children } = rest;
  const trigger = useMemo(() => triggerOf(ticker), [ticker]);
  return (
    <RiskAlertContext.Provider value={{ given: alert, isOpen: true, setOpen, trigger }}>
      <RiskAlertPanel
        {...{ actions, note, container, customerTimeZone, workingHours, side, align, focusOnUnmount }}
      >
        {children}
      </RiskAlertPanel>
    </RiskAlertContext.Provider>
  );
}

function triggerOf(ticker: Ticker): RiskAlertValue['trigger'] {
  return {
    get current() {
      return buttonOf(ticker.part);
    },
  };
}

const OWN_PROPS: ReadonlySet<string> = new Set([
  ...INPUT_NAMES,
  'clock',
  'contactName',
  'locale',
  'strings',
  'open',
  'defaultOpen',
  'onOpenChange',
  'actions',
  'note',
  'container',
  'customerTimeZone',
  'workingHours',
  'side',
  'align',
  'focusOnUnmount',
  'children',
]);
