'use client';
import { type RefObject, useEffect, useRef } from 'react';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import { useVoice } from '../internal/liveRegion.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { issueText } from './issueText.js';

/** Says an issue that comes up under the hands of somebody who types: its field is read again only when it is entered. */
export function useSpokenIssues(
  row: RefObject<HTMLElement | null>,
  id: string,
  issues: readonly ValueIssue[],
  texts: Texts<TemplatePart>,
): void {
  const voice = useVoice();
  // Another number in the same sentence is nothing new.
  const codes = issues.map(({ code }) => code).join(' ');
  const seen = useRef(codes);
  useEffect(() => {
    if (seen.current === codes) return;
    seen.current = codes;
    const { current } = row;
    const place = current?.getRootNode() as Document | ShadowRoot | undefined;
    const field = place?.activeElement;
    if (codes === '' || !current?.contains(field ?? null) || !field?.matches('input, textarea')) return;
    const text = issues.map((issue) => issueText(issue, texts)).join(' ');
    voice.current?.say(text, { subject: id, fact: text });
  });
}
