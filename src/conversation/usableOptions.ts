import type { BotOption, ConversationOptions } from './ConversationOptions.js';

/** Options that are functions; all others that begin with `on` are too. */
const FUNCTIONS: readonly string[] = ['readRefusal', 'authorize'];
const OBJECTS: readonly string[] = [
  'contact',
  'actions',
  'queued',
  'cost',
  'balance',
  'draftFormat',
  'failure',
  'delivered',
];

const isRecord = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * What a host gives of its conversation, without what cannot be what it stands for: `null`, junk out of a database, a call
 * in place of the function. It is as good as absent. What the window's input takes is read by `windowAt`.
 */
export function usableOptions(given: Partial<ConversationOptions>): Partial<ConversationOptions> {
  let usable: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(given)) {
    const right = usableOption(name, value);
    if (Object.is(right, value)) continue;
    usable ??= { ...given };
    usable[name] = right;
  }
  return (usable as Partial<ConversationOptions> | null) ?? given;
}

function usableOption(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (name === 'conversationKey') return keyOf(value);
  if (name === 'bots') return usableBots(value);
  if (FUNCTIONS.includes(name) || /^on[A-Z]/.test(name)) return typeof value === 'function' ? value : null;
  if (OBJECTS.includes(name)) return isRecord(value) ? value : null;
  if (name === 'templates') return isRecord(value) ? value : undefined;
  if (name === 'templatesUrl') return typeof value === 'string' ? value : null;
  return value;
}

/** An id of a database is often a number. */
function keyOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : undefined;
}

const usableLists = new WeakMap<object, readonly BotOption[]>();

/** The same list again for the same list: what is made of it need not be made anew. */
function usableBots(value: unknown): readonly BotOption[] | null {
  if (!Array.isArray(value)) return null;
  const isBot = (bot: unknown) => {
    const { id, name } = Object(bot) as Partial<BotOption>;
    return (typeof id === 'string' || typeof id === 'number') && typeof name === 'string';
  };
  if (value.every(isBot)) return value as readonly BotOption[];
  const known = usableLists.get(value) ?? value.filter(isBot);
  usableLists.set(value, known);
  return known;
}
