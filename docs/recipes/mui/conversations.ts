const HOUR_MS = 3_600_000;
const now = Date.now();

/** In place of what your server knows. */
export const conversations = [
  { id: '1', name: 'Ada', phone: '16505551234', lastInboundAt: now - HOUR_MS },
  { id: '2', name: 'Grace', phone: '16505551235', lastInboundAt: now - 30 * HOUR_MS },
];

/** As `GET /{waba-id}/message_templates` returns them. */
export const templates = [
  {
    ...{ id: '1', name: 'follow_up', language: 'en', status: 'APPROVED', category: 'UTILITY' },
    components: [
      {
        type: 'BODY',
        text: 'Your order {{1}} has shipped. May we go on?',
        example: { body_text: [['A-1001']] },
      },
    ],
  },
];

/** To your server, which calls the platform and answers with its error. */
export async function post(body: unknown): Promise<void> {
  const answer = await fetch('/api/messages', { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw await answer.json();
}
