'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { COMPOSER_FIELD } from '../internal/composerField.js';

/**
 * When the template dialog closes and the button that opened it is gone (the window opened again meanwhile), the focus
 * goes to the composer: the notice, else the field.
 */
export function useFocusAfter(isChoosing: boolean, root: RefObject<HTMLElement | null>): void {
  const wasChoosing = useRef(isChoosing);
  useEffect(() => {
    const hasClosed = wasChoosing.current && !isChoosing;
    wasChoosing.current = isChoosing;
    if (!hasClosed || root.current === null) return;
    const place = root.current.getRootNode() as Document | ShadowRoot;
    const { activeElement } = place;
    if (activeElement !== null && activeElement !== root.current.ownerDocument.body) return;
    root.current.querySelector<HTMLElement>(`.mw-notice, ${COMPOSER_FIELD}`)?.focus();
  }, [isChoosing, root]);
}
