'use client';
import { useContext } from 'react';
import { LINE_PATHS } from './Hint.js';
import type { PartIconName } from './Icons.js';
import { drawingIn, OwnIcon } from './OwnIcon.js';
import { pathIn } from './ownIn.js';
import { TextDefaultsContext } from './TextDefaults.js';

const PATHS: Readonly<Record<PartIconName, string>> = {
  ...LINE_PATHS,
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM13 13l3.8 3.8',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12.5 4.5L7 10l5.5 5.5',
  blocked: 'M10 17.5a7.5 7.5 0 1 0 0-15a7.5 7.5 0 0 0 0 15zM4.7 4.7l10.6 10.6',
  message: 'M3 4.5h14v9H9l-3.5 3v-3H3z',
  image: 'M3 4h14v12H3zM3 13.5l4-4l3.5 3.5l2.5-2.5l4 4M13 8v.1',
  video: 'M3 5h9.5v10H3zM12.5 9l4.5-2.5v7L12.5 11',
  gif: 'M3 4h14v12H3zM8 8H6v4h2v-1.5M10.5 8v4M13 12V8h2M13 10h1.5',
  document: 'M5 2.5h6.5L15 6v11.5H5zM11 2.5V6.5h4M7.5 10h5M7.5 13h5',
  location:
    'M10 17.5c3.5-4 5.2-6.7 5.2-9a5.2 5.2 0 0 0-10.4 0c0 2.3 1.7 5 5.2 9zM10 10.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4z',
  product: 'M4.5 7h11l.8 10H3.7zM7.5 9V5.5a2.5 2.5 0 0 1 5 0V9',
  url: 'M8.5 5H4.5v10.5H15v-4M11 3.5h5.5V9M16.5 3.5L9.5 10.5',
  'phone-number':
    'M6.5 3l2 4l-2 1.5c1 2.3 2.7 4 5 5l1.5-2l4 2c0 2-1.5 3.5-3.5 3.5C8 17 3 12 3 6.5C3 4.5 4.5 3 6.5 3z',
  'quick-reply': 'M8.5 5L4 9.5L8.5 14M4 9.5h7.5c3 0 4.5 2 4.5 5.5',
  'copy-code': 'M7 6.5h9.5v10H7zM13 6.5v-3H3.5v10H7',
  flow: 'M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3',
  upload: 'M10 13.5v-9M6.5 8L10 4.5L13.5 8M4 12.5v4h12v-4',
  star: 'M10 3l2.1 4.5l4.9.6l-3.6 3.4l.9 4.9l-4.3-2.4l-4.3 2.4l.9-4.9L3 8.1l4.9-.6z',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15a7.5 7.5 0 0 0 0 15zM10 6v4l2.8 1.8',
  offer: 'M10 3l1.8 4.7L16.5 9.5l-4.7 1.8L10 16l-1.8-4.7L3.5 9.5l4.7-1.8z',
};

/** A drawing beside words that say the same. */
export function PartIcon({ name, isFilled = false }: { name: PartIconName; isFilled?: boolean }) {
  const { icons } = useContext(TextDefaultsContext);
  const Drawing = drawingIn(icons, name);
  if (Drawing !== null) return <OwnIcon drawing={Drawing} />;
  return (
    <svg className="mw-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={pathIn(icons, name) ?? PATHS[name]} fill={isFilled ? 'currentColor' : undefined} />
    </svg>
  );
}
