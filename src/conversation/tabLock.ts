/**
 * Asks for a lock between the tabs of a browser, without waiting for it. It is held until what `take` answers has settled.
 *
 * @param take called once: with `true` where this tab has it, `false` where another one has, `null` where nobody can tell
 * @returns settles once that is over, and never rejects
 */
export async function askForLock(
  name: string,
  take: (isOurs: boolean | null) => Promise<unknown> | undefined,
): Promise<void> {
  let isTold = false;
  const tell = (isOurs: boolean | null) => {
    isTold = true;
    return take(isOurs);
  };
  const locks = globalThis.navigator?.locks;
  try {
    await (locks === undefined
      ? tell(null)
      : locks.request(name, { ifAvailable: true }, (lock) => tell(lock !== null)));
  } catch {
    // Forbidden, as in a frame without an origin; or stolen later.
    if (!isTold) await tell(null);
  }
}
