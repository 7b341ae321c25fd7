import type { Authorization, Authorize, GuardedAction, GuardedContext } from './Authorize.js';

type Denials = Partial<Record<GuardedAction, Exclude<Authorization, true>>>;

const ACTIONS: readonly GuardedAction[] = [
  'send-freeform',
  'send-template',
  'use-human-agent',
  'start-bot',
  'schedule',
];

/** What the host does not allow, with its reasons. Without a rule everything is allowed. */
export function deniedBy(authorize: Authorize | undefined, context: GuardedContext): Denials {
  const denials: Denials = {};
  if (authorize === undefined) return denials;
  for (const action of ACTIONS) {
    const answer = authorize(action, context);
    if (answer !== true) denials[action] = answer;
  }
  return denials;
}
