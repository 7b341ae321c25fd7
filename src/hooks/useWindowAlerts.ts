'use client';
import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { createWindowAlerts } from '../conversation/createWindowAlerts.js';
import type {
  AlertConversation,
  WindowAlert,
  WindowAlerts,
  WindowAlertsOptions,
} from '../conversation/WindowAlert.js';
import { useStableMethods } from './useStableMethods.js';
import { useStableValue } from './useStableValue.js';
import { useStore } from './useStore.js';
import { useClock, WindowDefaultsContext } from './WindowDefaults.js';

/** `settings` are the provider's. */
export type UseWindowAlertsOptions<Conversation extends AlertConversation = AlertConversation> = Omit<
  WindowAlertsOptions<Conversation>,
  'settings'
>;

export interface UseWindowAlertsResult<Conversation extends AlertConversation = AlertConversation>
  extends Pick<WindowAlerts<Conversation>, 'soonest' | 'closingWithin' | 'whenBack'> {
  /** Another number once queue and counts, as they were asked for, may differ: for memos. */
  version: number;
}

/**
 * Alerts for any number of conversations, mounted or not: once for each window and threshold. Renders when a
 * threshold is crossed, and when queue and counts that were asked for differ; they are then to be asked again.
 * Conversations may be new objects at each render, and hold functions and elements of the host.
 *
 * @example
 * const { closingWithin } = useWindowAlerts(conversations, { onAlert, storage: localStorage, whileHidden: true });
 * <span>{closingWithin(3_600_000)} close within the hour</span>
 */
export function useWindowAlerts<Conversation extends AlertConversation>(
  conversations: readonly Conversation[],
  options: UseWindowAlertsOptions<Conversation> = {},
): UseWindowAlertsResult<Conversation> {
  const { onAlert, onEscalate, clock, storage: givenStorage, ...plain } = options;
  const [storage] = useState(() => givenStorage);
  const { settings } = useContext(WindowDefaultsContext);
  const source = useClock(clock);
  const stable = useStableValue(plain);
  const calls = useStableMethods({
    onAlert: (alert: WindowAlert<Conversation>) => onAlert?.(alert),
    onEscalate: (alert: WindowAlert<Conversation>) => onEscalate?.(alert),
  });
  const all = useMemo<WindowAlertsOptions<Conversation>>(
    () => ({ ...stable, ...calls, settings, storage, clock: source }),
    [stable, calls, settings, storage, source],
  );
  const [alerts] = useState(() => createWindowAlerts<Conversation>(all));
  useEffect(() => alerts.setOptions(all), [alerts, all]);
  useEffect(() => alerts.setConversations(conversations), [alerts, conversations]);
  useEffect(() => () => alerts.stop(), [alerts]);
  const version = useStore(alerts.subscribe, alerts.getVersion, alerts.getVersion);
  const soonest = useCallback(
    (limit?: number) => {
      // What a host keeps beside a window is that of this render: a name that has changed is no reason for another.
      const shown = new Map(conversations.map((conversation) => [conversation.key, conversation]));
      return alerts.soonest(limit).map((closing) => ({
        ...closing,
        conversation: shown.get(closing.conversation.key) ?? closing.conversation,
      }));
    },
    [alerts, conversations],
  );
  return useMemo(
    () => ({ soonest, closingWithin: alerts.closingWithin, whenBack: alerts.whenBack, version }),
    [alerts, soonest, version],
  );
}
