import type { RiskAlertOpen, RiskAlertValue } from './RiskAlertContext.js';

/** Sets whether the panel is open, and tells the host. No hook, since a list has thousands of alerts. */
export function openSetter(
  { open, onOpenChange }: RiskAlertOpen,
  isOpen: boolean,
  setOwn: (isOpen: boolean) => void,
): RiskAlertValue['setOpen'] {
  return (next, reason, event) => {
    if (open === undefined) setOwn(next);
    if (next !== isOpen) onOpenChange?.(next, { reason, event });
  };
}
