import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { pageOf, prefixOf, type ServerData } from './pages.js';

const data: ServerData = JSON.parse(document.getElementById('data')?.textContent ?? '');

const elements = document.querySelectorAll<HTMLElement>('[data-page]');
const mounted = new Set<string>();

/** Says on the document when the last of the pages is in it. */
function Mounted({ name, children }: { name: string; children: ReactNode }) {
  useEffect(() => {
    mounted.add(name);
    if (mounted.size === elements.length) document.documentElement.dataset.mounted = '';
  }, [name]);
  return children;
}

for (const element of elements) {
  const name = element.dataset.page ?? '';
  const page = (
    <StrictMode>
      <Mounted name={name}>{pageOf(name, data)}</Mounted>
    </StrictMode>
  );
  const options = {
    identifierPrefix: prefixOf(name),
    onRecoverableError: (error: unknown) => console.error(name, error),
  };
  if (element.hasChildNodes()) hydrateRoot(element, page, options);
  else createRoot(element, options).render(page);
}
