'use client';
import { useEffect } from 'react';
import { explainIssue } from '../core/window/explainIssue.js';
import type { WindowIssue } from '../core/window/WindowState.js';
import { isDevelopment } from './isDevelopment.js';

const warned = new Set<string>();

/** Says in development, once for each, what is wrong with a host's input. */
export function warnOfIssues(issues: readonly WindowIssue[]): void {
  if (issues.length === 0 || !isDevelopment()) return;
  for (const issue of issues) {
    const explanation = explainIssue(issue);
    if (warned.has(explanation)) continue;
    warned.add(explanation);
    console.warn(explanation);
  }
}

/** `warnOfIssues` after each render with other issues. */
export function useIssueWarnings(issues: readonly WindowIssue[]): void {
  useEffect(() => warnOfIssues(issues), [issues]);
}
