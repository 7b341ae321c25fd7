import type { Icons } from './Icons.js';

/** What a host gives in place of a drawing. */
export function ownIn(icons: Icons | undefined, name: keyof Icons): unknown {
  return typeof icons === 'object' && icons !== null && Object.hasOwn(icons, name) ? icons[name] : undefined;
}

/** The host's path of a drawing. */
export function pathIn(icons: Icons | undefined, name: keyof Icons): string | undefined {
  const own = ownIn(icons, name);
  return typeof own === 'string' ? own : undefined;
}
