import { vi } from 'vitest';

/** What is reported to the page as uncaught while `run` goes on, kept from failing the test. */
export async function thrownLater(run: () => unknown): Promise<unknown[]> {
  const errors: unknown[] = [];
  const take = (event: ErrorEvent) => {
    errors.push(event.error);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', take, { capture: true });
  try {
    await run();
    await vi.waitFor(() => {
      if (errors.length === 0) throw new Error('Nothing was thrown.');
    });
  } finally {
    window.removeEventListener('error', take, { capture: true });
  }
  return errors;
}
