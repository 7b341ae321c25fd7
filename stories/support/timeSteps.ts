const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the time control of the toolbar offers: milliseconds from the start of the story. */
export const timeSteps: Readonly<Record<string, { title: string; offsetMs: number }>> = {
  'back-1h': { title: '−1 h', offsetMs: -HOUR },
  start: { title: 'Start', offsetMs: 0 },
  '1h': { title: '+1 h', offsetMs: HOUR },
  '4h': { title: '+4 h', offsetMs: 4 * HOUR },
  '12h': { title: '+12 h', offsetMs: 12 * HOUR },
  '23h59m': { title: '+23 h 59 m', offsetMs: 24 * HOUR - MINUTE },
  '24h': { title: '+24 h', offsetMs: 24 * HOUR },
  '48h': { title: '+48 h', offsetMs: 48 * HOUR },
};
