import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import type { WaysOutOptions } from '../internal/WaysOutList.js';

/** The host's ways out without those that it does not allow this person; templates have a rule of their own. */
export function allowedWays(
  ways: WaysOutOptions,
  denials: UseWindowComposerResult['denials'],
): WaysOutOptions {
  const { actions = {}, bots = [] } = ways;
  const isBotDenied = denials['start-bot'] !== undefined;
  const isScheduleDenied = denials.schedule !== undefined;
  if (!isBotDenied && !isScheduleDenied) return ways;
  return {
    ...ways,
    bots: isBotDenied ? [] : bots,
    actions: {
      ...actions,
      ...(isBotDenied ? { bot: undefined } : null),
      ...(isScheduleDenied ? { queue: undefined } : null),
    },
  };
}
