/** A value that is no color, or not one that can be known without a browser. */
export class UnreadableColor extends Error {
  constructor(
    /** The value as written. */
    readonly text: string,
    readonly why: string,
  ) {
    super(`cannot read ${text}: ${why}`);
    this.name = 'UnreadableColor';
  }
}
