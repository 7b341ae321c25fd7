/** An object with keys; lists and `null` are none. */
export type UnknownRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` when it is an object with keys, else an empty one. */
export function recordOf(value: unknown): UnknownRecord {
  return isRecord(value) ? value : {};
}

/** Whether a mark is there: anything but absent, `null` and `false`. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
