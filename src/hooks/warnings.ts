import { explainIssue } from '../core/window/explainIssue.js';
import type { WindowIssue } from '../core/window/WindowState.js';

declare const process: { env: { NODE_ENV?: string } };

const warned = new Set<string>();

// Bundlers put `NODE_ENV` in, and leave out what it rules out: the texts must stand where it is asked. A page without a
// bundler has no `process`.

function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

/** Says what is wrong with a host's input, in development. */
export function warnOfIssues(issues: readonly WindowIssue[]): void {
  try {
    if (process.env.NODE_ENV !== 'production') for (const issue of issues) warnOnce(explainIssue(issue));
  } catch {}
}

/** A part stands in no window. */
export function warnOfNowhere(): void {
  try {
    if (process.env.NODE_ENV !== 'production')
      warnOnce(
        'react-messaging-window: a part has neither a channel nor a <MessagingWindowRoot> around it, so it knows of no ' +
          'window. Give it a channel, or put it into a root.',
      );
  } catch {}
}

/** A composer does not say whose draft it holds. */
export function warnOfNoKey(): void {
  try {
    if (process.env.NODE_ENV !== 'production')
      warnOnce(
        'react-messaging-window: a composer has no conversationKey, so its draft is kept in memory only and would follow ' +
          'into the next conversation shown in the same place. Give each conversation its key.',
      );
  } catch {}
}

/** What a property of an element cannot take, once for each. */
export function warnOfValue(element: string, property: string, expects: string): void {
  try {
    if (process.env.NODE_ENV !== 'production')
      warnOnce(
        `react-messaging-window: ${property} of <${element}> is not what it takes (${expects}), so it is left out. ` +
          'Check the attribute or the property.',
      );
  } catch {}
}
