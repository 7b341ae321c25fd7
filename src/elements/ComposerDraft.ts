import type { UseWindowComposerResult } from '../hooks/useWindowComposer.js';
import { type Draft, EMPTY_DRAFT } from '../stores/Draft.js';

/** What a host does to a draft. */
export interface DraftChange {
  of(now: Draft): Draft;
  /** In the composer, which may know of a newer draft than the one that it shows. */
  write(composer: UseWindowComposerResult): void;
}

export function textChange(text: string): DraftChange {
  return { of: (now) => ({ ...now, text }), write: (composer) => composer.setText(text) };
}

export function draftChange(draft: Draft): DraftChange {
  return { of: () => draft, write: (composer) => composer.setDraft(draft) };
}

/** The draft between what a host sets in an element and what the element's composer shows. */
export class ComposerDraft {
  #composer: UseWindowComposerResult | null = null;
  /** The conversation that is shown. */
  #shown: string | null = null;
  /** What was written in the composer and is not rendered yet. */
  #ahead: Draft | null = null;
  /** What waits for a conversation to be shown, by conversation. `null`: for whichever comes first. */
  readonly #waiting = new Map<string | null, DraftChange['of']>();

  get composer(): UseWindowComposerResult | null {
    return this.#composer;
  }

  isOf(conversation: string): boolean {
    return this.#composer !== null && this.#shown === conversation;
  }

  /** The draft of a conversation, as far as it is known. */
  read(conversation: string): Draft {
    let draft = EMPTY_DRAFT;
    if (this.isOf(conversation)) draft = this.#ahead ?? this.#composer?.draft ?? draft;
    for (const place of [conversation, null]) draft = this.#waiting.get(place)?.(draft) ?? draft;
    return draft;
  }

  /** Changes the draft of the conversation that is shown. */
  write(change: DraftChange): void {
    if (this.#composer === null) return;
    this.#ahead = change.of(this.#ahead ?? this.#composer.draft);
    change.write(this.#composer);
  }

  /** Changes the draft of a conversation as soon as it is shown. */
  wait(conversation: string | null, { of }: DraftChange): void {
    const before = this.#waiting.get(conversation);
    this.#waiting.set(conversation, before === undefined ? of : (now) => of(before(now)));
  }

  /** Whether something waits for this very conversation. */
  isWaiting(conversation: string): boolean {
    return this.#waiting.has(conversation);
  }

  /** A composer has been rendered. Whether something had waited for it, which is in it now. */
  show(composer: UseWindowComposerResult, conversation: string): boolean {
    this.#composer = composer;
    this.#shown = conversation;
    this.#ahead = null;
    const places = [conversation, null].filter((place) => this.#waiting.has(place));
    if (places.length === 0) return false;
    const draft = this.read(conversation);
    for (const place of places) this.#waiting.delete(place);
    this.write(draftChange(draft));
    return true;
  }

  /** The composer goes. `isKept`: its draft has no other place, and waits for the same conversation. */
  leave(isKept: boolean): void {
    const conversation = this.#shown;
    if (isKept && conversation !== null) {
      const draft = this.read(conversation);
      this.#waiting.set(conversation, () => draft);
    }
    this.#composer = null;
    this.#shown = null;
    this.#ahead = null;
  }
}
