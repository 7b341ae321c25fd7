export { StaticTemplateSelector as TemplateSelector } from './components/TemplateSelector/StaticTemplateSelector.js';
export * from './components/TemplateSelector/TemplateForm.js';
export { TemplateList, type TemplateListProps } from './components/TemplateSelector/TemplateList.js';
export * from './components/TemplateSelector/TemplatePreview.js';
export type {
  TemplateSelectorLook,
  TemplateSelectorParts,
  TemplateSelectorProps,
} from './components/TemplateSelector/TemplateSelector.js';
export {
  type UseTemplateSelectorOptions,
  type UseTemplateSelectorResult,
  useTemplateSelector,
} from './hooks/useTemplateSelector.js';
export * from './hooks/useTemplateUpload.js';
