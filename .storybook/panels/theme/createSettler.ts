/** Keeps the latest value until nothing newer has come for a while. */
export interface Settler<Value> {
  push(value: Value): void;
  /** What waits. */
  pending(): Value | undefined;
}

export function createSettler<Value>(save: (value: Value) => void, settleMs: number): Settler<Value> {
  let waiting: { value: Value; timer: ReturnType<typeof setTimeout> } | undefined;
  return {
    push(value) {
      clearTimeout(waiting?.timer);
      const timer = setTimeout(() => {
        waiting = undefined;
        save(value);
      }, settleMs);
      waiting = { value, timer };
    },
    pending: () => waiting?.value,
  };
}
