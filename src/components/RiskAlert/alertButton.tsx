import type { MouseEvent, Ref, RefCallback } from 'react';
import { formatText } from '../../strings/formatText.js';
import { mergeRefs } from '../internal/mergeRefs.js';
import type { SharedLabel } from '../internal/remainingLabel.js';
import { type PartProps, renderPart } from '../internal/renderPart.js';
import { markOf, statusIcon } from '../internal/StatusIcon.js';
import type { Ticker, WriteTicker } from '../internal/Ticker.js';
import { writeAttribute } from '../internal/useTicking.js';

/** State of the trigger, for `className`, `style` and `render`. */
export interface RiskAlertTriggerState {
  /** `aria-expanded`. */
  isOpen: boolean;
}

/** What the name of the button says beside the status. */
export interface RiskAlertName {
  /** Whose window it is: in a list the buttons would all have the same name. */
  contactName?: string;
}

interface AlertButton {
  ticker: Ticker;
  isOpen: boolean;
  onClick: (event: MouseEvent) => void;
  /** Props for the button. */
  host: PartProps<RiskAlertTriggerState> & { 'aria-label'?: string };
  ref: Ref<HTMLButtonElement>;
}

/** The button that opens the panel; the panel itself adds `aria-controls` while it is there. */
export function alertButton({ ticker, isOpen, onClick, host, ref }: AlertButton) {
  const { rendered, attach } = ticker;
  if (host['aria-label'] === undefined) namedByHost.delete(ticker);
  else namedByHost.add(ticker);
  // What the host renders in its place need not hold the mark: the ticker gets the element itself.
  const isOwn = host.render === undefined;
  ticker.children ??= statusIcon(
    rendered.status,
    rendered.reason,
    ticker.defaults.icons,
    isOwn ? attach : undefined,
  );
  return renderPart('button', {
    state: { isOpen },
    own: {
      type: 'button',
      className: 'mw mw-alert-trigger',
      'aria-label': nameOf(ticker, rendered),
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpen,
      'data-status': rendered.status,
      'data-reason': rendered.reason ?? undefined,
      suppressHydrationWarning: true,
      onClick,
      children: ticker.children,
    },
    host,
    ref: (isOwn ? ref : bothRefs(attach, ref)) as Ref<never>,
  });
}

/** The element that `part` is the mark of, or `part` itself. */
export function buttonOf(part: Element | null): HTMLElement | null {
  if (part === null) return null;
  return part instanceof HTMLElement ? part : (part.parentElement?.parentElement ?? null);
}

export const writeTrigger: WriteTicker = (part, ticker, before) => {
  const { label, isFirst } = ticker;
  const button = buttonOf(part);
  if (button === null) return;
  const name = nameOf(ticker, label);
  const isNamed = namedByHost.has(ticker) || button.getAttribute('aria-label') === name;
  if (!isNamed) button.setAttribute('aria-label', name);
  if (before !== null || (isFirst && isNamed && label.status !== 'unknown')) return;
  writeAttribute(button, 'data-status', label.status);
  writeAttribute(button, 'data-reason', label.reason);
  const mark = part === button ? button.querySelector('.mw-icon > :last-child') : part;
  if (mark) writeAttribute(mark, 'd', markOf(label.status, label.reason, ticker.defaults.icons));
};

/** Buttons with a name of the host's own, which stays. */
const namedByHost = new WeakSet<Ticker>();

const names = new WeakMap<SharedLabel, string>();

/** The name of the button; without a contact put together once for each label that there is. */
function nameOf(ticker: Ticker, label: SharedLabel): string {
  const { strings, locale } = ticker.texts;
  const { contactName } = ticker.props;
  if (contactName) {
    return formatText(strings.spoken.alertNamed, { name: contactName, status: label.spoken }, locale);
  }
  let name = names.get(label);
  if (name === undefined) {
    name = formatText(strings.spoken.alert, { status: label.spoken }, locale);
    names.set(label, name);
  }
  return name;
}

const merged = new WeakMap<object, { ref: Ref<HTMLButtonElement>; both: RefCallback<HTMLButtonElement> }>();

/** Both refs in one, the same from render to render: with another one React takes the element out and in again. */
function bothRefs(
  attach: (part: Element | null) => void,
  ref: Ref<HTMLButtonElement>,
): RefCallback<HTMLButtonElement> {
  const known = merged.get(attach);
  if (known?.ref === ref) return known.both;
  const both = mergeRefs<HTMLButtonElement>(attach, ref);
  merged.set(attach, { ref, both });
  return both;
}
