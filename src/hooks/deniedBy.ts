import type { Authorization, Authorize, GuardedAction, GuardedContext } from './Authorize.js';
import { answerOf } from './answerOf.js';
import { permissionOf } from './permissionOf.js';

type Denials = Partial<Record<GuardedAction, Exclude<Authorization, true>>>;

const ACTIONS: readonly GuardedAction[] = [
  'send-freeform',
  'send-template',
  'use-human-agent',
  'start-bot',
  'schedule',
];

/** What the host does not allow, with its reasons. Without a rule everything is allowed, by one that throws nothing. */
export function deniedBy(authorize: Authorize | null | undefined, context: GuardedContext): Denials {
  const denials: Denials = {};
  if (!authorize) return denials;
  for (const action of ACTIONS) {
    const permission = permissionOf(answerOf(authorize, [action, context], null));
    if (permission !== true) denials[action] = permission;
  }
  return denials;
}
