'use client';

import { partProps } from '../internal/partProps.js';
import { PANEL_PROPS } from './panelProps.js';
import type { RiskAlertProps } from './RiskAlert.js';
import { RiskAlertContext, type RiskAlertValue } from './RiskAlertContext.js';
import { RiskAlertPanel } from './RiskAlertPanel.js';

export interface AlertPanelProps extends Pick<RiskAlertValue, 'setOpen' | 'trigger' | 'takesFocus'> {
  alert: RiskAlertProps;
}

/** The open panel of a `RiskAlert`. */
export function AlertPanel({ alert, ...value }: AlertPanelProps) {
  const [conversation, { locale, strings, ...look }] = partProps(alert);
  const given = { ...conversation, locale, strings };
  const panel = Object.fromEntries(PANEL_PROPS.map((name) => [name, look[name]]));
  return (
    <RiskAlertContext.Provider value={{ ...value, given, isOpen: true }}>
      <RiskAlertPanel {...panel} />
    </RiskAlertContext.Provider>
  );
}
