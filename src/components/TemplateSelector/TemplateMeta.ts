import type { Template } from '../../core/template/Template.js';

/** What the host knows about a template beyond its definition. */
export interface TemplateMeta {
  /** What it is for, in a word or two. */
  useCase?: string;
  /** When to use it. */
  hint?: string;
  /** What it costs, already in words. */
  price?: string;
}

/** The host's knowledge about one template. */
export type TemplateMetaOf = (template: Template) => TemplateMeta | undefined;
