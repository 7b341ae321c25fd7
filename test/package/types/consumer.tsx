import { createRef } from 'react';
import {
  ComposerHints,
  type ConversationOptions,
  clearDrafts,
  ExpiryNotice,
  type Icons,
  MessagingWindow,
  MessagingWindowProvider,
  MessagingWindowRoot,
  type PartialStrings,
  RiskAlert,
  TemplateSelector,
  type TemplateSend,
  useWindowAlerts,
  useWindowComposer,
  WindowBadge,
  type WindowBadgeProps,
  WindowComposer,
  type WindowComposerLook,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import {
  byConversation,
  createClock,
  type TemplateValues,
  toSendPayload,
  type WindowState,
  windowAt,
} from 'react-messaging-window/core';
import { useCountdown, useMessagingWindow } from 'react-messaging-window/hooks';
import { de } from 'react-messaging-window/locales/de';
import { deTemplates } from 'react-messaging-window/locales/templates/de';
import { RiskAlertPanel, RiskAlertRoot, RiskAlertTrigger } from 'react-messaging-window/panel';
import {
  TemplateForm,
  TemplateList,
  TemplatePreview,
  useTemplateSelector,
} from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import 'react-messaging-window/styles.css';

// What a host writes, compiled against the built declarations by several versions of TypeScript and React's types.

const span = createRef<HTMLElement>();
const div = createRef<HTMLDivElement>();
const clock = createClock({ offsetMs: 20 });
const strings: PartialStrings = { badge: { open: 'Open for {time}' } };
const icons: Icons = { close: 'M5 5l10 10M15 5L5 15' };
const badge: WindowBadgeProps = { channel: 'whatsapp', lastInboundAt: new Date(), size: 'compact' };
const template = { name: 'hello', language: 'en', components: [{ type: 'BODY', text: 'Hi {{1}}' }] };

const wordOf = ({ status }: WindowState): string => {
  switch (status) {
    case 'open':
    case 'expiring':
      return 'write';
    case 'closed':
      return 'wait';
    default:
      return status satisfies 'unknown';
  }
};

const conversation: Omit<ConversationOptions, 'lastInboundAt'> = {
  channel: 'whatsapp',
  conversationKey: 'a',
  contact: { phone: '16505551234' },
  templates: [template],
  onSend: async ({ text }) => text.trim(),
  onSendTemplate: ({ payload }) => fetch('/send', { method: 'POST', body: JSON.stringify(payload) }),
};

export function Row({ lastInboundAt }: { lastInboundAt: string | null }) {
  return (
    <li>
      <WindowBadge {...badge} ref={span} title="Window" onClick={(event) => event.currentTarget.focus()} />
      <WindowBadge
        channel="wecom"
        lastInboundAt={lastInboundAt}
        className={({ status }) => `is-${status}`}
        style={(state) => ({ opacity: state.expiresAt === null ? 0.5 : 1 })}
        render={<em />}
      />
      <RiskAlert
        channel="whatsapp"
        lastInboundAt={lastInboundAt}
        size="compact"
        contact={{ name: 'Ada', phone: null }}
        onOpenChange={(open: boolean) => void open}
      />
      <RiskAlertRoot channel="whatsapp" lastInboundAt={lastInboundAt} open>
        <RiskAlertTrigger className="theirs" />
        <RiskAlertPanel />
      </RiskAlertRoot>
    </li>
  );
}

export function Conversation({ at }: { at: number }) {
  const { status, expiresAt, can } = useMessagingWindow({ channel: 'whatsapp', lastInboundAt: at });
  const { hours, minutes } = useCountdown({ until: expiresAt, granularity: 'minute', clock });
  const { isLocked, sendVerdict } = useWindowComposer({
    channel: 'whatsapp',
    lastInboundAt: at,
    readRefusal: whatsappCloud.refusal,
  });
  const look: WindowComposerLook = { variant: 'disable', parts: { sendButton: null, hints: (own) => own } };
  const { closingWithin } = useWindowAlerts([{ key: 'a', channel: 'whatsapp', lastInboundAt: at }], {
    onAlert: ({ conversation }) => conversation.key.toUpperCase(),
  });
  return (
    <MessagingWindowProvider clock={clock} strings={[de, deTemplates, strings]} icons={icons}>
      <p hidden={!can.freeform}>
        {status} {hours}:{minutes}, {closingWithin(3_600_000)} close soon
        {isLocked && !sendVerdict.isAllowed ? sendVerdict.reason : ''}
      </p>
      <ExpiryNotice channel="whatsapp" lastInboundAt={at} />
      <ComposerHints channel="whatsapp" lastInboundAt={at} conversationKey="1" />
      <WindowComposer
        channel="whatsapp"
        lastInboundAt={at}
        onSend={async ({ text }) => text.trim()}
        ref={div}
      />
      <MessagingWindow {...conversation} lastInboundAt={at} composer={look} alert={{ note: 'Hi' }} />
      <MessagingWindowRoot {...conversation} lastInboundAt={at}>
        <WindowBadge />
        <RiskAlert size="full" />
        <WindowComposer {...look} value="Hi" onValueChange={(text: string) => text.trim()}>
          {({ value, setValue, readOnly }) => (
            <input value={value} readOnly={readOnly} onChange={(event) => setValue(event.target.value)} />
          )}
        </WindowComposer>
        <TemplateSelector pickProducts={() => null} getMeta={({ name }) => ({ useCase: name })} />
      </MessagingWindowRoot>
      {/* @ts-expect-error What is true of a conversation needs the channel that it is on. */}
      <WindowComposer lastInboundAt={at} />
      <button type="button" onClick={() => clearDrafts()}>
        Log out
      </button>
    </MessagingWindowProvider>
  );
}

export function Templates({ send }: { send: (sent: TemplateSend) => Promise<void> }) {
  const options: ConversationOptions = {
    channel: 'whatsapp',
    templates: [template],
    contact: { phone: '1' },
    onSendTemplate: send,
  };
  const { list, selected, select } = useTemplateSelector(options);
  const values: TemplateValues = { 'body.1': 'Ada' };
  return (
    <>
      <TemplateSelector {...options} variant="inline" onOpenChange={(open, { reason }) => [open, reason]} />
      <TemplateList list={list} selected={selected} onSelect={select} ref={div} />
      <TemplateForm template={template} values={values} onValueChange={(field, value) => [field, value]} />
      <TemplatePreview template={template} values={values} />
    </>
  );
}

export const words = byConversation(whatsappCloud.inboundEvents({})).map((conversation) =>
  wordOf(windowAt({ channel: 'whatsapp', ...conversation }, createFakeClock(0).now())),
);
export const send = toSendPayload;
