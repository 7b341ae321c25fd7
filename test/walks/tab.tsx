import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  clearDrafts,
  MessagingWindowProvider,
  type OutgoingMessage,
  WindowComposer,
} from 'react-messaging-window';

/** What a tab does when it is told to, and what it has sent. */
export interface Tab {
  /** Shows another conversation, with nothing sent. @param isHosts keeps its draft in a storage of the host's own */
  begin(name: string, conversationKey: string, isHosts: boolean): void;
  /** The text once all has come that the other tab had told when it came there too. */
  meet(turn: number): Promise<string>;
  /** What the browser has forbidden by the page's policy. */
  forbidden: string[];
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

/** The browser tells nothing of what is written in it under these names. */
const hosts = {
  getItem: (name: string) => localStorage.getItem(`host:${name}`),
  setItem: (name: string, text: string) => localStorage.setItem(`host:${name}`, text),
  removeItem: (name: string) => localStorage.removeItem(`host:${name}`),
};

/** What is told on the ways on which the kit tells comes after what it told. */
const ways = {
  storage: { met: 0, tell: (turn: number) => localStorage.setItem(`met:${tabName}`, `${turn}`) },
  channel: { met: 0, tell: (turn: number) => channel.postMessage(`met:${turn}`) },
};
const channel = new BroadcastChannel('react-messaging-window:drafts:1');
let tabName = '';
let onMeeting = () => {};

function hear(way: keyof typeof ways, turn: number) {
  ways[way].met = turn;
  onMeeting();
}

addEventListener('storage', ({ key, newValue }) => {
  if (key?.startsWith('met:')) hear('storage', Number(newValue));
});
channel.addEventListener('message', ({ data }) => {
  if (String(data).startsWith('met:')) hear('channel', Number(String(data).slice(4)));
});

const tab: Tab = {
  begin(name, conversationKey, isHosts) {
    tabName = name;
    tab.sent = [];
    pending.length = 0;
    flushSync(() =>
      root.render(
        <MessagingWindowProvider draftStorage={isHosts ? hosts : localStorage}>
          <WindowComposer
            key={conversationKey}
            channel="whatsapp"
            lastInboundAt={openedAt}
            {...{ conversationKey, onSend }}
          />
        </MessagingWindowProvider>,
      ),
    );
  },
  async meet(turn) {
    // The lock that was asked for before has been answered by then.
    await navigator.locks?.request('met', { ifAvailable: true }, () => {});
    const met = new Promise<void>((resolve) => {
      onMeeting = () => {
        if (ways.storage.met >= turn && ways.channel.met >= turn) resolve();
      };
    });
    ways.storage.tell(turn);
    ways.channel.tell(turn);
    onMeeting();
    await met;
    return tab.text();
  },
  forbidden: [],
  sent: [],
  type(text) {
    setValue?.call(field(), field().value + text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  },
  press() {
    // One who is told of the other tab, and presses once more, wants it twice.
    if (document.querySelector('.mw-hint') === null) {
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
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
  tab.forbidden.push(`${effectiveDirective}: ${sample}`);
});

const onSend = ({ text, idempotencyKey: key }: OutgoingMessage) =>
  new Promise<boolean>((resolve) => {
    pending.push((isTaken) => {
      tab.sent.push({ text, key, isTaken });
      resolve(isTaken);
    });
  });

const openedAt = Date.now();
const root = createRoot(document.body.appendChild(document.createElement('main')));
