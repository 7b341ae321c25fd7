import { explainIssue } from '../core/window/explainIssue.js';
import type { WindowIssue } from '../core/window/WindowState.js';

declare const process: { env: { NODE_ENV?: string } };

/** Whether this is a development build. Bundlers put the value in; without one there is no `process`, and no warnings. */
function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

const warned = new Set<string>();

/** Says something to developers, once, and only in development. */
export function warnOnce(text: string): void {
  if (!isDevelopment() || warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

/** Says what is wrong with a host's input. */
export function warnOfIssues(issues: readonly WindowIssue[]): void {
  for (const issue of issues) warnOnce(explainIssue(issue));
}
