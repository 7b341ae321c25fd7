import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { pageOf, prefixOf, type ServerData } from './pages.js';

const data: ServerData = JSON.parse(document.getElementById('data')?.textContent ?? '');

for (const element of document.querySelectorAll<HTMLElement>('[data-page]')) {
  const name = element.dataset.page ?? '';
  const page = <StrictMode>{pageOf(name, data)}</StrictMode>;
  const options = {
    identifierPrefix: prefixOf(name),
    onRecoverableError: (error: unknown) => console.error(name, error),
  };
  if (element.hasChildNodes()) hydrateRoot(element, page, options);
  else createRoot(element, options).render(page);
}
