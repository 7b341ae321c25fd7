import type { TemplateSection } from '../../conversation/templateSections.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Heading of a section: the host's words for a use case, else the kit's. */
export function sectionName({ kind, useCase }: TemplateSection, { strings }: Texts<TemplatePart>): string {
  return kind === 'use-case' ? useCase : strings.templates.sections[kind];
}
