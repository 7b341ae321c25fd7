'use client';
import { forwardRef } from 'react';
import type { WindowInput } from '../../core/window/WindowInput.js';
import { type UseWindowComposerOptions, useWindowComposer } from '../../hooks/useWindowComposer.js';
import { splitInput } from '../internal/splitInput.js';
import {
  WindowComposerView,
  type WindowComposerViewProps,
} from '../WindowComposerView/WindowComposerView.js';

export interface WindowComposerProps
  extends UseWindowComposerOptions,
    Omit<WindowComposerViewProps, 'composer' | keyof WindowInput | keyof UseWindowComposerOptions> {}

/**
 * A composer that locks when the window closes and unlocks when it opens, with the draft kept. `data-status`,
 * `data-reason`, `data-variant` and `data-locked` say the state.
 *
 * @example
 * <WindowComposer channel="whatsapp" lastInboundAt={lastInboundAt} conversationKey={id} onSend={send} actions={{ template: openTemplates }} />
 */
export const WindowComposer = forwardRef<HTMLDivElement, WindowComposerProps>(
  function WindowComposer(props, ref) {
    const [input, rest] = splitInput(props);
    const { conversationKey, mode, onSend, readRefusal, draftFormat, balance, ...more } = rest;
    const { authorize, onEvent, clock, ...view } = more;
    const sending = { conversationKey, mode, onSend, readRefusal, draftFormat, balance };
    const composer = useWindowComposer({ ...input, ...sending, authorize, onEvent, clock });
    return <WindowComposerView ref={ref} {...view} {...{ composer, conversationKey, clock }} />;
  },
);
