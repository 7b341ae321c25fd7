import type { Template } from '../core/template/Template.js';
import { answerOf } from './answerOf.js';

/** What the host knows about a template beyond its definition. */
export interface TemplateMeta {
  /** What it is for, in a word or two: the list is grouped by it, and found by it. */
  useCase?: string;
  /** When to use it. */
  hint?: string;
  /** What it costs, already in words. Goes before `cost`. */
  price?: string;
}

/** The host's knowledge about one template. */
export type TemplateMetaOf = (template: Template) => TemplateMeta | undefined;

/** What sending a template costs, already in words: for all, or for each. The kit calls nothing free by itself. */
export type TemplateCost = string | ((template: Template) => string | undefined);

/** The cost that is shown for a template; `''`: none is known. */
export function costOf(
  template: Template,
  metaOf: TemplateMetaOf | undefined,
  cost: TemplateCost | undefined,
): string {
  return (
    metaOf?.(template)?.price ?? (typeof cost === 'function' ? answerOf(cost, [template], '') : cost) ?? ''
  );
}
