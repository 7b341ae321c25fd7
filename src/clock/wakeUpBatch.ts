/** Runs all that one wake-up of a clock does. */
type Batch = (run: () => void) => void;

let batch: Batch = (run) => run();

/** Sets what every wake-up runs in: for a framework that must be told to gather what several updates change. */
export function setWakeUpBatch(by: Batch): void {
  batch = by;
}

export function inWakeUpBatch(run: () => void): void {
  batch(run);
}
