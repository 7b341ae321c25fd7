import { resolve } from 'node:path';

/** A version of React beside our own, from its workspace under `compat`. */
export type ReactVersion = 17 | 18;

/** What React 17 lacks and the tests use. */
const standIns = resolve(import.meta.dirname, 'react17');

/** Leads the kit, the tests and every package to one version of React. */
export function reactAliases(version: ReactVersion) {
  const packages = resolve(import.meta.dirname, `../../compat/react-${version}/node_modules`);
  const aliases = [
    // These packages say in ways that hold for a bare name only which file is for browsers.
    { find: /^react-dom\/server$/, replacement: `${packages}/react-dom/server.browser.js` },
    { find: /^(react|react-dom)(\/.*)?$/, replacement: `${packages}/$1$2` },
  ];
  if (version === 18) return aliases;
  return [
    { find: /^react-dom\/client$/, replacement: `${standIns}/reactDomClient.ts` },
    { find: /^@testing-library\/react$/, replacement: `${standIns}/testingLibrary.ts` },
    { find: 'virtual:testing-library-12', replacement: `${packages}/@testing-library/react` },
    // One instance, to which user-event and Testing Library tell how to wrap events.
    {
      find: /^@testing-library\/dom$/,
      replacement: resolve(import.meta.dirname, '../../node_modules/@testing-library/dom'),
    },
    ...aliases,
  ];
}

/** Replaces what the optimizer of Vite finds under other names there. */
export function reactDependencies(version: ReactVersion, names: readonly string[]): string[] {
  if (version === 18) return [...names];
  const missing = ['@testing-library/react', 'react-dom/client'];
  return [
    ...names.filter((name) => !missing.includes(name)),
    'virtual:testing-library-12',
    'react-dom/test-utils',
  ];
}
