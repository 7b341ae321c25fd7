import type { TemplateSection } from '../../hooks/templateSections.js';
import type { Texts } from '../internal/TextDefaults.js';

/** Heading of a section: the host's words for a use case, else the kit's. */
export function sectionName({ kind, useCase }: TemplateSection, { strings }: Texts): string {
  return kind === 'use-case' ? useCase : strings.templates.sections[kind];
}
