import type { InboundKind } from '../../core/window/InboundEvent.js';
import type { WindowPolicy } from '../../core/window/WindowPolicy.js';
import type { AdapterOptions, ProviderEvent } from '../Adapter.js';
import { eventCollector } from './eventCollector.js';
import { instantOfSeconds } from './instantOf.js';
import { idOf, lookUp, wordOf } from './textOf.js';
import { wechatRecord } from './wechatRecord.js';

/** What differs between the two kinds of WeChat account. */
export interface WechatAccount {
  provider: string;
  policy: WindowPolicy;
  /** Kinds by `MsgType`, in lower case. */
  messages: Readonly<Record<string, InboundKind>>;
  /** Kinds by `Event`, in lower case. */
  events: Readonly<Record<string, InboundKind>>;
}

/** The event in one push of WeChat. */
export function wechatEvents(
  account: WechatAccount,
  payload: unknown,
  options: AdapterOptions | undefined,
): ProviderEvent[] {
  const collector = eventCollector(account.provider, options);
  const push = wechatRecord(payload, collector);
  if (push === undefined) return collector.events;
  const type = wordOf(push.MsgType);
  const isEvent = type.toLowerCase() === 'event';
  const word = isEvent ? wordOf(push.Event) : type;
  if (word === '') collector.report('not-readable', isEvent ? 'Event' : 'MsgType');
  else {
    const table = isEvent ? account.events : account.messages;
    // A tap on a menu that was sent as a message arrives as a text and counts as a menu click.
    const isMenuTap = !isEvent && idOf(push.bizmsgmenuid) !== undefined;
    collector.add({
      path: '',
      kind: isMenuTap ? 'menu-click' : (lookUp(table, word.toLowerCase()) ?? 'other'),
      word: isMenuTap ? 'bizmsgmenuid' : word,
      contact: push.FromUserName,
      at: instantOfSeconds(push.CreateTime),
      policy: account.policy,
      inbox: push.ToUserName,
      id: push.MsgId,
    });
  }
  return collector.events;
}
