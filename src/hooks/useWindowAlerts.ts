'use client';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createWindowAlerts } from '../stores/createWindowAlerts.js';
import type { AlertConversation, WindowAlerts, WindowAlertsOptions } from '../stores/WindowAlert.js';
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
  /** Another number whenever queue and counts may differ: for memos. */
  version: number;
}

/**
 * Alerts for any number of conversations, mounted or not: once for each window and threshold. Renders when a
 * threshold is crossed or the conversations differ; queue and counts are then to be asked again.
 *
 * @example
 * const { closingWithin } = useWindowAlerts(conversations, { onAlert, storage: localStorage, whileHidden: true });
 * <span>{closingWithin(3_600_000)} close within the hour</span>
 */
export function useWindowAlerts<Conversation extends AlertConversation>(
  conversations: readonly Conversation[],
  options: UseWindowAlertsOptions<Conversation> = {},
): UseWindowAlertsResult<Conversation> {
  const { onAlert, onEscalate, clock, storage, ...plain } = options;
  const { settings } = useContext(WindowDefaultsContext);
  const source = useClock(clock);
  const stable = useStableValue(plain);
  const latest = useRef({ onAlert, onEscalate });
  useEffect(() => {
    latest.current = { onAlert, onEscalate };
  });
  const all = useMemo<WindowAlertsOptions<Conversation>>(
    () => ({
      ...stable,
      settings,
      storage,
      clock: source,
      onAlert: (alert) => latest.current.onAlert?.(alert),
      onEscalate: (alert) => latest.current.onEscalate?.(alert),
    }),
    [stable, settings, storage, source],
  );
  const [alerts] = useState(() => createWindowAlerts<Conversation>(all));
  useEffect(() => alerts.setOptions(all), [alerts, all]);
  const list = useStableValue(conversations);
  useEffect(() => alerts.setConversations(list), [alerts, list]);
  useEffect(() => () => alerts.stop(), [alerts]);
  const version = useStore(alerts.subscribe, alerts.getVersion, alerts.getVersion);
  return useMemo(
    () => ({
      soonest: alerts.soonest,
      closingWithin: alerts.closingWithin,
      whenBack: alerts.whenBack,
      version,
    }),
    [alerts, version],
  );
}
