import type { Instant } from 'react-messaging-window/core';
import type { FakeClock } from 'react-messaging-window/testing';
import { instantOf, type TimeReport } from './timeMachine.js';

interface ClockMachineOptions {
  clock: FakeClock;
  startAt: Instant;
  endsAt: Instant;
  moveTo: (instant: Instant) => void;
}

/** What the time machine does to the clock of a story. */
export interface ClockMachine {
  report(): TimeReport;
  /** Called after each change, and while the clock runs. */
  subscribe(listener: (report: TimeReport) => void): () => void;
  moveTo(instant: Instant): void;
  /** Minutes from the end of the window. */
  moveToMinutes(minutes: number): void;
  /** Milliseconds of the clock a real one; 0 stops it. */
  run(speed: number): void;
  /** The machine sleeps, then its window gets the focus. */
  sleep(ms: number): void;
}

const STEP_MS = 100;
/** A clock that the story itself lets run is read so often. */
const LOOK_MS = 500;

/** A machine over the clock of a story; it stands still until it is told to run. */
export function clockMachine({ clock, startAt, endsAt, moveTo }: ClockMachineOptions): ClockMachine {
  const listeners = new Set<(report: TimeReport) => void>();
  let speed = 0;
  let running: ReturnType<typeof setInterval> | undefined;
  const report = () => ({ startAt, endsAt, now: clock.now(), speed });
  const tell = () => {
    for (const listener of listeners) listener(report());
  };
  const moveAndTell = (instant: Instant) => {
    moveTo(instant);
    tell();
  };

  return {
    report,
    subscribe(listener) {
      listeners.add(listener);
      let told = clock.now();
      const timer = setInterval(() => {
        if (clock.now() === told) return;
        told = clock.now();
        listener(report());
      }, LOOK_MS);
      return () => {
        clearInterval(timer);
        listeners.delete(listener);
      };
    },
    moveTo: moveAndTell,
    moveToMinutes: (minutes) => moveAndTell(instantOf(minutes, { startAt, endsAt })),
    run(next) {
      clearInterval(running);
      speed = next;
      if (speed > 0) {
        let last = performance.now();
        running = setInterval(() => {
          const now = performance.now();
          clock.advance(Math.round((now - last) * speed));
          last = now;
          tell();
        }, STEP_MS);
      }
      tell();
    },
    sleep(ms) {
      clock.sleep(ms);
      clock.focus();
      tell();
    },
  };
}
