'use client';

import { forwardRef, type MouseEvent, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { callHost } from '../../clock/callHost.js';
import type { ConversationOptions } from '../../conversation/ConversationOptions.js';
import {
  eventPlaceOf,
  type MessagingEvent,
  type MessagingEventKind,
} from '../../conversation/MessagingEvent.js';
import { ConversationContext, type PartConversation } from '../../hooks/ConversationContext.js';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { clockOf, WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { loadingTexts } from '../../strings/english/loadingTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { elementProps } from '../internal/elementProps.js';
import { LoadFailure } from '../internal/LoadFailure.js';
import { prepare, useLazyPart } from '../internal/lazyPart.js';
import { lookOf } from '../internal/lookOf.js';
import { activeElementAt, isNobodys } from '../internal/place.js';
import { type TextProps, textsWith } from '../internal/TextDefaults.js';
import type { Ticker } from '../internal/Ticker.js';
import { useTicking } from '../internal/useTicking.js';
import { ALERT_SIZES, alertButton, buttonOf, triggerWriters } from './alertButton.js';
import { lazyPanel } from './lazyPanel.js';
import { isOpenIn, openSetter } from './openSetter.js';
import { PANEL_PROPS } from './panelProps.js';
import type { RiskAlertOpen, RiskAlertValue } from './RiskAlertContext.js';
import type { RiskAlertPanelProps } from './RiskAlertPanel.js';
import type { RiskAlertTriggerProps } from './RiskAlertTrigger.js';

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
  const size = lookOf(props.size, ALERT_SIZES);
  const [own, setOwn] = useState(props.defaultOpen === true);
  const ticker = useTicking(props, triggerWriters[size]);
  const isOpen = isOpenIn(props, own);
  const setOpen = openSetter(props, isOpen, setOwn);
  return (
    <>
      {alertButton({
        ...{ ticker, isOpen, size, ref },
        onClick: (event: MouseEvent) => setOpen(!isOpen, 'trigger', event.nativeEvent),
        onNear: prepareAlert,
        host: elementProps(props, OWN_PROPS),
      })}
      {ticker.options.conversation === null ? null : <Shortcut open={() => setOpen(true, 'shortcut')} />}
      {isOpen ? <OpenAlert alert={props} ticker={ticker} setOpen={setOpen} /> : null}
    </>
  );
});

const prepareAlert = () => prepare(lazyPanel);

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
  const emit = useEmit(alert);
  const loading = useLazyPart(lazyPanel, true, {
    onFailure: () => emit({ type: 'load-failed', part: 'alert' }),
  });
  const { part: Panel, hasFailed, retry } = loading;
  const isLoading = Panel === null && !hasFailed;
  const takesFocus = useFocusClaim(trigger, isLoading);
  if (hasFailed) {
    const texts = textsWith(LOAD_TEXTS, ticker.options.defaults, ticker.texts.locale, alert.strings);
    return <LoadFailure texts={texts} onRetry={retry} />;
  }
  return Panel === null ? null : <Panel {...{ alert, setOpen, trigger, takesFocus }} />;
}

/** Marks the button while the panel is loading; the focus is for the panel only if it has not moved on by then. */
function useFocusClaim(trigger: RiskAlertValue['trigger'], isLoading: boolean): () => boolean {
  const from = useRef<Element | null>(null);
  useBeforePaint(() => {
    const button = trigger.current;
    if (!isLoading || button === null) return undefined;
    from.current = activeElementAt(button);
    button.setAttribute('aria-busy', 'true');
    return () => button.removeAttribute('aria-busy');
  }, [trigger, isLoading]);
  return () => {
    const active = trigger.current === null ? null : activeElementAt(trigger.current);
    return from.current === null || active === from.current || isNobodys(active);
  };
}

const LOAD_TEXTS = { ...windowTexts, ...loadingTexts };

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

/** Tells the host what happened at a part, also at one in a list that needs no controller of its own. */
function useEmit(given: Partial<ConversationOptions>): (kind: MessagingEventKind) => void {
  const root = useContext(ConversationContext);
  const defaults = useContext(WindowDefaultsContext);
  return (kind) => {
    if (root !== null && given.channel === undefined) return root.conversation.emit(kind);
    const at = clockOf(defaults, given.clock).now();
    const event: MessagingEvent = { ...kind, at, ...eventPlaceOf(given, given.conversationKey) };
    callHost(given.onEvent, event);
    if (defaults.onEvent !== given.onEvent) callHost(defaults.onEvent, event);
  };
}
