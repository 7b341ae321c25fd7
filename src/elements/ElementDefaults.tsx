'use client';
import { type ReactNode, useMemo } from 'react';
import { langOf } from '../components/internal/place.js';
import { TextDefaultsContext } from '../components/internal/TextDefaults.js';
import { appliedSettings } from '../core/window/WindowSettings.js';
import { useStableValue } from '../hooks/useStableValue.js';
import { WindowDefaultsContext } from '../hooks/WindowDefaults.js';
import { mergeStrings } from '../strings/mergeStrings.js';
import type { SharedValues } from './SharedValues.js';

interface ElementDefaultsProps {
  element: HTMLElement;
  values: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

/** What an element's parts take where they are given nothing themselves: a provider's with only what an element can have. */
export function ElementDefaults({ element, values, children }: ElementDefaultsProps) {
  const given = values as SharedValues;
  const { clock } = given;
  const settings = useStableValue(given.settings);
  const strings = useStableValue(given.strings);
  const icons = useStableValue(given.icons);
  const locale = given.locale ?? langOf(element);
  const defaults = useMemo(
    () => ({ clock, settings: settings && appliedSettings(settings) }),
    [clock, settings],
  );
  const texts = useMemo(
    () => ({ locale, strings: mergeStrings({}, strings), icons }),
    [locale, strings, icons],
  );
  return (
    <WindowDefaultsContext.Provider value={defaults}>
      <TextDefaultsContext.Provider value={texts}>{children}</TextDefaultsContext.Provider>
    </WindowDefaultsContext.Provider>
  );
}
