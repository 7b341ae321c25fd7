import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { Component, type ComponentType, type HTMLAttributes, type ReactNode } from 'react';
import {
  ComposerHints,
  type ComposerHintsProps,
  clearDrafts,
  ExpiryNotice,
  type ExpiryNoticeProps,
  MessagingWindow,
  type MessagingWindowProps,
  MessagingWindowProvider,
  type MessagingWindowProviderProps,
  MessagingWindowRoot,
  type MessagingWindowRootProps,
  RiskAlert,
  type RiskAlertProps,
  TemplateSelector,
  type TemplateSelectorProps,
  type UseCountdownOptions,
  type UseMessagingWindowOptions,
  type UseWindowAlertsOptions,
  useCountdown,
  useMessagingWindow,
  useWindowAlerts,
  useWindowComposer,
  WindowBadge,
  type WindowBadgeProps,
  WindowComposer,
  type WindowComposerProps,
} from 'react-messaging-window';
import 'react-messaging-window/eager';
import {
  RiskAlertPanel,
  type RiskAlertPanelProps,
  RiskAlertRoot,
  type RiskAlertRootProps,
  RiskAlertTrigger,
  type RiskAlertTriggerProps,
} from 'react-messaging-window/panel';
import {
  TemplateForm,
  type TemplateFormProps,
  TemplateList,
  type TemplateListProps,
  TemplatePreview,
  type TemplatePreviewProps,
  type UseTemplateUploadOptions,
  useTemplateSelector,
  useTemplateUpload,
} from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
const clock = createFakeClock(start);

const ORDER = {
  name: 'order_update',
  status: 'APPROVED',
  language: 'en_US',
  category: 'UTILITY',
  components: [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BODY', text: 'Order {{1}} arrives.' },
  ],
};
const HELLO = { ...ORDER, name: 'hello', components: [{ type: 'BODY', text: 'Welcome.' }] };

/** What a host may give by mistake, or a database bring. */
const JUNK: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['0', 0],
  ['NaN', Number.NaN],
  ['an empty text', ''],
  ['a text', 'junk'],
  ['true', true],
  ['an object', {}],
  ['a list of null', [null]],
  ['a list of objects', [{}]],
  ['no date', new Date(Number.NaN)],
  ['a symbol', Symbol('junk')],
  ['a function that throws', thrower],
  ['a function that answers with an object', () => ({})],
  ['a function that answers with a symbol', () => Symbol('junk')],
  [
    'an object of nulls',
    { text: null, phone: null, template: null, body: null, composer: null, default: null },
  ],
  [
    'an object of objects',
    { text: {}, phone: {}, template: {}, getItem: {}, composer: {}, default: {}, name: {} },
  ],
];

function thrower(): never {
  throw new Error('junk');
}

/** What a component takes beside the attributes of its element. */
type Own<Props> = Exclude<keyof Props, keyof HTMLAttributes<HTMLElement> | 'key' | 'ref'> & string;
type Names<Props> = Record<Own<Props>, true>;

const INPUT = {
  channel: true,
  inboxId: true,
  lastInboundAt: true,
  inboundEvents: true,
  expiresAt: true,
  expiresAtAsOf: true,
  canReply: true,
  refusal: true,
  outboundAt: true,
  sentSinceInbound: true,
  entryPointAt: true,
  lastHumanReplyAt: true,
  lastTemplateAt: true,
  handledBy: true,
  control: true,
  validityMs: true,
} as const;

const CONVERSATION: Names<MessagingWindowRootProps> = {
  ...INPUT,
  conversationKey: true,
  contact: true,
  onSend: true,
  onSendTemplate: true,
  onQueueTemplate: true,
  otherWindows: true,
  onSendTwilio: true,
  readRefusal: true,
  failure: true,
  delivered: true,
  templates: true,
  actions: true,
  bots: true,
  onStartBot: true,
  templatesUrl: true,
  queued: true,
  cost: true,
  balance: true,
  sendLimitMs: true,
  authorize: true,
  onEvent: true,
  draftFormat: true,
  clock: true,
};

/** Attributes of the button, which React reads itself. */
const BUTTON = {
  disabled: true,
  form: true,
  formAction: true,
  formEncType: true,
  formMethod: true,
  formNoValidate: true,
  formTarget: true,
  name: true,
  type: true,
  value: true,
} as const;

const conversation = {
  channel: 'whatsapp',
  lastInboundAt: start - HOUR,
  conversationKey: 'junk',
  clock,
  templates: [ORDER, HELLO],
  contact: { phone: '16505551234', name: 'Ada' },
  actions: { email: () => {}, sms: () => {} },
  bots: [{ id: 'a', name: 'A' }],
  onStartBot: () => {},
  onSend: () => {},
  onSendTemplate: () => {},
  onQueueTemplate: () => {},
} as const;

/** The rows of all parts take the same conversation in the same way: shown in a root alone, unless all is asked for. */
const IS_WHOLE = import.meta.env.JUNK === 'all';
/** Else each prop takes every sixth value, and its neighbour the next. */
const SHARE = 6;

interface Row {
  name: string;
  part: ComponentType<never>;
  props: readonly string[];
  /** What it is shown with. */
  scenes: readonly Record<string, unknown>[];
}

function row<Props>(
  name: string,
  part: ComponentType<Props> | ((props: Props) => ReactNode),
  names: Names<Props>,
  ...scenes: Partial<Props>[]
): Row {
  const isRoot = name === 'MessagingWindowRoot';
  const props = [...Object.keys(names), 'className', 'style', 'children'].filter(
    (one) =>
      (!Object.hasOwn(BUTTON, one) || one === 'value') &&
      (isRoot || IS_WHOLE || one === 'channel' || !Object.hasOwn(CONVERSATION, one)),
  );
  return { name, part: part as ComponentType<never>, props, scenes };
}

const closed = { ...conversation, lastInboundAt: start - 25 * HOUR };

const ROWS: readonly Row[] = [
  row<MessagingWindowProps>(
    'MessagingWindow',
    MessagingWindow,
    {
      ...CONVERSATION,
      locale: true,
      strings: true,
      render: true,
      badge: true,
      alert: true,
      composer: true,
      selector: true,
      heading: true,
      actionsRef: true,
    },
    conversation,
  ),
  row<MessagingWindowRootProps>('MessagingWindowRoot', Root, CONVERSATION, conversation, closed),
  row<MessagingWindowProviderProps>(
    'MessagingWindowProvider',
    Provider,
    {
      locale: true,
      strings: true,
      policies: true,
      inboxes: true,
      draftStorage: true,
      authorize: true,
      readRefusal: true,
      onEvent: true,
      clock: true,
      now: true,
      icons: true,
      container: true,
    },
    {},
  ),
  row<WindowBadgeProps>(
    'WindowBadge',
    WindowBadge,
    {
      ...INPUT,
      conversationKey: true,
      clock: true,
      actions: true,
      locale: true,
      strings: true,
      render: true,
      size: true,
      onStatusChange: true,
    },
    { channel: 'whatsapp', lastInboundAt: start - HOUR, clock },
  ),
  row<RiskAlertProps>(
    'RiskAlert',
    RiskAlert,
    {
      ...CONVERSATION,
      ...BUTTON,
      locale: true,
      strings: true,
      render: true,
      size: true,
      open: true,
      defaultOpen: true,
      onOpenChange: true,
      workingHours: true,
      note: true,
      container: true,
      side: true,
      align: true,
      focusOnUnmount: true,
    },
    { ...conversation, defaultOpen: true },
    { ...closed, defaultOpen: true },
  ),
  row<RiskAlertRootProps & RiskAlertPanelProps & RiskAlertTriggerProps>(
    'RiskAlertRoot, RiskAlertTrigger, RiskAlertPanel',
    Alert,
    {
      ...CONVERSATION,
      ...BUTTON,
      locale: true,
      strings: true,
      open: true,
      defaultOpen: true,
      onOpenChange: true,
      workingHours: true,
      note: true,
      container: true,
      side: true,
      align: true,
      focusOnUnmount: true,
      size: true,
      render: true,
    },
    { ...conversation, defaultOpen: true },
  ),
  row<WindowComposerProps>(
    'WindowComposer',
    WindowComposer,
    {
      ...CONVERSATION,
      locale: true,
      strings: true,
      render: true,
      mode: true,
      value: true,
      onValueChange: true,
      variant: true,
      nudgeAfter: true,
      suggestion: true,
      tools: true,
      parts: true,
    },
    { ...conversation, defaultValue: 'Text', lastInboundAt: start - 23.5 * HOUR },
    { ...closed, defaultValue: 'Text' },
  ),
  row<ComposerHintsProps>(
    'ComposerHints',
    ComposerHints,
    {
      ...CONVERSATION,
      locale: true,
      strings: true,
      render: true,
      mode: true,
      nudgeAfter: true,
      suggestion: true,
    },
    { ...conversation, lastInboundAt: start - 23.5 * HOUR },
    closed,
  ),
  row<ExpiryNoticeProps>(
    'ExpiryNotice',
    ExpiryNotice,
    { ...CONVERSATION, locale: true, strings: true, render: true },
    closed,
  ),
  row<TemplateSelectorProps>(
    'TemplateSelector',
    TemplateSelector,
    {
      ...CONVERSATION,
      locale: true,
      strings: true,
      render: true,
      beforeSend: true,
      defaultOpen: true,
      getAvailability: true,
      getErrorText: true,
      getLabel: true,
      getMeta: true,
      look: true,
      mediaLimits: true,
      onLoadMore: true,
      onOpenChange: true,
      onInsertText: true,
      onQueryChange: true,
      onRetry: true,
      open: true,
      parts: true,
      pickProducts: true,
      prefill: true,
      showUnavailable: true,
      storage: true,
      uploadMedia: true,
      variant: true,
    },
    { ...closed, variant: 'inline' },
    { ...closed, defaultOpen: true },
  ),
  row<TemplateFormProps>(
    'TemplateForm',
    TemplateForm,
    {
      template: true,
      values: true,
      onValueChange: true,
      getLabel: true,
      isChecked: true,
      isLocked: true,
      issues: true,
      locale: true,
      mediaLimits: true,
      pickProducts: true,
      prefilled: true,
      render: true,
      strings: true,
      uploadMedia: true,
    },
    { template: ORDER, values: {}, onValueChange: () => {} },
  ),
  row<TemplatePreviewProps>(
    'TemplatePreview',
    TemplatePreview,
    { template: true, values: true, getLabel: true, look: true, locale: true, strings: true, render: true },
    { template: ORDER, values: {} },
  ),
  row<TemplateListProps>(
    'TemplateList',
    List as never,
    {
      list: true,
      selected: true,
      onSelect: true,
      onLoadMore: true,
      onRetry: true,
      locale: true,
      strings: true,
      render: true,
    } as never,
    {},
  ),
  row<UseCountdownOptions>(
    'useCountdown',
    hook((options) => useCountdown(options as unknown as UseCountdownOptions)),
    { until: true, clock: true, granularity: true, onExpire: true },
    { until: start + HOUR, clock },
  ),
  row<UseMessagingWindowOptions>(
    'useMessagingWindow',
    hook((options) => useMessagingWindow(conversation, options)),
    { clock: true, granularity: true },
    { clock },
  ),
  row<UseWindowAlertsOptions>(
    'useWindowAlerts',
    hook((options) =>
      useWindowAlerts(
        [{ ...conversation, conversationKey: 'a' }] as never,
        options as unknown as UseWindowAlertsOptions,
      ),
    ),
    {
      clock: true,
      escalateBelowMs: true,
      handledBy: true,
      onAlert: true,
      onEscalate: true,
      storage: true,
      storageKey: true,
      thresholds: true,
      waitingFor: true,
      whileHidden: true,
      workingHours: true,
    } as never,
    { clock },
  ),
  row<MessagingWindowRootProps>(
    'useWindowComposer',
    hook((options) => useWindowComposer(options as never)),
    CONVERSATION,
    conversation,
  ),
  row<UseTemplateUploadOptions>(
    'useTemplateUpload',
    hook((options) => useTemplateUpload(options as unknown as UseTemplateUploadOptions)),
    { field: true, limit: true, onValue: true, template: true, upload: true },
    { onValue: () => {} },
  ),
];

function hook(use: (options: Record<string, unknown>) => unknown) {
  return function Hook(options: object) {
    use(options as Record<string, unknown>);
    return <p>Hook</p>;
  };
}

function Root(props: MessagingWindowRootProps) {
  return (
    <MessagingWindowRoot {...props}>
      <WindowBadge />
      <RiskAlert />
      <WindowComposer />
      <TemplateSelector />
    </MessagingWindowRoot>
  );
}

function Provider(props: MessagingWindowProviderProps) {
  return (
    <MessagingWindowProvider {...props}>
      <MessagingWindow {...conversation} inboxId="a" />
    </MessagingWindowProvider>
  );
}

function Alert(props: RiskAlertRootProps & RiskAlertPanelProps & RiskAlertTriggerProps) {
  const { note, workingHours, container, side, align, focusOnUnmount, size, render: shown, ...rest } = props;
  const { className, style, children, ...given } = rest;
  const panel = { note, workingHours, container, side, align, focusOnUnmount, className, style, children };
  return (
    <RiskAlertRoot {...given}>
      <RiskAlertTrigger {...{ size, render: shown, className, style }} />
      <RiskAlertPanel {...panel} />
    </RiskAlertRoot>
  );
}

function List(props: Record<string, unknown>) {
  const { list, selected, select } = useTemplateSelector(conversation);
  return <TemplateList list={list} selected={selected} onSelect={select} {...props} />;
}

/** A host that would lose all that it shows. */
class Host extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    return this.state.error === null ? this.props.children : null;
  }
}

/** Rejections and faults of the host's own, which are reported and break nothing. */
function ignore(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  window.addEventListener('error', ignore, { capture: true });
  window.addEventListener('unhandledrejection', ignore, { capture: true });
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve));
  window.removeEventListener('error', ignore, { capture: true });
  window.removeEventListener('unhandledrejection', ignore, { capture: true });
  vi.restoreAllMocks();
});

/** Props that hold what React itself renders, or calls as a ref. */
const CONTENT = /^(children|heading|note|suggestion|tools|render|actionsRef)$/;

it.each(ROWS)('$name stands whatever it is given', { timeout: 300_000 }, async ({ part, props, scenes }) => {
  const Part = part as ComponentType<Record<string, unknown>>;
  const crashes: string[] = [];
  let count = 0;
  for (const [scene, base] of scenes.entries()) {
    for (const [place, prop] of props.entries()) {
      const some = JUNK.filter((_, index) => IS_WHOLE || (index + place) % SHARE === 0);
      for (const [name, value] of some) {
        // A function that renders is a component of the host's, with what it throws and returns.
        if (CONTENT.test(prop) && typeof value === 'function') continue;
        count++;
        const where = `scene ${scene}, ${prop}: ${name}`;
        let host: Host | null = null;
        try {
          const view = render(
            <Host
              ref={(one) => {
                host = one ?? host;
              }}
            >
              <Part {...base} {...{ [prop]: value }} />
              <p>Host</p>
            </Host>,
          );
          const error = () => host?.state.error ?? null;
          if (error() !== null) crashes.push(`${where}: ${String(error())}`);
          else {
            for (const button of document.querySelectorAll('button, [role="option"]'))
              fireEvent.click(button);
            for (const field of document.querySelectorAll('textarea, input')) {
              if ((field as HTMLInputElement).type !== 'file')
                fireEvent.change(field, { target: { value: '1' } });
            }
            await act(async () => {});
            if (error() !== null) crashes.push(`${where}, pressed: ${String(error())}`);
          }
          view.unmount();
        } catch (error) {
          crashes.push(`${where}, thrown: ${String(error)}`);
        }
        cleanup();
        act(() => clearDrafts());
      }
    }
  }
  expect(crashes).toEqual([]);
  expect(count).toBeGreaterThan(IS_WHOLE ? 40 : 40 / SHARE);
});
