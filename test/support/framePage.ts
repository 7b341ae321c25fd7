import { onTestFinished } from 'vitest';

/** A page of its own: nothing of the test's page reaches it. */
export function framePage({
  styles = [],
  body = '',
}: {
  styles?: readonly string[];
  body?: string;
}): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const page = frame.contentDocument as Document;
  page.open();
  page.write('<!doctype html><html lang="en"><head><title>Host</title></head><body></body></html>');
  page.close();
  for (const text of styles) addStyle(page, text);
  page.body.innerHTML = body;
  return page;
}

/** Adds a stylesheet after those that are there. */
export function addStyle(page: Document, text: string): void {
  const style = page.createElement('style');
  style.textContent = text;
  page.head.append(style);
}

/** The computed style of the first element that the selector finds. */
export function styleOf(page: Document, selector: string): CSSStyleDeclaration {
  const found = page.querySelector(selector);
  const view = page.defaultView;
  if (found === null || view === null) throw new Error(`The page has no ${selector}`);
  return view.getComputedStyle(found);
}
