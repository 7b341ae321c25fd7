import type { ReactElement } from 'react';
import {
  ComposerHints,
  ExpiryNotice,
  MessagingWindow,
  MessagingWindowProvider,
  MessagingWindowRoot,
  RiskAlert,
  TemplateSelector,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';

/** What a server knows when it renders; plain JSON, so that the document carries it to the browser. */
export interface ServerData {
  lastInboundAt: number;
  /** The instant of rendering, where the host tells it. */
  now?: number;
}

const templates = [
  {
    name: 'order_update',
    language: 'en',
    status: 'APPROVED',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Your order {{1}} is on its way.' }],
  },
];
const contact = { name: 'Ada', phone: '16505551234' };
const selector = { channel: 'whatsapp', templates, contact, onSendTemplate: () => {} } as const;

/** Every drop-in component; `RiskAlert` and `TemplateSelector` opened too, and several parts side by side. */
export const pages: Record<string, (window: { channel: 'whatsapp'; lastInboundAt: number }) => ReactElement> =
  {
    WindowBadge: (window) => <WindowBadge {...window} />,
    'WindowBadge, compact': (window) => <WindowBadge {...window} size="compact" />,
    'WindowBadge, rendered by React': (window) => (
      <WindowBadge {...window} className={({ status }) => `is-${status}`} />
    ),
    RiskAlert: (window) => <RiskAlert {...window} />,
    'RiskAlert, compact': (window) => <RiskAlert {...window} size="compact" contact={contact} />,
    'RiskAlert, open': (window) => <RiskAlert {...window} defaultOpen />,
    'WindowBadge, by the width': (window) => <WindowBadge {...window} size="auto" />,
    ExpiryNotice: (window) => <ExpiryNotice {...window} />,
    ComposerHints: (window) => <ComposerHints {...window} conversationKey="1" balance={{ text: '€1' }} />,
    WindowComposer: (window) => <WindowComposer {...window} conversationKey="1" onSend={() => {}} />,
    TemplateSelector: () => <TemplateSelector {...selector} />,
    'TemplateSelector, open': () => <TemplateSelector {...selector} defaultOpen />,
    'TemplateSelector, inline': () => (
      <TemplateSelector {...selector} variant="inline" onQueueTemplate={() => {}} />
    ),
    MessagingWindow: (window) => <MessagingWindow {...window} conversationKey="2" heading="Ada" />,
    'MessagingWindow, with templates': (window) => (
      <MessagingWindow
        {...window}
        conversationKey="3"
        templates={templates}
        contact={contact}
        onSendTemplate={() => {}}
      />
    ),
    'MessagingWindowRoot with parts': (window) => (
      <MessagingWindowRoot
        {...window}
        conversationKey="4"
        {...{ contact, templates }}
        onSend={() => {}}
        onSendTemplate={() => {}}
      >
        <WindowBadge />
        <RiskAlert />
        <WindowComposer />
        <TemplateSelector />
      </MessagingWindowRoot>
    ),
    'three badges and two alerts': (window) => (
      <>
        <WindowBadge {...window} />
        <RiskAlert {...window} />
        <WindowBadge {...window} size="icon" />
        <RiskAlert {...window} />
        <WindowBadge channel="wecom" lastInboundAt={window.lastInboundAt} />
      </>
    ),
  };

/** A page as both sides render it. */
export function pageOf(name: string, { lastInboundAt, now }: ServerData): ReactElement {
  const content = pages[name]?.({ channel: 'whatsapp', lastInboundAt });
  if (content === undefined) throw new Error(`No page ${name}`);
  return now === undefined ? content : <MessagingWindowProvider now={now}>{content}</MessagingWindowProvider>;
}

/** Several roots in one document need prefixes of their own, on both sides. */
export function prefixOf(name: string): string {
  return `page${Object.keys(pages).indexOf(name)}`;
}
