'use client';

import { RiskAlertContext, type RiskAlertReason } from '../components/RiskAlert/RiskAlertContext.js';
import { RiskAlertPanel } from '../components/RiskAlert/RiskAlertPanel.js';
import { successorOf } from '../components/RiskAlert/successorOf.js';
import type { MessagingEvent } from '../conversation/MessagingEvent.js';
import { inputAmong } from '../core/window/inputAmong.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import { ElementDefaults } from './ElementDefaults.js';
import type { RiskAlertValues } from './MwRiskAlert.js';
import { actionsFor, contactOf, type ElementValues } from './SharedValues.js';
import { type View, viewOf } from './View.js';

interface PanelViewOptions {
  element: HTMLElement;
  root: ShadowRoot;
  values: () => ElementValues;
  setOpen: (open: boolean, reason: RiskAlertReason) => void;
  choose: (way: WayOut) => void;
  onEvent: (event: MessagingEvent) => void;
}

/** The panel of `<mw-risk-alert>`, in a module of its own: most of an alert's code is here. */
export function panelView({ element, root, values, setOpen, choose, onEvent }: PanelViewOptions): View {
  const trigger = {
    get current() {
      return root.querySelector<HTMLElement>('.mw-alert-trigger');
    },
  };
  /** Where the element stood when the panel was opened. */
  let successor: (() => HTMLElement | null) | null = null;
  // The panel puts itself into the shadow root.
  return viewOf(document.createDocumentFragment(), () => {
    const all = values();
    const { open, waysOut, workingHours, note, side, align, conversationKey } = all as RiskAlertValues;
    if (open !== true) {
      successor = null;
      return null;
    }
    successor ??= successorOf(element);
    const given = {
      ...inputAmong(all),
      ...{ conversationKey, onEvent },
      contact: contactOf(all),
      actions: actionsFor(waysOut, choose),
    };
    return (
      <ElementDefaults element={element} values={all}>
        <RiskAlertContext.Provider value={{ given, isOpen: true, setOpen, trigger }}>
          <RiskAlertPanel
            focusOnUnmount={() => successor?.() ?? null}
            {...{ workingHours, note, side, align }}
          >
            <slot />
          </RiskAlertPanel>
        </RiskAlertContext.Provider>
      </ElementDefaults>
    );
  });
}
