'use client';
import type { RefObject } from 'react';
import type { BotOption } from '../components/internal/WaysOutList.js';
import {
  type ComposerActions,
  WindowComposerView,
} from '../components/WindowComposerView/WindowComposerView.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import { useBeforePaint } from '../hooks/useBeforePaint.js';
import {
  type OutgoingMessage,
  type UseWindowComposerResult,
  useWindowComposer,
} from '../hooks/useWindowComposer.js';
import type { MessagingEvent } from '../stores/MessagingEvent.js';
import { EditorSlot } from './EditorSlot.js';
import type { ComposerValues } from './MwComposer.js';
import { windowInputOf } from './SharedValues.js';
import { type StatusListener, useStatusReport } from './StatusReport.js';
import { actionsFor } from './waysOut.js';

interface ComposerContentProps {
  values: Readonly<Record<string, unknown>>;
  /** What takes the focus in the host's own editor. `null`: it has none. */
  editor: HTMLElement | null;
  hasTools: boolean;
  actionsRef: RefObject<ComposerActions | null>;
  listener: StatusListener;
  /** Called after each render, before it is painted. */
  onShown: (composer: UseWindowComposerResult) => void;
  onSend: (message: OutgoingMessage) => Promise<void>;
  onEvent: (event: MessagingEvent) => void;
  onWayOut: (way: WayOut, bot?: BotOption) => void;
  onCancelQueued: () => void;
}

/** What `<mw-composer>` shows. */
export function ComposerContent(props: ComposerContentProps) {
  const { values, editor, hasTools, actionsRef, listener, onShown, onWayOut, onCancelQueued } = props;
  const { conversationKey, mode, readRefusal, draftFormat, balance, authorize, ...more } =
    values as ComposerValues;
  const { variant, contact, bots, hasNoTemplates, templatesUrl, queued, cost, nudgeAfter, suggestion } = more;
  const composer = useWindowComposer({
    ...windowInputOf(values),
    ...{ conversationKey, mode, readRefusal, draftFormat, balance, authorize },
    onSend: props.onSend,
    onEvent: props.onEvent,
  });
  useBeforePaint(() => onShown(composer));
  useStatusReport(composer.state, listener);
  return (
    <WindowComposerView
      {...{ composer, conversationKey, actionsRef, variant, cost, nudgeAfter, suggestion }}
      {...{ contact, hasNoTemplates, templatesUrl }}
      actions={actionsFor(more.waysOut, onWayOut)}
      bots={bots}
      onStartBot={(bot) => onWayOut('bot', bot)}
      queued={queued && { ...queued, onCancel: onCancelQueued }}
      tools={hasTools ? <slot name="tools" /> : undefined}
    >
      {editor === null ? undefined : (given) => <EditorSlot editor={given} field={editor} />}
    </WindowComposerView>
  );
}
