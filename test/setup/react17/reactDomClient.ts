import type { ReactElement } from 'react';
import * as ReactDom from 'react-dom';
import type { Root } from 'react-dom/client';

/** The functions of React 17 that roots have replaced. */
interface OldReactDom {
  render(page: ReactElement, container: Element): void;
  hydrate(page: ReactElement, container: Element): void;
  unmountComponentAtNode(container: Element): boolean;
}
const { render, hydrate, unmountComponentAtNode } = ReactDom as unknown as OldReactDom;

/** `createRoot` of `react-dom/client` by what React 17 has. */
export function createRoot(container: Element): Root {
  return {
    render: (page) => render(page as ReactElement, container),
    unmount: () => void unmountComponentAtNode(container),
  };
}

/** `hydrateRoot` of `react-dom/client` by what React 17 has. */
export function hydrateRoot(container: Element, page: ReactElement): Root {
  hydrate(page, container);
  return createRoot(container);
}
