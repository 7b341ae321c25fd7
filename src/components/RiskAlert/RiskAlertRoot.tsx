'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import { useStableValue } from '../../hooks/useStableValue.js';
import { partProps } from '../internal/partProps.js';
import type { TextProps } from '../internal/TextDefaults.js';
import { isOpenIn, openSetter } from './openSetter.js';
import { RiskAlertContext, type RiskAlertOpen, type RiskAlertValue } from './RiskAlertContext.js';

export type RiskAlertRootProps = TextProps &
  RiskAlertOpen & { children?: ReactNode | undefined } & PartConversation;

/** Holds a risk alert together; renders nothing itself. */
export function RiskAlertRoot(props: RiskAlertRootProps) {
  const [conversation, { children, open, defaultOpen, onOpenChange, locale, strings }] = partProps(props);
  const given = useStableValue({ ...conversation, locale, strings });
  const trigger = useRef<HTMLElement | null>(null);
  const [own, setOwn] = useState(defaultOpen === true);
  const isOpen = isOpenIn({ open }, own);
  const { setOpen } = useStableMethods({ setOpen: openSetter({ open, onOpenChange }, isOpen, setOwn) });
  const value = useMemo<RiskAlertValue>(
    () => ({ given, isOpen, setOpen, trigger }),
    [given, isOpen, setOpen],
  );
  return <RiskAlertContext.Provider value={value}>{children}</RiskAlertContext.Provider>;
}
