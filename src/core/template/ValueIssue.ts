import type { FieldId } from './TemplateValues.js';

/** Why the platform would refuse a value. */
export type ValueIssueCode =
  /** Nothing was filled in. */
  | 'empty'
  /** White space only. */
  | 'blank'
  /** A line break; see `flattened`. */
  | 'newline'
  /** A tab; see `flattened`. */
  | 'tab'
  /** More than four spaces in a row; see `flattened`. */
  | 'spaces'
  /** A control character or half of a surrogate pair. */
  | 'bad-characters'
  /** `{{`: a placeholder of some other system that was never filled in. */
  | 'placeholder'
  /** The value alone is too long: `length`, `maxLength`. */
  | 'too-long'
  /** The part is too long after filling (error 132005); said once, at its longest value: `length`, `maxLength`. */
  | 'text-too-long'
  /** An address in a parameter of an authentication template. */
  | 'address-not-allowed'
  /** An emoji in a parameter of an authentication template. */
  | 'emoji-not-allowed'
  /** Not of the type that a library template's parameter has. */
  | 'unlike-example'
  /** White space in an address. */
  | 'space-in-url'
  | 'not-a-url'
  /** The resulting address is not http or https: `url`. */
  | 'bad-scheme'
  /** The suffix repeats the beginning of the address, which is already there: `url`. */
  | 'repeats-prefix'
  /** A link that does not begin with the fixed part of its address: `url`. */
  | 'outside-prefix'
  /** White space in a code. */
  | 'bad-code'
  /** A value of another type than the field takes, or without the members that it needs. */
  | 'wrong-type'
  /** Both a link and an id. */
  | 'link-and-id'
  /** An instant that has passed; only where `checkValues` is told the time. */
  | 'in-the-past'
  /** A text where the API takes an object: not JSON, or JSON of something else. */
  | 'not-json'
  /** A number outside of its range: `min`, `max`. */
  | 'out-of-range'
  /** More sections, products or cards than allowed: `length`, `maxLength`. */
  | 'too-many';

/** One thing wrong with one value. */
export interface ValueIssue {
  fieldId: FieldId;
  code: ValueIssueCode;
  /** What was counted, and the limit, where the code has them. */
  length?: number | undefined;
  maxLength?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** The address that the value leads to. */
  url?: string | undefined;
}
