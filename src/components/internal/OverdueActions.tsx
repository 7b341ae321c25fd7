import { FleetingButton } from './FleetingButton.js';
import type { Texts } from './TextDefaults.js';

interface OverdueActionsProps {
  /** Each is `null` while impossible. */
  overdue: {
    retrySend: (() => unknown) | null;
    keepWaiting: (() => void) | null;
    cancelSend: (() => void) | null;
  };
  retry: string;
  texts: Texts<'sending'>;
  successorOf: (button: HTMLElement) => Element | null | undefined;
}

/** What can be done about a send that the host has not answered. */
export function OverdueActions({ overdue, retry, texts, successorOf }: OverdueActionsProps) {
  const { sending } = texts.strings;
  const all = [
    { text: retry, act: overdue.retrySend, variant: 'primary' },
    { text: sending.keepWaiting, act: overdue.keepWaiting, variant: 'plain' },
    { text: sending.cancel, act: overdue.cancelSend, variant: 'link' },
  ];
  return (
    <div className="mw-ways">
      {all.map(({ text, act, variant }) =>
        act === null ? null : (
          <FleetingButton
            key={text}
            className="mw-button"
            data-variant={variant}
            successorOf={successorOf}
            onClick={() => void act()}
          >
            {text}
          </FleetingButton>
        ),
      )}
    </div>
  );
}
