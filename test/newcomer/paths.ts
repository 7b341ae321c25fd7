import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../contracts/sources.js';
import { snippetsIn } from '../support/snippetsIn.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const codeUnder = (heading: string) =>
  snippetsIn(readme.split(`## ${heading}\n`)[1] ?? '').map(({ code }) => code);
const [, styles = '', component = ''] = codeUnder('Embed it in three steps');
const [page = ''] = codeUnder('Without React');

/** What a stranger does, in an empty folder, to see a part in a page. */
export interface NewcomerPath {
  /** Packages beside the kit. */
  packages: readonly string[];
  /** Members of `package.json` beside the packages. */
  manifest?: Record<string, unknown>;
  files: Readonly<Record<string, string>>;
  /** Command of an installed package, with its arguments. */
  build?: readonly string[];
  /** Folder that any static host then serves, */
  folder?: string;
  /** or the program that serves, with its arguments for a port. */
  server?: { program: string; args: (port: string) => string[] };
}

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** In the versions that this repository has. */
const ours = (...names: string[]) => names.map((name) => `${name}@${devDependencies[name]}`);
const REACT = ours('react', 'react-dom');
const TYPES = ours('@types/node', '@types/react', '@types/react-dom', 'typescript');
const HTML = (script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Inbox</title></head><body>${script}</body></html>\n`;
const SHOWN = '<Conversation lastInboundAt={new Date().toISOString()} openTemplates={() => {}} />';
const MAIN = `import { createRoot } from 'react-dom/client';
import { Conversation } from './Conversation';
createRoot(document.body.appendChild(document.createElement('div'))).render(${SHOWN});
`;
const CONFIG = JSON.stringify({ compilerOptions: { jsx: 'react-jsx' } });
/** Of a host that a bundler makes, with the README's code as it is. */
const APP = {
  'src/main.tsx': `${styles}${MAIN}`,
  'src/Conversation.tsx': component,
  'tsconfig.json': CONFIG,
};
const NEXT = {
  packages: [...REACT, ...TYPES, 'next@16.4.5'],
  build: ['next', 'build'],
  server: {
    program: 'next/dist/bin/next',
    args: (port: string) => ['start', '--hostname=127.0.0.1', `--port=${port}`],
  },
};
const BODY = `export default function Page() {\n  return ${SHOWN};\n}\n`;

export const paths: Readonly<Record<string, NewcomerPath>> = {
  Vite: {
    packages: [...REACT, ...ours('vite')],
    files: { ...APP, 'index.html': HTML('<script type="module" src="/src/main.tsx"></script>') },
    build: ['vite', 'build'],
    folder: 'dist',
  },
  'Next.js, app router': {
    ...NEXT,
    files: {
      'app/layout.tsx': `${styles}export const metadata = { icons: { icon: 'data:,' } };
export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
      'app/page.tsx': `'use client';\nimport { Conversation } from './Conversation';\n${BODY}`,
      'app/Conversation.tsx': component,
    },
  },
  'Next.js, pages router': {
    ...NEXT,
    files: {
      'pages/_app.tsx': `${styles}import Head from 'next/head';
import type { AppProps } from 'next/app';
export default function App({ Component, pageProps }: AppProps) {
  return <><Head><link rel="icon" href="data:," /></Head><Component {...pageProps} /></>;
}
`,
      'pages/index.tsx': `import { Conversation } from '../Conversation';\n${BODY}`,
      'Conversation.tsx': component,
    },
  },
  'webpack 5': {
    packages: [
      ...REACT,
      ...['webpack@5.113.0', 'webpack-cli@7.3.1', 'style-loader@4.0.0', 'css-loader@7.1.5'],
      'esbuild-loader@4.5.0',
    ],
    files: {
      ...APP,
      'dist/index.html': HTML('<script src="main.js"></script>'),
      'webpack.config.js': `module.exports = {
  mode: 'production',
  entry: './src/main.tsx',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\\.tsx?$/, loader: 'esbuild-loader', options: { jsx: 'automatic' } },
      { test: /\\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
};
`,
    },
    build: ['webpack'],
    folder: 'dist',
  },
  Parcel: {
    packages: [...REACT, 'parcel@2.16.4'],
    manifest: { '@parcel/resolver-default': { packageExports: true } },
    files: { ...APP, 'index.html': HTML('<script type="module" src="src/main.tsx"></script>') },
    build: ['parcel', 'build', '--public-url', './', 'index.html'],
    folder: 'dist',
  },
  'plain HTML': {
    packages: [],
    files: { 'index.html': HTML(page) },
    folder: '.',
  },
};
