'use client';
import { useState } from 'react';
import { recordOf } from '../../core/template/recordOf.js';
import { TextControl } from './TextControl.js';

interface JsonControlProps {
  id: string;
  /** An object; a text is what was typed and is not JSON (yet). */
  value: unknown;
  onValueChange: (value: unknown) => void;
  onBlur: () => void;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
  isLocked: boolean;
}

/** An object as JSON text. What is typed stays as it is typed, whatever becomes of it. */
export function JsonControl({ value, onValueChange, ...control }: JsonControlProps) {
  const [typed, setTyped] = useState<{ text: string; value: unknown }>({ text: '', value: undefined });
  return (
    <TextControl
      {...control}
      isCode
      isMultiline
      value={Object.is(typed.value, value) ? typed.text : textOf(value)}
      onValueChange={(text) => {
        const next = text.trim() === '' ? undefined : (objectIn(text) ?? text);
        setTyped({ text, value: next });
        onValueChange(next);
      }}
    />
  );
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value ?? '');
}

function objectIn(text: string): object | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
