'use client';

import { forwardRef, type MouseEvent, useContext, useEffect, useMemo, useState } from 'react';
import { ConversationContext, type PartConversation } from '../../hooks/ConversationContext.js';
import { elementProps, partProps } from '../internal/partProps.js';
import type { TextProps } from '../internal/TextDefaults.js';
import type { Ticker } from '../internal/Ticker.js';
import { useTicking } from '../internal/useTicking.js';
import { alertButton, buttonOf, triggerWriters } from './alertButton.js';
import { openSetter, RiskAlertContext, type RiskAlertOpen, type RiskAlertValue } from './RiskAlertContext.js';
import { RiskAlertPanel, type RiskAlertPanelProps } from './RiskAlertPanel.js';
import type { RiskAlertTriggerProps } from './RiskAlertTrigger.js';

/** What an alert takes of its panel. */
const PANEL_PROPS = [
  'note',
  'container',
  'workingHours',
  'side',
  'align',
  'focusOnUnmount',
  'children',
] as const;

/** How an alert looks. */
export interface RiskAlertLook
  extends TextProps,
    RiskAlertOpen,
    RiskAlertTriggerProps,
    Pick<RiskAlertPanelProps, (typeof PANEL_PROPS)[number]> {}

export type RiskAlertProps = RiskAlertLook & PartConversation;

/**
 * The clock icon beside a contact's name and the panel behind it; with `size="compact"` the badge of a row is its button.
 * Class, style and the rest go to the button. In a list it costs about what a button costs: all that belongs to the panel
 * is rendered when it is first opened.
 *
 * @example <RiskAlert channel="whatsapp" lastInboundAt={conversation.lastInboundAt} actions={{ template: openTemplates }} />
 */
export const RiskAlert = forwardRef<HTMLButtonElement, RiskAlertProps>(function RiskAlert(props, ref) {
  const { open, defaultOpen = false, size = 'icon' } = props;
  const [own, setOwn] = useState(defaultOpen);
  const ticker = useTicking(props, triggerWriters[size]);
  const isOpen = open ?? own;
  const setOpen = openSetter(props, isOpen, setOwn);
  return (
    <>
      {alertButton({
        ...{ ticker, isOpen, size, ref },
        onClick: (event: MouseEvent) => setOpen(!isOpen, 'trigger', event.nativeEvent),
        host: elementProps(props, OWN_PROPS),
      })}
      {ticker.options.conversation === null ? null : <Shortcut open={() => setOpen(true, 'shortcut')} />}
      {isOpen ? <OpenAlert alert={props} ticker={ticker} setOpen={setOpen} /> : null}
    </>
  );
});

/** Lets the host open the alert of a root. */
function Shortcut({ open }: { open: () => void }) {
  const root = useContext(ConversationContext);
  useEffect(() => root?.conversation.register({ openAlert: open }));
  return null;
}

interface OpenAlertProps {
  alert: RiskAlertProps;
  ticker: Ticker;
  setOpen: RiskAlertValue['setOpen'];
}

function OpenAlert({ alert, ticker, setOpen }: OpenAlertProps) {
  const trigger = useMemo(() => triggerOf(ticker), [ticker]);
  const [conversation, { locale, strings, ...look }] = partProps(alert);
  const given = { ...conversation, locale, strings };
  const panel = Object.fromEntries(PANEL_PROPS.map((name) => [name, look[name]]));
  return (
    <RiskAlertContext.Provider value={{ given, isOpen: true, setOpen, trigger }}>
      <RiskAlertPanel {...panel} />
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
  ...PANEL_PROPS,
  'size',
  'locale',
  'strings',
  'open',
  'defaultOpen',
  'onOpenChange',
]);
