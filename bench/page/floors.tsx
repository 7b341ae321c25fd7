import { memo, useEffect, useState } from 'react';
import { badgeMarkup, buttonMarkup } from './badgeMarkup.js';
import type { Contender } from './Contender.js';
import { DAY_MS, type Label, labelOf } from './model.js';

/** React elements without timers: what the rows of any solution cost. */
export const bareReact: Contender = {
  rows: (inbound) => {
    const now = Date.now();
    return inbound.map((at, i) => badgeMarkup(labelOf(at + DAY_MS, now), at + DAY_MS, i));
  },
};

/** The same with a component for each row, as a list has it. */
export const bareReactRows: Contender = {
  rows: (inbound) => inbound.map((at, i) => <BareRow key={String(i)} at={at} />),
};

function BareRow({ at }: { at: number }) {
  return badgeMarkup(labelOf(at + DAY_MS, Date.now()), at + DAY_MS);
}

export const plainButtons: Contender = {
  rows: (inbound) => {
    const now = Date.now();
    return inbound.map((at, i) => buttonMarkup(labelOf(at + DAY_MS, now), i, () => {}));
  },
};

/** What a careful developer writes in ten lines: one setState a minute for the whole list, memo rows. */
export const minuteList: Contender = { rows: (inbound) => <MinuteList inbound={inbound} /> };

function MinuteList({ inbound }: { inbound: number[] }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return inbound.map((at, i) => (
    <MemoRow key={String(i)} label={labelOf(at + DAY_MS, now)} end={at + DAY_MS} />
  ));
}

const MemoRow = memo(function MemoRow({ label, end }: { label: Label; end: number }) {
  return badgeMarkup(label, end);
});

/** An interval in each row, each with a phase of its own: rows come one after the other. */
export const intervalCountdowns: Contender = {
  rows: (inbound) =>
    inbound.map((at, i) => <IntervalCountdown key={String(i)} until={at + 2 * DAY_MS} phase={i} />),
};

function IntervalCountdown({ until, phase }: { until: number; phase: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setInterval>;
    const begin = setTimeout(() => {
      timer = setInterval(() => setNow(Date.now()), 1000);
    }, phase % 1000);
    return () => {
      clearTimeout(begin);
      clearInterval(timer);
    };
  }, [phase]);
  const seconds = Math.floor((until - now) / 1000);
  return <span>{`${Math.floor(seconds / 3600)}:${Math.floor(seconds / 60) % 60}:${seconds % 60}`}</span>;
}
