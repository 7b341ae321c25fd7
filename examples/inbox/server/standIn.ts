import { createHmac } from 'node:crypto';
import { Hono } from 'hono';

/**
 * In place of the platform: takes messages, and refuses by their words as platforms do. "refuse" is refused at once
 * (131047), "late" is taken and then reported as failed.
 */
export function createStandIn(options: { webhookUrl: string; appSecret: string; lateMs?: number }) {
  const { webhookUrl, appSecret, lateMs = 500 } = options;
  const app = new Hono();
  const taken: string[] = [];
  const error = { code: 131047, title: 'Re-engagement message', message: 'More than 24 hours have passed' };
  app.post('/:inbox/messages', async (c) => {
    const { to = '', text = { body: '' } } = (await c.req.json()) as { to?: string; text?: { body: string } };
    if (text.body.includes('refuse')) return c.json({ error }, 400);
    const id = `wamid.standin.${Date.now()}.${taken.length}`;
    taken.push(text.body);
    if (text.body.includes('late')) {
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
