import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindow, TemplateSelector } from 'react-messaging-window';
import {
  type ChannelId,
  type RefusalReason,
  type WindowPolicy,
  whatsappPolicy,
} from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const DAY = 24 * 3_600_000;
const clock = createFakeClock(start);

const strings = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</textarea><svg onload=alert(1)>',
  'data:text/html,<script>alert(1)</script>',
  '{{constructor}}',
  '{constructor} {until} {__proto__}',
  '__proto__',
  '$' + '{alert(1)} &lt;b&gt; &amp;',
  '\u202egnp.exe \u2066\u2069\u2069 \u200f',
];

const template = (evil: string) => {
  // With a second kind of placeholder the platform takes none: then only names and values are evil.
  const text = evil.includes('{{') ? 'Text' : evil;
  return {
    id: evil,
    name: evil,
    language: evil,
    status: 'APPROVED',
    category: evil,
    components: [
      { type: 'HEADER', format: 'TEXT', text },
      { type: 'BODY', text: `Dear {{1}}, ${text}`, example: { body_text: [[evil]] } },
      { type: 'FOOTER', text },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text, url: 'https://example.com/{{1}}', example: [evil] },
          { type: 'QUICK_REPLY', text },
        ],
      },
    ],
  };
};

/** Its link leads to the text itself. */
const withLink = (evil: string) => ({
  ...template(evil),
  id: `${evil} link`,
  name: `${evil} link`,
  components: [
    { type: 'BODY', text: evil },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: evil, url: evil }] },
  ],
});

const alert = vi.fn();
const ownAlert = window.alert;
const prototypes = [Object.prototype, Array.prototype, Function.prototype];
const keysBefore = prototypes.map((one) => Reflect.ownKeys(one));

beforeEach(() => {
  alert.mockClear();
  window.alert = alert;
});
afterEach(() => {
  window.alert = ownAlert;
  clearDrafts();
});

/** Elements and attributes that could run something. */
function dangersIn(page: Document): string[] {
  const dangers = [...page.body.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('script, iframe, object, embed, img, form, base, meta, link, style, [srcdoc]')
      ? [element.outerHTML]
      : []),
    ...[...element.attributes]
      .filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          (/^(href|src|action|formaction|xlink:href)$/.test(name) && !/^https?:/.test(value)),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  ]);
  return dangers;
}

async function expectNoHarm(): Promise<void> {
  // What markup would start, such as a picture that cannot be loaded, starts after a moment.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(dangersIn(document)).toEqual([]);
  expect(alert).not.toHaveBeenCalled();
  expect(prototypes.map((one) => Reflect.ownKeys(one))).toEqual(keysBefore);
}

describe.each(strings)('%j', (evil) => {
  it('stays text in everything that a conversation is given', async () => {
    const policy: WindowPolicy = {
      ...whatsappPolicy,
      id: evil,
      waysOut: ['template', 'bot', 'sms', 'email', 'queue'],
      source: { url: evil, readOn: evil, uncertain: evil },
    };
    const user = userEvent.setup();
    render(
      <MessagingWindow
        channel={policy}
        clock={clock}
        lastInboundAt={start - 2 * DAY}
        inboxId={evil}
        conversationKey={evil}
        heading={evil}
        alert={{ note: evil }}
        composer={{ suggestion: evil, defaultValue: evil }}
        locale={evil}
        refusal={{ at: start - DAY, reason: evil as RefusalReason, code: evil, closesWindow: true }}
        contact={{ name: evil, phone: evil, userId: evil, email: evil, language: evil, timeZone: evil }}
        bots={[
          { id: evil, name: evil, firstTemplate: evil },
          { id: 'other', name: evil },
        ]}
        onStartBot={() => {}}
        queued={{ name: evil, sendAt: start + DAY, onCancel: () => {} }}
        balance={{ text: evil, insufficientFor: ['template'] }}
        templatesUrl={evil}
        authorize={() => ({ reason: evil })}
        actions={{ template: () => {}, sms: () => {}, email: () => {}, queue: () => {} }}
        aria-label={evil}
        title={evil}
        className={evil}
      />,
    );
    await user.click(screen.getByRole('button', { name: /messaging window/ }));
    const panel = screen.getByRole('dialog');
    expect(panel.textContent).toContain(evil);
    expect(within(panel).queryByRole('link')).toBeNull();
    expect(document.body.textContent).toContain(evil);
    await expectNoHarm();
  });

  it('stays text in a draft, and where a send fails', async () => {
    const user = userEvent.setup();
    render(
      <MessagingWindow
        channel={evil as ChannelId}
        clock={clock}
        lastInboundAt={evil}
        conversationKey="draft"
        onSend={() => Promise.reject(new Error(evil))}
        readRefusal={() => ({
          reason: evil as RefusalReason,
          explain: evil as RefusalReason,
          original: evil,
          code: evil,
          message: evil,
          closesWindow: false,
          retry: 'later',
        })}
      />,
    );
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    await user.click(field);
    await user.paste(evil);
    expect(field).toHaveValue(evil);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(document.querySelector('.mw-hint[data-tone="closed"]')).not.toBeNull());
    await expectNoHarm();
  });

  it('stays text in templates, their values, and what the host says of them', async () => {
    const user = userEvent.setup();
    const onSend = vi.fn(() => Promise.reject(new Error(evil)));
    render(
      <TemplateSelector
        variant="inline"
        channel="whatsapp"
        templates={[template(evil), withLink(evil)]}
        clock={clock}
        contact={{ name: evil, phone: evil, language: evil }}
        getMeta={() => ({ useCase: evil, hint: evil, price: evil })}
        prefill={{ 'body.1': evil }}
        getLabel={() => evil}
        cost={{ template: () => evil }}
        balance={{ text: evil }}
        getErrorText={() => evil}
        onSendTemplate={onSend}
      />,
    );
    await user.click(
      screen.getAllByRole('option').find(({ localName }) => localName === 'div') as HTMLElement,
    );
    const fields = screen.getAllByRole<HTMLInputElement>('textbox');
    for (const field of fields) fireEvent.change(field, { target: { value: evil } });
    expect(document.querySelector('.mw-preview')?.textContent).toContain(
      // The phone reads the inner underscores as marks.
      `Dear ${evil.replaceAll('__proto__', '_proto_')}`,
    );
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    await expectNoHarm();
    const search = screen.getByRole('combobox', { name: 'Search by name or text' });
    await user.clear(search);
    await user.click(search);
    await user.paste(evil);
    await expectNoHarm();
  });
});

describe('a name that overrides the direction', () => {
  it.each(['\u202eevil', '\u2069\u202eevil', '\u2067evil', 'اسم'])(
    'does not turn the sentence around it: %j',
    (name) => {
      render(
        <MessagingWindow
          channel="whatsapp"
          clock={clock}
          lastInboundAt={null}
          conversationKey="c"
          queued={{ name, sendAt: start + DAY }}
        />,
      );
      const line = document.querySelector('.mw-ways .mw-hint-text')?.firstChild as Text;
      const at = line.data.indexOf('will');
      const range = document.createRange();
      range.setStart(line, at);
      range.setEnd(line, at + 1);
      const first = range.getBoundingClientRect();
      range.setStart(line, at + 3);
      range.setEnd(line, at + 4);
      expect(first.left).toBeLessThan(range.getBoundingClientRect().left);
      const lineStart = line.parentElement?.getBoundingClientRect().left ?? 0;
      expect(first.left).toBeGreaterThan(lineStart + 5);
    },
  );
});
