import type { ReactNode } from 'react';
import { callHost } from '../../clock/callHost.js';
import type { QueuedTemplate } from '../../conversation/ConversationOptions.js';
import { readInstant } from '../../core/time/readInstant.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { FleetingButton } from './FleetingButton.js';
import { Hint } from './Hint.js';
import type { NoticePart, Texts } from './TextDefaults.js';

interface QueuedLineProps {
  queued: QueuedTemplate;
  texts: Texts<NoticePart>;
}

/** A template that waits to be sent, and how to stop it. */
export function QueuedLine({ queued, texts }: QueuedLineProps) {
  const { notice, sending } = texts.strings;
  const { name, onCancel } = queued;
  const canCancel = typeof onCancel === 'function';
  const sendAt = Number(readInstant(queued.sendAt));
  return (
    <Hint kind="info">
      {formatText(notice.queued, { name, until: formatInstant(sendAt, texts.locale) }, texts.locale)}{' '}
      {canCancel ? <LineButton onClick={() => callHost(onCancel)}>{sending.cancel}</LineButton> : null}
    </Hint>
  );
}

interface LineButtonProps {
  /** @default 'link' */
  variant?: 'plain' | 'link';
  onClick: () => void;
  children: ReactNode;
}

/** A button in a line that goes with it: the focus goes to what the line stands beside. */
export function LineButton({ variant = 'link', ...props }: LineButtonProps) {
  return <FleetingButton className="mw-button" data-variant={variant} successorOf={fieldBeside} {...props} />;
}

/** The field of a composer, the kit's or the host's. */
const EDITOR_FIELD = '.mw-composer-editor :is(textarea, input, [contenteditable="true"])';

/** The notice that something stands in, else the composer's field. */
export function fieldBeside(button: HTMLElement): Element | null | undefined {
  return button.closest('.mw-notice') ?? button.closest('.mw-composer')?.querySelector(EDITOR_FIELD);
}
