import { useEffect, useState } from 'react';
import { STORY_CHANGED, STORY_RENDERED } from 'storybook/internal/core-events';
import { useChannel, useGlobals } from 'storybook/manager-api';
import { instantOf, minutesFromEnd, type TimeReport, timeEvents } from '../../stories/support/timeMachine.js';

/** The clock of the story in the canvas, and what can be done to it. */
export interface TimeMachine extends TimeReport {
  moveTo(minutes: number): void;
  /** Writes where the clock is into the address. */
  keep(): void;
  run(speed: number): void;
  sleep(ms: number): void;
  backToStart(): void;
}

/** `null` while the story has no clock. */
export function useTimeMachine(): TimeMachine | null {
  const [report, setReport] = useState<TimeReport | null>(null);
  const [, updateGlobals] = useGlobals();
  const emit = useChannel({
    [timeEvents.report]: setReport,
    [STORY_CHANGED]: () => setReport(null),
    [STORY_RENDERED]: () => emit(timeEvents.ask),
  });
  // The story may have been there first.
  useEffect(() => emit(timeEvents.ask), [emit]);
  if (report === null) return null;
  return {
    ...report,
    moveTo(minutes) {
      setReport({ ...report, now: instantOf(minutes, report) });
      emit(timeEvents.move, minutes);
    },
    keep: () => updateGlobals({ time: minutesFromEnd(report) }),
    run(speed) {
      emit(timeEvents.run, speed);
      if (speed === 0) updateGlobals({ time: minutesFromEnd(report) });
    },
    sleep(ms) {
      emit(timeEvents.sleep, ms);
      updateGlobals({ time: minutesFromEnd({ ...report, now: report.now + ms }) });
    },
    backToStart() {
      emit(timeEvents.run, 0);
      emit(timeEvents.move, minutesFromEnd({ ...report, now: report.startAt }));
      updateGlobals({ time: 'start' });
    },
  };
}
