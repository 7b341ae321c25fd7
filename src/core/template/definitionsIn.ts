import { tryTo } from '../tryTo.js';
import { type JsonRecord, partOf } from './recordOf.js';

/** Answers stand in answers, and what holds itself has no end. */
const DEPTH_MAX = 3;

/** The definitions in a list answer, an array of definitions, an array of list answers, or a definition alone. */
export function definitionsIn(answer: unknown): readonly unknown[] {
  return tryTo(() => definitionsAt(answer, 0)) ?? [];
}

/** Whether something is an answer that may hold definitions: the body of an error is none, and neither is a promise. */
export function isListAnswer(answer: unknown): boolean {
  return tryTo(() => listIn(answer)) !== undefined;
}

/** What an answer lists; a definition alone is a list of one. */
function listIn(answer: unknown): readonly unknown[] | undefined {
  const list = Array.isArray(answer) ? answer : pageOf(answer)?.list;
  return list ?? (partOf(answer)?.components === undefined ? undefined : [answer]);
}

function definitionsAt(answer: unknown, depth: number): readonly unknown[] {
  if (depth > DEPTH_MAX) return [];
  return (listIn(answer) ?? []).flatMap((member: unknown) => {
    if (member === null || member === undefined) return [];
    // What has a language is a definition: of thousands no more is asked.
    return tryTo(() => typeof (member as JsonRecord).language !== 'string' && pageOf(member))
      ? definitionsAt(member, depth + 1)
      : [member];
  });
}

/**
 * Whether a list answer, or the last of several, has further pages behind it: Graph API `paging.next`
 * (https://developers.facebook.com/docs/graph-api/results), 360dialog `offset`, `count` and `total`, Twilio
 * `meta.next_page_url` (all read 2026-11-29), YCloud `offset`, `length` and, where it was asked for, `total`, else a page
 * that is full (https://github.com/YCloud-Developers/ycloud-sdk-java `docs/WhatsappTemplatePage.md`, read 2026-11-30). For
 * the loader's `hasMore`.
 *
 * @example hasMoreTemplates({ data: [], paging: { next: 'https://graph.facebook.com/...' } }) // true
 */
export function hasMoreTemplates(answer: unknown): boolean {
  return tryTo(() => hasMore(answer)) ?? false;
}

function hasMore(answer: unknown): boolean {
  if (Array.isArray(answer)) return !Array.isArray(answer.at(-1)) && hasMore(answer.at(-1));
  const { paging, meta, offset, length, count = length, limit, total } = pageOf(answer)?.page ?? {};
  const next = partOf(paging)?.next ?? partOf(meta)?.next_page_url;
  if (typeof next === 'string' && next !== '') return true;
  if (total === undefined) return Number(length) >= Number(limit);
  return Number(offset ?? 0) + Number(count) < Number(total);
}

/** A list answer: its list, and the record that has it. */
interface Page {
  list: readonly unknown[];
  page: ReturnType<typeof partOf>;
}

/**
 * The list of an answer: `data`, 360dialog's `waba_templates`, Twilio's `contents`, YCloud's `items`, a server's `templates`, or
 * an answer under one of these keys or `message_templates`, as an account gives it that is asked for `?fields=message_templates`.
 */
function pageOf(answer: unknown, depth = 0): Page | undefined {
  const page = partOf(answer);
  if (page === undefined || depth > DEPTH_MAX) return undefined;
  const { data, waba_templates, message_templates, contents, items, templates } = page;
  for (const member of [data, waba_templates, message_templates, contents, items, templates]) {
    if (Array.isArray(member)) return { list: member, page };
    if (member === undefined) continue;
    const nested = pageOf(member, depth + 1);
    if (nested) return nested;
  }
  return undefined;
}
