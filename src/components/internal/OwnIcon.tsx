import { type ComponentType, isValidElement } from 'react';
import type { Icons } from './Icons.js';
import { ownIn } from './ownIn.js';

/** The host's component of a drawing. What is no component draws nothing, and the kit's stays. */
export function drawingIn(icons: Icons | undefined, name: keyof Icons): ComponentType | null {
  const own = ownIn(icons, name);
  const isComponent =
    typeof own === 'function' ||
    (typeof own === 'object' && own !== null && '$$typeof' in own && !isValidElement(own));
  return isComponent ? (own as ComponentType) : null;
}

interface OwnIconProps {
  drawing: ComponentType;
  /** It says a status. */
  isMark?: boolean;
}

/** The box of an icon around what a host's component renders. */
export function OwnIcon({ drawing: Drawing, isMark = false }: OwnIconProps) {
  return (
    <data
      className={isMark ? 'mw-icon mw-icon-own mw-mark' : 'mw-icon mw-icon-own'}
      value=""
      aria-hidden="true"
    >
      <Drawing />
    </data>
  );
}
