/** `HTMLElement`, or on a server, where there is none, a class that nobody can make anything of. */
export const ElementBase: typeof HTMLElement =
  typeof HTMLElement === 'undefined' ? (class {} as unknown as typeof HTMLElement) : HTMLElement;
