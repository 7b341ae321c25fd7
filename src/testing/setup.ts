import { clearDrafts } from '../conversation/shelves.js';
import '../eager.js';

/** Forgets what one test has written, so that the next finds no draft. The setup file calls it after each test. */
export function resetMessagingWindow(): void {
  clearDrafts();
}

// Jest has it, and Vitest with `globals: true`.
const { afterEach } = globalThis as { afterEach?: (run: () => void) => void };
afterEach?.(resetMessagingWindow);
