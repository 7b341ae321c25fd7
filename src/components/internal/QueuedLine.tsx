import clsx from 'clsx';
import { readInstant } from '../../core/time/readInstant.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import type { NoticePart, Texts } from './TextDefaults.js';
import type { QueuedTemplate } from './WaysOutList.js';

interface QueuedLineProps {
  queued: QueuedTemplate;
  texts: Texts<NoticePart>;
  className?: string;
}

/** A template that waits to be sent, and how to stop it. */
export function QueuedLine({ queued, texts, className }: QueuedLineProps) {
  const { notice } = texts.strings;
  const { name, onCancel } = queued;
  const sendAt = Number(readInstant(queued.sendAt));
  return (
    <p className={clsx('mw-ways-queued', className)}>
      <bdi>
        {formatText(
          notice.queued,
          { template: name, until: formatInstant(sendAt, texts.locale) },
          texts.locale,
        )}
      </bdi>
      {onCancel === undefined ? null : (
        <button type="button" className="mw-button" data-variant="quiet" onClick={() => onCancel()}>
          {notice.cancelQueued}
        </button>
      )}
    </p>
  );
}
