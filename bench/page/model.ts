const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
export const DAY_MS = 24 * HOUR_MS;

/** The data of one row: when the customer last wrote. Four of five windows are open. */
export function lastInbounds(count: number, now: number): number[] {
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => now - Math.floor(random() * 1.25 * DAY_MS));
}

/** What a row says; made by hand, as short as it can be, with the words of the kit. */
export interface Label {
  status: 'open' | 'expiring' | 'closed';
  text: string;
  spoken: string;
}

const closed: Label = {
  status: 'closed',
  text: 'Window closed — use template',
  spoken: 'Window closed — use template',
};
const labels = new Map<number, Label>();

export function labelOf(end: number, now: number): Label {
  const ms = end - now;
  if (ms <= 0) return closed;
  const isHours = ms >= HOUR_MS;
  const value = Math.floor(ms / (isHours ? HOUR_MS : MINUTE_MS));
  const status = ms < 4 * HOUR_MS ? 'expiring' : 'open';
  const key = value * 4 + (isHours ? 2 : 0) + (status === 'open' ? 1 : 0);
  let label = labels.get(key);
  if (label === undefined) {
    const short = isHours ? `${value}h` : value === 0 ? 'less than a minute' : `${value}m`;
    const unit = isHours ? 'hour' : 'minute';
    const long = value === 0 ? short : `${value} ${unit}${value === 1 ? '' : 's'}`;
    label =
      status === 'open'
        ? { status, text: `Window open (${short} remaining)`, spoken: `Window open, closes in ${long}` }
        : {
            status,
            text: `Window expires soon (${short} remaining)`,
            spoken: `Window expires soon, closes in ${long}`,
          };
    labels.set(key, label);
  }
  return label;
}

export function labelNow(end: number): Label {
  return labelOf(end, Date.now());
}

export function secondsUntil(end: number): number {
  return Math.max(0, Math.floor((end - Date.now()) / 1000));
}

/** When `labelOf` next says something else; `Infinity`: never. */
export function nextLabelAt(end: number, now: number): number {
  const ms = end - now;
  if (ms <= 0) return Number.POSITIVE_INFINITY;
  const unit = ms >= HOUR_MS ? HOUR_MS : MINUTE_MS;
  const value = Math.floor(ms / unit);
  return value === 0 ? end : Math.min(end, end - value * unit + 1);
}

export const MARKS = {
  open: 'M7 11.7l2.1 2.1l3.9-4.4',
  expiring:
    'M7.4 8h5.2M7.4 15h5.2M8 8c0 2 1 2.8 2 3.5c1-.7 2-1.5 2-3.5M8 15c0-2 1-2.8 2-3.5c1 .7 2 1.5 2 3.5',
  closed: 'M7.5 11.2h5v3.4h-5zM8.5 11.2V10a1.5 1.5 0 0 1 3 0v1.2',
};
