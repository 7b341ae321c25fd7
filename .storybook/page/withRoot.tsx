import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import kitStyles from 'react-messaging-window/styles.css?inline';
import { hosts } from './hostPages.js';

/** Renders the story into a shadow root where the toolbar says so. */
export const withRoot: Decorator = (Story, { globals }) =>
  globals.host === 'shadowRoot' ? (
    <InShadowRoot>
      <Story />
    </InShadowRoot>
  ) : (
    <Story />
  );

function InShadowRoot({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheetOf(kitStyles), ...storySheets()];
    setRoot(shadow);
  }, []);
  return <div ref={place}>{root === null ? null : createPortal(children, root)}</div>;
}

/** The stylesheets of the stories; those of a host page stay outside. */
function storySheets(): CSSStyleSheet[] {
  const ofHosts = new Set(Object.values(hosts).map(({ css }) => css));
  return [...document.styleSheets]
    .filter(({ ownerNode }) => !ofHosts.has(ownerNode?.textContent ?? ''))
    .map((sheet) => sheetOf([...sheet.cssRules].map(({ cssText }) => cssText).join('\n')));
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
