export { clearDrafts } from './conversation/ConversationStore.js';
export { defineElements } from './elements/defineElements.js';
export type * from './elements/ElementEvents.js';
export { type BadgeValues, MwBadge } from './elements/MwBadge.js';
export { type ComposerValues, MwComposer } from './elements/MwComposer.js';
export { MwRiskAlert, type RiskAlertValues } from './elements/MwRiskAlert.js';
export { MwTemplateSelector, type TemplateSelectorValues } from './elements/MwTemplateSelector.js';
export type { SharedValues, WindowValues } from './elements/SharedValues.js';
