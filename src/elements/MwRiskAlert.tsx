'use client';

import type { RiskAlertReason } from '../components/RiskAlert/RiskAlertContext.js';
import { RiskAlertRoot } from '../components/RiskAlert/RiskAlertRoot.js';
import { RiskAlertTrigger } from '../components/RiskAlert/RiskAlertTrigger.js';
import type { WindowBadgeSize } from '../components/WindowBadge/WindowBadge.js';
import { inputAmong } from '../core/window/inputAmong.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WorkingHours } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { ElementDefaults } from './ElementDefaults.js';
import { type LazyView, lazyView } from './lazyView.js';
import { elementWith } from './MessagingElement.js';
import { statusView } from './MwBadge.js';
import { flag, oneOf, record, text } from './propertyKinds.js';
import {
  type ContactValues,
  contactKinds,
  contactOf,
  type WindowValues,
  waysOutKind,
  windowKinds,
  windowStateOf,
} from './SharedValues.js';
import { type View, viewOf } from './View.js';

/** Properties of `<mw-risk-alert>`; each also an attribute where a text can hold it. */
export interface RiskAlertValues extends WindowValues, ContactValues {
  /** Attribute `open`: whether the panel is there. It follows the user. @default false */
  open?: boolean | undefined;
  /** Attribute `size`: the icon alone, or with the words of a badge. @default 'icon' */
  size?: WindowBadgeSize | undefined;
  /** When the team works: says whether the window closes before it is back. */
  workingHours?: WorkingHours | undefined;
  /** Attribute `ways-out`, with spaces between: what the host can do when the window is closed. Others are not offered. */
  waysOut?: readonly WayOut[] | undefined;
  /** Attribute `note`: the host's own line. */
  note?: string | undefined;
  /** Attribute `side`. @default 'bottom' */
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  /** Attribute `align`. @default 'start' */
  align?: 'start' | 'center' | 'end' | undefined;
}

/**
 * `<mw-risk-alert>`: the clock icon beside a contact's name and the panel behind it. What stands in the element is
 * shown at the end of the panel. The code of the panel is loaded when somebody comes near the button.
 *
 * Events: `mw-status-change`, `mw-open-change`, `mw-way-out`, `mw-event`. Parts: `alert-trigger`, `panel` and what is in it.
 *
 * @example <mw-risk-alert channel="whatsapp" last-inbound-at="never" ways-out="template"></mw-risk-alert>
 */
export class MwRiskAlert extends elementWith<RiskAlertValues>({
  ...windowKinds,
  ...contactKinds,
  open: flag,
  size: oneOf('full', 'compact', 'icon', 'auto'),
  workingHours: record,
  waysOut: waysOutKind,
  note: text,
  side: oneOf('top', 'right', 'bottom', 'left'),
  align: oneOf('start', 'center', 'end'),
}) {
  /** @internal */
  static override readonly isInline = true;

  /** The state of the window at this moment. */
  get state(): WindowState {
    return windowStateOf(this.values);
  }

  /** The button. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('.mw-alert-trigger')?.focus(options);
  }

  /** @internal */
  protected override begin(root: ShadowRoot): View {
    const panel = this.#panelIn(root);
    const button = viewOf(root, () => (
      <ElementDefaults element={this} values={this.values}>
        <RiskAlertRoot
          {...inputAmong(this.values)}
          conversationKey={this.conversationKey}
          contact={contactOf(this.values)}
          open={this.open === true}
          onOpenChange={(open, { reason }) => this.#setOpen(open, reason)}
        >
          <RiskAlertTrigger size={this.size} onPointerEnter={panel.prepare} onFocus={panel.prepare} />
        </RiskAlertRoot>
      </ElementDefaults>
    ));
    const views = [button, panel, statusView(this, () => this.values)];
    return {
      render() {
        for (const view of views) view.render();
      },
      unmount() {
        for (const view of views) view.unmount();
      },
    };
  }

  #panelIn(root: ShadowRoot): LazyView {
    return lazyView({
      load: async () => {
        const { panelView } = await import('./panelView.js');
        return panelView({
          element: this,
          root,
          values: () => this.values,
          setOpen: (open, reason) => this.#setOpen(open, reason),
          choose: (way) => void this.emit('mw-way-out', { way }),
          onEvent: (event) => void this.emit('mw-event', event),
        });
      },
      isNeeded: () => this.open === true,
      onFailure: () => {
        this.open = false;
      },
    });
  }

  #setOpen(open: boolean, reason: RiskAlertReason): void {
    if (open === (this.open === true)) return;
    if (this.emit('mw-open-change', { open, reason }, true)) this.open = open;
  }
}
