import type { ReactNode } from 'react';
import type { InstantInput } from '../../core/time/Instant.js';
import type { WayOut } from '../../core/window/WindowPolicy.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { formatText } from '../../strings/formatText.js';
import { QueuedLine } from './QueuedLine.js';
import { safeUrl } from './safeUrl.js';
import type { NoticePart, Texts } from './TextDefaults.js';

/** What happens when a way out is chosen. One without an action is not offered. */
export type WayOutActions = Partial<Record<WayOut, () => void>>;

/** An assistant that can be started. */
export interface BotOption {
  id: string;
  name: string;
  /** Its first message is a template; without one it cannot begin while the window is closed. */
  firstTemplate?: string;
}

/** A template that the host will send later. */
export interface QueuedTemplate {
  name: string;
  /** When it goes. */
  sendAt: InstantInput;
  onCancel?: () => void;
}

/** What a host can do when the window is closed. */
export interface WaysOutOptions {
  actions?: WayOutActions;
  /** What is on file of the customer: without a phone number no SMS is offered, without an address no e-mail. */
  contact?: { phone?: string | null; email?: string | null };
  /** Assistants to choose from, in place of the single action `bot`. */
  bots?: readonly BotOption[];
  onStartBot?: (bot: BotOption) => void;
  /** The host has no template that can be sent. @default false */
  hasNoTemplates?: boolean;
  /** Where templates are made: shown when there are none. */
  templatesUrl?: string;
  /** A template that waits to be sent. */
  queued?: QueuedTemplate | null;
}

interface WaysOutListProps extends WaysOutOptions {
  state: WindowState;
  texts: Texts<NoticePart>;
  /** Templates cannot be sent for another reason, which is said elsewhere. */
  isTemplateBlocked?: boolean;
  /** The button of a way that comes before all others: none of them is the main one then. */
  first?: ReactNode;
  onChoose?: (way: WayOut) => void;
}

/** Buttons of the ways out of a closed window, in the order of the policy. */
export function WaysOutList(props: WaysOutListProps) {
  const { state, texts, onStartBot, queued, first = null, onChoose } = props;
  const actions = props.actions ?? {};
  const bots = props.bots ?? [];
  const { notice, waysOut } = texts.strings;
  const ways = state.waysOut.filter((way) => isOffered(way, props));
  const hasBots = state.waysOut.includes('bot') && bots.length > 0 && onStartBot !== undefined;
  const hasMain = first === null && !props.isTemplateBlocked;
  const url = props.hasNoTemplates && state.can.template ? safeUrl(props.templatesUrl) : undefined;
  if (ways.length === 0 && !hasBots && url === undefined && !queued && first === null) return null;
  return (
    <div className="mw-ways">
      {queued ? <QueuedLine queued={queued} texts={texts} /> : null}
      {first}
      {ways.map((way, i) => (
        <button
          key={way}
          type="button"
          className="mw-button"
          data-variant={i === 0 && hasMain ? 'primary' : 'plain'}
          onClick={() => {
            onChoose?.(way);
            actions[way]?.();
          }}
        >
          {waysOut[way]}
        </button>
      ))}
      {hasBots
        ? bots.map((bot) => (
            <button
              key={bot.id}
              type="button"
              className="mw-button"
              data-variant="plain"
              disabled={bot.firstTemplate === undefined}
              onClick={() => {
                onChoose?.('bot');
                onStartBot(bot);
              }}
            >
              {formatText(
                bot.firstTemplate === undefined ? notice.botNeedsTemplate : notice.startBot,
                { bot: bot.name },
                texts.locale,
              )}
            </button>
          ))
        : null}
      {url === undefined ? null : (
        <a className="mw-link" href={url} target="_blank" rel="noreferrer noopener">
          {notice.makeTemplates}
        </a>
      )}
    </div>
  );
}

function isOffered(way: WayOut, props: WaysOutListProps): boolean {
  const { actions, contact, bots, hasNoTemplates, isTemplateBlocked } = props;
  if (!actions?.[way]) return false;
  if ((way === 'template' || way === 'queue') && (hasNoTemplates || isTemplateBlocked)) return false;
  if (way === 'sms' && contact && !contact.phone) return false;
  if (way === 'email' && contact && !contact.email) return false;
  return !(way === 'bot' && bots && bots.length > 0);
}
