import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, useLayoutEffect } from 'react';
import type { Instant } from 'react-messaging-window/core';
import type { FakeClock } from 'react-messaging-window/testing';
import type { InboxStore } from './createInboxStore.js';
import { moveClock } from './moveClock.js';
import { timeSteps } from './timeSteps.js';

/** Where each clock stood when it was first seen. */
const starts = new WeakMap<FakeClock, Instant>();

/** Moves the clock of a story (`args.clock`, or that of a loaded store) to the time chosen in the toolbar. */
export const withTime: Decorator = (Story, { args, loaded, globals }) => {
  const store = loaded.store as InboxStore | undefined;
  const clock = store?.clock ?? (isFakeClock(args.clock) ? args.clock : undefined);
  if (clock === undefined) return <Story />;
  return (
    <TimeTravel clock={clock} moveTo={store?.moveTo} offsetMs={timeSteps[globals.time]?.offsetMs ?? 0}>
      <Story />
    </TimeTravel>
  );
};

interface TimeTravelProps {
  clock: FakeClock;
  moveTo?: (instant: Instant) => void;
  offsetMs: number;
  children: ReactNode;
}

function TimeTravel({ clock, moveTo, offsetMs, children }: TimeTravelProps) {
  useLayoutEffect(() => {
    const start = starts.get(clock) ?? clock.now();
    starts.set(clock, start);
    if (clock.now() === start + offsetMs) return;
    const move = moveTo ?? ((instant: Instant) => moveClock(clock, instant));
    // After the commit: what the clock tells renders again.
    queueMicrotask(() => move(start + offsetMs));
  }, [clock, moveTo, offsetMs]);
  return children;
}

function isFakeClock(value: unknown): value is FakeClock {
  return typeof value === 'object' && value !== null && 'setTime' in value && 'focus' in value;
}
