'use client';
import { DismissableLayer } from '@radix-ui/react-dismissable-layer';
import { useFocusGuards } from '@radix-ui/react-focus-guards';
import { FocusScope, FocusScopeBranchProvider, useFocusScopeBranch } from '@radix-ui/react-focus-scope';
import { Anchor, Content, Root } from '@radix-ui/react-popper';
import { type ComponentProps, type Ref, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { mergeRefs } from '../internal/refs.js';

type Layer = Required<Pick<ComponentProps<typeof DismissableLayer>, 'onEscapeKeyDown' | 'onInteractOutside'>>;

interface FloatingPanelProps extends ComponentProps<typeof Content>, Layer {
  panelRef: Ref<HTMLDivElement>;
  /** What it is placed beside. */
  anchor: ComponentProps<typeof Anchor>['virtualRef'];
  container: Element | ShadowRoot;
  onDismiss: () => void;
  onOpenAutoFocus: (event: Event) => void;
  onCloseAutoFocus: (event: Event) => void;
}

/**
 * Radix's popover as it is when it is open and not modal: put together of the same parts, without those that hide and lock
 * the page.
 */
export function FloatingPanel(props: FloatingPanelProps) {
  const {
    panelRef,
    anchor,
    container,
    onDismiss,
    onOpenAutoFocus,
    onCloseAutoFocus,
    onEscapeKeyDown,
    onInteractOutside,
    ...content
  } = props;
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const ref = useMemo(() => mergeRefs<HTMLDivElement>(panelRef, setPanel), [panelRef]);
  const wasPressedOutside = useRef(false);
  // A dialog of the host around it lets the focus go here.
  useFocusScopeBranch(panel);
  useFocusGuards();
  return (
    <Root>
      <Anchor virtualRef={anchor} />
      {createPortal(
        <FocusScopeBranchProvider registry={undefined}>
          <FocusScope asChild loop onMountAutoFocus={onOpenAutoFocus} onUnmountAutoFocus={onCloseAutoFocus}>
            <DismissableLayer
              asChild
              deferPointerDownOutside
              onDismiss={onDismiss}
              onEscapeKeyDown={onEscapeKeyDown}
              onInteractOutside={(event) => {
                onInteractOutside(event);
                const { type } = event.detail.originalEvent;
                if (type === 'pointerdown' && !event.defaultPrevented) wasPressedOutside.current = true;
                // The focus that follows a press is the same leaving.
                if (type === 'focusin' && wasPressedOutside.current) event.preventDefault();
              }}
            >
              <Content role="dialog" {...content} ref={ref} />
            </DismissableLayer>
          </FocusScope>
        </FocusScopeBranchProvider>,
        container,
      )}
    </Root>
  );
}
