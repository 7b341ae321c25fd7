import { createRoot } from 'react-dom/client';
import {
  clearDrafts,
  MessagingWindowProvider,
  type OutgoingMessage,
  WindowComposer,
} from 'react-messaging-window';

/** What a tab does when it is told to, and what it has sent. */
export interface Tab {
  sent: { text: string; key: string; isTaken: boolean }[];
  /** Writes at the end of what the field shows. */
  type(text: string): void;
  /** Presses Send, unless something is said against it. */
  press(): void;
  /** Answers the oldest message on its way. */
  answer(isTaken: boolean): void;
  answerAll(): void;
  forget(): void;
  text(): string;
}

const pending: ((isTaken: boolean) => void)[] = [];
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;

const tab: Tab = {
  sent: [],
  type(text) {
    setValue?.call(field(), field().value + text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  },
  press() {
    // One who is told of the other tab, and presses once more, wants it twice.
    if (document.querySelector('.mw-composer-hint') === null) {
      document.querySelector<HTMLElement>('.mw-composer-send')?.click();
    }
  },
  answer: (isTaken) => pending.shift()?.(isTaken),
  answerAll() {
    while (pending.length > 0) tab.answer(true);
  },
  forget: () => clearDrafts(),
  text: () => field().value,
};
Object.assign(globalThis, { tab });

const onSend = ({ text, idempotencyKey: key }: OutgoingMessage) =>
  new Promise<boolean>((resolve) => {
    pending.push((isTaken) => {
      tab.sent.push({ text, key, isTaken });
      resolve(isTaken);
    });
  });

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <MessagingWindowProvider draftStorage={localStorage}>
    <WindowComposer channel="whatsapp" lastInboundAt={Date.now()} conversationKey="ada" onSend={onSend} />
  </MessagingWindowProvider>,
);
