import Dialog from '@mui/material/Dialog';
import Drawer from '@mui/material/Drawer';
import * as Radix from '@radix-ui/react-dialog';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { type ReactElement, type ReactNode, useCallback, useState } from 'react';
import { clearDrafts, MessagingWindow, RiskAlert } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { boardTemplates } from '../../stories/Theming/boardTemplates.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
afterEach(() => clearDrafts());

interface SurfaceProps {
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

function NativeDialog({ isOpen, onClose, children }: SurfaceProps) {
  const open = useCallback((element: HTMLDialogElement | null) => {
    if (element?.open === false) element.showModal();
  }, []);
  return isOpen ? (
    <dialog ref={open} aria-label="Host" onClose={onClose}>
      {children}
    </dialog>
  ) : null;
}

/** Where a host may put a conversation, each with its own way to keep the focus and to close. */
const SURFACES: Record<string, (props: SurfaceProps) => ReactElement | null> = {
  'a native modal dialog': NativeDialog,
  'MUI’s Dialog': ({ isOpen, onClose, children }) => (
    <Dialog
      open={isOpen}
      onClose={onClose}
      transitionDuration={0}
      slotProps={{ paper: { 'aria-label': 'Host' } }}
    >
      {children}
    </Dialog>
  ),
  'MUI’s Drawer': ({ isOpen, onClose, children }) => (
    <Drawer
      open={isOpen}
      onClose={onClose}
      transitionDuration={0}
      slotProps={{ paper: { 'aria-label': 'Host' } }}
    >
      {children}
    </Drawer>
  ),
  'Radix’s Dialog': ({ isOpen, onClose, children }) => (
    <Radix.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay style={{ position: 'fixed', inset: 0, zIndex: 50 }} />
        <Radix.Content
          aria-describedby={undefined}
          style={{
            position: 'fixed',
            zIndex: 50,
            insetBlockStart: '50%',
            insetInlineStart: '50%',
            inlineSize: '600px',
            translate: '-50% -50%',
            background: 'Canvas',
          }}
        >
          <Radix.Title>Host</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  ),
};

function Page({ surface: Surface }: { surface: (props: SurfaceProps) => ReactElement | null }) {
  const [isOpen, setOpen] = useState(true);
  const [clock] = useState(() => createFakeClock(start));
  return (
    <Surface isOpen={isOpen} onClose={() => setOpen(false)}>
      <MessagingWindow
        channel="whatsapp"
        clock={clock}
        lastInboundAt={start - HOUR}
        conversationKey="isolated"
        templates={boardTemplates}
        contact={{ phone: '16505551234' }}
        onSend={() => {}}
        onSendTemplate={() => {}}
      />
    </Surface>
  );
}

const host = () => screen.queryByRole('dialog', { name: 'Host' });
const panel = () => screen.queryByRole('dialog', { name: 'Messaging window' });
const selector = () => screen.queryByRole('dialog', { name: 'Send template' });
const alertButton = () => screen.getByRole('button', { name: /messaging window/ });

/** Long enough for a focus trap to take the focus back. */
const aMoment = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));

async function press(keys: string): Promise<void> {
  await act(() => userEvent.keyboard(keys));
  await aMoment();
}

/** Whether nothing lies over the middle of an element. */
function isOnTop(element: Element | null): boolean {
  const { left, top, width, height } = (element as Element).getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return element?.contains(found) === true;
}

describe.each(Object.keys(SURFACES))('in %s', (name) => {
  async function open(): Promise<void> {
    render(<Page surface={SURFACES[name] as (props: SurfaceProps) => ReactElement | null} />);
    await aMoment();
    expect(host()).toBeVisible();
  }

  it('the panel is on top and keeps the focus; Escape closes it, the next one the dialog', async () => {
    await open();
    act(() => alertButton().focus());
    await press('{Enter}');
    expect(panel()).toBeVisible();
    expect(isOnTop(panel())).toBe(true);
    expect(panel()).toContainElement(document.activeElement as HTMLElement);
    await press('{Escape}');
    expect(panel()).toBeNull();
    expect(host()).toBeVisible();
    expect(alertButton()).toHaveFocus();
    await press('{Escape}');
    await waitFor(() => expect(host()).toBeNull());
  });

  it('the template dialog too; its first Escape clears the search', async () => {
    await open();
    const send = within(host() as HTMLElement).getByRole('button', { name: 'Send template' });
    act(() => send.focus());
    await press('{Enter}');
    expect(isOnTop(selector())).toBe(true);
    const search = screen.getByRole('combobox', { name: 'Search by name or text' });
    expect(search).toHaveFocus();
    await press('order');
    expect(search).toHaveValue('order');
    await press('{Escape}');
    expect(search).toHaveValue('');
    expect(selector()).toBeVisible();
    await press('{Escape}');
    expect(selector()).toBeNull();
    expect(host()).toBeVisible();
    expect(host()).toContainElement(document.activeElement as HTMLElement);
    await press('{Escape}');
    await waitFor(() => expect(host()).toBeNull());
  });

  it('what is announced can be heard', async () => {
    await open();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Hello' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    const region = await waitFor(() => {
      const found = document.querySelector('[data-mw-live="polite"]');
      expect(found).toHaveTextContent('Message sent.');
      return found as Element;
    });
    expect(region.closest('[aria-hidden="true"], [inert]')).toBeNull();
    const modal = document.querySelector('dialog:modal');
    if (modal !== null) expect(modal).toContainElement(region as HTMLElement);
  });
});

describe('in a box that is clipped, transformed and low', () => {
  it('the panel lies over what covers the box', async () => {
    const clock = createFakeClock(start);
    render(
      <>
        <div
          style={{
            position: 'relative',
            zIndex: 0,
            overflow: 'hidden',
            blockSize: '60px',
            transform: 'translate(0)',
          }}
        >
          <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} />
        </div>
        <div style={{ position: 'relative', zIndex: 9999, blockSize: '500px', background: 'Canvas' }} />
      </>,
    );
    act(() => alertButton().focus());
    await press('{Enter}');
    expect(isOnTop(panel())).toBe(true);
  });
});
