'use client';
import { forwardRef, type KeyboardEvent, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { mergeRefs } from '../internal/refs.js';

interface TextControlProps {
  id: string | undefined;
  value: string;
  onValueChange: (value: string) => void;
  onBlur?: () => void;
  label?: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
  isLocked: boolean;
  /** Addresses and codes: left to right, not spell-checked. */
  isCode?: boolean;
  /** Direction of a value without a letter. */
  dir?: 'ltr' | 'rtl';
  /** Line breaks are part of it. */
  isMultiline?: boolean;
  inputMode?: 'text' | 'url' | 'decimal' | 'numeric';
}

/**
 * A field of one line that grows. Not an `input`, which would strip the line breaks of a paste without a word: they
 * stay, and the check says so.
 */
export const TextControl = forwardRef<HTMLTextAreaElement, TextControlProps>(
  function TextControl(props, ref) {
    const { value, isCode = false } = props;
    const own = useRef<HTMLTextAreaElement>(null);
    useBeforePaint(() => {
      const area = own.current;
      if (area === null || area.value !== value || window.CSS?.supports('field-sizing', 'content')) return;
      area.style.blockSize = 'auto';
      area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    }, [value]);
    return (
      <textarea
        ref={mergeRefs(own, ref)}
        className="mw-input mw-template-text"
        rows={props.isMultiline ? 3 : 1}
        id={props.id}
        value={value}
        dir={isCode ? 'ltr' : /\p{L}/u.test(value) ? 'auto' : props.dir}
        spellCheck={!isCode}
        autoCapitalize={isCode ? 'none' : undefined}
        autoComplete="off"
        inputMode={props.inputMode}
        readOnly={props.isLocked}
        aria-required={props.isRequired}
        aria-invalid={props.isInvalid}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onValueChange(event.target.value)}
        onBlur={props.onBlur}
        onKeyDown={props.isMultiline ? undefined : withoutLineBreaks}
      />
    );
  },
);

/** Typing a line break can only be a slip; what is pasted is left as it is. */
function withoutLineBreaks(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
}
