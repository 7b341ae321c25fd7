import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindow, type MessagingWindowProps } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import orderConfirmation from '../fixtures/templates/kapso-order-confirmation-named.json' with {
  type: 'json',
};
import { find, focused } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const TEXT = 'Half a thought';
afterEach(() => clearDrafts());

/** A host with two conversations, and a platform that takes free text only while the window is open. */
function host(props: Partial<MessagingWindowProps>) {
  const clock = createFakeClock(start);
  const sent: { text: string; isOpen: boolean }[] = [];
  let given: Partial<MessagingWindowProps> = {
    channel: 'whatsapp',
    lastInboundAt: start,
    conversationKey: 'a',
    ...props,
  };
  let finish: (() => void) | null = null;
  let isSlow = false;
  const isOpen = () => clock.now() < Number(given.lastInboundAt) + DAY_MS && given.refusal === undefined;
  const element = () => (
    <MessagingWindow
      channel="whatsapp"
      clock={clock}
      templates={[{ ...orderConfirmation.definition, status: 'APPROVED' }]}
      contact={{ phone: '15551234567' }}
      readRefusal={whatsappCloud.refusal}
      onSend={({ text }) => {
        sent.push({ text, isOpen: isOpen() });
        return isSlow ? new Promise<void>((resolve) => (finish = resolve)) : undefined;
      }}
      onSendTemplate={() => undefined}
      {...given}
    />
  );
  const { rerender } = render(element());
  return {
    clock,
    sent,
    user: userEvent.setup(),
    field: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message', hidden: true }),
    notice: () => find('.mw-notice'),
    set(more: Partial<MessagingWindowProps>) {
      given = { ...given, ...more };
      rerender(element());
    },
    slowDown: () => (isSlow = true),
    finish: () => act(async () => finish?.()),
    advance: (ms: number) => act(() => clock.advance(ms)),
  };
}

type Host = ReturnType<typeof host>;

/** What happens to the window. `prepare` runs after typing and before the situation. */
interface Transition {
  name: string;
  props?: Partial<MessagingWindowProps>;
  prepare?: (h: Host) => void;
  /** How much time passes, or what the host learns. */
  elapseMs?: number;
  learn?: (h: Host) => void;
  isLocked: boolean;
}

const TRANSITIONS: Transition[] = [
  { name: 'becomes expiring', elapseMs: 20 * HOUR_MS + 1, isLocked: false },
  { name: 'expires', elapseMs: DAY_MS, isLocked: true },
  {
    name: 'is refused by the platform',
    learn: (h) => h.set({ refusal: { at: h.clock.now(), reason: 'window-closed', closesWindow: true } }),
    isLocked: true,
  },
  {
    name: 'has its quota used',
    props: { channel: 'wecom' },
    learn: (h) => h.set({ sentSinceInbound: 5 }),
    isLocked: true,
  },
  {
    name: 'is closed by the server’s word',
    learn: (h) => h.set({ expiresAt: start + 1, expiresAtAsOf: h.clock.now() + 1 }),
    elapseMs: 2,
    isLocked: true,
  },
  { name: 'becomes unknown', learn: (h) => h.set({ lastInboundAt: undefined }), isLocked: false },
  {
    name: 'opens again by a reply',
    prepare: (h) => h.advance(DAY_MS),
    learn: (h) => h.set({ lastInboundAt: h.clock.now() }),
    isLocked: false,
  },
];

/** What the agent is doing meanwhile. */
interface Situation {
  name: string;
  begin?: (h: Host) => Promise<void> | void;
  /** How time passes for this agent. */
  pass?: (h: Host, ms: number) => void;
  end?: (h: Host) => Promise<void> | void;
  /** The draft that must be there at the end. */
  draft?: (transition: Transition) => string;
  sends?: (transition: Transition) => number;
  /** Where the focus must be. */
  focus: 'editor' | 'dialog' | 'elsewhere';
}

const SITUATIONS: Situation[] = [
  { name: 'typing', focus: 'editor' },
  {
    name: 'composing with an IME',
    begin: (h) => void fireEvent.compositionStart(h.field()),
    end(h) {
      fireEvent.change(h.field(), { target: { value: `${TEXT}好` } });
      fireEvent.compositionEnd(h.field());
    },
    draft: () => `${TEXT}好`,
    focus: 'editor',
  },
  {
    name: 'sending',
    async begin(h) {
      h.slowDown();
      await h.user.keyboard('{Enter}');
    },
    end: (h) => h.finish(),
    draft: ({ prepare }) => (prepare === undefined ? '' : TEXT),
    sends: ({ prepare }) => (prepare === undefined ? 1 : 0),
    focus: 'editor',
  },
  {
    name: 'in the template dialog',
    async begin(h) {
      const button = screen.queryAllByRole('button', { name: 'Send template' })[0];
      if (button !== undefined) await h.user.click(button);
    },
    focus: 'dialog',
  },
  {
    name: 'in another conversation',
    begin(h) {
      (focused() as HTMLElement).blur();
      h.set({ conversationKey: 'b' });
    },
    end: (h) => h.set({ conversationKey: 'a' }),
    focus: 'elsewhere',
  },
  {
    name: 'in another tab',
    begin: (h) => act(() => h.clock.hide()),
    end: (h) => act(() => h.clock.show()),
    focus: 'editor',
  },
  {
    name: 'away, the machine asleep',
    pass: (h, ms) => h.clock.sleep(ms),
    end: (h) => act(() => h.clock.focus()),
    focus: 'editor',
  },
];

function draftOf(key: string): string {
  const stored = sessionStorage.getItem(`react-messaging-window:draft:1:${key}`);
  return stored === null ? '' : (JSON.parse(stored) as { text: string }).text;
}

const CASES = TRANSITIONS.flatMap((transition) =>
  (['replace', 'disable'] as const).flatMap((variant) =>
    SITUATIONS.map((situation) => ({ transition, variant, situation })),
  ),
);

describe('nothing lost, nothing sent twice or while closed, the focus where it should be', () => {
  it.each(CASES)(
    '$transition.name, $variant, $situation.name',
    async ({ transition, variant, situation }) => {
      const h = host({ composer: { variant }, ...transition.props });
      await h.user.click(h.field());
      await h.user.paste(TEXT);
      transition.prepare?.(h);
      await situation.begin?.(h);
      if (transition.elapseMs !== undefined) {
        const pass = situation.pass ?? ((_h, ms) => h.advance(ms));
        pass(h, transition.elapseMs);
      }
      transition.learn?.(h);
      await situation.end?.(h);

      // Nothing lost.
      expect(draftOf('a')).toBe(situation.draft?.(transition) ?? TEXT);
      expect(draftOf('b')).toBe('');
      // Nothing sent twice or while closed.
      expect(h.sent).toHaveLength(situation.sends?.(transition) ?? 0);
      expect(h.sent.every(({ isOpen }) => isOpen)).toBe(true);
      // Locked exactly when it must be, and with a reason in words.
      expect(screen.getByRole('group', { name: 'Message', hidden: true }).hasAttribute('data-locked')).toBe(
        transition.isLocked,
      );
      if (transition.isLocked) expect(h.notice()?.querySelector('.mw-notice-text')?.textContent).not.toBe('');
      // The focus.
      const active = focused();
      const dialog = screen.queryByRole('dialog', { name: 'Send template' });
      if (situation.focus === 'dialog' && dialog !== null) {
        await waitFor(() => expect(dialog.contains(focused())).toBe(true));
        expect(within(dialog).getByRole('combobox')).toBeVisible();
      } else if (situation.focus === 'elsewhere') {
        expect(active).toBe(document.body);
      } else {
        const isHidden = transition.isLocked && variant === 'replace';
        // The kept draft takes the place of the field; where nothing is left of it, the notice does.
        const kept = h.notice()?.querySelector('.mw-kept-draft-field') ?? h.notice();
        expect(active).toBe(isHidden ? kept : h.field());
      }
    },
  );
});
