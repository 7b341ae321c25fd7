'use client';
import { useContext } from 'react';
import type { PartIconName } from './Icons.js';
import { drawingIn, OwnIcon } from './OwnIcon.js';
import { pathIn } from './ownIn.js';
import { TextDefaultsContext } from './TextDefaults.js';

interface LineIconProps {
  name: PartIconName;
  path: string;
  isFilled?: boolean;
  /** In the color of the tone. */
  isMark?: boolean;
}

/** A drawing beside words that say the same. */
export function LineIcon({ name, path, isFilled = false, isMark = false }: LineIconProps) {
  const { icons } = useContext(TextDefaultsContext);
  const Drawing = drawingIn(icons, name);
  if (Drawing !== null) return <OwnIcon drawing={Drawing} isMark={isMark} />;
  return (
    <svg
      className={isMark ? 'mw-icon mw-mark' : 'mw-icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={pathIn(icons, name) ?? path} fill={isFilled ? 'currentColor' : undefined} />
    </svg>
  );
}
