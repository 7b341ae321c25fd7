import { expect, userEvent, waitFor, within } from 'storybook/test';

interface EditorUnderTest {
  /** Writes "Half a thought" with whatever the editor has beside text. */
  write: (editor: HTMLElement) => Promise<void>;
  /** What the editor shows then; its markup, where it has any. */
  expected: string;
  /** While it is locked it is read-only; others are hidden then. */
  isReadOnly?: boolean;
}

/** Takes a draft through a thread switch, the lock, a reload and the unlock, and sends it. */
export async function keepsTheDraft(
  canvasElement: HTMLElement,
  { write, expected, isReadOnly = false }: EditorUnderTest,
): Promise<void> {
  const canvas = within(canvasElement);
  const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }));
  const editor = () => canvas.getByRole('textbox', { name: 'Message', hidden: true });
  const shows = (content: string) => waitFor(() => expect(contentOf(editor())).toBe(content));
  const isLocked = () =>
    waitFor(() =>
      isReadOnly ? expect(editor()).toHaveAttribute('readonly') : expect(editor()).not.toBeVisible(),
    );
  const empty = contentOf(editor());

  await write(editor());
  await shows(expected);
  await press('Contact 018');
  await shows(empty);
  await press('Contact 017');
  await shows(expected);

  await userEvent.click(editor());
  await press('Let 24 hours pass');
  await isLocked();
  await expect(canvas.getByText(/^The last message was over 24 hours ago\./)).toBeVisible();
  await press('Reload');
  await shows(expected);
  await isLocked();

  await press('Receive a message');
  await waitFor(() => expect(editor()).toBeVisible());
  await waitFor(() => expect(editor()).not.toHaveAttribute('readonly'));
  await shows(expected);
  await press('Send');
  await waitFor(() => expect(canvas.getByRole('listitem')).toHaveTextContent('Half a thought'));
  await shows(empty);
}

function contentOf(editor: HTMLElement): string {
  return editor instanceof HTMLTextAreaElement ? editor.value : editor.innerHTML.replaceAll('&nbsp;', ' ');
}
