import { RiskAlert, useCountdown, WindowBadge } from 'react-messaging-window';
import { createClock } from 'react-messaging-window/core';
import type { Contender } from './Contender.js';
import { DAY_MS } from './model.js';

export const badges: Contender = {
  rows: (inbound) =>
    inbound.map((at, i) => <WindowBadge key={String(i)} channel="whatsapp" lastInboundAt={at} />),
};

/** Each in a row of the host's list: a row that is skipped keeps its own style when the badge in it changes. */
export const badgeRows: Contender = {
  rows: (inbound) =>
    inbound.map((at, i) => (
      <span key={String(i)} className="row">
        <WindowBadge channel="whatsapp" lastInboundAt={at} />
      </span>
    )),
};

/** Labels may wait a second: fewer wake-ups, and so fewer frames. */
export const badgesInSlots: Contender = {
  rows: (inbound) => {
    const clock = createClock({ slotMs: 1000 });
    return inbound.map((at, i) => (
      <WindowBadge key={String(i)} channel="whatsapp" lastInboundAt={at} clock={clock} />
    ));
  },
};

export const alerts: Contender = {
  rows: (inbound) =>
    inbound.map((at, i) => <RiskAlert key={String(i)} channel="whatsapp" lastInboundAt={at} />),
};

export const countdowns: Contender = {
  rows: (inbound) => inbound.map((at, i) => <Countdown key={String(i)} until={at + 2 * DAY_MS} />),
};

function Countdown({ until }: { until: number }) {
  const { days, hours, minutes, seconds } = useCountdown({ until });
  return <span>{`${days * 24 + hours}:${minutes}:${seconds}`}</span>;
}
