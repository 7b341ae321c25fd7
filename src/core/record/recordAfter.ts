import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { DAY_MS, MINUTE_MS } from '../time/units.js';
import { tryTo } from '../tryTo.js';
import type { InboundEvent } from '../window/InboundEvent.js';
import type { Refusal } from '../window/Refusal.js';
import type {
  ChannelRecord,
  ConversationRecord,
  OwnSend,
  RecordEvent,
  RecordIssue,
  RecordOptions,
} from './ConversationRecord.js';
import { joinMember, type Kept, keptOf } from './joinChannels.js';
import { packedId, packedTime } from './packed.js';
import { readRecord } from './readRecord.js';

/** Clocks differ a little: what lies this much ahead of its arrival is taken for real. */
const TOLERANCE_MS = 5 * MINUTE_MS;
/** What lies further ahead is no time at all. */
const MOST_AHEAD_MS = DAY_MS;
const LONGEST_CODE = 12;

/**
 * The record of a conversation after more of its events; the same object where they say nothing new. Which deliveries
 * they came in, in which order and how often does not matter, so nothing else of them need be kept.
 *
 * @param record as it is stored: the object, its JSON text, or nothing yet
 * @param events of this conversation alone, as `byConversation` gives them
 * @example recordAfter(row.record, whatsappCloud.inboundEvents(body), { receivedAt: Date.now() })
 */
export function recordAfter(
  record: ConversationRecord | string | null | undefined,
  events: readonly RecordEvent[],
  options: RecordOptions,
): ConversationRecord {
  const known = readRecord(record);
  const note = (problem: RecordIssue['problem'], index: number) => options.onIssue?.({ problem, index });
  if (known === null) {
    note('newer-record', -1);
    return record as ConversationRecord;
  }
  const arrival = readInstant(options.receivedAt);
  if (typeof arrival !== 'number') note('no-arrival', -1);
  const fold = new Fold(known, typeof arrival === 'number' ? arrival : null, options, note);
  const count = tryTo(() => events.length);
  if (count === undefined) note('not-an-event', -1);
  for (let i = 0; i < (count ?? 0); i++) {
    try {
      fold.take(events[i], i);
    } catch {
      note('not-an-event', i);
    }
  }
  return fold.record;
}

class Fold {
  constructor(
    public record: ConversationRecord,
    private readonly arrival: Instant | null,
    private readonly options: RecordOptions,
    private readonly note: (problem: RecordIssue['problem'], index: number) => void,
  ) {}

  take(event: RecordEvent | undefined, index: number): void {
    if (typeof event !== 'object' || event === null) this.note('not-an-event', index);
    else if ('sent' in event) this.takeSend(event, index);
    else if ('closesWindow' in event) this.takeRefusal(event, index);
    else if (typeof event.kind === 'string') this.takeEvent(event, index);
    else this.note('not-an-event', index);
  }

  private takeEvent(event: InboundEvent & { entryPoint?: boolean }, index: number): void {
    const { kind, at, id, canReply, consent } = event;
    const channel = this.channelOf(event.channel);
    if (canReply && typeof canReply.value === 'boolean') {
      this.add(channel, 'k', `${this.past(canReply.asOf)}${canReply.value ? 0 : 1}`);
    }
    if (consent) this.add(channel, 'o', `${this.past(at)}${consent.marketing ? 0 : 1}`);
    if (kind === 'echo') {
      this.addSend(channel, at, id);
      return;
    }
    const kept = this.keptOf(channel);
    const letter = Object.hasOwn(kept.kinds, kind) ? kept.kinds[kind] : undefined;
    if (letter === undefined && event.entryPoint !== true) return;
    const time = this.timeOf(at);
    if (time === null) {
      if (letter !== undefined) this.add(channel, 'u', this.past(this.arrival ?? 0));
      this.note('no-time', index);
      return;
    }
    if (this.arrival !== null && at > this.arrival + TOLERANCE_MS) {
      if (letter !== undefined) this.add(channel, 'f', `${time}${letter}`);
      this.note('ahead', index);
      return;
    }
    if (letter !== undefined) this.add(channel, 'a', `${letter}${time}`);
    if (event.entryPoint === true) this.add(channel, 'e', time);
  }

  private takeSend({ sent, at, id, by, channel: told }: OwnSend, index: number): void {
    const channel = this.channelOf(told);
    if (typeof readInstant(at) !== 'number') this.note('no-time', index);
    this.addSend(channel, at, id);
    if (sent === 'template') this.add(channel, 't', this.past(at));
    else if (by !== 'bot') this.add(channel, 'h', this.past(at));
  }

  private takeRefusal({ at, reason, code, closesWindow, messageId }: Refusal, index: number): void {
    const channel = this.channelOf(undefined);
    const time = this.past(at);
    if (at !== undefined && typeof readInstant(at) !== 'number') this.note('no-time', index);
    if (closesWindow) {
      const word = /^[a-z-]{1,24}$/.test(String(reason)) ? reason : 'unknown';
      const tail = typeof code === 'string' && code.length <= LONGEST_CODE ? ` ${code}` : '';
      this.add(channel, 'r', `${time}${word}${tail}`);
    }
    if (reason === 'opted-out') this.add(channel, 'o', `${time}1`);
    if (typeof messageId === 'string') this.add(channel, 'x', `${time}${packedId(messageId)}`);
  }

  /** One that cannot be read counts as sent when it was told. */
  private addSend(channel: string, at: unknown, id: string | undefined): void {
    const time = this.past(at);
    this.add(channel, 's', `${time}${packedId(typeof id === 'string' ? `id ${id}` : `at ${time}`)}`);
  }

  private add(channel: string, member: keyof ChannelRecord, text: string): void {
    const { c } = this.record;
    const own = Object.hasOwn(c, channel) ? c[channel] : undefined;
    const before = own?.[member];
    const after = joinMember(member, before, text, this.keptOf(channel));
    if (after === before) return;
    this.record = { v: 1, c: { ...c, [channel]: { ...own, [member]: after } } };
  }

  private channelOf(told: unknown): string {
    return typeof told === 'string' ? told : (this.options.channel ?? '');
  }

  private keptOf(channel: string): Kept {
    return keptOf(channel, this.options.policy);
  }

  /** The time of an act. `null`: it is none, or no real one. */
  private timeOf(at: unknown): string | null {
    const instant = readInstant(at);
    if (typeof instant !== 'number') return null;
    if (this.arrival !== null && instant > this.arrival + MOST_AHEAD_MS) return null;
    return packedTime(instant);
  }

  /** When something was said or sent: not after it arrived, and then where its time cannot be read. */
  private past(at: unknown): string {
    const instant = readInstant(at);
    const latest = this.arrival ?? Number.POSITIVE_INFINITY;
    const past = typeof instant === 'number' ? Math.min(instant, latest) : (this.arrival ?? 0);
    return packedTime(past) ?? '00000000';
  }
}
