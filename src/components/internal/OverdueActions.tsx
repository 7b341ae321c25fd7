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
    { text: retry, act: overdue.retrySend },
    { text: sending.keepWaiting, act: overdue.keepWaiting },
    { text: sending.cancel, act: overdue.cancelSend },
  ];
  return (
    <>
      {all.map(({ text, act }) =>
        act === null ? null : (
          <FleetingButton
            key={text}
            className="mw-button"
            data-variant="quiet"
            successorOf={successorOf}
            onClick={() => void act()}
          >
            {text}
          </FleetingButton>
        ),
      )}
    </>
  );
}
