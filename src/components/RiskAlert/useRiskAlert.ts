'use client';

import { useContext } from 'react';
import { RiskAlertContext, type RiskAlertValue } from './RiskAlertContext.js';

/** @throws outside of `RiskAlertRoot` */
export function useRiskAlert(part: string): RiskAlertValue {
  const value = useContext(RiskAlertContext);
  if (value === null) {
    throw new Error(
      `react-messaging-window: <${part}> stands outside of <RiskAlertRoot>, so it belongs to no window. Put it inside one.`,
    );
  }
  return value;
}
