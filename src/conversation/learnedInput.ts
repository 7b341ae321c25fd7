import { readInstant } from '../core/time/readInstant.js';
import { MINUTE_MS } from '../core/time/units.js';
import type { WindowInput, WindowRefusal } from '../core/window/WindowInput.js';
import type { ConversationFacts } from './ConversationFacts.js';

/** A host's input with what sending has taught: a refusal that was met, a template that went. */
export function learnedInput(
  input: WindowInput,
  { refusal, templateSentAt, undeliveredTemplate }: ConversationFacts,
): WindowInput {
  if (refusal === null && templateSentAt === null && undeliveredTemplate === null) return input;
  const learned = { ...input };
  if (refusal !== null) learned.refusal = laterRefusal(input.refusal, refusal);
  const given = instantIn(input.lastTemplateAt);
  if (undeliveredTemplate !== null && given !== null) {
    const { sentAt, failedAt } = undeliveredTemplate;
    // The host may have noted it by a clock of its own.
    if (given >= sentAt - MINUTE_MS && given <= failedAt) learned.lastTemplateAt = templateSentAt;
  }
  if (templateSentAt !== null) {
    if (given === null || given < templateSentAt) learned.lastTemplateAt = templateSentAt;
  }
  return learned;
}

/** Of the two the later one that closes the window. */
function laterRefusal(given: WindowRefusal | null | undefined, met: WindowRefusal): WindowRefusal {
  if (!given?.closesWindow) return met;
  const [givenAt, metAt] = [instantIn(given.at), instantIn(met.at)];
  return givenAt !== null && metAt !== null && givenAt < metAt ? met : given;
}

/** `null`: none that can be read. What the host gives and nobody can read stays as it is: the window says so. */
function instantIn(value: WindowInput['lastTemplateAt']): number | null {
  const instant = value === null || value === undefined ? null : readInstant(value);
  return typeof instant === 'number' ? instant : null;
}
