import { callHost } from '../../clock/callHost.js';
import type { RiskAlertOpen, RiskAlertValue } from './RiskAlertContext.js';

/** Whether the panel is open: as the host holds it, else by itself. */
export function isOpenIn({ open }: RiskAlertOpen, own: boolean): boolean {
  return typeof open === 'boolean' ? open : own;
}

/** Sets whether the panel is open, and tells the host. No hook, since a list has thousands of alerts. */
export function openSetter(
  { open, onOpenChange }: RiskAlertOpen,
  isOpen: boolean,
  setOwn: (isOpen: boolean) => void,
): RiskAlertValue['setOpen'] {
  return (next, reason, event) => {
    if (typeof open !== 'boolean') setOwn(next);
    if (next !== isOpen) callHost(onOpenChange, next, { reason, event });
  };
}
