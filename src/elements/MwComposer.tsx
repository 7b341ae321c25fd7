'use client';

import { sharedClock } from '../clock/sharedClock.js';
import {
  type ComposerEditor,
  WindowComposer,
  type WindowComposerVariant,
} from '../components/WindowComposer/WindowComposer.js';
import {
  breakOff,
  type Composition,
  compositionIn,
  shownText,
  writtenText,
} from '../conversation/Composition.js';
import type {
  BotOption,
  ConversationOptions,
  ConversationSetup,
  OtherWindow,
  OutgoingMessage,
} from '../conversation/ConversationOptions.js';
import { storeIn } from '../conversation/ConversationStore.js';
import type { ComposerView } from '../conversation/composerView.js';
import { type Conversation, createConversation } from '../conversation/createConversation.js';
import { type Draft, isEmptyDraft } from '../conversation/Draft.js';
import { placeOfItsOwn } from '../conversation/Shelf.js';
import { inputAmong } from '../core/window/inputAmong.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import { appliedSettings } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { ConversationContext } from '../hooks/ConversationContext.js';
import { askHost } from './askHost.js';
import { EditorSlot } from './EditorSlot.js';
import { ElementDefaults } from './ElementDefaults.js';
import { elementWith } from './MessagingElement.js';
import { amount, method, oneOf, record, text } from './propertyKinds.js';
import {
  actionsFor,
  type ContactValues,
  contactKinds,
  contactOf,
  type SharedValues,
  type WindowValues,
  waysOutKind,
  windowKinds,
} from './SharedValues.js';
import { isTextField, slottedField, slottedIn, type TextField } from './slottedField.js';
import { type View, viewOf } from './View.js';

/** Properties of `<mw-composer>`; each also an attribute where a text can hold it. */
export interface ComposerValues
  extends WindowValues,
    ContactValues,
    Pick<
      ConversationOptions,
      'templates' | 'cost' | 'balance' | 'readRefusal' | 'authorize' | 'draftFormat' | 'failure' | 'delivered'
    > {
  /** Attribute `mode`: a private note is never locked, and its draft is apart. @default 'reply' */
  mode?: 'reply' | 'note' | undefined;
  /** Attribute `variant`. @default 'replace' */
  variant?: WindowComposerVariant | undefined;
  /** Attribute `ways-out`, with spaces between: what the host can do when the window is closed. Others are not offered. */
  waysOut?: readonly WayOut[] | undefined;
  /** Assistants to choose from; the chosen one comes with `mw-way-out`. */
  bots?: readonly BotOption[] | undefined;
  /** Attribute `templates-url`: where templates are made, shown when there are none (`templates` is `[]`). */
  templatesUrl?: string | undefined;
  /** Where the same contact may be written to; the chosen one comes with `mw-other-window`. */
  otherWindows?: readonly Omit<OtherWindow, 'onChoose'>[] | undefined;
  /** A template that waits to be sent; `mw-cancel-queued` stops it. */
  queued?: Omit<NonNullable<ConversationOptions['queued']>, 'onCancel'> | undefined;
  /** Attribute `nudge-after`: says "5 sent since their last reply" from so many on. */
  nudgeAfter?: number | undefined;
  /** Attribute `send-limit-ms`: after so long it is said that nobody has answered `mw-send`. @default 60 s */
  sendLimitMs?: number | undefined;
  /** Attribute `suggestion`: one line while the window expires. */
  suggestion?: string | undefined;
}

/**
 * `<mw-composer>`: locks when the window closes, with the draft kept, and unlocks when it opens again.
 *
 * Slots: `editor` for the host's own editor, which is hidden or inert while locked and never taken out; a `textarea` or
 * a text `input` there needs no code, other editors set `value` and listen to `mw-value-change`. `tools` for buttons
 * below it.
 *
 * Events: `mw-send`, `mw-value-change`, `mw-lock-change`, `mw-status-change`, `mw-way-out`, `mw-other-window`,
 * `mw-cancel-queued`, `mw-event`. Parts: `composer`, `notice`, `composer-input`, `composer-editor` and every other class.
 *
 * @example <mw-composer channel="whatsapp" last-inbound-at="2026-11-22T09:30:00Z" conversation-key="42"></mw-composer>
 */
export class MwComposer extends elementWith<ComposerValues>({
  ...windowKinds,
  ...contactKinds,
  mode: oneOf('reply', 'note'),
  variant: oneOf('replace', 'disable'),
  waysOut: waysOutKind,
  templates: record,
  bots: record,
  templatesUrl: text,
  otherWindows: record,
  queued: record,
  cost: record,
  balance: record,
  nudgeAfter: amount,
  sendLimitMs: amount,
  suggestion: text,
  readRefusal: method,
  authorize: method,
  draftFormat: record,
  failure: record,
  delivered: record,
}) {
  /** What is written in no conversation belongs to the element, also while it is out of the page. */
  readonly #ownPlace = placeOfItsOwn();
  #conversation: Conversation | null = null;
  #options: ConversationSetup | null = null;
  #unsubscribe: (() => void) | null = null;
  /** The field that holds the draft. */
  #field: HTMLElement | null = null;
  /** What the field was last given: what a host writes into it stays until another draft comes. */
  #written: string | null = null;
  /** What is being composed in the field. */
  #composition: Composition | null = null;
  /** What the host knows of. */
  #told = { text: '', isLocked: false, status: null as WindowState['status'] | null };

  /** The state of the window at this moment, with what the composer has learnt by sending. */
  get state(): WindowState {
    return this.#composer.conversation.state;
  }

  /** The text in the composer. To set it tells nobody. It belongs to the conversation that is in front at that moment. */
  get value(): string {
    return this.draft.text;
  }

  set value(given: string) {
    this.draft = { ...this.draft, text: String(given ?? '') };
  }

  /** What is written and not sent: text, attachments, the state of a rich editor. */
  get draft(): Draft {
    return this.#composer.draft;
  }

  set draft(draft: Draft) {
    const written = { ...draft, text: String(draft?.text ?? '') };
    this.#told.text = written.text;
    const conversation = this.#inFront();
    const { options } = conversation.getView();
    const { draftFormat } = this;
    // The other options wait until they are shown: nobody may hear of an element that is half set.
    if (options.draftFormat !== draftFormat) conversation.setOptions({ ...options, draftFormat });
    conversation.setDraft(this.#mode, written);
  }

  /** A stored draft that `draftFormat` cannot read, as it was stored. */
  get unreadableDraft(): string | null {
    return this.#composer.unreadableDraft;
  }

  /** Whether free-form messages may not be sent. */
  get isLocked(): boolean {
    return this.#composer.isLocked;
  }

  /** Sends what is written, as the button does; does nothing while that is impossible. */
  send(): void {
    void this.#current().send(this.#mode);
  }

  /** The notice while locked, else the editor. */
  override focus(options?: FocusOptions): void {
    const root = this.shadowRoot;
    const target = this.isLocked ? root?.querySelector<HTMLElement>('.mw-notice') : null;
    (target ?? slottedField(this) ?? root?.querySelector<HTMLElement>('.mw-composer-input'))?.focus(options);
  }

  /** @internal */
  protected override take(name: string, given: unknown): void {
    super.take(name, given);
    this.#options = null;
    if (name !== 'conversationKey' && name !== 'mode') return;
    this.#adoptEarlyDraft();
    this.#written = null;
    if (this.#composition !== null) breakOff(this.#composition);
    this.#composition = null;
    // What is typed from here on belongs to the conversation that has come in front, before it is painted too.
    this.#writeField();
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
    const onInput = ({ type, target }: Event) => {
      if (target === this.#field && isTextField(target)) this.#read(target, type);
    };
    for (const type of FIELD_EVENTS) this.addEventListener(type, onInput);
    return {
      render: () => {
        this.#meetField();
        view.render();
        this.#follow();
        this.#tell();
      },
      unmount: () => {
        children.disconnect();
        for (const type of FIELD_EVENTS) this.removeEventListener(type, onInput);
        this.#unsubscribe?.();
        this.#unsubscribe = null;
        this.#field = null;
        this.#composition = null;
        view.unmount();
      },
    };
  }

  #content() {
    const { mode, variant, nudgeAfter, suggestion } = this;
    const conversation = this.#current();
    const field = this.#field;
    const hasTools = slottedIn(this, 'tools') !== null;
    return (
      <ElementDefaults element={this} values={this.values}>
        <ConversationContext.Provider value={{ conversation, options: conversation.getView().options }}>
          <WindowComposer
            {...{ mode, variant, nudgeAfter, suggestion }}
            tools={hasTools ? <slot name="tools" /> : undefined}
          >
            {field === null
              ? undefined
              : (editor: ComposerEditor) => <EditorSlot editor={editor} field={field} />}
          </WindowComposer>
        </ConversationContext.Provider>
      </ElementDefaults>
    );
  }

  get #mode(): 'reply' | 'note' {
    return this.mode ?? 'reply';
  }

  get #composer(): ComposerView {
    const conversation = this.#inFront();
    return conversation.getComposer(this.#mode, conversation.peek(this.#setup()));
  }

  /** The conversation in front, which takes the options of this moment. */
  #current(): Conversation {
    const conversation = this.#inFront();
    conversation.setOptions(this.#setup());
    return conversation;
  }

  /** The conversation in front, with the options that were shown last. */
  #inFront(): Conversation {
    const { clock = sharedClock() } = this.values as SharedValues;
    const known = this.#conversation;
    const isSame = known !== null && known.key === this.conversationKey && known.clock === clock;
    // Until it is shown there is nothing that could change.
    if (isSame && (this.#unsubscribe !== null || this.#options !== null)) return known;
    this.#conversation = createConversation(this.#setup());
    return this.#conversation;
  }

  #setup(): ConversationSetup {
    this.#options ??= this.#optionsNow();
    return this.#options;
  }

  #optionsNow(): ConversationSetup {
    const { settings, waysOut, otherWindows, queued, ...values } = this.values as ComposerValues;
    const { conversationKey } = values;
    const choose = (way: WayOut, bot?: BotOption) =>
      void this.emit('mw-way-out', bot === undefined ? { way } : { way, bot });
    return {
      ...values,
      ...inputAmong(this.values),
      settings: settings && appliedSettings(settings),
      ownPlace: this.#ownPlace,
      contact: contactOf(this.values),
      actions: actionsFor(waysOut, choose),
      onStartBot: (bot) => choose('bot', bot),
      otherWindows: otherWindows?.map((window) => ({
        ...window,
        onChoose: () => void this.emit('mw-other-window', { key: window.key }),
      })),
      queued: queued && { ...queued, onCancel: () => void this.emit('mw-cancel-queued', null) },
      onSend: (message: OutgoingMessage, { signal }) =>
        askHost(this, 'mw-send', { ...message, conversationKey, signal }),
      onEvent: (event) => void this.emit('mw-event', event),
    };
  }

  /** What a host has set before it named the conversation is of the conversation that it then names. */
  #adoptEarlyDraft(): void {
    const own = storeIn(this.#ownPlace);
    const early = own.drafts.read(this.#mode === 'note' ? 'note:' : '').draft;
    if (this.isShown || this.conversationKey === undefined || isEmptyDraft(early)) return;
    own.clear();
    this.draft = early;
  }

  #follow(): void {
    this.#unsubscribe?.();
    const conversation = this.#inFront();
    this.#unsubscribe = conversation.subscribe(() => {
      if (conversation === this.#conversation) this.#tell();
    });
  }

  /** Writes the draft into the host's field, and tells the host what it does not know. */
  #tell(): void {
    this.#writeField();
    const { draft, isLocked, conversation } = this.#composer;
    const { state } = conversation;
    const { conversationKey } = this;
    const before = this.#told;
    this.#told = { text: draft.text, isLocked, status: state.status };
    if (draft.text !== before.text) {
      this.emit('mw-value-change', { value: draft.text, draft, conversationKey });
    }
    if (isLocked !== before.isLocked) this.emit('mw-lock-change', { isLocked, reason: state.reason });
    if (state.status !== before.status) this.onStatus(state, before.status === null);
  }

  /** Takes the host's field. What was typed in it before the element knew it is the draft, unless there is one. */
  #meetField(): void {
    const field = slottedField(this);
    if (field === this.#field) return;
    this.#field = field;
    this.#written = null;
    this.#composition = null;
    if (!isTextField(field)) return;
    const isTyped = !met.has(field) && field.value !== '';
    met.add(field);
    if (isTyped && this.value === '') this.#inFront().setText(this.#mode, field.value);
    this.#writeField();
  }

  /** What happened in the host's field. */
  #read(field: TextField, type: string): void {
    if (type === 'compositionstart') {
      this.#composition = compositionIn(field);
    } else if (type === 'compositionend') {
      const { value } = this;
      if (shownText(value, this.#composition) !== value) this.#written = null;
      this.#composition = null;
      this.#writeField();
    } else {
      const text = writtenText(field.value, this.value, this.#composition);
      if (this.#composition !== null) this.#composition.shown = field.value;
      this.#inFront().setText(this.#mode, text);
    }
  }

  #writeField(): void {
    const { value } = this;
    if (!isTextField(this.#field) || value === this.#written) return;
    this.#written = value;
    const shown = shownText(value, this.#composition);
    if (this.#field.value === shown) return;
    this.#field.value = shown;
    if (this.#composition === null) return;
    this.#composition = null;
    // Browsers do not say so.
    this.#field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  }
}

/** What a composer hears of the host's field. */
const FIELD_EVENTS = ['input', 'compositionstart', 'compositionend'];

/** Fields that a composer has seen: what stands in one is of the conversation before. */
const met = new WeakSet<Element>();
