'use client';
import { Anchor, Content, Portal, Root } from '@radix-ui/react-popover';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type KeyboardEvent,
  type RefObject,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type ConversationView, mayAcknowledge } from '../../conversation/conversationView.js';
import type { Conversation } from '../../conversation/createConversation.js';
import type { WindowConversation } from '../../conversation/createWindowConversation.js';
import { policySources } from '../../core/window/policySources.js';
import type { ChannelId, PolicySource, WindowPolicy } from '../../core/window/WindowPolicy.js';
import type { WorkingHours } from '../../core/window/WindowSettings.js';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useConversationView, useWindowConversation } from '../../hooks/useWindowConversation.js';
import { alertTexts } from '../../strings/english/alertTexts.js';
import { noticeTexts } from '../../strings/english/noticeTexts.js';
import { wayOutTexts } from '../../strings/english/wayOutTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { dataAttributes, toneOf } from '../internal/dataAttributes.js';
import { hideEscape, showEscape } from '../internal/escapeKey.js';
import { lookOf } from '../internal/lookOf.js';
import { nodeOf } from '../internal/nodeOf.js';
import { isNobodys } from '../internal/place.js';
import { mergeRefs } from '../internal/refs.js';
import { styleIn } from '../internal/renderPart.js';
import { safeUrl } from '../internal/safeUrl.js';
import { TextDefaultsContext, useTexts } from '../internal/TextDefaults.js';
import { WaysOutList } from '../internal/WaysOutList.js';
import { PanelFacts } from './PanelFacts.js';
import { PanelHead } from './PanelHead.js';
import { inheritedFrom, placeIn, portalContainerOf } from './panelPlace.js';
import { usePlaceInPage } from './usePlaceInPage.js';
import { useRiskAlert } from './useRiskAlert.js';
import { useSheet } from './useSheet.js';

const PANEL_TEXTS = { ...windowTexts, ...wayOutTexts, ...noticeTexts, ...alertTexts };

export interface RiskAlertPanelProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'className' | 'style' | 'onFocus' | 'onBlur'> {
  className?: string | undefined;
  style?: React.CSSProperties | undefined;
  /** When the team works: says whether the window closes before it is back. Those of the inbox win. */
  workingHours?: WorkingHours | undefined;
  /** The host's own line: a price, a rule of the team. */
  note?: React.ReactNode | undefined;
  /** Where the panel is put. @default nearest open dialog, else the shadow root, else the body */
  container?: Element | ShadowRoot | null | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  /**
   * What gets the focus when a virtualized list unmounts the row whose panel is open.
   * @default the next element of the list that takes the focus
   */
  focusOnUnmount?: RefObject<HTMLElement | null> | (() => HTMLElement | null) | undefined;
}

/** The floating panel. It is in the page only while it is open. */
export const RiskAlertPanel = forwardRef<HTMLDivElement, RiskAlertPanelProps>(
  function RiskAlertPanel(props, ref) {
    const { isOpen } = useRiskAlert('RiskAlertPanel');
    return isOpen ? <OpenPanel {...props} forwardedRef={ref} /> : null;
  },
);

const BESIDE_TRIGGER = { sideOffset: 6, collisionPadding: 8 };
const ON_EDGE = {
  side: 'top',
  align: 'center',
  avoidCollisions: false,
  collisionPadding: { top: 8 },
} as const;

type OpenPanelProps = RiskAlertPanelProps & { forwardedRef: React.Ref<HTMLDivElement> };

function OpenPanel({ forwardedRef, ...props }: OpenPanelProps) {
  const {
    note,
    container,
    workingHours,
    side: wantedSide,
    align: wantedAlign,
    focusOnUnmount,
    children,
    ...rest
  } = props;
  const { given, setOpen, trigger: triggerRef, takesFocus } = useRiskAlert('RiskAlertPanel');
  const side = lookOf(wantedSide, ['bottom', 'top', 'left', 'right']);
  const align = lookOf(wantedAlign, ['start', 'center', 'end']);
  const shownNote = nodeOf(note);
  const defaults = useContext(TextDefaultsContext);
  const texts = useTexts(PANEL_TEXTS, given, triggerRef);
  const held = useWindowConversation(given);
  const view = useConversationView(held);
  const { state } = view;
  const { conversation } = held;
  const ownId = useElementId();
  const panelId = rest.id ?? `${ownId}-panel`;
  const isDismissedOutside = useRef(false);
  // Opened from the first render on, the trigger is there only after it.
  const [trigger, setTrigger] = useState(triggerRef.current);
  useBeforePaint(() => setTrigger(triggerRef.current), [triggerRef]);
  const successor = usePlaceInPage(trigger, panelId, () => {
    isDismissedOutside.current = true;
    setOpen(false, 'replaced');
  });
  const outer = placeIn(container) ?? placeIn(defaults.container);
  const place = useMemo(() => (trigger === null ? null : placeOf(trigger, outer)), [trigger, outer]);
  const sheet = useSheet(place === null ? null : place.container);
  const anchorRef = useMemo(() => ({ current: sheet ?? trigger }), [sheet, trigger]);
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const refs = useMemo(() => mergeRefs(setPanel, toTopLayer, forwardedRef), [forwardedRef]);
  useBeforePaint(() => (panel === null ? undefined : hideEscape(panel)), [panel]);
  if (trigger === null || place === null) return null;
  const titleId = `${panelId}-title`;
  const policyUrl = safeUrl(sourceOf(state.policy)?.url);

  return (
    <Root
      open
      onOpenChange={(open) => {
        if (!open) setOpen(false, isDismissedOutside.current ? 'outside' : 'escape');
      }}
    >
      <Anchor virtualRef={anchorRef} />
      <Portal container={place.container}>
        <Content
          {...rest}
          ref={refs}
          id={panelId}
          role="dialog"
          aria-labelledby={titleId}
          aria-describedby={`${titleId}-remaining`}
          onKeyDownCapture={(event) => {
            if (!isLeaving(event)) return;
            // A dialog that is not modal lets go: Tab goes on from the button that opened it, Shift+Tab stops at it.
            event.stopPropagation();
            if (event.shiftKey) event.preventDefault();
            trigger.focus();
            isDismissedOutside.current = true;
            setOpen(false, 'tab', event.nativeEvent);
          }}
          lang={place.inherited.lang}
          dir={place.inherited.dir}
          className={`mw mw-panel${typeof rest.className !== 'string' ? '' : ` ${rest.className}`}`}
          style={{ ...place.inherited.style, ...styleIn(rest.style) }}
          {...(sheet === null ? { side, align, ...BESIDE_TRIGGER } : ON_EDGE)}
          {...dataAttributes({ ...toneOf(state), sheet: sheet !== null })}
          onOpenAutoFocus={(event) => {
            if (takesFocus?.() === false) event.preventDefault();
          }}
          onEscapeKeyDown={(event) => {
            // It is for the panel alone, not for a dialog of the host around it.
            showEscape(event);
            event.stopPropagation();
          }}
          onInteractOutside={(event) => {
            // A press on the trigger closes by its click; closing here would let that click open it again.
            if (trigger.contains(event.target as Node | null)) event.preventDefault();
            else isDismissedOutside.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (trigger.isConnected) {
              if (!isDismissedOutside.current) trigger.focus();
            } else if (isNobodys(place.container.ownerDocument.activeElement)) {
              const given = typeof focusOnUnmount === 'function' ? focusOnUnmount() : focusOnUnmount?.current;
              (given ?? successor.current?.())?.focus();
            }
          }}
        >
          <PanelHead
            state={state}
            texts={texts}
            titleId={titleId}
            onClose={() => setOpen(false, 'close-button')}
          />
          <PanelFacts view={view} texts={texts} workingHours={workingHours} />
          {shownNote === null || shownNote === undefined ? null : (
            <p className="mw-panel-note">{shownNote}</p>
          )}
          {nodeOf(children)}
          <div className="mw-panel-foot">
            <WaysOutList
              view={view}
              texts={texts}
              clock={conversation.clock}
              acknowledge={acknowledgementIn(conversation, view)}
              onLeave={() => {
                // What the way opens gives the focus back to where it was: there, not to a button that is gone.
                trigger.focus();
                isDismissedOutside.current = true;
                setOpen(false, 'action');
              }}
              onChoose={(way, bot) => conversation.chooseWay(way, bot)}
            />
            {policyUrl === undefined ? null : (
              <a className="mw-link" href={policyUrl} target="_blank" rel="noreferrer noopener">
                {texts.strings.alert.policy}
              </a>
            )}
          </div>
        </Content>
      </Portal>
    </Root>
  );
}

/** Only a conversation that writes has a composer to open: the root's, never one of the panel's own. */
function acknowledgementIn(
  conversation: WindowConversation,
  { verdicts }: ConversationView,
): (() => void) | null {
  if (!mayAcknowledge(verdicts) || !writes(conversation)) return null;
  return () => {
    // From the notice, which goes, the focus comes to the field.
    conversation.actions.focusComposer();
    conversation.acknowledgeHumanAgent();
  };
}

const writes = (conversation: WindowConversation): conversation is Conversation =>
  'acknowledgeHumanAgent' in conversation;

function sourceOf(policy: WindowPolicy | null): PolicySource | undefined {
  return policy?.source ?? policySources[policy?.id as ChannelId];
}

/** Whether this is Tab on the last thing in the panel that takes the focus, or Shift+Tab on the first. */
function isLeaving({ key, shiftKey, altKey, currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  if (key !== 'Tab' || altKey) return false;
  const stops = [...currentTarget.querySelectorAll('a[href], button:enabled, input:enabled, [tabindex="0"]')];
  return target === currentTarget || target === (shiftKey ? stops[0] : stops.at(-1));
}

/**
 * In a shadow root the panel stands where its element stands, which may be in a row that clips or moves it: the top
 * layer is out of every row. Before the panel is placed, since there another box is the one to be placed in.
 */
function toTopLayer(panel: HTMLElement | null): void {
  const box = panel?.parentElement;
  if (!box?.showPopover || !('host' in box.getRootNode())) return;
  box.popover = 'manual';
  Object.assign(box.style, IN_TOP_LAYER);
  box.showPopover();
}

/** What a browser says of popovers, unsaid. */
const IN_TOP_LAYER = {
  right: 'auto',
  bottom: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  color: 'inherit',
};

function placeOf(trigger: Element, given: Element | ShadowRoot | null | undefined) {
  const container = given ?? portalContainerOf(trigger);
  return { container, inherited: inheritedFrom(trigger, container) };
}
