import type { PickProducts } from '../../conversation/createTemplateSend.js';
import type { MediaLimits } from '../../core/template/mediaLimits.js';
import type { Template } from '../../core/template/Template.js';
import type { TemplateField } from '../../core/template/TemplateField.js';
import type { FieldValue } from '../../core/template/TemplateValues.js';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** What the control of one field is given. */
export interface FieldControlProps {
  id: string;
  template: Template;
  field: TemplateField;
  label: string;
  value: FieldValue | undefined;
  onValueChange: (value: FieldValue | undefined) => void;
  /** Called when the focus leaves. */
  onBlur: () => void;
  /** Issues that are shown now. */
  issues: readonly ValueIssue[];
  describedBy: string | undefined;
  isLocked: boolean;
  uploadMedia: TemplateUpload | undefined;
  pickProducts: PickProducts | undefined;
  mediaLimits: MediaLimits;
  texts: Texts<TemplatePart>;
}
