'use client';
import { forwardRef, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { hideEscape, showEscape } from '../internal/escapeKey.js';
import { deepActiveElement, isNobodys } from '../internal/place.js';
import { mergeRefs } from '../internal/refs.js';
import { renderPart } from '../internal/renderPart.js';

/** Why the dialog opened or closed. */
export type TemplateSelectorReason =
  | 'open'
  | 'escape'
  | 'close'
  | 'outside'
  | 'done'
  /** The words of a template were put into the draft. */
  | 'insert'
  /** Its code came when somebody was writing elsewhere already. */
  | 'late';

interface TemplateDialogProps<State> {
  isOpen: boolean;
  onClose: (reason: TemplateSelectorReason) => void;
  /** Puts the focus where it belongs, after opening. */
  onOpened: () => void;
  /** It has closed, and what had the focus before is gone. */
  onFocusLost: () => void;
  state: State;
  own: Record<string, unknown>;
  host: Record<string, unknown>;
  children: ReactNode;
}

/** A native modal dialog. The focus goes back to where it was, also inside a shadow root. */
export const TemplateDialog = forwardRef<HTMLDialogElement, TemplateDialogProps<unknown>>(
  function TemplateDialog(props, ref) {
    const { isOpen, onClose, onOpened, onFocusLost, state, own, host, children } = props;
    const dialog = useRef<HTMLDialogElement>(null);
    const refs = useMemo(() => mergeRefs(dialog, ref), [ref]);
    const latest = useRef({ onClose, onOpened, onFocusLost });
    useEffect(() => {
      latest.current = { onClose, onOpened, onFocusLost };
    });

    useEffect(() => {
      const element = dialog.current;
      if (!isOpen || element === null) return;
      const opener = deepActiveElement(element.ownerDocument);
      if (!element.open) show(element);
      latest.current.onOpened();
      const cancelled = (event: Event) => {
        if (event.target !== element) return;
        event.preventDefault();
        latest.current.onClose('escape');
      };
      // The event comes late: after React has run the effects of a new part twice, the dialog is open again.
      const closed = () => element.isConnected && !element.open && latest.current.onClose('close');
      const showAgain = hideEscape(element);
      element.addEventListener('keydown', showEscape, true);
      element.addEventListener('cancel', cancelled);
      element.addEventListener('close', closed);
      return () => {
        showAgain();
        element.removeEventListener('keydown', showEscape, true);
        element.removeEventListener('cancel', cancelled);
        element.removeEventListener('close', closed);
        if (element.close === undefined) element.open = false;
        else element.close();
        if (opener?.isConnected) opener.focus();
        else if (isNobodys(deepActiveElement(element.ownerDocument))) latest.current.onFocusLost();
      };
    }, [isOpen]);

    return renderPart('dialog', {
      state,
      own: {
        ...own,
        onKeyDown(event: React.KeyboardEvent) {
          if (event.key !== 'Escape') return;
          // A dialog of the host around this one stays as it is.
          event.stopPropagation();
          if (event.nativeEvent.isComposing || event.defaultPrevented) return;
          event.preventDefault();
          onClose('escape');
        },
        // In React both rise to a dialog of the host around this one, though in the page they do not.
        onClose: stopHere,
        onCancel: stopHere,
        onMouseDown(event: React.MouseEvent) {
          if (event.target === event.currentTarget && isOutside(event)) onClose('outside');
        },
        children,
      },
      host,
      ref: refs,
    });
  },
);

function stopHere(event: React.SyntheticEvent): void {
  event.stopPropagation();
}

/** A press on the backdrop is one on the dialog itself, outside of its box. */
function isOutside({ currentTarget, clientX, clientY }: React.MouseEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** Modal, where the browser can. */
function show(dialog: HTMLDialogElement): void {
  if (dialog.showModal === undefined) dialog.open = true;
  else dialog.showModal();
}
