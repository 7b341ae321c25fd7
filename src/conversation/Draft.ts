import { answerOf, isText } from '../clock/answerOf.js';
import { isSame } from '../core/isSame.js';
import type { Method } from '../core/Method.js';

/**
 * What an agent has written and not sent. `Content` is the state of a rich editor, beside the text that it comes to;
 * attachments are the host's own objects.
 */
export interface Draft<Content = unknown> {
  text: string;
  /** Kept in memory as they are; through a reload only if they are plain JSON (a `File` is not). */
  attachments?: readonly unknown[] | undefined;
  content?: Content | undefined;
}

/** How a rich editor's state survives a reload. */
export interface DraftFormat<Content = unknown> {
  /** Of the editor's state; `deserialize` is told which one it reads. */
  version: number;
  serialize(content: Content): string;
  /** @throws if it cannot read it: the draft is then handed back as it was stored, never dropped */
  deserialize(content: string, version: number): Content;
  /** @default no text but white space, and no attachments */
  isEmpty?: Method<[draft: Draft<Content>], boolean> | null | undefined;
}

export const EMPTY_DRAFT: Draft = { text: '' };

const isBoolean = (answer: unknown) => typeof answer === 'boolean';

/** Whether there is nothing to send. */
export function isEmptyDraft(draft: Draft, format?: DraftFormat): boolean {
  const own = answerOf(format?.isEmpty, [draft], undefined, isBoolean, format);
  if (own !== undefined && own !== null) return own;
  return draft.text.trim() === '' && (draft.attachments ?? []).length === 0;
}

/**
 * What is left of `draft` once `sent` has gone: what was written meanwhile. A draft that does not go on from what was
 * sent is another one, and so is one of a rich editor, whose state cannot be taken apart: they stay as they are.
 */
export function draftAfter(draft: Draft, sent: Draft): Draft {
  if (draft === sent) return EMPTY_DRAFT;
  if (draft.content !== undefined || !draft.text.startsWith(sent.text)) return draft;
  const attachments = draft.attachments?.filter((one) => !sent.attachments?.includes(one));
  return { ...draft, text: draft.text.slice(sent.text.length), ...(attachments ? { attachments } : null) };
}

/**
 * `draft` with what was not delivered before it. `null`: the state of a rich editor, which cannot be put together with
 * another one.
 */
export function draftBefore(draft: Draft, undelivered: Draft, format?: DraftFormat): Draft | null {
  if (isEmptyDraft(draft, format)) return undelivered;
  if (draft.content !== undefined || undelivered.content !== undefined) return null;
  const attachments = [...(undelivered.attachments ?? []), ...(draft.attachments ?? [])];
  const text = oneAfterAnother(undelivered.text, draft.text);
  return { text, ...(attachments.length > 0 ? { attachments } : null) };
}

/** Texts as paragraphs of one; an empty one adds nothing. */
export function oneAfterAnother(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

/** `mine`, written on from `base`, with what another tab has made of it meanwhile: nothing of either is lost. */
export function mergedDraft(base: Draft, theirs: Draft, mine: Draft): Draft {
  // States of a rich editor cannot be put together.
  if ([base, theirs, mine].some(({ content }) => content !== undefined)) {
    return mine.text.length < theirs.text.length ? theirs : mine;
  }
  const isIn = ({ attachments = [] }: Draft, one: unknown) => attachments.some((other) => isSame(other, one));
  const kept = (mine.attachments ?? []).filter((one) => isIn(theirs, one) || !isIn(base, one));
  const added = (theirs.attachments ?? []).filter((one) => !isIn(base, one) && !isIn(mine, one));
  const attachments = [...kept, ...added];
  const text = mergedText(base.text, theirs.text, mine.text);
  return { text, ...(attachments.length > 0 ? { attachments } : null) };
}

/** Changes in two places of `base` are both made; two of the same place stand one after the other. */
function mergedText(base: string, theirs: string, mine: string): string {
  if (theirs === mine) return mine;
  const most = Math.min(base.length, mine.length);
  let [start, end] = [0, 0];
  while (start < most && base[start] === mine[start]) start++;
  while (end < most - start && base.at(-1 - end) === mine.at(-1 - end)) end++;
  const [head, tail] = [base.slice(0, base.length - end), base.slice(start)];
  if (theirs.endsWith(tail)) return theirs.slice(0, theirs.length - tail.length) + mine.slice(start);
  if (theirs.startsWith(head)) return mine.slice(0, mine.length - end) + theirs.slice(head.length);
  return oneAfterAnother(theirs, mine);
}

/** `stored` with what `draft` has that no storage holds, such as a `File`. */
export function withUnstored(stored: Draft, { attachments = [] }: Draft): Draft {
  const unstored = attachments.filter((one) => !isJson(one));
  return unstored.length === 0
    ? stored
    : { ...stored, attachments: [...(stored.attachments ?? []), ...unstored] };
}

/** What a stored draft was read as. `unreadable`: the stored text, where it cannot be understood. */
export interface DraftReading {
  draft: Draft;
  unreadable: string | null;
  /** The idempotency key of a try of this very draft that had not ended when it was stored. */
  sendKey?: string | undefined;
}

interface StoredDraft {
  text: string;
  attachments?: readonly unknown[];
  content?: string;
  version?: number;
  sendKey?: string;
}

/** A draft as text for a storage; `null`: there is nothing in it. `sendKey`: of a try of this draft that has not gone. */
export function storedDraft(draft: Draft, format?: DraftFormat, sendKey?: string): string | null {
  const { text } = draft;
  const given = draft.attachments ?? [];
  const attachments = given.filter((attachment) => isJson(attachment));
  const content = serialized(draft, format);
  if (text === '' && attachments.length === 0 && content === undefined) return null;
  const stored: StoredDraft = { text };
  if (attachments.length > 0) stored.attachments = attachments;
  if (content !== undefined) {
    stored.content = content;
    stored.version = format?.version;
  }
  // What comes back without its files is another message.
  const isWhole =
    attachments.length === given.length && (draft.content === undefined) === (content === undefined);
  if (sendKey !== undefined && isWhole) stored.sendKey = sendKey;
  return JSON.stringify(stored);
}

/** The editor's state for a storage. One that cannot be written leaves the text to be stored. */
function serialized({ content }: Draft, format: DraftFormat | undefined): string | undefined {
  if (content === undefined || format === undefined) return undefined;
  return answerOf(format.serialize, [content], undefined, isText, format) ?? undefined;
}

/** Reads what `storedDraft` wrote. Never throws. */
export function readDraft(stored: string, format?: DraftFormat): DraftReading {
  let draft: Draft = EMPTY_DRAFT;
  try {
    const { text, attachments, content, version, sendKey } = JSON.parse(stored) as StoredDraft;
    if (typeof text !== 'string') return { draft, unreadable: stored };
    draft = { text };
    if (Array.isArray(attachments)) draft.attachments = attachments;
    if (content !== undefined && format === undefined) return { draft, unreadable: stored };
    if (content !== undefined) draft = { ...draft, content: format?.deserialize(content, version ?? 0) };
    return { draft, unreadable: null, ...(typeof sendKey === 'string' ? { sendKey } : null) };
  } catch {
    return { draft, unreadable: stored };
  }
}

/** Whether `value` comes back from a storage as it is; one that holds itself (`within`) does not. */
function isJson(value: unknown, within: readonly unknown[] = []): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (typeof value !== 'object' || within.includes(value)) return false;
  const path = [...within, value];
  if (Array.isArray(value)) return value.every((member) => isJson(member, path));
  // Also that of another frame, whose objects have a prototype of their own.
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain && Object.values(value).every((member) => member === undefined || isJson(member, path));
}
