'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { retainVoice, type Voice } from './liveRegion.js';

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
