import type { StoryContext } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { addressOf, type InboxStore } from '../support/createInboxStore.js';
import type { GraphError } from '../support/GraphError.js';

const HOUR = 3_600_000;
const CONTACT = 'Contact 002';
const DRAFT = 'Here is what I found out';

/**
 * From the first look to the free answer, with the keyboard alone. The window of this contact was opened 19 hours
 * ago; the clock stands still between the steps.
 */
export async function watchAWindowRunOut({ canvas, step, loaded }: StoryContext): Promise<void> {
  const { clock, api, getConversations } = loaded.store as InboxStore;
  const conversation = getConversations().find(({ name }) => name === CONTACT);
  if (conversation === undefined) throw new Error('The sample data has changed.');
  const closesAt = Math.max(...conversation.events.map(({ at }) => at)) + 24 * HOUR;
  const expiresSoonAt = closesAt - 4 * HOUR + 1;

  const pane = () => within(canvas.getByRole('region', { name: CONTACT }));
  const composer = () => pane().getByRole('group', { name: 'Message' });
  const badge = (words: string) =>
    waitFor(() => expect(pane().getByText(words, { selector: '.mw-badge-text' })).toBeVisible());
  const field = () => pane().queryByRole('textbox', { name: 'Write a message' });
  const list = () => within(canvas.getByRole('region', { name: 'Conversations' }));
  const row = () => list().getByRole('button', { name: /messaging window, Contact 002/ });
  const at = (instant: number) => clock.advance(instant - clock.now());

  await step('Choose the conversation and begin an answer', async () => {
    await press(canvas.getByRole('button', { name: /^Contact 002/ }));
    await badge('Window open (5h remaining)');
    await expect(row()).toHaveTextContent('5h');
    await reach(pane().getByRole('textbox'));
    await userEvent.keyboard(DRAFT);
  });

  await step('The badge turns yellow one millisecond after 4 hours were left', async () => {
    at(expiresSoonAt - 1);
    await badge('Window open (4h remaining)');
    at(expiresSoonAt);
    await badge('Window expires soon (3h remaining)');
    at(expiresSoonAt + 1);
    await badge('Window expires soon (3h remaining)');
  });

  await step('The clock icon opens its panel; Escape closes it', async () => {
    const icon = pane().getByRole('button', { name: /messaging window/ });
    await press(icon);
    const panel = await screen.findByRole('dialog', { name: 'Messaging window' });
    await expect(panel).toHaveTextContent('3 hours remaining');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(icon).toHaveFocus();
  });

  await step('The composer locks at the very end, with the draft kept', async () => {
    await reach(pane().getByRole('textbox'));
    at(closesAt - 1);
    await badge('Window expires soon (less than a minute remaining)');
    await expect(field()).toHaveValue(DRAFT);
    at(closesAt);
    await badge('Window closed — use template');
    await waitFor(() => expect(field()).toBeNull());
    await expect(composer()).toHaveTextContent('The last message was over 24 hours ago.');
    const kept = pane().getByRole('textbox', { name: 'Your draft' });
    await expect(kept).toHaveValue(DRAFT);
    await expect(kept).toHaveFocus();
    at(closesAt + 1);
    await badge('Window closed — use template');
  });

  await step('The platform refuses free text', async () => {
    const text = { body: DRAFT };
    const message = { messaging_product: 'whatsapp', ...addressOf(conversation.contact), type: 'text', text };
    const error = await api.send(message).then(
      () => undefined,
      (reason: GraphError) => reason,
    );
    await expect(error?.body.error.code).toBe(131047);
  });

  await step('A template is chosen, filled in and sent', async () => {
    await press(pane().getByRole('button', { name: 'Send template' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Send template' }));
    const search = dialog.getByRole('combobox', { name: 'Search by name or text' });
    await expect(search).toHaveFocus();
    await userEvent.keyboard('order_status');
    await expect(search).toHaveValue('order_status');
    const list = within(dialog.getByRole('listbox', { name: 'Templates' }));
    await waitFor(() => expect(list.getAllByRole('option')).toHaveLength(1));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await reach(await dialog.findByRole('textbox', { name: /^Order id/ }));
    await userEvent.keyboard('A-1001');
    await expect(dialog.getByRole('textbox', { name: /^Customer name/ })).toHaveValue(CONTACT);
    await reach(dialog.getByRole('textbox', { name: /^Status/ }));
    await userEvent.keyboard('on its way');
    await reach(dialog.getByRole('textbox', { name: /^Details/ }));
    await userEvent.keyboard('It arrives on Tuesday.');
    await reach(dialog.getByRole('textbox', { name: /Track order/ }));
    await userEvent.keyboard('A-1001');
    await press(dialog.getByRole('button', { name: 'Send template' }));
    await expect(await dialog.findByText('Template sent')).toBeVisible();
    await press(dialog.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  await step('The template does not open the window', async () => {
    await badge('Template sent — waiting for reply');
    await expect(row()).toHaveTextContent('Awaiting reply');
    await expect(composer()).toHaveTextContent('Waiting for the customer to reply.');
    await expect(field()).toBeNull();
  });

  await step('The reply does, and the draft is back', async () => {
    clock.advance(HOUR / 2);
    await press(canvas.getByRole('button', { name: 'Customer replies' }));
    await badge('Window open (23h remaining)');
    await waitFor(() => expect(field()).toHaveValue(DRAFT));
  });

  await step('Free text is accepted again', async () => {
    await reach(pane().getByRole('textbox'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(field()).toHaveValue(''));
    await expect(pane().getByText(DRAFT, { selector: 'p' })).toBeVisible();
  });
}

/** Brings the focus to an element with the Tab key. */
async function reach(element: HTMLElement): Promise<void> {
  const row = element.closest('[role="row"]');
  if (row !== null) await reachRow(row);
  for (let i = 0; i < 60 && document.activeElement !== element; i++) {
    const from = document.activeElement ?? document.body;
    const isBefore = from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    await userEvent.tab({ shift: isBefore !== 0 });
  }
  await expect(element).toHaveFocus();
}

/** The list is one stop; the arrow keys go on from there. */
async function reachRow(row: Element): Promise<void> {
  const rows = [...(row.parentElement?.children ?? [])];
  const place = () => rows.findIndex((one) => one.contains(document.activeElement));
  for (let i = 0; i < 60 && place() < 0; i++) await userEvent.tab();
  for (let i = 0; i < rows.length && place() !== rows.indexOf(row); i++) {
    await userEvent.keyboard(place() < rows.indexOf(row) ? '{ArrowDown}' : '{ArrowUp}');
  }
}

/** Presses a button by keyboard. */
async function press(button: HTMLElement): Promise<void> {
  await reach(button);
  await userEvent.keyboard('{Enter}');
}
