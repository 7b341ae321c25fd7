export type { RiskAlertTriggerState } from './components/RiskAlert/alertButton.js';
export type { RiskAlertReason } from './components/RiskAlert/RiskAlertContext.js';
export { RiskAlertPanel, type RiskAlertPanelProps } from './components/RiskAlert/RiskAlertPanel.js';
export { RiskAlertRoot, type RiskAlertRootProps } from './components/RiskAlert/RiskAlertRoot.js';
export { RiskAlertTrigger, type RiskAlertTriggerProps } from './components/RiskAlert/RiskAlertTrigger.js';
