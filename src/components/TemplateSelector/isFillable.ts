import type { FieldKind } from '../../core/template/TemplateField.js';

/** Whether the form has a control for such a field; orders can only come from the host's system. */
export function isFillable(kind: FieldKind): boolean {
  return kind !== 'order-details' && kind !== 'order-status';
}
