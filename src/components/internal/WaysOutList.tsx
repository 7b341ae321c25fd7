import type { ReactNode } from 'react';
import { callHost } from '../../clock/callHost.js';
import type { Clock } from '../../clock/createClock.js';
import type { BotOption } from '../../conversation/ConversationOptions.js';
import type { ConversationView } from '../../conversation/conversationView.js';
import type { WayOut } from '../../core/window/WindowPolicy.js';
import { formatText } from '../../strings/formatText.js';
import { nextLookAt, openWindows } from './otherWindows.js';
import { QueuedLine } from './QueuedLine.js';
import { safeUrl } from './safeUrl.js';
import type { NoticePart, Texts } from './TextDefaults.js';
import { useInstant } from './useInstant.js';
import { windowLabel } from './windowLabel.js';

interface WaysOutListProps {
  view: ConversationView;
  texts: Texts<NoticePart>;
  clock: Clock;
  /** Opens the composer to an agent who says to be a person. `null`: there is no such way. */
  acknowledge?: (() => void) | null;
  onChoose: (way: WayOut, bot?: BotOption) => void;
  /** Called before any way is gone. */
  onLeave?: () => void;
}

/** A way as a button. */
interface Way {
  key: string;
  text: ReactNode;
  go: () => void;
  /** It may be the main thing to do, where no other one stands before it. */
  isMain: boolean;
  isDisabled?: boolean;
}

/** Where the same contact can be written to freely, and the ways out of a closed window in the order of the policy. */
export function WaysOutList({ view, texts, clock, acknowledge = null, onChoose, onLeave }: WaysOutListProps) {
  const { state, verdicts, options } = view;
  const { notice, waysOut } = texts.strings;
  const { queued, onStartBot } = options;
  const others = (state.can.freeform ? null : options.otherWindows) ?? null;
  const now = useInstant(clock, others, nextLookAt);
  const template = verdicts['send-template'];
  const hasNone = !template.isAllowed && template.reason === 'no-templates';
  const canStartBot = verdicts['way:bot'].isAllowed;
  const bots = canStartBot && onStartBot ? (options.bots ?? []) : [];
  // After one template another one is no main thing to do, nor where one may still write freely.
  const isMain =
    !state.awaitingReply &&
    !verdicts['send-freeform'].isAllowed &&
    !verdicts['use-human-agent'].isAllowed &&
    (template.isAllowed || hasNone);
  const all: Way[] = [
    ...(acknowledge === null
      ? []
      : [{ key: 'person', text: notice.acknowledgeHumanAgent, go: acknowledge, isMain: true }]),
    ...openWindows(others ?? [], now).map(({ window, state: open }) => ({
      key: `window:${window.key}`,
      text: (
        <>
          {window.label} <bdi>({windowLabel(open, texts).compact})</bdi>
        </>
      ),
      go: () => callHost(window.onChoose),
      // It costs nothing.
      isMain: true,
    })),
    ...state.waysOut
      .filter((way) => (way === 'bot' ? canStartBot && bots.length === 0 : verdicts[`way:${way}`].isAllowed))
      .map((way) => ({ key: way, text: waysOut[way], go: () => onChoose(way), isMain })),
    ...bots.map((bot) => {
      const isDisabled = bot.firstTemplate === undefined;
      return {
        key: `bot:${bot.id}`,
        text: formatText(
          isDisabled ? notice.botNeedsTemplate : notice.startBot,
          { bot: bot.name },
          texts.locale,
        ),
        go: () => onChoose('bot', bot),
        isMain: false,
        isDisabled,
      };
    }),
  ];
  const url = hasNone && template.by === 'host' ? safeUrl(options.templatesUrl ?? undefined) : undefined;
  if (all.length === 0 && !url && !queued) return null;
  return (
    <div className="mw-ways">
      {queued ? <QueuedLine queued={queued} texts={texts} /> : null}
      {all.map((way, place) => (
        <button
          key={way.key}
          type="button"
          className="mw-button"
          data-variant={variantOf(way, place)}
          disabled={way.isDisabled}
          onClick={() => {
            onLeave?.();
            way.go();
          }}
        >
          {way.text}
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

/**
 * One main button, a second one beside it, and the others as links: all at one press, and none as loud as the first. What
 * cannot be chosen reads as a note.
 */
function variantOf({ isMain, isDisabled }: Way, place: number): 'primary' | 'plain' | 'link' {
  if (place > 1 || isDisabled) return 'link';
  return place === 0 && isMain ? 'primary' : 'plain';
}
