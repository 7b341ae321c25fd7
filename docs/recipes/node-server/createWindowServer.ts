import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type ProviderEvent, whatsappCloud } from 'react-messaging-window/adapters';
import {
  type AlertConversation,
  byConversation,
  type Clock,
  createClock,
  createWindowAlerts,
  type WindowAlert,
  windowAt,
} from 'react-messaging-window/core';

interface WindowServerOptions {
  /** Called once for each window and threshold: 4 h, 1 h and 15 min before its end, and at it. */
  onAlert: (alert: WindowAlert) => void;
  /** @default one on the machine's time */
  clock?: Clock;
}

/** `POST /webhook` takes a delivery, `GET /windows` says how every window stands. In earnest, events are in a database. */
export function createWindowServer({ onAlert, clock = createClock() }: WindowServerOptions): Server {
  const events: ProviderEvent[] = [];
  const alerts = createWindowAlerts({ onAlert, clock });

  async function answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
    if (request.method === 'POST' && request.url === '/webhook') {
      const body = parsed(await textOf(request));
      if (body === undefined) return [400, { error: 'No JSON.' }];
      events.push(...whatsappCloud.inboundEvents(body));
      alerts.setConversations(conversationsOf(events));
      return [200, {}];
    }
    if (request.method === 'GET' && request.url === '/windows') {
      const now = clock.now();
      const conversations = conversationsOf(events);
      return [200, conversations.map(({ key, ...input }) => ({ key, window: windowAt(input, now) }))];
    }
    return [404, {}];
  }

  return createServer((request, response) => {
    void answer(request)
      .catch((): [number, unknown] => [500, {}])
      .then(([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
  }).on('close', () => alerts.stop());
}

function conversationsOf(events: readonly ProviderEvent[]): AlertConversation[] {
  return byConversation(events).map((conversation) => ({
    key: `${conversation.inboxId ?? ''}/${conversation.contactId}`,
    channel: 'whatsapp',
    ...conversation,
  }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
