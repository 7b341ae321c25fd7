import type { TranscriptLine } from './Announcement.js';

const MAX_LINES = 500;

export interface NumberedLine extends TranscriptLine {
  id: number;
}

/** The lines so far, kept while the panel is not shown. */
export interface TranscriptStore {
  /** The oldest first. The same reference until something changes. */
  lines(): readonly NumberedLine[];
  add(line: TranscriptLine): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

export function createTranscript(): TranscriptStore {
  const listeners = new Set<() => void>();
  let lines: readonly NumberedLine[] = [];
  let ids = 0;
  const change = (next: readonly NumberedLine[]) => {
    lines = next;
    for (const listener of listeners) listener();
  };
  return {
    lines: () => lines,
    add: (line) => change([...lines, { ...line, id: ++ids }].slice(-MAX_LINES)),
    clear: () => change([]),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
