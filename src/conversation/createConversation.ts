import { isSame } from '../core/isSame.js';
import type { Optional } from '../core/window/Optional.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { Verdict } from '../core/window/Verdict.js';
import { sendVerdictOf } from '../core/window/verdictsOf.js';
import { windowRefusalOf } from '../core/window/windowRefusalOf.js';
import type { ConversationSetup } from './ConversationOptions.js';
import { type ConversationStore, storeIn } from './ConversationStore.js';
import { type ComposerView, composerViewOf, type Seen, seenAfter } from './composerView.js';
import type { ConversationView } from './conversationView.js';
import { WindowController, type WindowConversation } from './createWindowConversation.js';
import { type Draft, draftAfter, draftBefore, isEmptyDraft } from './Draft.js';
import { type ComposerProblem, type DraftRecord, draftKeyOf, NO_DRAFT } from './DraftStore.js';
import { type EventError, eventErrorOf } from './EventError.js';
import type { MessagingEventKind } from './MessagingEvent.js';
import { remembered } from './remembered.js';
import { listOf, type SentMessage, type SentRecord } from './SentStore.js';
import { placeOfItsOwn, sessionShelf } from './Shelf.js';
import { cancelSend, type SendOutcome, type SendTry, sendOnce } from './sendOnce.js';
import { usableRefusal } from './usableRefusal.js';

type Mode = 'reply' | 'note';

/** What the parts of a view do for their conversation. */
export interface ConversationActions {
  openAlert(): void;
  openTemplates(): void;
  /** It will be opened soon, perhaps. */
  prepareTemplates(): void;
  focusNotice(): void;
  /** The notice, else the field. */
  focusComposer(): void;
  send(): void;
  /** Puts a text behind what is written. */
  insertText(text: string): void;
}

/** What a conversation sends, beside what it knows itself. */
interface Delivery<Message> extends Omit<SendTry<Message>, 'readRefusal' | 'clock' | 'limitMs'> {
  /** What is written in it, which no event may hold. */
  text: string;
}

/** What is told of a send. */
interface DeliveryEvents {
  sent(idempotencyKey: string): MessagingEventKind;
  failed(idempotencyKey: string, error: EventError): MessagingEventKind;
}

/**
 * One conversation without React: its window, what may be done, its drafts, and sending. What is kept by its key outlives
 * it, and is shared with every other one of the same key.
 */
export interface Conversation extends WindowConversation {
  readonly store: ConversationStore;
  /** Does what the parts that are shown can do; each does nothing while it is impossible. */
  readonly actions: ConversationActions;
  /** The composer of such a view: nothing is written in it. */
  emptyComposer(mode: Mode, view: ConversationView): ComposerView;
  /** @param view @default what `getView` gives */
  getComposer(mode: Mode, view?: ConversationView): ComposerView;
  setDraft(mode: Mode, draft: Draft): void;
  /** Sets the text; attachments and the rest of the draft stay. */
  setText(mode: Mode, text: string): void;
  /** Sends the draft, true when it went. The window is looked at again first. */
  send(mode: Mode): Promise<boolean>;
  /** Sends what is overdue once more, under the same key, while the first try goes on. */
  retrySend(mode: Mode): Promise<boolean>;
  /** Waits once more as long for an answer to what is overdue. */
  keepWaiting(mode: Mode): void;
  /** Aborts the signal of the send on its way, and lets go of it: nobody knows whether it went. */
  cancelSend(mode: Mode): void;
  /** The agent confirms that a person replies under the human-agent rule. */
  acknowledgeHumanAgent(): void;
  /** Sends something here, once, and tells of it. A refusal that closes the window closes it. */
  deliver<Message>(delivery: Delivery<Message>, events: DeliveryEvents): Promise<SendOutcome>;
  /** Something has gone that the platform may still refuse. */
  keepSent(sent: SentMessage): void;
  /** Takes up again what was not delivered: a text before what is written by now, a template into its selector. */
  takeBack(messageId: string): void;
  /** Forgets something that went. */
  forgetSent(messageId: string): void;
  /** A composer in this mode is shown: tells once of a draft that came back. */
  showDraft(mode: Mode): void;
  /** A part that does something for the conversation, until the returned function is called. */
  register(part: Optional<ConversationActions>): () => void;
  /** Whether a part is there that does it. */
  canDo(action: keyof ConversationActions): boolean;
}

/**
 * @example
 * const conversation = createConversation({ channel: 'whatsapp', lastInboundAt, conversationKey: id, onSend });
 * conversation.subscribe(() => show(conversation.getComposer('reply')));
 */
export function createConversation(options: ConversationSetup): Conversation {
  return new Controller(options);
}

class Controller extends WindowController implements Conversation {
  readonly store: ConversationStore;
  readonly actions: ConversationActions;
  /** The key under which things are kept. */
  readonly #place: string;
  readonly #parts = new Set<Partial<ConversationActions>>();
  readonly #toldDrafts = new Set<Mode>();
  readonly #composers = new Map<Mode, { record: DraftRecord; sent: SentRecord; composer: ComposerView }>();
  #seen: Seen;

  constructor(options: ConversationSetup) {
    const { conversationKey, ownPlace, drafts } = options;
    const isNamed = conversationKey !== undefined && conversationKey !== null;
    const place = isNamed ? (drafts ?? sessionShelf) : (ownPlace ?? placeOfItsOwn());
    super(options, place());
    this.store = storeIn(place);
    this.#place = this.key ?? '';
    this.#seen = seenAfter(null, this.view.state, this.#record('reply').draft);
    this.actions = {
      openAlert: () => this.#part('openAlert')?.(),
      openTemplates: () => this.openTemplates(),
      prepareTemplates: () => this.#part('prepareTemplates')?.(),
      focusNotice: () => this.#part('focusNotice')?.(),
      focusComposer: () => this.#part('focusComposer')?.(),
      send: () => this.#part('send')?.(),
      insertText: (text) => this.#part('insertText')?.(text),
    };
  }

  readonly emptyComposer = remembered((mode: Mode, view: ConversationView) =>
    composerViewOf(view, mode, NO_DRAFT, false),
  );

  getComposer(mode: Mode, view: ConversationView = this.getView()): ComposerView {
    const record = this.#record(mode);
    const sent = this.store.sent.get(this.#place);
    const known = this.#composers.get(mode);
    if (known?.record === record && known.sent === sent && known.composer.conversation === view)
      return known.composer;
    const { hasReopened } = seenAfter(this.#seen, view.state, record.draft);
    const composer = composerViewOf(view, mode, record, hasReopened, sent);
    this.#composers.set(mode, { record, sent, composer });
    return composer;
  }

  setDraft(mode: Mode, draft: Draft): void {
    // An editor that only says again what is there has not changed it.
    const written = typeof draft?.text === 'string' ? draft : { ...draft, text: String(draft?.text ?? '') };
    if (!isSame(written, this.#record(mode).draft)) this.#write(mode, { draft: written, problem: null });
  }

  setText(mode: Mode, text: string): void {
    this.setDraft(mode, { ...this.#record(mode).draft, text });
  }

  async send(mode: Mode): Promise<boolean> {
    const { draft, isSending } = this.#record(mode);
    const verdict = this.#sendVerdict(mode, draft, isSending);
    if (verdict.isAllowed) return this.#sendInTurn(mode);
    if (verdict.by === 'platform') {
      this.clock.catchUp();
      this.#write(mode, { problem: { kind: 'closed' } });
      this.emit({ type: 'send-blocked', reason: verdict.reason });
    }
    return false;
  }

  /** Sends what stands there by then, unless another tab may be sending it: then it asks first. */
  #sendInTurn(mode: Mode): Promise<boolean> {
    const { drafts } = this.store;
    const key = draftKeyOf(this.#place, mode);
    const isAsked = this.#record(mode).problem?.kind === 'elsewhere';
    return drafts.inTurn(key, async (isTaken) => {
      const { draft, isSending, attempt } = drafts.readAgain(key, this.options.draftFormat ?? undefined);
      const isFree = this.#sendVerdict(mode, draft, isSending).isAllowed;
      const isElsewhere = isTaken ?? attempt?.isElsewhere === true;
      if (isFree && (isAsked || !isElsewhere)) return this.#send(mode, draft);
      // Gone from there meanwhile, it is shown here; what is still here may be on its way.
      this.#write(mode, isFree ? { problem: { kind: 'elsewhere' } } : {});
      return false;
    });
  }

  async retrySend(mode: Mode): Promise<boolean> {
    const { attempt, isOverdue } = this.#record(mode);
    const mayRetry = isOverdue && attempt !== null && this.#sendVerdict(mode, attempt.message).isAllowed;
    return mayRetry && this.#send(mode, attempt.message, true);
  }

  keepWaiting(mode: Mode): void {
    this.#record(mode).attempt?.tries?.keepWaiting();
  }

  cancelSend(mode: Mode): void {
    if (!this.#record(mode).isSending) return;
    cancelSend(this.#record(mode));
    this.#write(mode, { isSending: false, isOverdue: false, problem: { kind: 'cancelled' } });
  }

  #sendVerdict(mode: Mode, draft: Draft, isSending = false): Verdict {
    const { draftFormat, onSend } = this.options;
    const isEmpty = isEmptyDraft(draft, draftFormat ?? undefined);
    return sendVerdictOf(this.verdictsNow(), { mode, isSending, isEmpty, hasHandler: !!onSend });
  }

  async #send(mode: Mode, draft: Draft, isAgain = false): Promise<boolean> {
    const options = this.options;
    const isHumanAgent = mode === 'reply' && !this.stateNow().can.freeform;
    const delivery: Delivery<Draft> = {
      message: draft,
      text: draft.text,
      slot: {
        read: () => this.#record(mode),
        write: (change) => this.#write(mode, change.isSending ? { ...change, problem: null } : change),
      },
      isAgain,
      send: (idempotencyKey, signal) =>
        options.onSend?.({ ...draft, mode, isHumanAgent, idempotencyKey }, { signal }),
    };
    const sentAt = this.clock.now();
    const outcome = await this.deliver(delivery, {
      sent: (idempotencyKey) => ({ type: 'message-sent', idempotencyKey }),
      failed: (idempotencyKey, error) => ({ type: 'message-failed', idempotencyKey, error }),
    });
    if (outcome.kind === 'busy') return false;
    if (outcome.kind === 'sent' && outcome.messageId !== null) {
      const { messageId, key: idempotencyKey } = outcome;
      this.keepSent({ messageId, sentAt, idempotencyKey, message: { mode, draft }, failure: null });
    }
    // Forgotten meanwhile: what is there now is another message.
    if (this.#record(mode).attempt?.key !== outcome.key) return outcome.kind === 'sent';
    if (outcome.kind !== 'sent') {
      const { refusal, isOffline } =
        outcome.kind === 'failed' ? outcome : { refusal: null, isOffline: false };
      const problem: ComposerProblem = { kind: 'failed', refusal, isOffline };
      this.#write(mode, { isSending: false, isOverdue: false, problem });
      return false;
    }
    // What could not be read of the draft has gone with the rest of it.
    const { draft: now } = this.#record(mode);
    // One who had been told that nobody knows may have begun another message with the words of this one.
    const left = outcome.isLate && !isSame(now, draft) ? now : draftAfter(now, draft);
    const done = { isSending: false, isOverdue: false, attempt: null, problem: null, unreadable: null };
    this.#write(mode, { ...done, draft: left, sentKey: outcome.key });
    return true;
  }

  acknowledgeHumanAgent(): void {
    this.store.facts.update(this.#place, { acknowledgedFor: this.getView().state.openedAt });
    this.emit({ type: 'human-agent-acknowledged' });
  }

  async deliver<Message>(delivery: Delivery<Message>, events: DeliveryEvents): Promise<SendOutcome> {
    const { clock } = this;
    const { readRefusal, sendLimitMs: limitMs } = this.options;
    const place = this.eventPlace();
    const outcome = await sendOnce({ ...delivery, readRefusal, clock, limitMs });
    if (outcome.kind === 'sent') this.emit(events.sent(outcome.key), place);
    if (outcome.kind !== 'failed') return outcome;
    const { refusal, key: idempotencyKey, error } = outcome;
    this.emit(events.failed(idempotencyKey, eventErrorOf(error, delivery.text)), place);
    if (refusal === null) return outcome;
    this.#takeRefusal(refusal, idempotencyKey, place);
    return outcome;
  }

  /** Tells of a refusal, and closes the window where it does. */
  #takeRefusal(refusal: Refusal, idempotencyKey: string, place = this.eventPlace()): void {
    const { reason, code, closesWindow } = refusal;
    const named = code === undefined ? null : { code };
    this.emit({ type: 'refused', reason, closesWindow, ...named, idempotencyKey }, place);
    if (!closesWindow) return;
    const met = windowRefusalOf(refusal, this.getView().input, this.clock.now());
    this.store.facts.update(this.#place, { refusal: met });
  }

  keepSent(sent: SentMessage): void {
    const others = this.#sent.filter(({ messageId }) => messageId !== sent.messageId);
    this.#keep([...others, sent]);
    // The notice may have been quicker than the answer.
    this.meetNews();
  }

  takeBack(messageId: string): void {
    const taken = this.#sent.find((one) => one.messageId === messageId);
    if (taken?.message !== undefined) this.#takeTextBack(messageId, taken.message);
    if (taken?.template === undefined) return;
    if (taken.template.takeBack(taken.failure)) this.forgetSent(messageId);
    this.openTemplates();
  }

  #takeTextBack(messageId: string, { mode, draft }: NonNullable<SentMessage['message']>): void {
    const together = draftBefore(this.#record(mode).draft, draft, this.options.draftFormat ?? undefined);
    if (together === null) return;
    this.setDraft(mode, together);
    this.forgetSent(messageId);
    this.actions.focusComposer();
  }

  forgetSent(messageId: string): void {
    this.#keep(this.#sent.filter((one) => one.messageId !== messageId));
  }

  get #sent(): readonly SentMessage[] {
    return this.store.sent.get(this.#place).messages;
  }

  #keep(messages: readonly SentMessage[]): void {
    this.store.sent.keep(this.#place, messages, this.clock.now());
  }

  protected override meetNews(): void {
    const { failure, delivered } = this.options;
    if (!failure && !delivered) return;
    const arrived = listOf(delivered);
    const failures = listOf(failure).flatMap((one) => usableRefusal(one) ?? []);
    const before = this.#sent;
    const failed: SentMessage[] = [];
    const kept = before
      .filter(({ messageId, failure: known }) => known !== null || !arrived.includes(messageId))
      .map((one) => {
        const refusal = one.failure ? null : failures.find(({ messageId }) => messageId === one.messageId);
        if (!refusal) return one;
        const changed = { ...one, failure: refusal };
        failed.push(changed);
        return changed;
      });
    if (failed.length === 0 && kept.length === before.length) return;
    this.#keep(kept);
    for (const one of failed) this.#failed(one);
  }

  /** The platform has refused what it had taken. */
  #failed({ failure, idempotencyKey, template, message }: SentMessage): void {
    if (failure === null) return;
    const { message: said, code } = failure;
    const text = message?.draft.text;
    const error = eventErrorOf({ name: 'Refusal', message: said ?? failure.reason, code }, text);
    this.emit(template?.failed(idempotencyKey, error) ?? { type: 'message-failed', idempotencyKey, error });
    template?.undo();
    this.#takeRefusal(failure, idempotencyKey);
  }

  showDraft(mode: Mode): void {
    if (this.key === undefined || this.#toldDrafts.has(mode)) return;
    this.#toldDrafts.add(mode);
    const { unreadableDraft, isEmpty } = this.getComposer(mode);
    if (unreadableDraft !== null) this.emit({ type: 'draft-unreadable' });
    else if (!isEmpty) this.emit({ type: 'draft-restored' });
  }

  register(part: Optional<ConversationActions>): () => void {
    const met = () => {
      this.takeAgain();
      // Whoever offers to insert a text asks again.
      if (part.insertText) this.changed();
    };
    this.#parts.add(part);
    met();
    return () => {
      this.#parts.delete(part);
      met();
    };
  }

  canDo(action: keyof ConversationActions): boolean {
    return this.#part(action) !== undefined;
  }

  protected override get selector(): (() => void) | undefined {
    return this.#part('openTemplates');
  }

  protected override listen(): ((() => void) | null)[] {
    const { drafts, sent } = this.store;
    const tell = () => this.changed();
    return [
      ...super.listen(),
      drafts.subscribe(draftKeyOf(this.#place, 'reply'), tell),
      drafts.subscribe(draftKeyOf(this.#place, 'note'), tell),
      sent.subscribe(this.#place, tell),
    ];
  }

  protected override changed(isRendered = false): void {
    this.#seen = seenAfter(this.#seen, this.view.state, this.#record('reply').draft);
    super.changed(isRendered);
  }

  #record(mode: Mode): DraftRecord {
    return this.store.drafts.read(draftKeyOf(this.#place, mode), this.options.draftFormat ?? undefined);
  }

  #write(mode: Mode, change: Partial<DraftRecord>): void {
    const format = this.options.draftFormat ?? undefined;
    this.store.drafts.write(draftKeyOf(this.#place, mode), change, format);
  }

  /** What the part that came last does. */
  #part<Name extends keyof ConversationActions>(name: Name): ConversationActions[Name] | undefined {
    return [...this.#parts].findLast((part) => part[name] !== undefined)?.[name];
  }
}
