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
  OutgoingMessage,
  UseWindowComposerOptions,
  UseWindowComposerResult,
} from '../hooks/useWindowComposer.js';
import type { Draft, DraftFormat } from '../stores/Draft.js';
import { askHost } from './askHost.js';
import { ComposerContent } from './ComposerContent.js';
import { ComposerDraft, type DraftChange, draftChange, textChange } from './ComposerDraft.js';
import { ElementDefaults } from './ElementDefaults.js';
import { elementWith } from './MessagingElement.js';
import { amount, flag, method, oneOf, record, text } from './propertyKinds.js';
import { type WindowValues, windowKinds } from './SharedValues.js';
import { isNewField, isTextField, slottedField, slottedIn } from './slottedField.js';
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
  readonly #draft = new ComposerDraft();
  readonly #actions: { readonly current: ComposerActions | null } = { current: null };
  /** The text that the host knows of. */
  #known = '';
  /** The field that holds the draft. */
  #field: HTMLElement | null = null;
  #wasLocked = false;
  /** How often a render was asked for. */
  #renders = 0;
  #inSight: Shown | null = null;
  /** The host is being told of what is shown. */
  #isTelling = false;
  /** What was sent from no conversation and did not go, for another try after the element was away. */
  #tried: OutgoingMessage | null = null;

  /** The state of the window at this moment, with what the composer has learnt by sending. */
  get state(): WindowState {
    return this.#inFront()?.state ?? windowStateOf(this.values);
  }

  /** The text in the composer. To set it tells nobody. It belongs to the conversation that is in front at that moment. */
  get value(): string {
    return this.draft.text;
  }

  set value(given: string) {
    this.#change(textChange(String(given ?? '')));
  }

  /** What is written and not sent: text, attachments, the state of a rich editor. */
  get draft(): Draft {
    this.#inFront();
    return this.#draft.read(this.#conversation);
  }

  set draft(draft: Draft) {
    this.#change(draftChange({ ...draft, text: String(draft?.text ?? '') }));
  }

  /** A stored draft that `draftFormat` cannot read, as it was stored. */
  get unreadableDraft(): string | null {
    return this.#inFront()?.unreadableDraft ?? null;
  }

  /** Whether free-form messages may not be sent. */
  get isLocked(): boolean {
    return this.#inFront()?.isLocked ?? false;
  }

  /** Sends what is written, as the button does; does nothing while that is impossible. */
  send(): void {
    this.#showNow();
    const send = () => this.#actions.current?.send();
    // What the host has set just before must be what is sent. During a render that can be seen only after it.
    if (this.#inSight?.render === this.#renders && !this.isChanged) send();
    else queueMicrotask(send);
  }

  /** The notice while locked, else the editor. */
  override focus(options?: FocusOptions): void {
    const root = this.shadowRoot;
    const target = this.isLocked ? root?.querySelector<HTMLElement>('.mw-notice') : null;
    (target ?? slottedField(this) ?? root?.querySelector<HTMLElement>('.mw-composer-input'))?.focus(options);
  }

  /** @internal */
  protected override take(name: string, given: unknown): void {
    const isOther = name === 'conversationKey' || name === 'mode';
    // What was set before it belongs to the conversation before.
    if (isOther && this.#draft.isWaiting(this.#conversation)) this.#showNow();
    super.take(name, given);
  }

  /** What is sent from no conversation is known to this view alone. @internal */
  protected override get isBusy(): boolean {
    return this.#inSight?.conversationKey === undefined && this.#draft.composer?.isSending === true;
  }

  /** @internal */
  protected override begin(root: ShadowRoot): View {
    const view = viewOf(root, () => this.#content());
    const children = new MutationObserver((records) => {
      const isOwn = records.some(({ target }) => target === this);
      // A rich editor changes with every key.
      if (isOwn || slottedField(this) !== this.#field) this.update();
    });
    children.observe(this, { childList: true, subtree: true });
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
        this.#draft.leave(this.#inSight?.conversationKey === undefined);
        this.#inSight = null;
        this.#field = null;
        view.unmount();
      },
    };
  }

  #content() {
    const { conversationKey } = this;
    // As they are now: a render of the composer's own must not mix two conversations.
    const values = { ...this.values };
    const shown = { conversation: this.#conversation, conversationKey, render: ++this.#renders };
    return (
      <ElementDefaults element={this} values={values}>
        <ComposerContent
          values={values}
          editor={slottedField(this)}
          hasTools={slottedIn(this, 'tools') !== null}
          actionsRef={this.#actions}
          listener={this}
          onShown={(composer) => this.#shown(composer, shown)}
          onSend={(message) => this.#ask(message, conversationKey)}
          onEvent={(event) => void this.emit('mw-event', event)}
          onWayOut={(way, bot) => void this.emit('mw-way-out', bot === undefined ? { way } : { way, bot })}
          onCancelQueued={() => void this.emit('mw-cancel-queued', null)}
        />
      </ElementDefaults>
    );
  }

  /** Names the conversation that the host has put in front. */
  get #conversation(): string {
    return JSON.stringify([this.mode ?? 'reply', this.conversationKey]);
  }

  /** The composer of the conversation in front; one that was set just before is shown for that. */
  #inFront(): UseWindowComposerResult | null {
    if (!this.#draft.isOf(this.#conversation)) this.#showNow();
    return this.#draft.isOf(this.#conversation) ? this.#draft.composer : null;
  }

  /** Not in a listener that is told of a render. */
  #showNow(): void {
    if (!this.#isTelling) this.showNow();
  }

  #change(change: DraftChange): void {
    const conversation = this.#conversation;
    if (this.#draft.isOf(conversation)) {
      this.#draft.write(change);
      this.#known = this.#draft.read(conversation).text;
      this.#writeField(this.#known);
    } else {
      const isNowhere =
        this.#draft.composer === null && (!this.isConnected || this.conversationKey === undefined);
      this.#draft.wait(isNowhere ? null : conversation, change);
    }
    this.update();
  }

  #shown(composer: UseWindowComposerResult, shown: Shown): void {
    this.#inSight = shown;
    const { conversation, conversationKey } = shown;
    const hasWaited = this.#draft.show(composer, conversation);
    if (hasWaited) {
      this.#known = this.#draft.read(conversation).text;
      this.update();
    }
    const isNew = this.#meetField(conversation);
    const draft = this.#draft.read(conversation);
    if (hasWaited || isNew || draft.text !== this.#known) this.#writeField(draft.text);
    const { isLocked, state } = composer;
    this.#isTelling = true;
    if (draft.text !== this.#known) {
      this.#known = draft.text;
      this.emit('mw-value-change', { value: draft.text, draft, conversationKey });
    }
    if (isLocked !== this.#wasLocked) {
      this.#wasLocked = isLocked;
      this.emit('mw-lock-change', { isLocked, reason: state.reason });
    }
    this.#isTelling = false;
    // It was removed while it sent, and may go now.
    if (!this.isConnected) this.disconnectedCallback();
  }

  /** Whether another field is there. What was typed in it before the element knew it is the draft, unless there is one. */
  #meetField(conversation: string): boolean {
    const field = slottedField(this);
    if (field === this.#field) return false;
    this.#field = field;
    const isTyped = isTextField(field) && isNewField(field) && field.value !== '';
    if (isTyped && this.#draft.read(conversation).text === '') this.#draft.write(textChange(field.value));
    return true;
  }

  /** A field of the host's needs no code of the host's. */
  #typed({ target }: Event): void {
    if (target === slottedField(this) && isTextField(target)) this.#draft.write(textChange(target.value));
  }

  #writeField(text: string): void {
    if (isTextField(this.#field) && this.#field.value !== text) this.#field.value = text;
  }

  async #ask(message: OutgoingMessage, conversationKey: string | undefined): Promise<void> {
    const tried = this.#tried;
    const isAgain = conversationKey === undefined && tried !== null && isSameMessage(tried, message);
    const sent = isAgain ? { ...message, idempotencyKey: tried.idempotencyKey } : message;
    try {
      await askHost(this, 'mw-send', { ...sent, conversationKey });
      this.#tried = null;
    } catch (error) {
      this.#tried = sent;
      throw error;
    }
  }
}

/** What a render shows. */
interface Shown {
  conversation: string;
  conversationKey: string | undefined;
  render: number;
}

function isSameMessage(one: OutgoingMessage, other: OutgoingMessage): boolean {
  return (['text', 'attachments', 'content', 'mode'] as const).every((part) => one[part] === other[part]);
}
