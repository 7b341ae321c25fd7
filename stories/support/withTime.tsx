import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react';
import { type Instant, type WindowInput, windowAt } from 'react-messaging-window/core';
import type { FakeClock } from 'react-messaging-window/testing';
import { addons } from 'storybook/preview-api';
import { type ClockMachine, clockMachine } from './clockMachine.js';
import type { InboxStore } from './createInboxStore.js';
import { moveClock } from './moveClock.js';
import { instantOf, type TimeChoice, timeChoiceOf, timeEvents } from './timeMachine.js';

const DAY_MS = 86_400_000;

/** Where each clock stood when it was first seen. */
const starts = new WeakMap<FakeClock, Instant>();

/**
 * Hands the clock of a story (`args.clock`, or that of a loaded store) to the time machine, and puts it where the
 * address says. `parameters.timeMachine` is the input of the window that it turns about, where that is not in `args`.
 */
export const withTime: Decorator = (Story, { args, loaded, globals, parameters, viewMode }) => {
  const store = loaded.store as InboxStore | undefined;
  const clock = store?.clock ?? (isFakeClock(args.clock) ? args.clock : undefined);
  if (clock === undefined) return <Story />;
  const startAt = starts.get(clock) ?? clock.now();
  starts.set(clock, startAt);
  const shown = store?.getConversations().find(({ id }) => id === args.initialId);
  const input: Partial<WindowInput> =
    shown === undefined
      ? (parameters.timeMachine ?? args)
      : { channel: shown.channel, inboundEvents: shown.events };
  return (
    <TimeTravel
      clock={clock}
      moveTo={store?.moveTo}
      startAt={startAt}
      endsAt={endOf(input, startAt)}
      choice={timeChoiceOf(globals.time)}
      // Among the docs many clocks stand on one page, and there is no time machine.
      isReported={viewMode === 'story'}
    >
      <Story />
    </TimeTravel>
  );
};

interface TimeTravelProps {
  clock: FakeClock;
  moveTo?: (instant: Instant) => void;
  startAt: Instant;
  endsAt: Instant;
  choice: TimeChoice;
  isReported: boolean;
  children: ReactNode;
}

function TimeTravel({ clock, moveTo, startAt, endsAt, choice, isReported, children }: TimeTravelProps) {
  const machine = useMemo(
    () =>
      clockMachine({ clock, startAt, endsAt, moveTo: moveTo ?? ((instant) => moveClock(clock, instant)) }),
    [clock, moveTo, startAt, endsAt],
  );
  useLayoutEffect(() => {
    const instant = instantOf(choice, { startAt, endsAt });
    if (clock.now() === instant) return;
    // After the commit: what the clock tells renders again.
    queueMicrotask(() => machine.moveTo(instant));
  }, [machine, clock, choice, startAt, endsAt]);
  useEffect(() => (isReported ? connect(machine) : undefined), [machine, isReported]);
  return children;
}

/** Lets the manager work the machine. */
function connect(machine: ClockMachine): () => void {
  const channel = addons.getChannel();
  const stopReports = machine.subscribe((report) => channel.emit(timeEvents.report, report));
  const ask = () => channel.emit(timeEvents.report, machine.report());
  const listeners = {
    [timeEvents.ask]: ask,
    [timeEvents.move]: machine.moveToMinutes,
    [timeEvents.run]: machine.run,
    [timeEvents.sleep]: machine.sleep,
  };
  for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
  ask();
  return () => {
    stopReports();
    machine.run(0);
    for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
    channel.emit(timeEvents.report, null);
  };
}

function isFakeClock(value: unknown): value is FakeClock {
  return typeof value === 'object' && value !== null && 'setTime' in value && 'focus' in value;
}

/** The end of the window that an input tells of, or a day after the start where it has none. */
function endOf(input: Partial<WindowInput>, startAt: Instant): Instant {
  const { channel } = input;
  const end = channel === undefined ? null : windowAt({ ...input, channel }, startAt).expiresAt;
  return end ?? startAt + DAY_MS;
}
