import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { formatText } from '../../strings/formatText.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import { Hint } from './Hint.js';

interface BalanceHintProps {
  composer: UseWindowComposerResult;
  texts: Texts<ComposerPart>;
  /** The host has a template that could be sent. */
  hasTemplates: boolean;
}

/** What is left on the account, and what it does not suffice for. */
export function BalanceHint({ composer, texts, hasTemplates }: BalanceHintProps) {
  const { balance, isLocked, templateBlock } = composer;
  if (balance === null) return null;
  const { composer: words, waysOut } = texts.strings;
  const fill = (text: string) => formatText(text, { balance: balance.text }, texts.locale);
  const lacksTemplate = hasTemplates && templateBlock?.kind === 'balance';
  const isShort = isLocked ? lacksTemplate : (balance.insufficientFor?.includes('freeform') ?? false);
  if (isShort) return <Hint kind="problem">{fill(words.balanceInsufficient)}</Hint>;
  if (lacksTemplate)
    return (
      <Hint kind="quiet">
        {waysOut.template}: {fill(words.balanceInsufficient)}
      </Hint>
    );
  return <Hint kind="quiet">{fill(words.balance)}</Hint>;
}
