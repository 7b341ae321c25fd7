/** A loader that loads when a story is shown or reset, not again for every change in the toolbar. */
export function oncePerShow<Loaded extends object>(load: () => Loaded) {
  const shown = new WeakMap<AbortSignal, Loaded>();
  return ({ abortSignal }: { abortSignal: AbortSignal }): Loaded => {
    const loaded = shown.get(abortSignal) ?? load();
    shown.set(abortSignal, loaded);
    return loaded;
  };
}
