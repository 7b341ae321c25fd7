import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import {
  MessagingWindow,
  MessagingWindowProvider,
  RiskAlert,
  TemplateSelector,
  WindowComposer,
} from 'react-messaging-window';
import { ar } from 'react-messaging-window/locales/ar';
import { createFakeClock } from 'react-messaging-window/testing';
import 'react-messaging-window/eager';
import 'react-messaging-window/styles.css';

const HOUR_MS = 3_600_000;
const start = Date.parse('2026-11-22T09:30:00Z');

const TEMPLATES = [
  {
    name: 'hello',
    status: 'APPROVED',
    language: 'en',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Hello.' }],
  },
  {
    name: 'order_update',
    status: 'APPROVED',
    language: 'en',
    category: 'UTILITY',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: 'Order {{order}} has shipped to {{city}}.',
        example: {
          body_text_named_params: [
            { param_name: 'order', example: '123' },
            { param_name: 'city', example: 'Lisbon' },
          ],
        },
      },
    ],
  },
];

/** What the checks move. */
interface SpeechPage {
  open(scene: keyof typeof scenes, hoursLeft?: number): void;
  advance(ms: number): void;
}

let clock = createFakeClock(start);
let openings = 0;
let reply: () => void = () => {};
let root: Root | null = null;

const open = (hoursLeft: number) => start - (24 - hoursLeft) * HOUR_MS;

const scenes = {
  composer: (hoursLeft: number) => <Composer hoursLeft={hoursLeft} variant="replace" />,
  disabled: (hoursLeft: number) => <Composer hoursLeft={hoursLeft} variant="disable" />,
  failing: (hoursLeft: number) => (
    <Composer hoursLeft={hoursLeft} variant="replace" onSend={() => Promise.reject(new Error('offline'))} />
  ),
  note: (hoursLeft: number) => (
    <WindowComposer
      {...{ clock }}
      channel="whatsapp"
      lastInboundAt={open(hoursLeft)}
      mode="note"
      onSend={() => {}}
    />
  ),
  hidden: (hoursLeft: number) => (
    <>
      <section hidden>
        <WindowComposer
          {...{ clock }}
          channel="whatsapp"
          lastInboundAt={open(hoursLeft)}
          conversationKey="hidden"
          onSend={() => {}}
        />
      </section>
      <WindowComposer
        {...{ clock }}
        channel="whatsapp"
        lastInboundAt={open(20)}
        conversationKey="seen"
        onSend={() => {}}
      />
    </>
  ),
  ten: (hoursLeft: number) => (
    <>
      {Array.from({ length: 10 }, (_, index) => (
        <WindowComposer
          key={String(index)}
          {...{ clock }}
          channel="whatsapp"
          lastInboundAt={open(hoursLeft)}
          conversationKey={`ten-${index}`}
          contact={{ name: `Contact ${index}` }}
          onSend={() => {}}
        />
      ))}
    </>
  ),
  alert: (hoursLeft: number) => (
    <RiskAlert
      {...{ clock }}
      channel="whatsapp"
      lastInboundAt={open(hoursLeft)}
      contact={{ name: 'Contact 003' }}
    />
  ),
  selector: (hoursLeft: number) => (
    <TemplateSelector
      {...{ clock }}
      channel="whatsapp"
      lastInboundAt={open(hoursLeft)}
      contact={{ phone: '16505551234' }}
      templates={TEMPLATES}
      onSendTemplate={() => {}}
      variant="inline"
    />
  ),
  window: (hoursLeft: number) => (
    <MessagingWindow
      {...{ clock }}
      channel="whatsapp"
      lastInboundAt={open(hoursLeft)}
      contact={{ phone: '16505551234' }}
      templates={TEMPLATES}
      onSend={() => {}}
      onSendTemplate={() => {}}
    />
  ),
  arabic: (hoursLeft: number) => (
    <MessagingWindowProvider strings={ar}>
      <div dir="rtl" lang="ar">
        <Composer hoursLeft={hoursLeft} variant="replace" />
      </div>
    </MessagingWindowProvider>
  ),
};

function Composer({
  hoursLeft,
  variant,
  onSend = () => {},
}: {
  hoursLeft: number;
  variant: 'replace' | 'disable';
  onSend?: () => void | Promise<void>;
}) {
  const [lastInboundAt, setLastInboundAt] = useState(open(hoursLeft));
  reply = () => setLastInboundAt(clock.now());
  return (
    <WindowComposer
      {...{ clock, lastInboundAt, variant, onSend }}
      channel="whatsapp"
      conversationKey={`speech-${openings}`}
      actions={{ template: () => {} }}
    />
  );
}

Object.assign(window, {
  speech: {
    open(scene, hoursLeft = 2) {
      sessionStorage.clear();
      root?.unmount();
      openings++;
      clock = createFakeClock(start);
      root = createRoot(document.querySelector('main') as HTMLElement);
      root.render(scenes[scene](hoursLeft));
    },
    advance: (ms) => clock.advance(ms),
    reply: () => reply(),
  } satisfies SpeechPage & { reply: () => void },
});
