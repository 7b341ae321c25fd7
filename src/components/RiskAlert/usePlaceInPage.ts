'use client';
import { type RefObject, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { successorOf } from './successorOf.js';

/**
 * Ties an open panel to its trigger: the trigger controls it, and it is the only one of the page. The returned ref
 * tells, once the panel has gone with the trigger's row, what may get the focus.
 */
export function usePlaceInPage(
  trigger: HTMLElement | null,
  panelId: string,
  close: () => void,
): RefObject<(() => HTMLElement | null) | null> {
  const successor = useRef<(() => HTMLElement | null) | null>(null);
  const latest = useRef(close);
  useBeforePaint(() => {
    latest.current = close;
  });
  useBeforePaint(() => {
    if (trigger === null) return undefined;
    const release = takePanelPlace(trigger.ownerDocument, () => latest.current());
    successor.current = successorOf(trigger);
    return () => {
      release();
      // React takes a row out of the page only after this: its neighbours can still be seen. A trigger that is no
      // part of a row has left already, and where it stood at first must do.
      if (trigger.isConnected) successor.current = successorOf(trigger);
    };
  }, [trigger]);
  useBeforePaint(() => {
    if (trigger === null || trigger.hasAttribute('aria-controls')) return undefined;
    trigger.setAttribute('aria-controls', panelId);
    return () => trigger.removeAttribute('aria-controls');
  }, [trigger, panelId]);
  return successor;
}

const closers = new WeakMap<Document, () => void>();

/** Takes the place of the one panel of a page: whichever was open is closed. Returns what gives the place back. */
function takePanelPlace(page: Document, close: () => void): () => void {
  closers.get(page)?.();
  closers.set(page, close);
  return () => {
    if (closers.get(page) === close) closers.delete(page);
  };
}
