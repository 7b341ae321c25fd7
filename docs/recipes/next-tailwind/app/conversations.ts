const HOUR_MS = 3_600_000;

/** In place of your database. */
export const conversationsAt = (now: number) => [
  { id: '1', name: 'Ada', phone: '16505551234', lastInboundAt: now - HOUR_MS },
  { id: '2', name: 'Grace', phone: '16505551235', lastInboundAt: now - 30 * HOUR_MS },
];

export type Conversation = ReturnType<typeof conversationsAt>[number];
