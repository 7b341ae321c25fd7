/** The world around a command; tests give their own. */
export interface Output {
  print: (text: string) => void;
  /** Beside what is printed, so that `--json` stays JSON. */
  warn: (text: string) => void;
  /** Text of a file; throws a `CommandError` where there is none. */
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  /** The kit's own texts in a language; none where it does not have them. */
  dictionary: (locale: string) => object | undefined;
}
