import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page, Route } from 'playwright';
import { expect } from 'vitest';

/** A whole host in `docs/recipes`, and what somebody does in it. */
export interface WholeHost {
  /** In `docs/recipes`. */
  folder: string;
  env?: Readonly<Record<string, string>>;
  /** The program that serves it, with its arguments for a port; else what the build has left in `dist`. */
  server?: { program: string; args: (port: string) => string[] };
  use: (host: OpenHost) => Promise<void>;
}

interface OpenHost {
  page: Page;
  /** Where the host is served. */
  url: string;
  /** The project, installed and built. */
  folder: string;
}

const CLOSED = /^The last message was over 24 hours ago/;
const DAY_MS = 86_400_000;

/** An inbox: a message goes, the window closes over what is written, and a template goes in its place. */
async function useInbox({ page, url }: OpenHost): Promise<void> {
  const sent: unknown[] = [];
  await page.route('**/api/messages', (route) => {
    sent.push(route.request().postDataJSON());
    return route.fulfill({ json: {} });
  });
  await page.clock.install();
  await page.goto(url);
  const alert = page.getByRole('button', { name: /messaging window, Ada/ }).first();
  await alert.waitFor();
  const tint = await alert.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(tint).not.toBe('rgba(0, 0, 0, 0)');

  await alert.click();
  await page.getByRole('dialog', { name: /messaging window/i }).waitFor();
  await page.keyboard.press('Escape');

  const field = page.getByRole('textbox').first();
  await field.fill('Here it is');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toEqual({ to: '16505551234', type: 'text', text: { body: 'Here it is' } });

  await field.click();
  await page.keyboard.type('And half a');
  await page.clock.fastForward(DAY_MS);
  await page.getByText(CLOSED).first().waitFor();
  const said = page.locator('[data-mw-live="assertive"]');
  await expect.poll(() => said.textContent()).toContain('has closed. Your draft is saved.');
  expect(await page.getByRole('textbox').first().inputValue()).toBe('And half a');

  await page.getByRole('button', { name: 'Grace', exact: true }).click();
  await page.getByRole('button', { name: 'Send template' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Send template' });
  await dialog.getByRole('option', { name: /^follow_up/ }).click();
  await dialog.getByRole('textbox').last().fill('A-1002');
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await expect.poll(() => sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({ to: '16505551235', template: { name: 'follow_up' } });
}

const CHATWOOT = 'http://chatwoot.example';
const APP = 'http://app.example';

/** The built file that a request asks for. */
function builtFile(folder: string, route: Route): string {
  const { pathname } = new URL(route.request().url());
  return join(folder, 'dist', pathname === '/' ? 'index.html' : pathname);
}

/** Chatwoot's page puts the app into a frame and posts what its documentation lists. */
async function useDashboard({ page, folder }: OpenHost): Promise<void> {
  const context = (id: number, name: string, hours: number) => {
    const sender = { id, name, phone_number: '+16505551234' };
    const message = {
      ...{ id, content: 'Hello', inbox_id: 3, message_type: 0, private: false },
      created_at: Math.floor(Date.now() / 1000) - hours * 3600,
    };
    const conversation = {
      id,
      inbox_id: 3,
      meta: { sender, channel: 'Channel::Whatsapp' },
      messages: [message],
    };
    return JSON.stringify({ event: 'appContext', data: { conversation, contact: sender } });
  };
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><button>Next</button>
    <iframe src="${APP}" title="Window" width="600" height="400"></iframe>
    <script>
      const app = document.querySelector('iframe');
      const post = (text) => app.contentWindow.postMessage(text, '*');
      addEventListener('message', ({ data }) => {
        if (data === 'chatwoot-dashboard-app:fetch-info') post(${JSON.stringify(context(5, 'Ada', 2))});
      });
      document.querySelector('button').onclick = () => post(${JSON.stringify(context(6, 'Grace', 30))});
    </script>`;
  await page.route(`${CHATWOOT}/`, (route: Route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route(`${APP}/**`, (route) => route.fulfill({ path: builtFile(folder, route) }));
  await page.goto(CHATWOOT);
  const app: FrameLocator = page.frameLocator('iframe');
  await app.getByRole('heading', { name: 'Ada' }).waitFor();
  await app.getByText(/^Window open \((21|22)h remaining\)/).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await app.getByRole('heading', { name: 'Grace' }).waitFor();
  await app.getByText(CLOSED).waitFor();
}

/** A page with React 17 and Flex's slots, its input and its actions, that loads the plugin as Flex does. */
async function useFlex({ page, folder }: OpenHost): Promise<void> {
  const umd = (name: string) =>
    readFile(join(folder, `node_modules/${name}/umd/${name}.production.min.js`), 'utf8');
  const standIn = `
    const slots = { TaskCanvasHeader: [], MessagingCanvas: [] };
    const slot = (name) => ({ Content: { add: (element) => slots[name].push(element) } });
    const before = [];
    const flex = {
      TaskCanvasHeader: slot('TaskCanvasHeader'),
      MessagingCanvas: slot('MessagingCanvas'),
      Actions: { addListener: (_name, listener) => before.push(listener) },
    };
    window.sent = [];
    function send(conversationSid, body) {
      let isAborted = false;
      for (const listener of before) listener({ conversationSid }, () => { isAborted = true; });
      if (!isAborted) window.sent.push({ conversationSid, body });
    }
    const { createElement: h, cloneElement, useState } = React;
    function Agent() {
      const [sid, setSid] = useState('CH1');
      const task = { attributes: { conversationSid: sid } };
      return h('main', null,
        ['CH1', 'CH2'].map((one) => h('button', { key: one, onClick: () => setSid(one) }, 'Task ' + one)),
        h('header', null, slots.TaskCanvasHeader.map((element) => cloneElement(element, { task }))),
        slots.MessagingCanvas.map((element) => cloneElement(element, { sid })),
        h('input', { 'aria-label': 'Message' }),
        h('button', { onClick: () => send(sid, document.querySelector('input').value) }, 'Go'));
    }
    window.Twilio = { Flex: { Plugins: { init: (Plugin) => {
      new Plugin().init(flex);
      ReactDOM.render(h(Agent), document.querySelector('#flex'));
    } } } };`;
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="flex"></div>
    <script>${await umd('react')}</script><script>${await umd('react-dom')}</script>
    <script>${standIn}</script><script src="/plugin.js"></script>`;
  const hour = 3_600_000;
  const window = (hours: number) => ({
    channel: 'whatsapp',
    lastInboundAt: Date.now() - hours * hour,
    contact: { phone: 'whatsapp:+16505551234' },
  });
  const contents = [
    {
      ...{ sid: 'HX1', friendly_name: 'follow_up', language: 'en', variables: {} },
      types: { 'twilio/text': { body: 'May we go on?' } },
      approval_requests: { name: 'follow_up', status: 'approved', category: 'UTILITY' },
    },
  ];
  const FLEX = 'http://flex.example';
  const messages: unknown[] = [];
  await page.route(`${FLEX}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/plugin.js') return route.fulfill({ path: builtFile(folder, route) });
    if (pathname === '/windows') return route.fulfill({ json: { CH1: window(2), CH2: window(30) } });
    if (pathname === '/templates') return route.fulfill({ json: { contents } });
    if (pathname === '/messages') {
      messages.push(route.request().postDataJSON());
      return route.fulfill({ json: {} });
    }
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto(FLEX);
  const sent = () => page.evaluate('window.sent');
  await page
    .getByText(/^Window open \((21|22)h remaining\)/)
    .first()
    .waitFor();
  await page.getByRole('textbox').fill('Here it is');
  await page.getByRole('button', { name: 'Go' }).click();
  expect(await sent()).toEqual([{ conversationSid: 'CH1', body: 'Here it is' }]);

  await page.getByRole('button', { name: 'Task CH2' }).click();
  await page.getByText(CLOSED).waitFor();
  await page.getByRole('button', { name: 'Go' }).click();
  expect(await sent()).toHaveLength(1);
  await page.getByRole('button', { name: 'Send template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send template' });
  await dialog.getByRole('option', { name: /^follow_up/ }).click();
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await expect.poll(() => messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ contentSid: 'HX1', to: 'whatsapp:+16505551234' });
}

export const hosts: Readonly<Record<string, WholeHost>> = {
  'Next.js with Tailwind 4': {
    folder: 'next-tailwind',
    server: {
      program: 'next/dist/bin/next',
      args: (port) => ['start', '--hostname=127.0.0.1', `--port=${port}`],
    },
    use: useInbox,
  },
  MUI: { folder: 'mui', use: useInbox },
  'Ant Design': { folder: 'ant', use: useInbox },
  Vue: { folder: 'vue/app', use: useInbox },
  'Twilio Flex': { folder: 'twilio-flex', use: useFlex },
  Chatwoot: {
    folder: 'chatwoot-dashboard-app',
    env: { VITE_CHATWOOT_ORIGIN: CHATWOOT },
    use: useDashboard,
  },
};
