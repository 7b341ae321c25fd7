/// <reference types="vite/client" />
import antReset from 'antd/dist/reset.css?raw';
import bootstrapReboot from 'bootstrap/dist/css/bootstrap-reboot.css?raw';
import tailwind4Preflight from 'tailwindcss/preflight.css?raw';
import tailwind3Preflight from 'tailwindcss-3/lib/css/preflight.css?raw';
import { withoutThemeCalls } from './withoutThemeCalls.js';

/** What stands around the kit in the page. */
export type HostWrap = 'modal-dialog' | 'clipped-box' | 'shadow-root';

/** A page that the kit may be put into. */
export interface Host {
  title: string;
  /** Stylesheet of the page. */
  css?: string;
  /** Attributes of the page's root element. */
  attributes?: Readonly<Record<string, string>>;
  wrap?: HostWrap;
  /** `Content-Security-Policy` that the page is served with; nothing can set it once the page is there. */
  policy?: string;
}

/** From no styles at all to the worst that a stylesheet of element selectors does. */
export const hosts: Readonly<Record<string, Host>> = {
  clean: { title: 'Clean page' },
  bootstrap: { title: 'Bootstrap 5 reboot', css: bootstrapReboot },
  tailwind3: { title: 'Tailwind 3 preflight', css: withoutThemeCalls(tailwind3Preflight) },
  tailwind4: {
    title: 'Tailwind 4 preflight',
    css: `@layer theme, base, components, utilities;\n@layer base {\n${withoutThemeCalls(tailwind4Preflight)}\n}`,
  },
  ant: { title: 'Ant Design reset', css: antReset },
  everything: {
    title: 'A rule for everything',
    css: '* { margin: 0; padding: 0; letter-spacing: 0.2em; line-height: 1; box-sizing: content-box }',
  },
  unset: {
    title: 'Controls unset',
    css: 'button, input, select, textarea, fieldset, legend { all: unset }',
  },
  loud: {
    title: 'Loud element styles',
    css: `
      body { color: maroon; background: papayawhip; text-align: center; text-indent: 1em; word-spacing: 0.3em }
      p, li, dd, dt, h1, h2, h3 { margin: 1.5em 0; color: darkgreen; font-weight: 700; text-transform: uppercase }
      a { color: magenta; font-weight: 700; text-decoration: none }
      ul, ol { padding: 0; list-style: none }
      svg { display: block; inline-size: 100%; fill: red }
      button {
        min-width: 88px; margin: 0 0 1rem; padding: 1rem; border: 3px solid red; border-radius: 0;
        background: red; box-shadow: 0 2px 4px black; color: yellow; font: bold 12px/1 monospace;
        letter-spacing: 0.1em; text-shadow: 1px 1px black; text-transform: uppercase; transition: all 1s
      }
      input, select, textarea {
        height: 3rem; margin: 0 0 1rem; padding: 0; border: 2px solid blue; border-radius: 0; background: lightblue;
        box-shadow: inset 0 0 4px black; color: blue; font: 12px monospace; letter-spacing: 0.1em;
        text-transform: uppercase
      }
      label, legend { color: red; font-size: 10px; text-transform: uppercase }
      dialog { border: 5px solid red; padding: 2em; background: pink; color: red }
    `,
  },
  smallRoot: {
    title: '62.5 % root',
    css: 'html { font-size: 62.5% } body { font-size: 1.4rem }',
  },
  rightToLeft: { title: 'Right to left', attributes: { dir: 'rtl' } },
  modalDialog: { title: 'Modal dialog', wrap: 'modal-dialog' },
  clippedBox: {
    title: 'Clipped, transformed, low',
    css: '.host-clipped-box { position: relative; z-index: 0; overflow: hidden; block-size: 18rem; transform: translate(0, 0) }',
    wrap: 'clipped-box',
  },
  shadowRoot: { title: 'Shadow root', wrap: 'shadow-root' },
  strictPolicy: {
    title: 'Strict content security policy',
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  },
};
