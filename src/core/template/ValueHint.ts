import type { FieldId } from './TemplateValues.js';

/** What a sender may want to change, although the platform takes it or may take it. */
export type ValueHintCode =
  /** A document without a name: the customer reads "Untitled". */
  | 'no-filename'
  /** A library template's value of another type than its example; the platform checks types that it does not return. */
  | 'unlike-example';

/** Something about one value that does not keep the template from being sent. */
export interface ValueHint {
  fieldId: FieldId;
  code: ValueHintCode;
}
