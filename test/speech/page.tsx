import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import {
  MessagingWindow,
  MessagingWindowProvider,
  RiskAlert,
  TemplateSelector,
  type TemplateUpload,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { defineElements } from 'react-messaging-window/elements';
import { ar } from 'react-messaging-window/locales/ar';
import { createFakeClock } from 'react-messaging-window/testing';
import { rovingCell, rovingRow, useRovingGrid } from '../../docs/recipes/roving-list/useRovingGrid.js';
import 'react-messaging-window/eager';
import 'react-messaging-window/styles.css';

const HOUR_MS = 3_600_000;
const start = Date.parse('2026-11-22T09:30:00Z');

const template = (name: string, components: unknown[]) => ({
  ...{ name, status: 'APPROVED', language: 'en', category: 'UTILITY', parameter_format: 'NAMED' },
  components,
});
const TEMPLATES = [
  template('hello', [{ type: 'BODY', text: 'Hello.' }]),
  template('order_update', [
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
  ]),
  template('picture', [
    { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['https://example.com/a.jpg'] } },
    { type: 'BODY', text: 'Look.' },
  ]),
];

/** What a check may say of a scene: the props of its part that JSON can hold. */
export interface SceneProps {
  /** Of 24. Absent, with no `lastInboundAt` either: not known. */
  hoursLeft?: number;
  [prop: string]: unknown;
}

/** What the checks do with the page. */
export interface SpeechPage {
  open(scene: string, props: SceneProps): void;
  advance(ms: number): void;
  /** The customer writes. */
  reply(): void;
  /** Gives the part further props. */
  give(props: SceneProps): void;
  /** Has the reader say something. */
  mark(text: string): void;
}

let clock = createFakeClock(start);
let openings = 0;
let root: Root | null = null;
let give: SpeechPage['give'] = () => {};

const lastInbound = (hoursLeft: number) => start - (24 - hoursLeft) * HOUR_MS;

const SENDS: Record<string, () => unknown> = {
  fails: () => Promise.reject(new Error('offline')),
  closed: () => Promise.reject({ error: { code: 131047, message: 'Re-engagement message' } }),
  takes: () => ({ messageId: 'wamid.1' }),
};

/** The props of a part, with what JSON cannot hold. */
function partProps({ hoursLeft, sends = '', failureCode, ...props }: SceneProps) {
  return {
    clock,
    channel: 'whatsapp' as const,
    conversationKey: `speech-${openings}`,
    contact: { phone: '16505551234' },
    actions: { template: () => {} },
    onSend: SENDS[sends as string] ?? (() => {}),
    readRefusal: whatsappCloud.refusal,
    ...(hoursLeft === undefined ? {} : { lastInboundAt: lastInbound(hoursLeft) }),
    ...(failureCode === undefined ? {} : { failure: failureOf(Number(failureCode)) }),
    ...props,
  };
}

const failureOf = (code: number) =>
  whatsappCloud.refusal({
    ...{ id: 'wamid.1', status: 'failed', timestamp: String(start / 1000), recipient_id: '16505551234' },
    errors: [{ code, title: 'Message undeliverable' }],
  });

/** `render` with the props of the check, and those that it gives later. */
function Scene({ props, render }: { props: SceneProps; render: (props: SceneProps) => ReactNode }) {
  const [given, setGiven] = useState(props);
  give = (more) => setGiven((now) => ({ ...now, ...more }));
  return render(given);
}

const upload: TemplateUpload = () => new Promise((resolve) => setTimeout(resolve, 500, { id: '42' }));

const selector = ({ sends, ...props }: SceneProps) => (
  <TemplateSelector
    {...partProps({ hoursLeft: -1, ...props })}
    templates={TEMPLATES}
    onSendTemplate={SENDS[sends as string] ?? (() => {})}
    variant="inline"
  />
);

function List({ hoursLeft = 18 }: SceneProps) {
  const grid = useRovingGrid('Conversations');
  return (
    <>
      <div {...grid}>
        {['Contact 003', 'Contact 004'].map((name) => (
          <div key={name} {...rovingRow}>
            <span {...rovingCell}>
              <button type="button">{name}</button>
            </span>
            <span {...rovingCell}>
              <RiskAlert
                {...{ clock }}
                channel="whatsapp"
                lastInboundAt={lastInbound(hoursLeft)}
                contact={{ name }}
                size="compact"
              />
            </span>
          </div>
        ))}
      </div>
      <button type="button">After the list</button>
    </>
  );
}

const composers = (names: readonly string[], props: SceneProps) =>
  names.map((name) => (
    <WindowComposer
      key={name}
      {...partProps(props)}
      conversationKey={`${openings}-${name}`}
      contact={{ name }}
    />
  ));

const scenes: Record<string, (props: SceneProps) => ReactNode> = {
  badge: (props) => <WindowBadge {...partProps(props)} />,
  alert: (props) => <RiskAlert {...partProps(props)} />,
  list: (props) => <List {...props} />,
  composer: (props) => <WindowComposer {...partProps(props)} />,
  hidden: (props) => (
    <>
      <section hidden>{composers(['Contact 001'], props)}</section>
      {composers(['Contact 002'], { hoursLeft: 20 })}
    </>
  ),
  two: (props) => (
    <>
      {composers(['Contact 001'], props)}
      {composers(['Contact 002'], { hoursLeft: 20 })}
    </>
  ),
  ten: (props) =>
    composers(
      Array.from({ length: 10 }, (_, index) => `Contact ${index}`),
      props,
    ),
  selector,
  uploader: (props) => selector({ ...props, uploadMedia: upload }),
  narrow: (props) => <div style={{ inlineSize: 340 }}>{selector(props)}</div>,
  window: (props) => (
    <MessagingWindow {...partProps(props)} actions={null} templates={TEMPLATES} onSendTemplate={() => {}} />
  ),
  arabic: ({ part, ...props }) => (
    <MessagingWindowProvider strings={ar}>
      <div dir="rtl" lang="ar">
        {part === 'alert' ? <RiskAlert {...partProps(props)} /> : <WindowComposer {...partProps(props)} />}
      </div>
    </MessagingWindowProvider>
  ),
};

defineElements();
document.addEventListener('mw-send', ({ detail }) => detail.waitUntil(null));
document.addEventListener('mw-send-template', ({ detail }) => detail.waitUntil(null));

const main = document.querySelector('main') as HTMLElement;
const status = document.body.appendChild(document.createElement('p'));
status.setAttribute('role', 'status');

Object.assign(window, {
  speech: {
    open(scene, props) {
      sessionStorage.clear();
      // Out of what goes away, and where the focus has not been: it is said, and all begins from there.
      [...document.querySelectorAll<HTMLElement>('h1, h2')]
        .find((one) => one !== document.activeElement)
        ?.focus();
      root?.unmount();
      root = null;
      main.replaceChildren();
      openings++;
      clock = createFakeClock(start);
      const render = scenes[scene];
      if (render === undefined) {
        const element = document.createElement(scene);
        give = (more) => Object.assign(element, partProps(more));
        const { actions: _, onSend: __, ...values } = partProps(props);
        main.append(Object.assign(element, values, { waysOut: ['template'], templates: TEMPLATES }));
        return;
      }
      root = createRoot(main.appendChild(document.createElement('div')));
      root.render(<Scene props={props} render={render} />);
    },
    advance: (ms) => clock.advance(ms),
    reply: () => give({ lastInboundAt: clock.now() }),
    give: (props) => give(props),
    mark(text) {
      const front = document.querySelector('dialog:modal') ?? document.body;
      if (status.parentElement !== front) front.append(status);
      setTimeout(() => {
        status.textContent = text;
      }, 50);
    },
  } satisfies SpeechPage,
});
