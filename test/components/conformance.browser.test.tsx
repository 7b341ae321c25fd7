import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, forwardRef, type ReactElement, type Ref } from 'react';
import {
  ComposerHints,
  ExpiryNotice,
  MessagingWindow,
  RiskAlert,
  TemplateSelector,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import { byConversation } from 'react-messaging-window/core';
import { RiskAlertRoot, RiskAlertTrigger } from 'react-messaging-window/panel';
import {
  TemplateForm,
  TemplateList,
  TemplatePreview,
  useTemplateSelector,
} from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const closed = { channel: 'whatsapp', lastInboundAt: null, clock } as const;

const template = {
  name: 'hello',
  language: 'en',
  status: 'APPROVED',
  components: [{ type: 'BODY', text: 'Hi {{1}}' }],
};
const templates = {
  channel: 'whatsapp',
  templates: [template],
  contact: { phone: '1' },
  onSendTemplate: () => {},
} as const;

/** The list gets its state from the hook. */
const List = forwardRef<HTMLDivElement, Record<string, unknown>>(function List(props, ref) {
  const { list, selected, select } = useTemplateSelector(templates);
  return <TemplateList list={list} selected={selected} onSelect={select} {...props} ref={ref} />;
});

type Props = Record<string, unknown> & { ref?: Ref<never> };

/** Every part that has an element of its own. */
const PARTS: { name: string; part: (props: Props) => ReactElement }[] = [
  { name: 'WindowBadge', part: (props) => <WindowBadge {...closed} {...props} /> },
  { name: 'RiskAlert', part: (props) => <RiskAlert {...closed} {...props} /> },
  {
    name: 'RiskAlertTrigger',
    part: (props) => (
      <RiskAlertRoot {...closed}>
        <RiskAlertTrigger {...props} />
      </RiskAlertRoot>
    ),
  },
  { name: 'WindowComposer', part: (props) => <WindowComposer {...closed} {...props} conversationKey="c" /> },
  {
    name: 'MessagingWindow',
    part: (props) => <MessagingWindow {...closed} {...props} conversationKey="c" />,
  },
  {
    name: 'TemplateSelector',
    part: (props) => <TemplateSelector {...templates} {...props} variant="inline" />,
  },
  {
    name: 'TemplateForm',
    part: (props) => <TemplateForm template={template} values={{}} onValueChange={() => {}} {...props} />,
  },
  { name: 'TemplatePreview', part: (props) => <TemplatePreview template={template} {...props} /> },
  { name: 'TemplateList', part: (props) => <List {...props} /> },
  {
    name: 'ComposerHints',
    part: (props) => <ComposerHints {...closed} balance={{ text: '€1' }} {...props} />,
  },
  { name: 'ExpiryNotice', part: (props) => <ExpiryNotice {...closed} {...props} /> },
];

describe.each(PARTS)('$name', ({ part }) => {
  const root = (props: Props) => render(part(props)).container.firstElementChild as HTMLElement;

  it('gives its element to the ref', () => {
    const ref = createRef<HTMLElement>();
    expect(root({ ref: ref as Ref<never> })).toBe(ref.current);
  });

  it('keeps its own class beside the host’s', () => {
    const element = root({ className: 'theirs' });
    expect(element).toHaveClass('mw', 'theirs');
  });

  it('takes a style', () => {
    expect(root({ style: { rotate: '3deg' } }).style.rotate).toBe('3deg');
  });

  it('takes class and style as functions of the state', () => {
    const element = root({ className: () => 'made', style: () => ({ rotate: '4deg' }) });
    expect(element).toHaveClass('mw', 'made');
    expect(element.style.rotate).toBe('4deg');
  });

  it('spreads the rest on its element', () => {
    const element = root({ 'data-theirs': 'yes', id: 'their-id' });
    expect(element).toHaveAttribute('data-theirs', 'yes');
    expect(element).toHaveAttribute('id', 'their-id');
  });

  it('renders as another element with the same props', () => {
    const element = root({ render: <section title="theirs" /> });
    expect(element.tagName).toBe('SECTION');
    expect(element).toHaveClass('mw');
    expect(element).toHaveAttribute('title', 'theirs');
  });

  it('runs the host’s handlers', async () => {
    const onClick = vi.fn();
    await userEvent.click(root({ onClick }));
    expect(onClick).toHaveBeenCalled();
  });
});

/** Those that take a conversation. */
const WINDOW_PARTS = PARTS.filter(
  ({ name }) => !/^(RiskAlertTrigger|Template(Form|Preview|List))$/.test(name),
);

describe.each(WINDOW_PARTS)('$name of what byConversation says', ({ part }) => {
  it('hands nothing of it to its element', () => {
    const complaint = vi.spyOn(console, 'error');
    const [conversation] = byConversation([
      {
        ...({
          kind: 'message',
          at: clock.now() - 48 * 3_600_000,
          contact: '1',
          channel: 'whatsapp',
        } as const),
        control: { by: 'other' },
      },
    ]);
    const { attributes } = render(part({ ...conversation })).container.firstElementChild as HTMLElement;
    expect([...attributes].map(({ name }) => name)).not.toContain('contactid');
    expect(complaint).not.toHaveBeenCalled();
  });
});
