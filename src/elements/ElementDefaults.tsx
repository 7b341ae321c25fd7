'use client';
import type { ReactNode } from 'react';
import { langOf } from '../components/internal/place.js';
import { MessagingWindowProvider } from '../components/MessagingWindowProvider/MessagingWindowProvider.js';
import type { SharedValues } from './SharedValues.js';

interface ElementDefaultsProps {
  element: HTMLElement;
  values: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

/** What an element's parts take where they are given nothing themselves. */
export function ElementDefaults({ element, values, children }: ElementDefaultsProps) {
  const { clock, locale, strings, settings, icons } = values as SharedValues;
  return (
    <MessagingWindowProvider
      clock={clock}
      locale={locale ?? langOf(element)}
      strings={strings}
      icons={icons}
      policies={settings?.policies}
      inboxes={settings?.inboxes}
    >
      {children}
    </MessagingWindowProvider>
  );
}
