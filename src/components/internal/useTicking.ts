'use client';
import { dequal } from 'dequal/lite';
import { useContext, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { INPUT_NAMES } from '../../core/window/inputNames.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import { clockOf, WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import type { WindowInputProps } from './splitInput.js';
import { TextDefaultsContext, type TextProps, textsWith } from './TextDefaults.js';
import { Ticker, type TickerProps, type WriteTicker } from './Ticker.js';

/** Props by which a ticking part says what it ticks for. */
export interface TickingProps extends WindowInputProps, TextProps {
  clock?: Clock;
  /** Whose window it is, for parts that say so. */
  contactName?: string;
}

/**
 * A part whose words change by themselves. React renders it once; from then on the clock calls `write` whenever they
 * differ, also after a render with another input. A React commit among ten thousand rows costs 250 times the write of
 * one text, and effects would be a third of a row's mount: the ref alone starts and stops it.
 *
 * Set `suppressHydrationWarning` where `write` writes: the server does not know the time of the client.
 */
export function useTicking(props: TickingProps, write: WriteTicker): Ticker {
  const defaults = useContext(WindowDefaultsContext);
  const { settings, renderedAt } = defaults;
  const textDefaults = useContext(TextDefaultsContext);
  const clock = clockOf(defaults, props.clock);
  const ref = useRef<Ticker | null>(null);
  const last = ref.current?.write === write ? ref.current : null;
  const hasSameTexts = last !== null && last.defaults === textDefaults && isSameText(last.props, props);
  if (hasSameTexts && last.clock === clock && last.settings === settings && isSameInput(last.props, props)) {
    return last;
  }

  const texts = hasSameTexts ? last.texts : textsWith(windowTexts, textDefaults, props.locale, props.strings);
  const now = renderedAt ?? (typeof document === 'undefined' ? null : clock.now());
  const ticker = new Ticker({ props, defaults: textDefaults, settings, texts, clock, write }, now);
  if (last !== null) {
    ticker.rendered = last.rendered;
    ticker.isFirst = false;
  }
  // The render may be thrown away: only the ref of a committed one touches the page.
  ref.current = ticker;
  return ticker;
}

function isSameInput(a: WindowInput, b: WindowInput): boolean {
  for (const name of INPUT_NAMES) if (a[name] !== b[name] && !dequal(a[name], b[name])) return false;
  return true;
}

function isSameText(a: TickerProps, b: TickerProps): boolean {
  return (
    a.locale === b.locale &&
    a.contactName === b.contactName &&
    (a.strings === b.strings || dequal(a.strings, b.strings))
  );
}

/** Writes an attribute only where it differs. */
export function writeAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Writes the only text of an element into its text node, where it differs. */
export function writeText(element: Element | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (node === null || node === undefined) {
    if (element && text !== '') element.textContent = text;
  } else if (node.nodeValue !== text) node.nodeValue = text;
}

/** The same without looking what stands there: a look costs as much as the write. */
export function overwriteText(element: Node | null, text: string): void {
  const node = element?.firstChild;
  if (node) (node as CharacterData).data = text;
  else if (element) element.textContent = text;
}
