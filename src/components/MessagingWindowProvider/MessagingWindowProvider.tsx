'use client';
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { onHostFault } from '../../clock/callHost.js';
import type { Clock } from '../../clock/createClock.js';
import { draftsIn } from '../../conversation/shelves.js';
import { NOWHERE, type TextStorage } from '../../conversation/TextStorage.js';
import type { InstantInput } from '../../core/time/Instant.js';
import { readInstant } from '../../core/time/readInstant.js';
import { appliedSettings, type WindowSettings } from '../../core/window/WindowSettings.js';
import { useStableValue } from '../../hooks/useStableValue.js';
import { type WindowDefaults, WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { mergeStrings } from '../../strings/mergeStrings.js';
import type { Icons } from '../internal/Icons.js';
import { hasDrawnMarks, OwnMark } from '../internal/OwnMark.js';
import { type TextDefaults, TextDefaultsContext, type TextProps } from '../internal/TextDefaults.js';

export interface MessagingWindowProviderProps
  extends TextProps,
    WindowSettings,
    Pick<WindowDefaults, 'authorize' | 'readRefusal' | 'onEvent'> {
  children?: ReactNode | undefined;
  /** One clock for everything below: your server's time, or a fake one in tests. */
  clock?: Clock | undefined;
  /** The instant at which the server rendered, so that the first client render repeats it. */
  now?: InstantInput | undefined;
  /**
   * Where drafts live through a reload; `null`: nowhere, for hosts that must not store what customers' agents write. They
   * are in memory then. It is that of the first render.
   *
   * @default sessionStorage
   */
  draftStorage?: TextStorage | null | undefined;
  /** Told of each fault in your own callbacks and listeners. @default reported by the page, as an uncaught error */
  onError?: ((error: unknown) => void) | undefined;
  /** Own drawings in place of the kit's. */
  icons?: Icons | undefined;
  /** Where panels are put. @default nearest open dialog, else the shadow root, else the body */
  container?: Element | ShadowRoot | null | undefined;
}

/**
 * Defaults for everything below it; nothing needs one. Providers may be nested: the inner one's texts and values
 * come in place of the outer one's.
 *
 * @example <MessagingWindowProvider locale="en-GB" clock={serverClock}>…</MessagingWindowProvider>
 */
export function MessagingWindowProvider(props: MessagingWindowProviderProps) {
  const { children, clock, now, container, locale, policies, inboxes, authorize, readRefusal, onEvent } =
    props;
  const outerDefaults = useContext(WindowDefaultsContext);
  const outerTexts = useContext(TextDefaultsContext);
  const { onError } = props;
  useEffect(() => (typeof onError === 'function' ? onHostFault(onError) : undefined), [onError]);
  // Another storage is another store, in which a send on its way would be forgotten: the first one stays.
  const [drafts] = useState(() =>
    props.draftStorage === undefined ? undefined : draftsIn(props.draftStorage ?? NOWHERE),
  );
  const settings = useStableValue(policies || inboxes ? { policies, inboxes } : undefined);
  const strings = useStableValue(props.strings);
  const icons = useStableValue(props.icons);
  const instant = now === undefined ? undefined : readInstant(now);
  const renderedAt = typeof instant === 'number' ? instant : undefined;

  const defaults = useMemo<WindowDefaults>(
    () => ({
      clock: clock ?? outerDefaults.clock,
      settings: settings === undefined ? outerDefaults.settings : appliedSettings(settings),
      renderedAt: renderedAt ?? outerDefaults.renderedAt,
      drafts: drafts ?? outerDefaults.drafts,
      authorize: authorize ?? outerDefaults.authorize,
      readRefusal: readRefusal ?? outerDefaults.readRefusal,
      onEvent: onEvent ?? outerDefaults.onEvent,
    }),
    [clock, settings, renderedAt, drafts, authorize, readRefusal, onEvent, outerDefaults],
  );
  const texts = useMemo<TextDefaults>(
    () => ({
      locale: locale ?? outerTexts.locale,
      strings: mergeStrings(outerTexts.strings ?? {}, strings),
      icons: icons ?? outerTexts.icons,
      OwnMark: hasDrawnMarks(icons ?? outerTexts.icons) ? OwnMark : undefined,
      container: container === undefined ? outerTexts.container : container,
    }),
    [locale, strings, icons, container, outerTexts],
  );
  return (
    <WindowDefaultsContext.Provider value={defaults}>
      <TextDefaultsContext.Provider value={texts}>{children}</TextDefaultsContext.Provider>
    </WindowDefaultsContext.Provider>
  );
}
