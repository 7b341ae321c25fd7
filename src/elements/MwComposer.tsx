'use client';
import type { BotOption } from '../components/internal/WaysOutList.js';
import type { ComposerCost } from '../components/WindowComposerView/ComposerHints.js';
import type {
  ComposerActions,
  WindowComposerVariant,
} from '../components/WindowComposerView/WindowComposerView.js';
import type { InstantInput } from '../core/time/Instant.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WindowState } from '../core/window/WindowState.js';
import type { Authorize } from '../hooks/Authorize.js';
import type {
  Balance,
  UseWindowComposerOptions,
  UseWindowComposerResult,
} from '../hooks/useWindowComposer.js';
import { type Draft, type DraftFormat, EMPTY_DRAFT } from '../stores/Draft.js';
import { askHost } from './askHost.js';
import { ComposerContent } from './ComposerContent.js';
import { ElementDefaults } from './ElementDefaults.js';
import { elementWith } from './MessagingElement.js';
import { amount, flag, method, oneOf, record, text } from './propertyKinds.js';
import { type WindowValues, windowKinds } from './SharedValues.js';
import { type View, viewOf } from './View.js';
import { waysOutKind } from './waysOut.js';
import { windowStateOf } from './windowStateOf.js';

/** Properties of `<mw-composer>`; each also an attribute where a text can hold it. */
export interface ComposerValues extends WindowValues {
  /** Attribute `conversation-key`: names the draft. Without it the draft belongs to this element alone. */
  conversationKey?: string;
  /** Attribute `mode`: a private note is never locked, and its draft is apart. @default 'reply' */
  mode?: 'reply' | 'note';
  /** Attribute `variant`. @default 'replace' */
  variant?: WindowComposerVariant;
  /** Attribute `ways-out`, with spaces between: what the host can do when the window is closed. Others are not offered. */
  waysOut?: readonly WayOut[];
  /** What is on file of the customer: without a phone number no SMS is offered, without an address no e-mail. */
  contact?: { phone?: string | null; email?: string | null };
  /** Assistants to choose from; the chosen one comes with `mw-way-out`. */
  bots?: readonly BotOption[];
  /** Attribute `has-no-templates`. @default false */
  hasNoTemplates?: boolean;
  /** Attribute `templates-url`: where templates are made, shown when there are none. */
  templatesUrl?: string;
  /** A template that waits to be sent; `mw-cancel-queued` stops it. */
  queued?: { name: string; sendAt: InstantInput };
  /** What messages cost. */
  cost?: ComposerCost;
  /** The credit of the account. */
  balance?: Balance;
  /** Attribute `nudge-after`: says "5 sent since their last reply" from so many on. */
  nudgeAfter?: number;
  /** Attribute `suggestion`: one line while the window expires. */
  suggestion?: string;
  /** Reads a refusal out of what `mw-send` was rejected with: that of your provider's adapter. */
  readRefusal?: UseWindowComposerOptions['readRefusal'];
  /** Who may do what. */
  authorize?: Authorize;
  /** How the state of a rich editor survives a reload. */
  draftFormat?: DraftFormat;
}

/**
 * `<mw-composer>`: locks when the window closes, with the draft kept, and unlocks when it opens again.
 *
 * Slots: `editor` for the host's own editor, which is hidden or inert while locked and never taken out; a `textarea` or
 * `input` there needs no code, other editors set `value` and listen to `mw-value-change`. `tools` for buttons below it.
 *
 * Events: `mw-send`, `mw-value-change`, `mw-lock-change`, `mw-status-change`, `mw-way-out`, `mw-cancel-queued`,
 * `mw-event`. Parts: `composer`, `notice`, `composer-input`, `composer-editor` and every other class.
 *
 * @example <mw-composer channel="whatsapp" last-inbound-at="2026-11-22T09:30:00Z" conversation-key="42"></mw-composer>
 */
export class MwComposer extends elementWith<ComposerValues>({
  ...windowKinds,
  conversationKey: text,
  mode: oneOf('reply', 'note'),
  variant: oneOf('replace', 'disable'),
  waysOut: waysOutKind,
  contact: record,
  bots: record,
  hasNoTemplates: flag,
  templatesUrl: text,
  queued: record,
  cost: record,
  balance: record,
  nudgeAfter: amount,
  suggestion: text,
  readRefusal: method,
  authorize: method,
  draftFormat: record,
}) {
  #composer: UseWindowComposerResult | null = null;
  #actions: { readonly current: ComposerActions | null } = { current: null };
  /** A draft that waits for the composer to be there. */
  #waiting: Draft | null = null;
  /** The text that the host knows of. */
  #known = '';
  #wasLocked = false;

  /** The state of the window at this moment, with what the composer has learnt by sending. */
  get state(): WindowState {
    return this.#composer?.state ?? windowStateOf(this.values);
  }

  /** The text in the composer. To set it tells nobody. */
  get value(): string {
    return this.draft.text;
  }

  set value(given: string) {
    this.draft = { ...this.draft, text: String(given ?? '') };
  }

  /** What is written and not sent: text, attachments, the state of a rich editor. */
  get draft(): Draft {
    return this.#waiting ?? this.#composer?.draft ?? EMPTY_DRAFT;
  }

  set draft(draft: Draft) {
    this.#waiting = { ...draft, text: String(draft?.text ?? '') };
    // A conversation that was set just before is in front only after the next render.
    this.update();
  }

  /** A stored draft that `draftFormat` cannot read, as it was stored. */
  get unreadableDraft(): string | null {
    return this.#composer?.unreadableDraft ?? null;
  }

  /** Whether free-form messages may not be sent. */
  get isLocked(): boolean {
    return this.#composer?.isLocked ?? false;
  }

  /** Sends what is written, as the button does; does nothing while that is impossible. */
  send(): void {
    this.#actions.current?.send();
  }

  /** The notice while locked, else the editor. */
  override focus(options?: FocusOptions): void {
    const root = this.shadowRoot;
    const target = this.isLocked ? root?.querySelector<HTMLElement>('.mw-notice') : null;
    (target ?? this.#field() ?? root?.querySelector<HTMLElement>('.mw-composer-input'))?.focus(options);
  }

  /** @internal */
  protected override begin(root: ShadowRoot): View {
    const view = viewOf(root, () => (
      <ElementDefaults element={this} values={this.values}>
        <ComposerContent
          values={this.values}
          editor={this.#field()}
          hasTools={this.#slotted('tools') !== null}
          actionsRef={this.#actions}
          listener={this}
          onShown={(composer) => this.#shown(composer)}
          onSend={(message) => askHost(this, 'mw-send', message)}
          onEvent={(event) => void this.emit('mw-event', event)}
          onWayOut={(way, bot) => void this.emit('mw-way-out', bot === undefined ? { way } : { way, bot })}
          onCancelQueued={() => void this.emit('mw-cancel-queued', null)}
        />
      </ElementDefaults>
    ));
    const children = new MutationObserver(() => this.update());
    children.observe(this, { childList: true });
    const onInput = (event: Event) => this.#typed(event);
    this.addEventListener('input', onInput);
    return {
      render() {
        view.render();
      },
      unmount: () => {
        children.disconnect();
        this.removeEventListener('input', onInput);
        // A draft without a conversation has no other place than the element.
        if (this.conversationKey === undefined) this.#waiting = this.draft;
        view.unmount();
        this.#composer = null;
      },
    };
  }

  #shown(composer: UseWindowComposerResult): void {
    this.#composer = composer;
    const waiting = this.#waiting;
    if (waiting !== null) {
      this.#waiting = null;
      this.#known = waiting.text;
      composer.setDraft(waiting);
      this.#writeField(waiting.text);
      return;
    }
    const { draft, isLocked, state } = composer;
    if (draft.text !== this.#known) {
      this.#known = draft.text;
      this.#writeField(draft.text);
      const { conversationKey } = this;
      this.emit('mw-value-change', { value: draft.text, draft, conversationKey });
    }
    if (isLocked !== this.#wasLocked) {
      this.#wasLocked = isLocked;
      this.emit('mw-lock-change', { isLocked, reason: state.reason });
    }
  }

  /** A field of the host's needs no code of the host's. */
  #typed({ target }: Event): void {
    if (target !== this.#field() || !isTextField(target)) return;
    this.#composer?.setText(target.value);
  }

  #writeField(value: string): void {
    const field = this.#field();
    if (isTextField(field) && field.value !== value) field.value = value;
  }

  /** The host's own editor; of one in a box the field that takes the focus. */
  #field(): HTMLElement | null {
    const slotted = this.#slotted('editor');
    const field = 'textarea, input, [contenteditable]:not([contenteditable="false"])';
    return slotted?.matches(field) ? slotted : (slotted?.querySelector<HTMLElement>(field) ?? slotted);
  }

  #slotted(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`:scope > [slot="${name}"]`);
  }
}

function isTextField(target: unknown): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
