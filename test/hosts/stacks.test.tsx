import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { ThemeProvider } from '@emotion/react';
import styled from '@emotion/styled';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme } from '@mui/material/styles';
import { type Browser, chromium, type Page } from 'playwright';
import postcss from 'postcss';
import type { ReactElement, ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { MessagingWindow, MessagingWindowProvider, RiskAlert, WindowBadge } from 'react-messaging-window';
import { compile } from 'tailwindcss';
import tailwind3 from 'tailwindcss-3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browsers.mjs';
import { layeredStyleSheet, styleSheet } from '../../scripts/styles.mjs';

const require = createRequire(import.meta.url);
// The two alone: all of Ant takes seconds.
const { default: Card } = require('antd/lib/card') as typeof import('antd/lib/card/index.js');
const { default: Menu } = require('antd/lib/menu') as typeof import('antd/lib/menu/index.js');
const fileOf = (name: string) => readFileSync(require.resolve(name), 'utf8');

const now = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
const window24 = { channel: 'whatsapp', lastInboundAt: now - HOUR } as const;

/** Utilities of Tailwind, of which each says something else than the kit. */
const UTILITIES = 'bg-white text-black rounded-none px-8';
const UTILITY_LOOK = {
  color: 'rgb(0, 0, 0)',
  background: 'rgb(255, 255, 255)',
  radius: '0px',
  padding: '32px',
};

/** In a font of its own, which is the host's to give. */
const Plain = () => (
  <div style={{ font: '16px sans-serif' }}>
    <WindowBadge {...window24} />
    <WindowBadge {...window24} size="auto" lastInboundAt={now - 21 * HOUR} />
    <WindowBadge {...window24} size="compact" lastInboundAt={now - 23.5 * HOUR} />
    <WindowBadge {...window24} lastInboundAt={null} className="of-the-host" />
    <RiskAlert {...window24} size="full" />
    <MessagingWindow {...window24} conversationKey="1" onSend={() => {}} />
  </div>
);

interface Stack {
  css: readonly string[] | (() => Promise<readonly string[]>);
  /** What stands around the parts there. */
  around?: (parts: ReactNode) => ReactNode;
  /** A badge that a host styles as is usual there. */
  own?: ReactElement;
}

/** The sheet as a bundler puts it together from a file that imports others. */
async function tailwind4(css: string): Promise<string> {
  const { build } = await compile(css, {
    base: import.meta.dirname,
    loadStylesheet: async (id, base) => {
      if (id === 'react-messaging-window/styles.layer.css') {
        return { path: id, base, content: layeredStyleSheet() };
      }
      const path = require.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id);
      return { path, base: dirname(path), content: readFileSync(path, 'utf8') };
    },
  });
  return build(UTILITIES.split(' '));
}

async function tailwind3Sheet(): Promise<string> {
  const content = [{ raw: UTILITIES, extension: 'html' }];
  const { css } = await postcss([tailwind3({ content })]).process(
    '@tailwind base; @tailwind components; @tailwind utilities;',
    { from: undefined },
  );
  return css;
}

const ORDER = '@layer theme, base, mw, components, utilities;';
const withUtilities = <WindowBadge {...window24} className={UTILITIES} />;
const Styled = styled(WindowBadge)({ background: '#fff', color: '#000', borderRadius: 0, paddingInline: 32 });

const withMui = (
  <ThemeProvider theme={createTheme()}>
    <CssBaseline />
    <Styled {...window24} />
  </ThemeProvider>
);

/** Around the parts stand components of Ant, from which its CSS is taken as a server takes it. */
function withAnt(layer: boolean, sheets: (ant: string) => Promise<string[]>): Stack {
  const cache = createCache();
  return {
    css: () => sheets(extractStyle(cache, true)),
    around: (parts) => (
      <StyleProvider cache={cache} layer={layer}>
        <Card title="Ada">
          <Menu items={[{ key: '1', label: parts }]} />
        </Card>
      </StyleProvider>
    ),
    own: <WindowBadge {...window24} className={`host-badge ${UTILITIES}`} />,
  };
}

const antReset = fileOf('antd/dist/reset.css');
const OWN_RULE = '.host-badge { color: #000; background: #fff; border-radius: 0; padding-inline: 32px }';

/** What the README says of each. */
const STACKS: Record<string, Stack> = {
  'Tailwind 4, both in one file': {
    css: async () => [
      await tailwind4(`${ORDER} @import "tailwindcss"; @import "react-messaging-window/styles.layer.css";`),
    ],
    own: withUtilities,
  },
  'Tailwind 4, the kit imported from JavaScript': {
    css: async () => [await tailwind4(`${ORDER} @import "tailwindcss";`), layeredStyleSheet()],
    own: withUtilities,
  },
  'Tailwind 3': { css: async () => [styleSheet(), await tailwind3Sheet()], own: withUtilities },
  'Bootstrap before the kit': { css: [fileOf('bootstrap/dist/css/bootstrap.css'), styleSheet()] },
  'Bootstrap after the kit': {
    css: [styleSheet(), fileOf('bootstrap/dist/css/bootstrap.css')],
    own: (
      <WindowBadge
        {...window24}
        className="bg-white text-black rounded-0 px-8"
        style={{ paddingInline: 32 }}
      />
    ),
  },
  'MUI, whose styles come later': { css: [styleSheet()], own: withMui },
  'MUI, the kit in a layer': { css: [layeredStyleSheet()], own: withMui },
  'Ant, whose reset comes first': withAnt(false, async (ant) => [ant, antReset, styleSheet(), OWN_RULE]),
  'Ant in its layer, with Tailwind 4': withAnt(true, async (ant) => [
    await tailwind4(`@layer reset, theme, base, antd, mw, components, utilities; @import "tailwindcss";`),
    `@layer reset { ${antReset} }`,
    layeredStyleSheet(),
    ant,
  ]),
  'a host with rules for span': {
    css: [styleSheet(), '.host span { color: red; background: yellow; padding: 3px; font-size: 30px }'],
  },
  'a host with rules for span, the kit in a layer': {
    css: [
      layeredStyleSheet(),
      '.host span { color: red; background: yellow; padding: 3px; font-size: 30px }',
    ],
  },
};

let browser: Browser;
let page: Page;
let alone: Awaited<ReturnType<typeof lookUnder>>;
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions() ?? {});
  page = await browser.newPage();
  alone = await lookUnder({ css: [styleSheet()] });
}, 60_000);
afterAll(() => browser?.close());

/** How badges, the alert and the button to send look, and how the host's own badge. */
async function lookUnder({ css, around = (parts) => parts, own }: Stack) {
  const markup = renderToString(
    <MessagingWindowProvider now={now}>
      <div id="plain">{around(<Plain />)}</div>
      <div id="own">{own}</div>
    </MessagingWindowProvider>,
  );
  const sheets = typeof css === 'function' ? await css() : css;
  await page.setContent(
    `<!doctype html>${sheets.map((sheet) => `<style>${sheet}</style>`).join('')}<body class="host">${markup}`,
  );
  return await page.evaluate(() => {
    const lookOf = (element: Element) => {
      const style = getComputedStyle(element);
      const { color, backgroundColor, borderTopLeftRadius: radius, paddingInlineStart: padding } = style;
      return { color, background: backgroundColor, radius, padding };
    };
    const looks = (css: string) => [...document.querySelectorAll(css)].map(lookOf);
    return {
      badges: looks('#plain .mw-badge'),
      inside: looks(
        '#plain :is(.mw-badge, .mw-alert-trigger) :is(.mw-badge-text, .mw-badge-short, .mw-icon, path)',
      ),
      buttons: looks('#plain :is(.mw-alert-trigger, .mw-composer-send)'),
      own: looks('#own .mw-badge')[0],
      ownWords: looks('#own .mw-badge-text')[0],
    };
  });
}

describe.each(Object.keys(STACKS))('%s', (name) => {
  it('leaves the parts their look; what the host says of one of them wins', async () => {
    const stack = STACKS[name] as Stack;
    expect(alone.badges).toHaveLength(4);
    const { own, ownWords, ...shown } = await lookUnder(stack);
    expect(shown).toEqual({ badges: alone.badges, inside: alone.inside, buttons: alone.buttons });
    if (stack.own === undefined) return;
    expect(own).toEqual(UTILITY_LOOK);
    expect(ownWords?.color).toBe(UTILITY_LOOK.color);
  });
});
