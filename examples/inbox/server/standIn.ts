import { createHmac } from 'node:crypto';
import { Hono } from 'hono';

/**
 * In place of the platform: takes messages, and refuses by their words as platforms do. "refuse" is refused at once
 * (131047), "refuse once" only the first time, "late" is taken and then reported as failed, "slow" takes a while.
 */
export function createStandIn(options: {
  webhookUrl: string;
  appSecret: string;
  lateMs?: number;
  slowMs?: number;
}) {
  const { webhookUrl, appSecret, lateMs = 500, slowMs = 3000 } = options;
  const app = new Hono();
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
    } = (await c.req.json()) as {
      to?: string;
      text?: { body: string };
      message?: { text: string };
      template?: { name: string };
    };
    const words = text?.body ?? message?.text ?? template?.name ?? '';
    const isAgain = refused.has(words);
    if (words.includes('refuse') && !(words.includes('once') && isAgain)) {
      refused.add(words);
      return c.json({ error }, 400);
    }
    if (words.includes('slow')) await new Promise((resolve) => setTimeout(resolve, slowMs));
    const id = `wamid.standin.${Date.now()}.${taken.length}`;
    taken.push(words);
    if (message !== undefined) return c.json({ recipient_id: to, message_id: id });
    if (words.includes('late')) {
      setTimeout(() => void fail(c.req.param('inbox'), to, id).catch(() => {}), lateMs);
    }
    return c.json({ messaging_product: 'whatsapp', messages: [{ id }] });
  });
  async function fail(inbox: string, to: string, id: string) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: inbox },
      statuses: [{ id, status: 'failed', timestamp, recipient_id: to, errors: [error] }],
    };
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    });
    const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
    await fetch(webhookUrl, { method: 'POST', headers: { 'x-hub-signature-256': signature }, body });
  }
  return { app, taken };
}
