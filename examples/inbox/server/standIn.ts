import { createHmac } from 'node:crypto';
import { Hono } from 'hono';

const MOST_TRIES = 20;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * In place of the platform: takes messages, and refuses by their words as platforms do. "refuse" is refused at once
 * (131047), "refuse once" only the first time, "late" is taken and then reported as failed, "slow" takes a while and is
 * then reported as sent.
 */
export function createStandIn(options: {
  webhookUrl: string;
  appSecret: string;
  lateMs?: number;
  slowMs?: number;
}) {
  const { webhookUrl, appSecret, lateMs = 500, slowMs = 3000 } = options;
  const app = new Hono();
  const asked: string[] = [];
  const taken: string[] = [];
  const refused = new Set<string>();
  const error = { code: 131047, title: 'Re-engagement message', message: 'More than 24 hours have passed' };
  /** Twilio's form. */
  app.post('/Messages.json', async (c) => {
    taken.push(new URLSearchParams(await c.req.text()).get('Body') ?? '');
    return c.json({ sid: `SM.standin.${Date.now()}.${taken.length}` }, 201);
  });
  app.post('/:inbox/messages', async (c) => {
    const {
      to = '',
      text,
      message,
      template,
      biz_opaque_callback_data,
    } = (await c.req.json()) as {
      biz_opaque_callback_data?: string;
      to?: string;
      text?: { body: string };
      message?: { text: string };
      template?: { name: string };
    };
    const words = text?.body ?? message?.text ?? template?.name ?? '';
    asked.push(words);
    const isAgain = refused.has(words);
    if (words.includes('refuse') && !(words.includes('once') && isAgain)) {
      refused.add(words);
      return c.json({ error }, 400);
    }
    const isSlow = words.includes('slow');
    if (isSlow) await wait(slowMs);
    const id = `wamid.standin.${Date.now()}.${taken.length}`;
    taken.push(words);
    if (message !== undefined) return c.json({ recipient_id: to, message_id: id });
    const status = { id, recipient_id: to, biz_opaque_callback_data };
    const inbox = c.req.param('inbox');
    if (isSlow) void report(inbox, { ...status, status: 'sent' });
    if (words.includes('late')) {
      void wait(lateMs).then(() => report(inbox, { ...status, status: 'failed', errors: [error] }));
    }
    return c.json({ messaging_product: 'whatsapp', messages: [{ id }] });
  });
  async function report(inbox: string, status: object) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: inbox },
      statuses: [{ ...status, timestamp }],
    };
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    });
    const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
    const headers = { 'x-hub-signature-256': signature };
    // Again, as platforms do, until it is taken.
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const response = await fetch(webhookUrl, { method: 'POST', headers, body }).catch(() => null);
      if (response?.ok === true) return;
      await wait(500);
    }
  }
  return { app, asked, taken };
}
