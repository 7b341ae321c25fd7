import clsx from 'clsx';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import type { Texts } from './TextDefaults.js';
import type { QueuedTemplate } from './WaysOutList.js';

interface QueuedLineProps {
  queued: QueuedTemplate;
  texts: Texts;
  className?: string;
}

/** A template that waits to be sent, and how to stop it. */
export function QueuedLine({ queued, texts, className }: QueuedLineProps) {
  const { notice } = texts.strings;
  const { name, sendAt, onCancel } = queued;
  return (
    <p className={clsx('mw-ways-queued', className)}>
      {formatText(
        notice.queued,
        { template: name, until: formatInstant(sendAt, texts.locale) },
        texts.locale,
      )}
      {onCancel === undefined ? null : (
        <button type="button" className="mw-button" data-variant="quiet" onClick={() => onCancel()}>
          {notice.cancelQueued}
        </button>
      )}
    </p>
  );
}
