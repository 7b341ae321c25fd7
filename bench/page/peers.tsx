import { Content, Portal, Root, Trigger } from '@radix-ui/react-popover';
import TimeAgo from 'javascript-time-ago';
import en from 'javascript-time-ago/locale/en';
import { useEffect } from 'react';
import Countdown from 'react-countdown';
import ReactTimeAgo from 'react-time-ago';
import { useTimer } from 'react-timer-hook';
import { useCountdown } from 'usehooks-ts';
import { badgeMarkup, buttonProps, iconMarkup } from './badgeMarkup.js';
import type { Contender } from './Contender.js';
import { DAY_MS, labelNow, labelOf, nextLabelAt, secondsUntil } from './model.js';

let hasLocale = false;

/** One page-wide updater; made exact by a style of its own. Its dates lie in the past: with `future` it spins. */
export const reactTimeAgo: Contender = {
  rows: (inbound) => {
    if (!hasLocale) TimeAgo.addDefaultLocale(en);
    hasLocale = true;
    return inbound.map((at, i) => (
      <ReactTimeAgo
        key={String(i)}
        date={at}
        timeStyle={exactStyle}
        component={TimeAgoLabel}
        tooltip={false}
      />
    ));
  },
};

const exactStyle = {
  steps: [
    {
      minTime: 0,
      format: (date: Date | number) => labelOf(Number(date) + DAY_MS, Date.now()).text,
      getTimeToNextUpdate: (date: Date | number, { now }: { now: number }) =>
        Math.min(nextLabelAt(Number(date) + DAY_MS, now) - now, 1000 * DAY_MS),
    },
  ],
};

function TimeAgoLabel({ date }: { date: Date }) {
  const end = date.getTime() + DAY_MS;
  return badgeMarkup(labelOf(end, Date.now()), end);
}

export const reactCountdown: Contender = {
  rows: (inbound) =>
    inbound.map((at, i) => (
      <Countdown
        key={String(i)}
        date={at + DAY_MS}
        renderer={() => badgeMarkup(labelOf(at + DAY_MS, Date.now()), at + DAY_MS)}
      />
    )),
};

export const reactTimerHook: Contender = {
  rows: (inbound) => inbound.map((at, i) => <TimerHookRow key={String(i)} end={at + DAY_MS} />),
};

function TimerHookRow({ end }: { end: number }) {
  useTimer({ expiryTimestamp: new Date(end) });
  return badgeMarkup(labelNow(end), end);
}

export const usehooksTs: Contender = {
  rows: (inbound) => inbound.map((at, i) => <UsehooksRow key={String(i)} end={at + DAY_MS} />),
};

function UsehooksRow({ end }: { end: number }) {
  const countStart = secondsUntil(end);
  const [count, { startCountdown }] = useCountdown({ countStart, intervalMs: 1000 });
  useEffect(startCountdown, [startCountdown]);
  return badgeMarkup(labelOf(count * 1000, 0), end);
}

/** A popover of its own in each row. */
export const radixPopovers: Contender = {
  rows: (inbound) => {
    const now = Date.now();
    return inbound.map((at, i) => {
      const label = labelOf(at + DAY_MS, now);
      return (
        <Root key={String(i)}>
          <Trigger {...buttonProps(label)}>{iconMarkup(label)}</Trigger>
          <Portal>
            <Content>{label.text}</Content>
          </Portal>
        </Root>
      );
    });
  },
};
