export { StaticTemplateSelector as TemplateSelector } from './components/TemplateSelector/StaticTemplateSelector.js';
export {
  TemplateForm,
  type TemplateFormProps,
  type TemplateFormState,
} from './components/TemplateSelector/TemplateForm.js';
export { TemplateList, type TemplateListProps } from './components/TemplateSelector/TemplateList.js';
export {
  TemplatePreview,
  type TemplatePreviewLook,
  type TemplatePreviewProps,
} from './components/TemplateSelector/TemplatePreview.js';
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
export {
  type TemplateUpload,
  type TemplateUploadContext,
  type TemplateUploadState,
  type UseTemplateUploadOptions,
  type UseTemplateUploadResult,
  useTemplateUpload,
} from './hooks/useTemplateUpload.js';
