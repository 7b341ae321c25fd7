import type { ReactNode } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { BotOption } from '../../conversation/ConversationOptions.js';
import type { ConversationView } from '../../conversation/conversationView.js';
import type { WayOut } from '../../core/window/WindowPolicy.js';
import { formatText } from '../../strings/formatText.js';
import { OtherWindowButtons, openCount, variantAt } from './OtherWindowButtons.js';
import { QueuedLine } from './QueuedLine.js';
import { safeUrl } from './safeUrl.js';
import type { NoticePart, Texts } from './TextDefaults.js';

interface WaysOutListProps {
  view: ConversationView;
  texts: Texts<NoticePart>;
  clock: Clock;
  /** The button of a way that comes before all others: none of them is the main one then. */
  first?: ReactNode;
  onChoose: (way: WayOut, bot?: BotOption) => void;
  /** Called before any way is gone. */
  onLeave?: () => void;
}

/** Buttons of the ways out of a closed window, in the order of the policy. */
export function WaysOutList({ view, texts, clock, first = null, onChoose, onLeave }: WaysOutListProps) {
  const { state, verdicts, options } = view;
  const { notice, waysOut } = texts.strings;
  const { queued, onStartBot } = options;
  const template = verdicts['send-template'];
  const canStartBot = verdicts['way:bot'].isAllowed;
  const bots = canStartBot && onStartBot ? (options.bots ?? []) : [];
  const ways = state.waysOut.filter((way) =>
    way === 'bot' ? canStartBot && bots.length === 0 : verdicts[`way:${way}`].isAllowed,
  );
  const others = state.can.freeform ? [] : (options.otherWindows ?? []);
  const choose = (way: WayOut, bot?: BotOption) => {
    onLeave?.();
    onChoose(way, bot);
  };
  const elsewhere = openCount(others, state.asOf);
  // After one template another one is no main thing to do, nor where one may still write freely.
  const hasMain =
    first === null &&
    elsewhere === 0 &&
    !state.awaitingReply &&
    !verdicts['send-freeform'].isAllowed &&
    !verdicts['use-human-agent'].isAllowed &&
    (template.isAllowed || template.reason === 'no-templates');
  const before = (first === null ? 0 : 1) + elsewhere;
  const isWithoutTemplates =
    !template.isAllowed && template.reason === 'no-templates' && template.by === 'host';
  const url = isWithoutTemplates ? safeUrl(options.templatesUrl ?? undefined) : undefined;
  if (ways.length === 0 && bots.length === 0 && others.length === 0 && !url && !queued && first === null)
    return null;
  return (
    <div className="mw-ways">
      {queued ? <QueuedLine queued={queued} texts={texts} /> : null}
      {first}
      {others.length === 0 ? null : (
        <OtherWindowButtons
          windows={others}
          texts={texts}
          clock={clock}
          before={first === null ? 0 : 1}
          onLeave={onLeave}
        />
      )}
      {ways.map((way, place) => (
        <button
          key={way}
          type="button"
          className="mw-button"
          data-variant={variantAt(before + place, hasMain)}
          onClick={() => choose(way)}
        >
          {waysOut[way]}
        </button>
      ))}
      {bots.map((bot, place) => (
        <button
          key={bot.id}
          type="button"
          className="mw-button"
          // What cannot be chosen reads as a note.
          data-variant={
            bot.firstTemplate === undefined ? 'link' : variantAt(before + ways.length + place, false)
          }
          disabled={bot.firstTemplate === undefined}
          onClick={() => choose('bot', bot)}
        >
          {formatText(
            bot.firstTemplate === undefined ? notice.botNeedsTemplate : notice.startBot,
            { bot: bot.name },
            texts.locale,
          )}
        </button>
      ))}
      {url === undefined ? null : (
        <a className="mw-link" data-variant="link" href={url} target="_blank" rel="noreferrer noopener">
          {notice.makeTemplates}
        </a>
      )}
    </div>
  );
}
