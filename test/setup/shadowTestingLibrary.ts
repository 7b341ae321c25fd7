import {
  cleanup as cleanupPages,
  type RenderOptions,
  type RenderResult,
  render as renderInDocument,
} from 'virtual:testing-library';
import { prepareDocument } from 'virtual:user-event/document/prepareDocument.js';
import {
  type BoundFunctions,
  buildQueries,
  getQueriesForElement,
  type queries as Queries,
  queries,
} from '@testing-library/dom';
import type { ReactNode } from 'react';
import styles from 'react-messaging-window/styles.css?inline';

export * from 'virtual:testing-library';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

const hosts: HTMLElement[] = [];

/** A container in a shadow root of its own, with the kit's stylesheet and none of the page's. */
function shadowContainer(): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  // A focus that moves within the root is not told to the document, where user-event listens.
  prepareDocument(root);
  hosts.push(host);
  return root.appendChild(document.createElement('div'));
}

/** Testing Library's `render`, in a shadow root unless the test says where. */
export function render(page: ReactNode, options: RenderOptions = {}): RenderResult {
  if (options.container !== undefined) return renderInDocument(page, options);
  const container = shadowContainer();
  return renderInDocument(page, { ...options, container, baseElement: container });
}

export function cleanup(): void {
  cleanupPages();
  for (const host of hosts.splice(0)) host.remove();
}

/** What a person sees: the page and the shadow roots in it. */
function roots(): HTMLElement[] {
  const shadows = hosts.filter(({ isConnected }) => isConnected).map(({ shadowRoot }) => shadowRoot);
  return [...shadows, document.body] as HTMLElement[];
}

type QueryAll = (container: HTMLElement, ...args: unknown[]) => HTMLElement[];

/** Testing Library's `screen`, which looks into the shadow roots too. */
export const screen = screenOver() as unknown as BoundFunctions<typeof Queries>;

function screenOver(): Record<string, unknown> {
  const kinds = Object.keys(queries).filter((name) => name.startsWith('queryAllBy'));
  const bound = kinds.map((name) => {
    const kind = name.slice('queryAllBy'.length);
    const queryAll = queries[name as keyof typeof queries] as unknown as QueryAll;
    const everywhere: QueryAll = (_, ...args) => roots().flatMap((root) => queryAll(root, ...args));
    const [queryBy, getAllBy, getBy, findAllBy, findBy] = buildQueries(
      everywhere,
      (_, ...args) => `Found several: ${kind} ${args.map(String).join(', ')}`,
      (_, ...args) => `Found none: ${kind} ${args.map(String).join(', ')}`,
    );
    return {
      [`queryAllBy${kind}`]: everywhere,
      [`queryBy${kind}`]: queryBy,
      [`getAllBy${kind}`]: getAllBy,
      [`getBy${kind}`]: getBy,
      [`findAllBy${kind}`]: findAllBy,
      [`findBy${kind}`]: findBy,
    };
  });
  return getQueriesForElement(document.body, Object.assign({}, ...bound));
}
