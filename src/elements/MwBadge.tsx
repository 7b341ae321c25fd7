'use client';
import { WindowBadge, type WindowBadgeSize } from '../components/WindowBadge/WindowBadge.js';
import type { WindowState } from '../core/window/WindowState.js';
import { ElementDefaults } from './ElementDefaults.js';
import { elementWith } from './MessagingElement.js';
import { oneOf } from './propertyKinds.js';
import { type WindowValues, windowInputOf, windowKinds } from './SharedValues.js';
import { StatusReport } from './StatusReport.js';
import { type View, viewOf } from './View.js';
import { windowStateOf } from './windowStateOf.js';

/** Properties of `<mw-badge>`; each also an attribute where a text can hold it. */
export interface BadgeValues extends WindowValues {
  /** Attribute `size`. @default 'full' */
  size?: WindowBadgeSize;
}

/**
 * `<mw-badge>`: the state of a window as a badge that is right by itself.
 *
 * Event: `mw-status-change`. Part: `badge`. States: `:state(open)`, `expiring`, `closed`, `unknown`.
 *
 * @example <mw-badge channel="whatsapp" last-inbound-at="2026-11-22T09:30:00Z"></mw-badge>
 */
export class MwBadge extends elementWith<BadgeValues>({
  ...windowKinds,
  size: oneOf('full', 'compact', 'icon'),
}) {
  /** @internal */
  static override readonly isInline = true;

  /** The state of the window at this moment. */
  get state(): WindowState {
    return windowStateOf(this.values);
  }

  /** @internal */
  protected override begin(root: ShadowRoot): View {
    return viewOf(root, () => {
      const input = windowInputOf(this.values);
      return (
        <ElementDefaults element={this} values={this.values}>
          <WindowBadge {...input} size={this.size} />
          <StatusReport input={input} listener={this} />
        </ElementDefaults>
      );
    });
  }
}
