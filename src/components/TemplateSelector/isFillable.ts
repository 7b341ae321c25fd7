import type { FieldKind } from '../../core/template/TemplateField.js';

/** Whether the form has a control for such a field; values of the others can only come from the host. */
export function isFillable(kind: FieldKind): boolean {
  switch (kind) {
    case 'flow':
    case 'catalog':
    case 'products':
    case 'order-details':
    case 'order-status':
      return false;
    default:
      return true;
  }
}
