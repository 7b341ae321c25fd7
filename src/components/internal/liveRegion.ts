'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { activeElementAt } from './place.js';

interface Region {
  polite: HTMLElement;
  assertive: HTMLElement;
  /** Who speaks here, with the part that each speaks for as one of several. */
  voices: Map<Voice, HTMLElement | null>;
  /** What was said last about each subject, and by whom. */
  said: Map<string, { fact: string; voice: Voice; urgency: Urgency }>;
  /** What somebody has just said in the same task that others may say too. */
  justSaid: string | null;
}

type Urgency = 'polite' | 'assertive';

const regions = new WeakMap<Document, Region>();

/** What a text is about, so that several voices do not say it one after another. */
interface Topic {
  /** Such as a conversation. */
  subject: string;
  /** What is said of it, told apart from what was said before. */
  fact: string;
  /** One sentence in place of all, where several subjects say this at the same instant. */
  ofMany?: string;
}

/** What somebody who speaks through the page's live region holds. */
export interface Voice {
  /** What the part speaks for, where it is one of several. */
  subject: string;
  /**
   * Says `text`, unless another voice has said the same `fact` about this subject (two composers of one
   * conversation). `assertive` interrupts: only for what happens under the hands of the person.
   */
  say(text: string, topic: Topic, urgency?: Urgency): void;
  /**
   * Where the part that speaks stands: in `front` with the focus, or when no other subject is seen; `beside` others;
   * `hidden`.
   */
  place(): 'front' | 'beside' | 'hidden';
  release(): void;
}

/** One live region per document, made with its first user and removed with the last. */
export function retainVoice(page: Document, speaker: HTMLElement | null = null): Voice {
  const region = regions.get(page) ?? createRegion(page);
  regions.set(page, region);
  const voice: Voice = {
    subject: '',
    say(text, { subject, fact, ofMany }, urgency = 'polite') {
      const last = region.said.get(subject);
      const isSaid = last !== undefined && last.fact === fact && last.voice !== voice;
      const isLouder = urgency === 'assertive' && last?.urgency === 'polite';
      if (isSaid && !isLouder) return;
      region.said.set(subject, { fact, voice, urgency });
      const isOneOfMany = ofMany !== undefined && urgency === 'polite';
      write(region, page, isOneOfMany && region.justSaid === ofMany ? ofMany : text, urgency);
      if (!isOneOfMany) return;
      region.justSaid = ofMany;
      queueMicrotask(() => {
        region.justSaid = null;
      });
    },
    place() {
      if (speaker === null || !isHeard(speaker)) return 'hidden';
      if (speaker.contains(activeElementAt(speaker))) return 'front';
      const isBeside = [...region.voices].some(
        ([{ subject }, other]) =>
          other !== null &&
          other !== speaker &&
          (subject !== voice.subject || subject === '') &&
          isHeard(other),
      );
      return isBeside ? 'beside' : 'front';
    },
    release() {
      if (!region.voices.delete(voice)) return;
      for (const [subject, last] of region.said) if (last.voice === voice) region.said.delete(subject);
      if (region.voices.size > 0) return;
      region.polite.remove();
      region.assertive.remove();
      regions.delete(page);
    },
  };
  region.voices.set(voice, speaker);
  return voice;
}

function write(region: Region, page: Document, text: string, urgency: Urgency): void {
  moveToFront(region, page);
  // What interrupts takes the place of all; what waits leaves alone what may still be on its way to be spoken.
  if (urgency === 'assertive') region.polite.textContent = '';
  const element = region[urgency];
  // The same words twice must differ, or nothing is said the second time.
  element.textContent = element.textContent === text ? `${text}\u00a0` : text;
}

/** Whether it is seen, and not kept from readers by something around it. */
function isHeard(element: HTMLElement): boolean {
  return element.isConnected && isShown(element) && element.closest('[aria-hidden="true"], [inert]') === null;
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
      // At the end of a page as high as the screen a pixel more would let it scroll.
      position: 'fixed',
      insetBlockStart: '0',
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
    voices: new Map(),
    said: new Map(),
    justSaid: null,
  };
}

/**
 * A voice in the live region of the page in which the part is, for as long as it is there.
 *
 * @param subject what the part speaks for, where it is one of several
 */
export function useVoice(part: RefObject<HTMLElement | null>, subject?: string): RefObject<Voice | null> {
  const voice = useRef<Voice | null>(null);
  const isSpeaker = subject !== undefined;
  useEffect(() => {
    const { current } = part;
    const own = retainVoice(current?.ownerDocument ?? document, isSpeaker ? current : null);
    voice.current = own;
    return () => own.release();
  }, [part, isSpeaker]);
  useEffect(() => {
    if (voice.current !== null) voice.current.subject = subject ?? '';
  }, [subject]);
  return voice;
}
