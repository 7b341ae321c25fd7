'use client';

import { type RefObject, useEffect, useRef } from 'react';

interface Region {
  polite: HTMLElement;
  assertive: HTMLElement;
  users: number;
  /** What was said last about each subject, and by whom. */
  said: Map<string, { fact: string; voice: Voice; urgency: Urgency }>;
}

type Urgency = 'polite' | 'assertive';

const regions = new WeakMap<Document, Region>();

/** What a text is about, so that several voices do not say it one after another. */
interface Topic {
  /** Such as a conversation. */
  subject: string;
  /** What is said of it, told apart from what was said before. */
  fact: string;
}

/** What somebody who speaks through the page's live region holds. */
export interface Voice {
  /**
   * Says `text`, unless another voice has said the same `fact` about this subject (two composers of one
   * conversation). `assertive` interrupts: only for what happens under the hands of the person.
   */
  say(text: string, topic: Topic, urgency?: Urgency): void;
  release(): void;
}

/** One live region per document, made with its first user and removed with the last. */
export function retainVoice(page: Document): Voice {
  const region = regions.get(page) ?? createRegion(page);
  regions.set(page, region);
  region.users++;
  let isReleased = false;
  const voice: Voice = {
    say(text, { subject, fact }, urgency = 'polite') {
      const last = region.said.get(subject);
      const isSaid = last !== undefined && last.fact === fact && last.voice !== voice;
      const isLouder = urgency === 'assertive' && last?.urgency === 'polite';
      if (isSaid && !isLouder) return;
      region.said.set(subject, { fact, voice, urgency });
      const element = region[urgency];
      moveToFront(region, page);
      region[urgency === 'polite' ? 'assertive' : 'polite'].textContent = '';
      // The same words twice must differ, or nothing is said the second time.
      element.textContent = element.textContent === text ? `${text}\u00a0` : text;
    },
    release() {
      if (isReleased) return;
      isReleased = true;
      region.users--;
      for (const [subject, last] of region.said) if (last.voice === voice) region.said.delete(subject);
      if (region.users > 0) return;
      region.polite.remove();
      region.assertive.remove();
      regions.delete(page);
    },
  };
  return voice;
}

/** Under a modal dialog the rest of the page is silent: the region goes where it can be heard. */
function moveToFront({ polite, assertive }: Region, page: Document): void {
  const modals = page.querySelectorAll('dialog:modal, [aria-modal="true"]');
  const front = [...modals].filter(isShown).at(-1) ?? page.body;
  if (polite.parentElement !== front) front.append(polite, assertive);
  for (const element of [polite, assertive]) {
    // Libraries for dialogs silence whatever stood beside them.
    element.removeAttribute('aria-hidden');
    element.inert = false;
  }
}

/** A dialog may wait in the page for its next time. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
}

function createRegion(page: Document): Region {
  const make = (role: string, live: string) => {
    const element = page.createElement('div');
    element.setAttribute('role', role);
    element.setAttribute('aria-live', live);
    element.setAttribute('data-mw-live', live);
    // By CSSOM: it must not show where the kit's CSS is not loaded, and a strict policy allows it.
    Object.assign(element.style, {
      position: 'absolute',
      inlineSize: '1px',
      blockSize: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    });
    page.body.append(element);
    return element;
  };
  return {
    polite: make('status', 'polite'),
    assertive: make('alert', 'assertive'),
    users: 0,
    said: new Map(),
  };
}

/** A voice in the page's live region, for as long as the part is there. */
export function useVoice(): RefObject<Voice | null> {
  const voice = useRef<Voice | null>(null);
  useEffect(() => {
    const own = retainVoice(document);
    voice.current = own;
    return () => own.release();
  }, []);
  return voice;
}
