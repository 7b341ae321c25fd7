import { tryTo } from '../tryTo.js';
import { recordOf, textOf, wordOf } from './recordOf.js';

/** A change that a delivery tells, of one template. */
interface Update {
  id: string;
  name: string;
  language: string;
  status?: string;
  category?: string;
  quality?: string;
}

/**
 * The templates after a delivery of WhatsApp that one of them was paused, approved, put into another category or rated anew;
 * the same list where it tells nothing about any. Those that do not change keep their reference.
 *
 * @param templates definitions as the API returns them, or parsed ones
 * @param delivery the body of the webhook
 * @example setTemplates((templates) => applyTemplateUpdate(templates, body))
 */
export function applyTemplateUpdate<Template>(
  templates: readonly Template[],
  delivery: unknown,
): readonly Template[] {
  let changed = templates;
  for (const update of tryTo(() => updatesIn(delivery)) ?? []) {
    const next = changed.map((template) => tryTo(() => withUpdate(template, update)) ?? template);
    if (next.some((template, index) => template !== changed[index])) changed = next;
  }
  return changed;
}

/** Words of a delivery for what a definition calls otherwise. `FLAGGED` is a warning: the template still goes. */
const STATUSES: ReadonlyMap<string, string | undefined> = new Map([
  ['REINSTATED', 'APPROVED'],
  ['UNARCHIVED', 'APPROVED'],
  ['UNPAUSED', 'APPROVED'],
  ['FLAGGED', undefined],
]);

/**
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_status_update,
 * and template_category_update and message_template_quality_update beside it, read 2026-11-30. The field is not looked
 * at: the page about quality names that of the status. A category that is only announced has `correct_category`.
 */
function updatesIn(delivery: unknown): Update[] {
  return listIn(delivery, 'entry')
    .flatMap((entry) => listIn(entry, 'changes'))
    .flatMap((change): Update[] => {
      const value = recordOf(recordOf(change)?.value);
      if (!value) return [];
      const event = wordOf(value.event);
      const status = STATUSES.has(event) ? STATUSES.get(event) : event;
      const category = 'correct_category' in value ? '' : wordOf(value.new_category);
      const quality = wordOf(value.new_quality_score);
      const id = idOf(value.message_template_id);
      const name = textOf(value.message_template_name);
      const language = textOf(value.message_template_language);
      if ((id === '' && name === '') || !(status || category || quality)) return [];
      return [
        {
          id,
          name,
          language,
          ...(status && { status }),
          ...(category && { category }),
          ...(quality && { quality }),
        },
      ];
    });
}

function withUpdate<Template>(template: Template, update: Update): Template {
  const known = recordOf(template);
  if (!known || !isOf(known, update)) return template;
  const { status, category, quality } = update;
  const changed: Record<string, unknown> = {};
  if (status && wordOf(known.status) !== status) changed.status = status;
  if (category && wordOf(known.category) !== category) changed.category = category;
  if (quality) {
    const score = recordOf(known.quality_score);
    if ('parameterFormat' in known) {
      if (known.quality !== quality) changed.quality = quality;
    } else if (wordOf(score?.score) !== quality) changed.quality_score = { ...score, score: quality };
  }
  return Object.keys(changed).length === 0 ? template : { ...template, ...changed };
}

/** By the id where both have one, else by name and language, which a delivery may spell `en-US`. */
function isOf(template: Record<string, unknown>, { id, name, language }: Update): boolean {
  const own = template.id;
  if (id !== '' && (typeof own === 'string' || typeof own === 'number')) return String(own) === id;
  return template.name === name && localeOf(template.language) === localeOf(language);
}

/** An id that was too large for a number is another one after parsing. */
function idOf(value: unknown): string {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? '' : textOf(value);
}

function localeOf(language: unknown): string {
  return String(language).replaceAll('-', '_').toLowerCase();
}

function listIn(holder: unknown, key: string): unknown[] {
  const list = recordOf(holder)?.[key];
  return Array.isArray(list) ? list : [];
}
